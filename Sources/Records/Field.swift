/// A field of a kind of record: its name in files, its type, and what it may lack.
public struct Field: Sendable, Hashable {
  /// The canonical name: the header in files and the column in the store.
  public let name: String
  public let type: FieldType
  /// Whether a file must have the column.
  public let isRequired: Bool
  /// Whether a record may leave it empty.
  public let mayBeEmpty: Bool
  /// What stands for an empty or absent field; nil when that is missing.
  public let defaultValue: String?
  public let privacy: Privacy
  /// Whether few values repeat in many records, so that the store numbers them.
  public let isRepeated: Bool
  public let title: Words
  /// Other headers that the field is known by in files.
  public let aliases: [String]

  public init(
    _ name: String, _ type: FieldType, _ title: Words, required: Bool = false,
    mayBeEmpty: Bool? = nil, defaultValue: String? = nil, privacy: Privacy = .open,
    repeated: Bool = false, aliases: [String] = []
  ) {
    self.name = name
    self.type = type
    self.title = title
    isRequired = required
    self.mayBeEmpty = mayBeEmpty ?? !required
    self.defaultValue = defaultValue
    self.privacy = privacy
    isRepeated = repeated
    self.aliases = aliases
  }

  /// A text of the field as lists may show it: ids as people look them up, other texts with long
  /// numbers masked.
  public func shown(_ text: String) -> String {
    if isInteger { return text }
    return name.hasSuffix("_id") ? Masking.identifier(text) : Masking.longNumbers(text)
  }

  /// Whether the value is kept as an integer.
  public var isInteger: Bool {
    switch type {
    case .text, .list: false
    case .whole, .seconds, .time, .day, .choice: true
    }
  }
}

/// What the text of a field may say.
public enum FieldType: Sendable, Hashable {
  case text
  /// A whole number within the bounds.
  case whole(ClosedRange<Int64>)
  /// A duration in whole seconds, from 0.
  case seconds
  /// `YYYY-MM-DD HH:MM:SS` on the centre's clock.
  case time
  /// `YYYY-MM-DD`
  case day
  /// One of the words; kept as its place in the list.
  case choice([String])
  /// Words separated by `;`, trimmed, a repeat once.
  case list

  /// The largest whole number a field may hold.
  public static let largestNumber: Int64 = 2_147_483_647
}

/// How a field's content is kept in the store.
public enum Privacy: Sendable, Hashable {
  case open
  /// A telephone number: kept as a keyed hash and a masked form only.
  case telephone
  /// Text that may hold a telephone number: kept with long numbers masked.
  case contact
  /// A customer's name: kept masked only.
  case personName
  /// Free text: not kept unless configured.
  case freeText
}
