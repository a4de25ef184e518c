public import Records

/// The name of a file's column as messages, lists and the ledger of imports may hold it.
///
/// A file without a header has its first record where the names should be, and a header may say anything. So a
/// name is told only where it is a field's of some kind, or nearly so, or a plain word of ASCII as programs
/// give them; of any other the place and the shape.
public struct ColumnName: Sendable, Hashable {
  /// From 1; nil when the name itself is told.
  private let place: Int?
  /// The name, or its shape.
  private let shown: String

  private static let longestWord = 40

  init(_ name: String, place: Int) {
    let isTold = Self.isPlainWord(name) || KnownNames.all.isKnown(name)
    self.place = isTold ? nil : place
    shown = isTold ? Mask.openText(name) : Mask.shape(name)
  }

  /// Reads a code back.
  public init(code: String) {
    let parts = code.split(separator: ":", maxSplits: 1)
    // No name that is told begins with a digit.
    place = parts.count == 2 ? Int(parts[0]) : nil
    shown = place == nil ? code : String(parts[1])
  }

  /// `extra_flag`, or of the seventh column `7:**`.
  public var code: String { place.map { "\($0):\(shown)" } ?? shown }

  public var words: Words {
    guard let place else { return Words(shown, shown) }
    return Words("column \(place) (\"\(shown)\")", "第\(place)列（“\(shown)”）")
  }

  /// The same among names in quotes.
  var quoted: Words { place == nil ? Words("\"\(shown)\"", "“\(shown)”") : words }

  private static func isPlainWord(_ name: String) -> Bool {
    (1...longestWord).contains(name.utf8.count)
      && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (0x41...0x5A).contains($0 & 0xDF) }
  }
}

/// What fields of all kinds are called: their names, aliases and titles.
private struct KnownNames {
  static let all = KnownNames()

  private let spellings: [Spelling]

  private init() {
    let names = RecordKind.all.flatMap(\.fields).flatMap { field in
      [field.name, field.title.english, field.title.chinese] + field.aliases
    }
    spellings = Set(names).map { Spelling($0) }
  }

  /// Whether a field is called so, or meant to be.
  func isKnown(_ name: String) -> Bool {
    let name = Spelling(name)
    return spellings.contains { $0.distance(to: name) != nil }
  }
}
