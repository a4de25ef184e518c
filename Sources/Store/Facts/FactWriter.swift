import GRDB
import Records

/// Puts facts of one kind into its tables and takes them out, and keeps count of what is there.
final class FactWriter {
  private let db: Database
  private let table: FactTable
  private let words: WordTable
  private let hasher: RowHasher
  private var inserts: [String: Statement] = [:]
  private var updates: [String: Statement] = [:]
  private var copies: [String: Statement] = [:]
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

  func insert(_ row: Int, of stored: StoredRows, importID: Int64) throws {
    let name = try tableName(of: row, in: stored.batch)
    let statement = try inserts[name] ?? insertStatement(name)
    inserts[name] = statement
    try bind(row, of: stored, importID: importID, to: statement)
    try statement.run()
    note(row, of: stored, importID: importID, in: name, rowID: db.lastInsertedRowID)
  }

  /// Lets a row take the place of a live one of the same identity, which goes to the history.
  func replace(
    _ old: Int, of live: LiveRows, by row: Int, of stored: StoredRows, importID: Int64
  ) throws {
    let name = try tableName(of: row, in: stored.batch)
    let place = live.place(old)
    try retire(old, of: live, by: importID)
    guard place.table == name else {
      try remove(place)
      return try insert(row, of: stored, importID: importID)
    }
    // It keeps its place among the rows of its day, and its entry in the index.
    let statement = try updates[name] ?? updateStatement(name)
    updates[name] = statement
    try bind(row, of: stored, importID: importID, to: statement)
    statement.bind(place.rowID, at: Int32(table.columnCount + 1))
    try statement.run()
    note(row, of: stored, importID: importID, in: name, rowID: place.rowID)
  }

  private func note(
    _ row: Int, of stored: StoredRows, importID: Int64, in name: String, rowID: Int64
  ) {
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

  /// Sets all columns but those of the identity; values are bound as to an insertion, the row last.
  private func updateStatement(_ name: String) throws -> Statement {
    let identity = Set(table.kind.identity.map(\.name))
    let columns = (table.columns.map(\.name) + FactTable.ownNames).enumerated()
      .filter { !identity.contains($0.element) }
    return try Statement(
      db,
      "UPDATE \(name) SET \(columns.map { "\($0.element) = ?\($0.offset + 1)" }.joined(separator: ", "))"
        + " WHERE rowid = ?\(table.columnCount + 1)")
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

  /// Copies a live row to the history, and counts it as gone.
  private func retire(_ place: Int, of live: LiveRows, by importID: Int64) throws {
    let name = live.tables[place]
    let copy =
      try copies[name]
      ?? Statement(
        db,
        """
        INSERT INTO \(table.historyTable) (\(table.columnList), ended_by_import, end_reason)
        SELECT \(table.columnList), ?, 'corrected' FROM \(name) WHERE rowid = ?
        """)
    copies[name] = copy
    copy.bind(importID, at: 1)
    copy.bind(live.rowIDs[place], at: 2)
    try copy.run()
    ledger.noteRemoved(
      from: name, digest: hasher.digest(of: live.batch, place),
      time: timeField.map { live.batch.columns[$0].integers[place] })
  }

  private func remove(_ place: LiveRows.Place) throws {
    let statement = try Statement(db, "DELETE FROM \(place.table) WHERE rowid = ?")
    statement.bind(place.rowID, at: 1)
    try statement.run()
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
