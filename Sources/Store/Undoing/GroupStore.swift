import GRDB
import Records

/// A group as it is stored: its claims, its state, and where the rows of the state stand.
struct StoredGroup {
  var claims: GroupClaims
  var state: GroupClaims.State
  /// The table and row of each live row.
  var live: [GroupClaims.Standing: LiveRows.Place]
  /// The rows of the history.
  var past: [GroupClaims.Past: Int64]
  var reused: [GroupClaims.Reused: Int64]
  /// A row that holds each content.
  var sources: [LiveRows.Place]
}

/// Reads groups of one kind with all that imports say of them, and changes what is stored of them.
final class GroupStore {
  private let db: Database
  private let table: FactTable
  private let words: WordTable
  private let ledger: FactLedger
  private let reader: FactReader
  private let digester: RowDigester
  private var statements: [String: Statement] = [:]

  init(_ db: Database, table: FactTable, words: WordTable) {
    self.db = db
    self.table = table
    self.words = words
    ledger = FactLedger(db, table: table)
    reader = FactReader(db: db, table: table, words: words)
    digester = RowDigester(table.kind)
  }

  /// Makes the table that holds the contents of a group while its rows move.
  func begin() throws {
    let columns = table.columns.map(\.name) + ["not_recorded", "row_hash"]
    try db.execute(sql: "CREATE TEMP TABLE undo_row (\(columns.joined(separator: ", ")))")
  }

  /// Writes the ledger of tables, and the view over them.
  func finish() throws {
    statements = [:]
    try db.execute(sql: "DROP TABLE temp.undo_row")
    for statement in table.createView(over: try ledger.write()) { try db.execute(sql: statement) }
  }

  private func statement(_ sql: String) throws -> Statement {
    if let known = statements[sql] { return known }
    let statement = try Statement(db, sql)
    statements[sql] = statement
    return statement
  }

  // MARK: Reading

  func read(_ keys: [TouchedGroups.Key]) throws -> [StoredGroup] {
    let names = try reader.tables()
    return try keys.map { try read($0, names) }
  }

  private func read(_ key: TouchedGroups.Key, _ names: [String]) throws -> StoredGroup {
    var rows = LiveRows(table.kind)
    var found: [(importID: Int64, past: (endedBy: Int64?, line: Int64?)?)] = []
    let condition = table.kind.groupFields.map { "\($0.name) IS ?" }.joined(separator: " AND ")
    let importColumn = Int32(table.columnCount)
    for name in names + [table.historyTable] {
      let isHistory = name == table.historyTable
      let select = try statement(
        "SELECT rowid, \(table.columnList)\(isHistory ? ", ended_by_import, line" : "")"
          + " FROM \(name) WHERE \(condition)")
      for (place, value) in key.enumerated() { select.bind(value, at: Int32(place + 1)) }
      defer { select.reset() }
      while try select.step() {
        reader.append(select, of: name, to: &rows)
        func number(_ column: Int32) -> Int64? {
          select.isNull(column) ? nil : select.integer(column)
        }
        found.append(
          (
            select.integer(importColumn),
            isHistory ? (number(importColumn + 1), number(importColumn + 2)) : nil
          ))
      }
    }
    return try group(rows, found)
  }

  private func group(
    _ rows: LiveRows, _ found: [(importID: Int64, past: (endedBy: Int64?, line: Int64?)?)]
  ) throws -> StoredGroup {
    // Equal rows are one content.
    var contents: [UInt128: Int] = [:]
    var firsts: [Int] = []
    for (row, hash) in rows.rowHashes.enumerated() where contents[hash] == nil {
      contents[hash] = firsts.count
      firsts.append(row)
    }
    var group = StoredGroup(
      claims: GroupClaims(contents: rows.batch.selecting(firsts), imports: [:]),
      state: GroupClaims.State(), live: [:], past: [:], reused: [:],
      sources: firsts.map(rows.place))
    for (row, (importID, past)) in found.enumerated() {
      guard let content = contents[rows.rowHashes[row]] else { continue }
      let standing = GroupClaims.Standing(content: content, importID: importID)
      group.claims.imports[importID, default: []]
        .append(GroupClaims.Claim(content: content, line: past?.line))
      guard let past else {
        group.live[standing] = rows.place(row)
        continue
      }
      if let endedBy = past.endedBy {
        group.past[GroupClaims.Past(row: standing, endedBy: endedBy)] = rows.rowIDs[row]
      } else {
        group.reused[GroupClaims.Reused(row: standing, line: past.line, namesake: content)] =
          rows.rowIDs[row]
      }
    }
    let claims = try statement("SELECT import_id FROM claim WHERE row_hash = ? AND kind = ?")
    for (hash, content) in contents {
      claims.bind(hash: hash, at: 1)
      claims.bind(table.kind.name, at: 2)
      defer { claims.reset() }
      while try claims.step() {
        let importID = claims.integer(0)
        group.claims.imports[importID, default: []]
          .append(GroupClaims.Claim(content: content, line: nil))
        group.state.claims.insert(.init(content: content, importID: importID))
      }
    }
    group.state.live = Set(group.live.keys)
    group.state.past = Set(group.past.keys)
    group.state.reused = Set(group.reused.keys)
    return group
  }

  // MARK: Writing

  /// Changes what is stored of a group to another state.
  func write(_ group: StoredGroup, as state: GroupClaims.State) throws {
    if state.isStored(as: group.state) { return }
    try stage(group)
    let contents = group.claims.contents
    let time = table.kind.time.map { contents.integers($0) }
    for (row, place) in group.live where !state.live.contains(row) {
      try delete(place.rowID, from: place.table)
      ledger.noteRemoved(
        from: place.table, digest: digester.digest(of: contents, row.content),
        time: time?[row.content])
    }
    for row in state.live where group.live[row] == nil {
      let name = try table.ensure(for: time?[row.content], db)
      let rowID = try insert(row, into: name)
      ledger.note(
        FactLedger.Added(
          table: name, importID: row.importID,
          digest: digester.digest(of: contents, row.content),
          rowIDs: rowID...rowID, times: time.map { $0[row.content]...$0[row.content] }))
    }
    try writeHistory(group, as: state)
    try writeClaims(group, as: state)
  }

  private func stage(_ group: StoredGroup) throws {
    try statement("DELETE FROM temp.undo_row").run()
    let columns = (table.columns.map(\.name) + ["not_recorded", "row_hash"])
      .joined(separator: ", ")
    for (content, source) in group.sources.enumerated() {
      let copy = try statement(
        "INSERT INTO temp.undo_row (rowid, \(columns)) SELECT ?, \(columns)"
          + " FROM \(source.table) WHERE rowid = ?")
      copy.bind(Int64(content + 1), at: 1)
      copy.bind(source.rowID, at: 2)
      try copy.run()
    }
  }

  private func delete(_ rowID: Int64, from name: String) throws {
    let delete = try statement("DELETE FROM \(name) WHERE rowid = ?")
    delete.bind(rowID, at: 1)
    try delete.run()
  }

  /// - Parameter past: values of further columns of the history.
  private func insert(
    _ row: GroupClaims.Standing, into name: String,
    past: [(column: String, value: DatabaseValue)] = []
  ) throws -> Int64 {
    let columns = (table.columns.map(\.name) + ["not_recorded", "row_hash"])
      .joined(separator: ", ")
    let more = past.map { ", \($0.column)" }.joined()
    let insert = try statement(
      "INSERT INTO \(name) (\(columns), import_id\(more))"
        + " SELECT \(columns), ?\(past.map { _ in ", ?" }.joined())"
        + " FROM temp.undo_row WHERE rowid = ?")
    insert.bind(row.importID, at: 1)
    for (place, column) in past.enumerated() { insert.bind(column.value, at: Int32(place + 2)) }
    insert.bind(Int64(row.content + 1), at: Int32(past.count + 2))
    try insert.run()
    return db.lastInsertedRowID
  }

  private func writeHistory(_ group: StoredGroup, as state: GroupClaims.State) throws {
    for (past, rowID) in group.past where !state.past.contains(past) {
      try delete(rowID, from: table.historyTable)
    }
    for (reused, rowID) in group.reused where !state.reused.contains(reused) {
      try delete(rowID, from: table.historyTable)
    }
    for past in state.past where group.past[past] == nil {
      _ = try insert(
        past.row, into: table.historyTable,
        past: [
          ("ended_by_import", past.endedBy.databaseValue),
          ("end_reason", "corrected".databaseValue),
        ])
    }
    for reused in state.reused where group.reused[reused] == nil {
      _ = try insert(
        reused.row, into: table.historyTable,
        past: [
          ("end_reason", "id_reused".databaseValue), ("line", reused.line.databaseValue),
        ])
    }
  }

  private func writeClaims(_ group: StoredGroup, as state: GroupClaims.State) throws {
    let hash = "(SELECT row_hash FROM temp.undo_row WHERE rowid = ?)"
    let delete = try statement(
      "DELETE FROM claim WHERE import_id = ? AND kind = ? AND row_hash = \(hash)")
    let insert = try statement(
      "INSERT INTO claim (import_id, kind, row_hash) SELECT ?, ?, row_hash"
        + " FROM temp.undo_row WHERE rowid = ?")
    func run(_ statement: Statement, _ row: GroupClaims.Standing) throws {
      statement.bind(row.importID, at: 1)
      statement.bind(table.kind.name, at: 2)
      statement.bind(Int64(row.content + 1), at: 3)
      try statement.run()
    }
    for row in group.state.claims.subtracting(state.claims) { try run(delete, row) }
    for row in state.claims.subtracting(group.state.claims) { try run(insert, row) }
  }
}
