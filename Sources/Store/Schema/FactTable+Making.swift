import GRDB
import Records

extension FactTable {
  /// The names of the kind's tables that exist, in order of month.
  func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT name FROM fact_table WHERE kind = ? ORDER BY name", arguments: [kind.name])
  }

  /// Makes the table that a record of some time belongs to, with its place in the ledger, where there
  /// is none.
  ///
  /// - Parameter time: in seconds; nil for a kind that has none.
  /// - Returns: its name.
  func ensure(for time: Int64?, _ db: Database) throws -> String {
    try ensure(isMonthly ? time.map { Month(of: ClockTime(seconds: $0).day) } : nil, db)
  }

  /// Makes the table of a month, or the only one, where there is none.
  ///
  /// - Returns: its name.
  func ensure(_ month: Month?, _ db: Database) throws -> String {
    let name = table(of: month)
    for statement in create(name) { try db.execute(sql: statement) }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO fact_table (name, kind, month, rows, digest)
        VALUES (?, ?, ?, 0, zeroblob(16))
        """, arguments: [name, kind.name, month?.description])
    return name
  }

  /// Whether a table of that name would be one of the kind's.
  func isName(_ name: String) -> Bool {
    month(of: name).map { table(of: $0) == name } ?? (!isMonthly && name == table(of: nil))
  }
}
