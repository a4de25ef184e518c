import Crypto
import Foundation

/// File names for teams, counties and agents that every system can hold.
///
/// A name of letters, digits, `-` and `_` stays as it is. Any other is changed to such a name with a
/// digest of the original behind it, and so are names that differ only in case, so that no two of
/// them can meet and none leaves its folder.
public struct SafeFileName: Sendable {
  private let clashing: Set<String>

  /// - Parameter names: all names of one folder.
  public init(_ names: [String]) {
    var seen: [String: Int] = [:]
    for name in Set(names) { seen[Self.folded(name), default: 0] += 1 }
    clashing = Set(seen.filter { $0.value > 1 }.keys)
  }

  /// The file name without its extension.
  public func callAsFunction(_ name: String) -> String {
    let safe = Self.cut(Self.sanitised(name), bytes: 90)
    let isPlain =
      safe == name && !Self.reserved.contains(name.lowercased())
      && !clashing.contains(Self.folded(name))
    guard !isPlain else { return name }
    let digest = SHA256.hash(data: Data(name.utf8)).prefix(4)
      .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    return (safe.isEmpty ? "" : safe + "-") + digest
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
