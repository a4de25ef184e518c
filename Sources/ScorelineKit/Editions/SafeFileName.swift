import Crypto
import Foundation

/// File names for teams, counties and agents that every system can hold.
///
/// A name of letters, digits, `-` and `_` stays as it is. Any other is changed to such a name with a
/// digest of the original behind it, and so are names that differ only in case, so that none leaves its
/// folder. Where that is a name of the folder already, the digest is taken of the digest: no two names meet,
/// not even those that somebody made up to do so.
public struct SafeFileName: Sendable {
  private let clashing: Set<String>
  /// The file names of names that can't stay as they are.
  private var changed: [String: String] = [:]

  /// - Parameter names: all names of one folder.
  public init(_ names: [String]) {
    let names = Set(names)
    var seen: [String: Int] = [:]
    for name in names { seen[Self.folded(name), default: 0] += 1 }
    clashing = Set(seen.filter { $0.value > 1 }.keys)
    let plain = names.filter(isPlain)
    var taken = Set(plain.map(Self.folded))
    // In an order of their own, so that the same names always give the same files.
    for name in names.subtracting(plain).sorted(by: Self.precedes) {
      changed[name] = Self.changes(of: name).first { taken.insert(Self.folded($0)).inserted }
    }
  }

  /// The file name without its extension.
  public func callAsFunction(_ name: String) -> String {
    if let file = changed[name] { return file }
    return isPlain(name) ? name : Self.changes(of: name).first { _ in true } ?? name
  }

  private func isPlain(_ name: String) -> Bool {
    !name.isEmpty && Self.safe(name) == name && !Self.reserved.contains(name.lowercased())
      && !clashing.contains(Self.folded(name))
  }

  /// What a name may be changed to, the first choice first: without an end.
  private static func changes(of name: String) -> some Sequence<String> {
    let safe = safe(name)
    let first = Array(SHA256.hash(data: Data(name.utf8)))
    return sequence(first: first) { Array(SHA256.hash(data: Data($0))) }.lazy.map { digest in
      (safe.isEmpty ? "" : safe + "-") + Digest.hex(Array(digest.prefix(4)))
    }
  }

  private static func safe(_ name: String) -> String { cut(sanitised(name), bytes: 90) }

  private static func precedes(_ name: String, _ other: String) -> Bool {
    name.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func folded(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// Names that Windows keeps for devices.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private static func sanitised(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
      let isKept =
        scalar == "-" || scalar == "_"
        || (scalar.properties.generalCategory.isLetterOrDigit
          && !scalar.properties.isDefaultIgnorableCodePoint)
      result.append(isKept ? scalar : "_")
    }
    return String(result)
  }

  private static func cut(_ text: String, bytes: Int) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += String(scalar).utf8.count
      if count > bytes { break }
      result.append(scalar)
    }
    return String(result)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }
}
