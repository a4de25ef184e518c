import Records

/// The table of one kind of record, as its declaration gives it.
struct FactTable {
  let kind: RecordKind
  let columns: [Column]

  struct Column {
    let name: String
    let role: Role
    let type: String
  }

  /// What a column keeps of the field at that place.
  enum Role: Hashable {
    case integer(Int)
    case text(Int)
    /// The number of a repeated text in the table `word`.
    case word(Int)
    case telephoneHash(Int)
  }

  init(_ kind: RecordKind) {
    self.kind = kind
    columns = kind.fields.enumerated().flatMap { place, field -> [Column] in
      if field.isInteger {
        return [Column(name: field.name, role: .integer(place), type: "INTEGER")]
      }
      if field.isRepeated { return [Column(name: field.name, role: .word(place), type: "INTEGER")] }
      let text = Column(name: field.name, role: .text(place), type: "TEXT")
      switch field.privacy {
      case .telephone:
        return [
          text, Column(name: field.name + "_hash", role: .telephoneHash(place), type: "BLOB"),
        ]
      case .open, .contact, .personName, .freeText: return [text]
      }
    }
  }

  /// Columns that say where a row comes from, after those of its fields.
  static let ownColumns = ["not_recorded INTEGER", "row_hash BLOB", "import_id INTEGER"]

  static let ownNames = ["not_recorded", "row_hash", "import_id"]

  var columnList: String { (columns.map(\.name) + Self.ownNames).joined(separator: ", ") }

  var columnCount: Int { columns.count + 3 }

  /// Monthly tables for a kind whose ids are used again, else one table.
  var isMonthly: Bool { kind.reuse != nil }

  var historyTable: String { kind.table + "_history" }

  func table(of month: Month?) -> String {
    guard let month, isMonthly else { return kind.table + "_all" }
    return kind.table + "_" + month.description.replacing("-", with: "_")
  }

  /// The month that a table of `table(of:)` is for; nil for a kind with one table.
  func month(of table: String) -> Month? {
    guard isMonthly else { return nil }
    let parts = table.split(separator: "_").suffix(2).compactMap { Int($0) }
    return parts.count == 2 ? Month(year: parts[0], month: parts[1]) : nil
  }

  func create(_ table: String) -> [String] {
    [createTable(table)] + createIndexes(of: table)
  }

  /// A table without its indexes, which one that is filled as a whole gets last.
  func createTable(_ table: String) -> String {
    "CREATE TABLE IF NOT EXISTS \(table) (\(declarations.joined(separator: ", ")))"
  }

  /// The columns as they are declared.
  var declarations: [String] { columns.map { "\($0.name) \($0.type)" } + Self.ownColumns }

  /// The name of the index on the identity of a table's rows.
  func identityIndex(of table: String) -> String { table + "_identity" }

  /// How the schema declares it.
  func identityDeclaration(of table: String, _ condition: String = "") -> String {
    let identity = kind.identity.map(\.name).joined(separator: ", ")
    return "CREATE UNIQUE INDEX \(condition)\(identityIndex(of: table)) ON \(table) (\(identity))"
  }

  private func createIndexes(of table: String) -> [String] {
    var statements = [identityDeclaration(of: table, "IF NOT EXISTS ")]
    for key in objectKeys where key.name != kind.identity.first?.name {
      statements.append(
        "CREATE INDEX IF NOT EXISTS \(table)_\(key.name) ON \(table) (\(key.name))")
    }
    return statements
  }

  /// The fields that lead from an object to its records.
  private var objectKeys: [Field] {
    var keys: [Field] = []
    for source in Subject.all.flatMap(\.sources) where source.kind == kind {
      if !keys.contains(source.key) { keys.append(source.key) }
    }
    return keys
  }

  func createHistory() -> [String] {
    let all = declarations.joined(separator: ", ")
    let identity = kind.identity.map(\.name).joined(separator: ", ")
    return [
      "CREATE TABLE \(historyTable) (\(all), ended_by_import INTEGER, end_reason TEXT, line INTEGER)",
      "CREATE INDEX \(historyTable)_identity ON \(historyTable) (\(identity))",
    ]
  }

  /// A view that gives the words back, over these tables.
  func createView(over tables: [String]) -> [String] {
    let source =
      tables.isEmpty
      ? "SELECT \(columns.map { "NULL AS \($0.name)" }.joined(separator: ", ")),"
        + " NULL AS import_id WHERE 0"
      : tables.map { "SELECT \(columns.map(\.name).joined(separator: ", ")), import_id FROM \($0)" }
        .joined(separator: " UNION ALL ")
    let shown = columns.compactMap { column -> String? in
      switch column.role {
      case .telephoneHash: nil
      case .text: "f.\(column.name)"
      case .word: "(SELECT text FROM word WHERE id = f.\(column.name)) AS \(column.name)"
      case .integer(let place): Self.shown(kind.fields[place])
      }
    }
    return [
      "DROP VIEW IF EXISTS \(kind.table)",
      "CREATE VIEW \(kind.table) AS SELECT \(shown.joined(separator: ", ")), f.import_id"
        + " FROM (\(source)) f",
    ]
  }

  private static func shown(_ field: Field) -> String {
    switch field.type {
    case .time: "datetime(f.\(field.name), 'unixepoch') AS \(field.name)"
    case .day: "date(f.\(field.name) * 86400, 'unixepoch') AS \(field.name)"
    case .choice(let words):
      "CASE f.\(field.name) "
        + words.enumerated().map { "WHEN \($0.offset) THEN '\($0.element)'" }
        .joined(separator: " ") + " END AS \(field.name)"
    case .text, .list, .whole, .seconds: "f.\(field.name)"
    }
  }
}
