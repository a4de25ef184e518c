import Foundation
import ScorelineKit

extension Language {
  /// The language of what is said before a command has read its options: that of `--lang`, else the
  /// configuration's, else the environment's.
  static func asked(by arguments: [String]) -> Language {
    func value(of name: String) -> String? {
      arguments.lastIndex(of: name).flatMap { place in
        arguments.indices.contains(place + 1) ? arguments[place + 1] : nil
      } ?? arguments.last { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    if let language = value(of: "--lang").flatMap(Language.init(argument:)) { return language }
    // A configuration that can't be read is the concern of the command itself.
    let workspace = try? Workspace(db: "", config: value(of: "--config"))
    return workspace?.configuration.language ?? .ofEnvironment
  }

  /// What `LC_ALL`, else `LANG` asks for; English unless it is Chinese, or the tests' pseudo-locale.
  static var ofEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    let name = environment["LC_ALL"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["LANG"] ?? ""
    return name.hasPrefix("zh") ? .chinese : name.hasPrefix("en_XA") ? .pseudo : .english
  }
}
