import Foundation
import GRDB
import Records

/// Puts facts of one kind into its tables and takes them out, and keeps count of what is there.
final class FactWriter {
  private let db: Database
  private let table: FactTable
  private let words: WordTable
  private var inserts: [String: Statement] = [:]
  private var changes: [String: Change] = [:]
  private let timeField: Int?

  /// What becomes of a table's entry in the ledger of tables.
  private struct Change {
    var rows = 0
    var digest: UInt128 = 0
    var newest = RecordBatch.missing
    /// The newest row may be gone.
    var isNewestUnknown = false
  }

  init(_ db: Database, table: FactTable, words: WordTable) {
    self.db = db
    self.table = table
    self.words = words
    timeField = table.kind.time.map(table.kind.index(of:))
  }

  func insert(_ row: Int, of stored: StoredRows, importID: Int64) throws {
    let name = try tableName(of: row, in: stored.batch)
    let statement = try inserts[name] ?? insertStatement(name)
    inserts[name] = statement
    try bind(row, of: stored, importID: importID, to: statement)
    try statement.run()
    note(row, of: stored.batch, in: name, isAdded: true)
  }

  private func insertStatement(_ name: String, extraColumns: [String] = []) throws -> Statement {
    let columns = ([table.columnList] + extraColumns).joined(separator: ", ")
    let marks = Array(repeating: "?", count: table.columnCount + extraColumns.count)
      .joined(separator: ", ")
    return try Statement(db, "INSERT INTO \(name) (\(columns)) VALUES (\(marks))")
  }

  private func bind(
    _ row: Int, of stored: StoredRows, importID: Int64, to statement: Statement
  ) throws {
    for (index, column) in table.columns.enumerated() {
      let place = Int32(index + 1)
      switch column.role {
      case .integer(let field):
        let value = stored.batch.columns[field].integers[row]
        statement.bind(value == RecordBatch.missing ? nil : value, at: place)
      case .text(let field):
        statement.bind(stored.batch.columns[field].texts[row], at: place)
      case .word(let field):
        statement.bind(try words.number(of: stored.batch.columns[field].texts[row]), at: place)
      case .telephoneHash(let field):
        if let hash = stored.telephoneHashes[field]?[row] {
          statement.bind(hash, at: place)
        } else {
          statement.bindNull(at: place)
        }
      }
    }
    let own = Int32(table.columns.count + 1)
    statement.bind(Int64(bitPattern: stored.batch.notRecorded[row]), at: own)
    statement.bind(stored.rowHashes[row], at: own + 1)
    statement.bind(importID, at: own + 2)
  }

  /// Moves a live row to the history.
  func retire(_ place: Int, of live: LiveRows, by importID: Int64) throws {
    let name = live.tables[place]
    try db.execute(
      sql: """
        INSERT INTO \(table.historyTable) (\(table.columnList), ended_by_import, end_reason)
        SELECT \(table.columnList), ?, 'corrected' FROM \(name) WHERE rowid = ?
        """, arguments: [importID, live.rowIDs[place]])
    try db.execute(sql: "DELETE FROM \(name) WHERE rowid = ?", arguments: [live.rowIDs[place]])
    note(place, of: live.batch, in: name, isAdded: false)
  }

  /// Keeps a row in the history that can't be live beside what is live now.
  func setAside(_ row: Int, of stored: StoredRows, importID: Int64, reason: String) throws {
    let statement = try insertStatement(table.historyTable, extraColumns: ["end_reason"])
    try bind(row, of: stored, importID: importID, to: statement)
    statement.bind(reason, at: Int32(table.columnCount + 1))
    try statement.run()
  }

  /// The table that a row belongs to, made when there is none.
  private func tableName(of row: Int, in batch: RecordBatch) throws -> String {
    var month: Month?
    if table.isMonthly, let timeField {
      month = Month(of: ClockTime(seconds: batch.columns[timeField].integers[row]).day)
    }
    let name = table.table(of: month)
    if changes[name] == nil {
      changes[name] = Change()
      for statement in table.create(name) { try db.execute(sql: statement) }
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO fact_table (name, kind, month, rows, digest)
          VALUES (?, ?, ?, 0, zeroblob(16))
          """, arguments: [name, table.kind.name, month?.description])
    }
    return name
  }

  private func note(_ row: Int, of batch: RecordBatch, in name: String, isAdded: Bool) {
    var change = changes[name] ?? Change()
    let digest = StoredRows.digest(of: batch, row: row)
    change.rows += isAdded ? 1 : -1
    change.digest = isAdded ? change.digest &+ digest : change.digest &- digest
    if let timeField {
      if isAdded {
        change.newest = max(change.newest, batch.columns[timeField].integers[row])
      } else {
        change.isNewestUnknown = true
      }
    }
    changes[name] = change
  }

  /// Writes the ledger of tables, and the view over them.
  func finish() throws {
    for (name, change) in changes.sorted(by: { $0.key < $1.key }) {
      let old =
        try Row.fetchOne(
          db, sql: "SELECT rows, newest, digest FROM fact_table WHERE name = ?", arguments: [name])
      let digest = UInt128(bytes: (old?["digest"] as Data?) ?? Data()) &+ change.digest
      var newest: Int64? = old?["newest"]
      if change.newest != RecordBatch.missing { newest = max(newest ?? .min, change.newest) }
      if change.isNewestUnknown, let field = table.kind.time {
        newest = try Int64.fetchOne(db, sql: "SELECT max(\(field.name)) FROM \(name)")
      }
      try db.execute(
        sql: "UPDATE fact_table SET rows = rows + ?, newest = ?, digest = ? WHERE name = ?",
        arguments: [change.rows, newest, digest.bytes, name])
    }
    let reader = FactReader(db: db, table: table, words: words)
    for statement in table.createView(over: try reader.tables()) {
      try db.execute(sql: statement)
    }
  }
}

extension UInt128 {
  /// The number that 16 bytes write, the highest first.
  init(bytes: some Sequence<UInt8>) { self = bytes.reduce(0) { $0 << 8 | UInt128($1) } }

  var bytes: Data {
    Data((0..<16).map { UInt8(truncatingIfNeeded: self >> UInt128(120 - 8 * $0)) })
  }
}
