/// A kind of record, declared once: reading, checking, the store's table and the data dictionary
/// follow from it.
public struct RecordKind: Sendable {
  /// The name of the kind in commands and configuration, as `outage_notices`.
  public let name: String
  /// The name of its table, as `outage_notice`.
  public let table: String
  public let title: Words
  /// One sentence: what one row is.
  public let summary: Words
  public let fields: [Field]
  /// The names of `fields`, in which places are looked up.
  private let names: [String]
  /// The fields that tell one record from another.
  public let identity: [Field]
  /// Set when the identity holds for a while only, as call ids that a system uses again.
  public let reuse: IdentityReuse?
  /// The time that says how new a record is; nil when the kind has none.
  public let time: Field?

  public init(
    name: String, table: String, title: Words, summary: Words, fields: [Field], identity: [Field],
    reuse: IdentityReuse? = nil, time: Field?
  ) {
    self.name = name
    self.table = table
    self.title = title
    self.summary = summary
    self.fields = fields
    names = fields.map(\.name)
    self.identity = identity
    self.reuse = reuse
    self.time = time
  }

  /// The place of a field in `fields`.
  public func index(of field: Field) -> Int {
    guard let index = names.firstIndex(of: field.name) else {
      preconditionFailure("\(name) has no field \(field.name)")
    }
    return index
  }

  public func field(named name: String) -> Field? { fields.first { $0.name == name } }

  /// The fields whose values gather the records that are judged together: the identity without
  /// the part that numbers the pieces of one object.
  public var groupFields: [Field] {
    guard let reuse else { return identity }
    return identity.filter { $0 != reuse.part }
  }

  func precedes(_ other: RecordKind) -> Bool { name < other.name }
}

extension RecordKind: Hashable {
  public static func == (left: RecordKind, right: RecordKind) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// How long an identity holds: records of one id are one object when they began in the same month,
/// or within 24 hours of each other over a month's end.
public struct IdentityReuse: Sendable, Hashable {
  public let time: Field
  /// The number of the piece inside the object, as the leg of a call.
  public let part: Field

  public init(time: Field, part: Field) {
    self.time = time
    self.part = part
  }
}
