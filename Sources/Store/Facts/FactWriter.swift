import GRDB
import Records

/// Puts facts of one kind into its tables and takes them out, and keeps count of what is there.
final class FactWriter {
  private let db: Database
  private let table: FactTable
  private let words: WordTable
  private let hasher: RowHasher
  private var inserts: [String: Statement] = [:]
  private var removals: [String: Removal] = [:]
  private var aside: Statement?
  /// The last month's table, and the seconds of that month.
  private var known: (seconds: Range<Int64>, name: String) = (0..<0, "")
  /// Tables that are known to be there.
  private var made: Set<String> = []
  private let ledger: FactLedger
  private let timeField: Int?

  init(_ db: Database, table: FactTable, words: WordTable, hasher: RowHasher) {
    self.db = db
    self.table = table
    self.words = words
    self.hasher = hasher
    ledger = FactLedger(db, table: table)
    timeField = table.kind.time.map(table.kind.index(of:))
  }

  /// - Parameter predecessor: the live row that this one takes the place of, when it was retired
  ///   before: in the same table it keeps its place among the rows of its day.
  func insert(
    _ row: Int, of stored: StoredRows, importID: Int64, inPlaceOf predecessor: LiveRows.Place? = nil
  ) throws {
    let name = try tableName(of: row, in: stored.batch)
    let statement = try inserts[name] ?? insertStatement(name, extraColumns: ["rowid"])
    inserts[name] = statement
    try bind(row, of: stored, importID: importID, to: statement)
    let place = predecessor.flatMap { $0.table == name ? $0.rowID : nil }
    statement.bind(place, at: Int32(table.columnCount + 1))
    try statement.run()
    let rowID = place ?? db.lastInsertedRowID
    let time = timeField.map { stored.batch.columns[$0].integers[row] }
    ledger.note(
      FactLedger.Added(
        table: name, importID: importID, digest: stored.digests[row], rowIDs: rowID...rowID,
        times: time.map { $0...$0 }))
  }

  /// Takes over a month's table that was filled as a whole: makes its indexes and enters it into the
  /// ledger.
  func adopt(_ loaded: BulkLoad.LoadedMonth, of month: Month, importID: Int64) throws {
    let name = try ensure(month)
    for day in loaded.days.values {
      ledger.note(
        FactLedger.Added(
          table: name, importID: importID, rows: day.rows, digest: day.digest,
          rowIDs: day.rowIDs, times: day.times))
    }
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
          statement.bind(hash: hash, at: place)
        } else {
          statement.bindNull(at: place)
        }
      }
    }
    let own = Int32(table.columns.count + 1)
    statement.bind(Int64(bitPattern: stored.batch.notRecorded[row]), at: own)
    statement.bind(hash: stored.rowHashes[row], at: own + 1)
    statement.bind(importID, at: own + 2)
  }

  /// The statements that move a row of one table to the history.
  private struct Removal {
    let copy: Statement
    let delete: Statement
  }

  /// Moves a live row to the history.
  func retire(_ place: Int, of live: LiveRows, by importID: Int64) throws {
    let name = live.tables[place]
    let removal = try removals[name] ?? self.removal(from: name)
    removals[name] = removal
    removal.copy.bind(importID, at: 1)
    removal.copy.bind(live.rowIDs[place], at: 2)
    try removal.copy.run()
    removal.delete.bind(live.rowIDs[place], at: 1)
    try removal.delete.run()
    ledger.noteRemoved(
      from: name, digest: hasher.digest(of: live.batch, place),
      time: timeField.map { live.batch.columns[$0].integers[place] })
  }

  private func removal(from name: String) throws -> Removal {
    Removal(
      copy: try Statement(
        db,
        """
        INSERT INTO \(table.historyTable) (\(table.columnList), ended_by_import, end_reason)
        SELECT \(table.columnList), ?, 'corrected' FROM \(name) WHERE rowid = ?
        """),
      delete: try Statement(db, "DELETE FROM \(name) WHERE rowid = ?"))
  }

  /// Keeps a row in the history that can't be live beside what is live now.
  func setAside(_ row: Int, of stored: StoredRows, importID: Int64, reason: String) throws {
    let statement =
      try aside ?? insertStatement(table.historyTable, extraColumns: ["end_reason", "line"])
    aside = statement
    try bind(row, of: stored, importID: importID, to: statement)
    statement.bind(reason, at: Int32(table.columnCount + 1))
    statement.bind(Int64(stored.batch.lines[row]), at: Int32(table.columnCount + 2))
    try statement.run()
  }

  /// The table that a row belongs to, made when there is none.
  private func tableName(of row: Int, in batch: RecordBatch) throws -> String {
    let time = timeField.map { batch.columns[$0].integers[row] }
    guard table.isMonthly, let time else { return try ensure(nil) }
    if known.seconds.contains(time) { return known.name }
    let month = Month(of: ClockTime(seconds: time).day)
    known = (
      ClockTime(month.firstDay).seconds..<ClockTime(month.lastDay.adding(1)).seconds,
      try ensure(month)
    )
    return known.name
  }

  private func ensure(_ month: Month?) throws -> String {
    let name = table.table(of: month)
    if made.insert(name).inserted { _ = try table.ensure(month, db) }
    return name
  }

  /// Writes the ledger of tables, and the view over them.
  func finish() throws {
    for statement in table.createView(over: try ledger.write()) { try db.execute(sql: statement) }
  }
}
