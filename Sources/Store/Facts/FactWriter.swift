import GRDB
import Records

/// Puts facts of one kind into its tables and takes them out, and keeps count of what is there.
final class FactWriter {
  private let db: Database
  private let table: FactTable
  private let words: WordTable
  private var inserts: [String: Statement] = [:]
  /// Tables that are known to be there.
  private var made: Set<String> = []
  private let ledger: FactLedger
  private let timeField: Int?

  init(_ db: Database, table: FactTable, words: WordTable) {
    self.db = db
    self.table = table
    self.words = words
    ledger = FactLedger(db, table: table)
    timeField = table.kind.time.map(table.kind.index(of:))
  }

  func insert(_ row: Int, of stored: StoredRows, importID: Int64) throws {
    let name = try tableName(of: row, in: stored.batch)
    let statement = try inserts[name] ?? insertStatement(name)
    inserts[name] = statement
    try bind(row, of: stored, importID: importID, to: statement)
    try statement.run()
    let rowID = db.lastInsertedRowID
    let time = timeField.map { stored.batch.columns[$0].integers[row] }
    ledger.note(
      FactLedger.Added(
        table: name, importID: importID, digest: StoredRows.digest(of: stored.batch, row: row),
        rowIDs: rowID...rowID, times: time.map { $0...$0 }))
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
    noteRemoved(place, of: live.batch, from: name)
  }

  /// Keeps a row in the history that can't be live beside what is live now.
  func setAside(_ row: Int, of stored: StoredRows, importID: Int64, reason: String) throws {
    let statement = try insertStatement(table.historyTable, extraColumns: ["end_reason", "line"])
    try bind(row, of: stored, importID: importID, to: statement)
    statement.bind(reason, at: Int32(table.columnCount + 1))
    statement.bind(Int64(stored.batch.lines[row]), at: Int32(table.columnCount + 2))
    try statement.run()
  }

  /// The table that a row belongs to, made when there is none.
  private func tableName(of row: Int, in batch: RecordBatch) throws -> String {
    let time = timeField.map { batch.columns[$0].integers[row] }
    let month = table.isMonthly ? time.map { Month(of: ClockTime(seconds: $0).day) } : nil
    let name = table.table(of: month)
    if made.insert(name).inserted { _ = try table.ensure(for: time, db) }
    return name
  }

  private func noteRemoved(_ row: Int, of batch: RecordBatch, from name: String) {
    ledger.noteRemoved(
      from: name, digest: StoredRows.digest(of: batch, row: row),
      time: timeField.map { batch.columns[$0].integers[row] })
  }

  /// Writes the ledger of tables, and the view over them.
  func finish() throws {
    for statement in table.createView(over: try ledger.write()) { try db.execute(sql: statement) }
  }
}
