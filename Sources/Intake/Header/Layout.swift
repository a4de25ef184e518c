import Records

/// Where a file has each field of its kind.
struct Layout {
  let kind: RecordKind
  /// One a field, in the kind's order.
  let sources: [Source]
  let columnCount: Int
  /// Columns that no field is read from, by the codes of their names (`ColumnName`).
  let unknownColumns: [String]

  enum Source {
    /// A column under the field's own name.
    case column(Int)
    /// Columns, joined when several, read as the mapping says.
    case mapped([Int], FieldMapping)
    case constant(String, FieldMapping)
    case notInFile
    /// The source does not record it at all.
    case notRecorded

    var columns: [Int] {
      switch self {
      case .column(let column): [column]
      case .mapped(let columns, _): columns
      case .constant, .notInFile, .notRecorded: []
      }
    }
  }

  /// The layout of a file in canonical names; its kind is recognised unless it is asked for.
  init(_ header: Header, kinds: [RecordKind], asked: RecordKind?) throws {
    try self.init(
      header, kind: try asked ?? Self.recognise(header, among: kinds), mapped: { _ in nil })
  }

  init(_ header: Header, mapping: SourceMapping) throws {
    let kind = mapping.kind
    for name in mapping.fields.keys.sorted() + mapping.absent where kind.field(named: name) == nil {
      throw MappingFault.unknownField(MissingName(name, among: kind.fields.map(\.name)))
    }
    try self.init(header, kind: kind) { field in
      if mapping.absent.contains(field.name) {
        guard field.mayBeEmpty else { throw MappingFault.cannotBeAbsent(field: field.name) }
        return .notRecorded
      }
      return try mapping.fields[field.name].map { try Self.source(of: field, $0, header) }
    }
  }

  private init(
    _ header: Header, kind: RecordKind, mapped: (Field) throws -> Source?
  ) throws {
    self.kind = kind
    columnCount = header.names.count
    let found = try kind.fields.map { field in
      try mapped(field) ?? header.place(of: field).map { .column($0) } ?? .notInFile
    }
    sources = found
    let used = Set(found.flatMap(\.columns))
    let unused = header.names.indices.filter { !used.contains($0) }
    let unknown = unused.map { header.names[$0] }
    unknownColumns = zip(unused, unknown).filter { !$1.isEmpty }
      .map { ColumnName($1, place: $0 + 1).code }
    let missing = zip(kind.fields, found).compactMap { field, source in
      if case .notInFile = source, field.isRequired { field } else { nil }
    }
    guard missing.isEmpty else {
      throw HeaderFault.missingColumns(
        kind, missing.map { MissingName($0.name, spellings: $0.aliases, among: unknown) },
        found: header.names, separator: header.likelySeparator)
    }
  }

  private static func source(
    of field: Field, _ mapping: FieldMapping, _ header: Header
  ) throws -> Source {
    let names: [String]
    switch mapping.source {
    case .constant(let value): return .constant(value, mapping)
    case .column(let name): names = [name]
    case .joined(let several, _): names = several
    }
    let columns = try names.map { name in
      guard let place = try header.place(of: CleanText.clean(name)) else {
        throw MappingFault.columnMissing(
          MissingName(name, among: header.names), field: field.name, found: header.names)
      }
      return place
    }
    return .mapped(columns, mapping)
  }

  /// The kind whose required columns are all there; of several the one that knows most columns.
  private static func recognise(_ header: Header, among kinds: [RecordKind]) throws -> RecordKind {
    func known(_ kind: RecordKind) -> Int { kind.fields.count(where: header.has) }
    func missing(_ kind: RecordKind) -> Int {
      kind.fields.count { $0.isRequired && !header.has($0) }
    }
    let fitting = kinds.filter { missing($0) == 0 }.max { known($0) < known($1) }
    if let fitting { return fitting }
    // A kind counts as near when at least one of its required columns is there, or one that was
    // surely meant for it.
    let near = kinds.map { kind in
      (kind: kind, found: Double(likeness(of: header, to: kind)) / Double(required(kind).count))
    }
    guard let best = near.max(by: { $0.found < $1.found }), best.found > 0 else {
      throw HeaderFault.unknownKind(
        kinds: kinds.map(\.name), found: header.names, separator: header.likelySeparator)
    }
    return best.kind
  }

  private static func required(_ kind: RecordKind) -> [Field] { kind.fields.filter(\.isRequired) }

  private static func likeness(of header: Header, to kind: RecordKind) -> Int {
    required(kind).count { field in
      header.has(field)
        || MissingName(field.name, spellings: field.aliases, among: header.names).similar != nil
    }
  }
}
