import GRDB
import Records

/// The groups that have a row of one import, some thousands at a time; each portion must be judged,
/// so that it has none any more, before the next is asked for.
struct TouchedGroups {
  /// The stored values of a group's fields.
  typealias Key = [DatabaseValue]

  private let db: Database
  private let importID: Int64
  private let columns: String
  private let historyTable: String
  private var spans: [(table: String, rowIDs: ClosedRange<Int64>)] = []
  private var claimed: [Key] = []

  private static let portion = 2_000

  /// - Parameter withClaims: whether groups count in which the import only repeats a live row.
  init(_ db: Database, table: FactTable, importID: Int64, withClaims: Bool) throws {
    self.db = db
    self.importID = importID
    columns = table.kind.groupFields.map(\.name).joined(separator: ", ")
    historyTable = table.historyTable
    spans = try Row.fetchAll(
      db,
      sql: """
        SELECT name, first_rowid, last_rowid FROM import_table JOIN fact_table USING (name)
        WHERE import_id = ? ORDER BY name
        """, arguments: [importID]
    ).map { ($0["name"], ($0["first_rowid"] as Int64)...$0["last_rowid"]) }
    if withClaims {
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM fact_table WHERE kind = ?", arguments: [table.kind.name])
      for name in names + [historyTable] {
        claimed += try keys(
          """
          SELECT DISTINCT 0, \(columns) FROM \(name) WHERE row_hash IN
            (SELECT row_hash FROM claim WHERE import_id = ? AND kind = '\(table.kind.name)')
          """, [importID]
        ).keys
      }
    }
  }

  /// The next groups; nil when there is none left.
  mutating func next() throws -> [Key]? {
    if !claimed.isEmpty {
      let some = Array(Set(claimed))
      claimed = []
      return some
    }
    while let span = spans.first {
      let (keys, last) = try keys(
        """
        SELECT rowid, \(columns) FROM \(span.table)
        WHERE rowid BETWEEN ? AND ? AND import_id = ? ORDER BY rowid LIMIT \(Self.portion)
        """, [span.rowIDs.lowerBound, span.rowIDs.upperBound, importID])
      if let last, last < span.rowIDs.upperBound {
        spans[0].rowIDs = last + 1...span.rowIDs.upperBound
      } else {
        spans.removeFirst()
      }
      if !keys.isEmpty { return keys }
    }
    let keys = try keys(
      """
      SELECT 0, \(columns) FROM \(historyTable) WHERE import_id = ? LIMIT \(Self.portion)
      """, [importID]
    ).keys
    return keys.isEmpty ? nil : keys
  }

  private func keys(
    _ sql: String, _ arguments: StatementArguments
  ) throws -> (keys: [Key], last: Int64?) {
    var seen: Set<Key> = []
    var keys: [Key] = []
    var last: Int64?
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while let row = try rows.next() {
      last = row[0]
      let key = Array(row.databaseValues.dropFirst())
      if seen.insert(key).inserted { keys.append(key) }
    }
    return (keys, last)
  }
}
