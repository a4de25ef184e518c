import Foundation
import GRDB
import Records

/// Drops old records of one kind with the reviews of them; whole months go as whole tables, and
/// rollups stay.
///
/// An object goes when all of its records began before the day, so that what stays is whole: a call
/// that was handed on over that day's midnight keeps all its legs.
struct RecordPurge {
  private let db: Database
  private let subject: Subject
  private let table: FactTable
  private let time: Field
  private let before: Day
  private let words: WordTable

  /// - Parameter subject: whose objects go.
  init(_ db: Database, _ subject: Subject, before: Day) throws {
    guard let kind = subject.sources.first?.kind, let time = kind.time else {
      preconditionFailure("objects begin with a record that has a time")
    }
    self.db = db
    self.subject = subject
    table = FactTable(kind)
    self.time = time
    self.before = before
    words = try WordTable(db)
  }

  private var limit: Int64 { ClockTime(before).seconds }

  /// - Parameter isDry: whether to count only; calls that stay for a leg of a later month are then
  ///   counted as well.
  /// - Returns: what went, a kind each.
  func perform(isDry: Bool) throws -> [PurgedRows] {
    var result: [PurgedRows] = []
    for source in subject.sources.dropFirst() {
      result.append(try purgeFollowers(source, isDry: isDry))
    }
    var own = PurgedRows(table.kind, .records)
    // The newest month first: what stays there tells which calls stay in the month before.
    for name in try names(of: table.kind).reversed() {
      try purge(name, &own, isDry: isDry)
    }
    try purgeHistory(of: table, "\(time.name) < \(limit)", &own, isDry: isDry)
    if !isDry { try refreshView(table) }
    return [own] + result
  }

  private func names(of kind: RecordKind) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT name FROM fact_table WHERE kind = ? ORDER BY name", arguments: [kind.name])
  }

  /// The condition of rows of a table whose objects go.
  private func condition(_ name: String) -> String {
    let id = subject.sources[0].key.name
    return "\(time.name) < \(limit) AND \(id) NOT IN"
      + " (SELECT \(id) FROM \(name) WHERE \(time.name) >= \(limit))"
  }

  private func purge(_ name: String, _ purged: inout PurgedRows, isDry: Bool) throws {
    let days = try Row.fetchOne(
      db, sql: "SELECT min(day) AS first, max(day) AS last FROM fact_day WHERE name = ?",
      arguments: [name])
    guard let first: Int32 = days?["first"], first < before.number else { return }
    let last: Int32 = days?["last"] ?? first
    guard last < before.number else {
      return try remove(from: table, name, condition(name), &purged, isDry)
    }
    if let linked = try linked(name),
      try Int.fetchOne(db, sql: "SELECT 1 FROM (\(linked)) LIMIT 1") != nil
    {
      let id = subject.sources[0].key.name
      return try remove(from: table, name, "\(id) NOT IN (\(linked))", &purged, isDry)
    }
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT rows, newest, digest FROM fact_table WHERE name = ?", arguments: [name])
    else { return }
    purged.rows += row["rows"]
    if isDry { return }
    purged.digest = purged.digest &+ UInt128(bytes: (row["digest"] as Data?) ?? Data())
    purged.newest = [purged.newest, row["newest"]].compactMap { $0 }.max()
    try FactLedger.forget(name, db)
  }

  /// A query for the objects of a month's table that go on in the next month, where something of
  /// them stays; nil where there can be none.
  private func linked(_ name: String) throws -> String? {
    guard let month = table.month(of: name) else { return nil }
    let next = table.table(of: month.adding(1))
    guard try names(of: table.kind).contains(next) else { return nil }
    let id = subject.sources[0].key.name
    return """
      SELECT a.\(id) FROM \(name) a JOIN \(next) b ON a.\(id) = b.\(id)
      WHERE a.\(time.name) >= \(ClockTime(month.lastDay).seconds)
        AND b.\(time.name) - a.\(time.name) <= 86400
      """
  }

  /// Takes out the rows of a condition and what the ledger says of them.
  private func remove(
    from table: FactTable, _ name: String, _ condition: String, _ purged: inout PurgedRows,
    _ isDry: Bool
  ) throws {
    if isDry {
      purged.rows +=
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name) WHERE \(condition)") ?? 0
      return
    }
    let ledger = FactLedger(db, table: table)
    let reader = FactReader(db: db, table: table, words: words)
    let times = table.kind.time.map(table.kind.index(of:))
    let statement = try reader.select(from: name, where: condition)
    var rows = LiveRows(table.kind)
    let digester = RowDigester(table.kind)
    func settle() {
      for row in 0..<rows.batch.count {
        let digest = digester.digest(of: rows.batch, row)
        let time = times.map { rows.batch.columns[$0].integers[row] }
        ledger.noteRemoved(from: name, digest: digest, time: time)
        purged.rows += 1
        purged.digest = purged.digest &+ digest
        purged.newest = [purged.newest, time].compactMap { $0 }.max()
      }
      rows = LiveRows(table.kind)
    }
    while try statement.step() {
      reader.append(statement, of: name, to: &rows)
      if rows.batch.count == 10_000 { settle() }
    }
    settle()
    statement.reset()
    try db.execute(sql: "DELETE FROM \(name) WHERE \(condition)")
    _ = try ledger.write()
  }

  /// Takes out the records that follow the objects, as the reviews of tickets.
  private func purgeFollowers(_ source: Subject.Source, isDry: Bool) throws -> PurgedRows {
    var purged = PurgedRows(source.kind, .records)
    let follower = FactTable(source.kind)
    let id = subject.sources[0].key.name
    let kindCondition = source.condition.map { " AND \($0.field.name) = \($0.value)" } ?? ""
    let objects = try names(of: table.kind).map {
      "SELECT \(id) FROM \($0) WHERE \(condition($0))"
    }
    if objects.isEmpty { return purged }
    let following =
      "\(source.key.name) IN (\(objects.joined(separator: " UNION ")))" + kindCondition
    for name in try names(of: source.kind) {
      try remove(from: follower, name, following, &purged, isDry)
    }
    try purgeHistory(of: follower, following, &purged, isDry: isDry)
    if !isDry { try refreshView(follower) }
    return purged
  }

  private func purgeHistory(
    of table: FactTable, _ condition: String, _ purged: inout PurgedRows, isDry: Bool
  ) throws {
    // Rows set aside because their id was in use go as well; they were never in force.
    purged.historyRows =
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM \(table.historyTable)"
          + " WHERE end_reason = 'corrected' AND \(condition)") ?? 0
    if !isDry {
      try db.execute(sql: "DELETE FROM \(table.historyTable) WHERE \(condition)")
    }
  }

  private func refreshView(_ table: FactTable) throws {
    for statement in table.createView(over: try names(of: table.kind)) {
      try db.execute(sql: statement)
    }
  }
}
