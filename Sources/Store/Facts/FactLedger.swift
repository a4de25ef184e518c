import Foundation
import GRDB
import Records

/// What is in the tables of facts of one kind, kept beside them: how many rows, the newest, the sum
/// of their digests, where the rows of each day lie, and where those of each import.
///
/// A day's rows lie between two row numbers: a table that was filled in the order of time is read
/// for one day without an index on the time.
final class FactLedger {
  private let db: Database
  private let table: FactTable
  private var changes: [String: Change] = [:]

  /// Rows that were added to a table together: one row, or all of a chunk that fall on one day.
  struct Added {
    var table: String
    var importID: Int64
    var rows = 1
    /// The sum of the rows' digests.
    var digest: UInt128
    var rowIDs: ClosedRange<Int64>
    /// The range of the kind's time, all of one day; nil for a kind that has none.
    var times: ClosedRange<Int64>?
  }

  private struct Change {
    var rows = 0
    var digest: UInt128 = 0
    var newest: Int64?
    /// The newest of the rows that are gone; nil when none is.
    var newestRemoved: Int64?
    var days: [Day: Span] = [:]
    var imports: [Int64: Span] = [:]
  }

  private struct Span {
    var rows = 0
    var rowIDs: ClosedRange<Int64>?
    var times: ClosedRange<Int64>?

    mutating func add(_ rowIDs: ClosedRange<Int64>, _ times: ClosedRange<Int64>?) {
      self.rowIDs = Self.union(self.rowIDs, rowIDs)
      self.times = Self.union(self.times, times)
    }

    private static func union(
      _ left: ClosedRange<Int64>?, _ right: ClosedRange<Int64>?
    ) -> ClosedRange<Int64>? {
      guard let left, let right else { return left ?? right }
      return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
    }
  }

  init(_ db: Database, table: FactTable) {
    self.db = db
    self.table = table
  }

  func note(_ added: Added) {
    var change = changes.removeValue(forKey: added.table) ?? Change()
    change.rows += added.rows
    change.digest = change.digest &+ added.digest
    if let times = added.times {
      change.newest = max(change.newest ?? .min, times.upperBound)
      let day = ClockTime(seconds: times.lowerBound).day
      change.days[day, default: Span()].rows += added.rows
      change.days[day, default: Span()].add(added.rowIDs, nil)
    }
    change.imports[added.importID, default: Span()].add(added.rowIDs, added.times)
    changes[added.table] = change
  }

  /// Notes that a row was taken out.
  ///
  /// - Parameter time: its time in seconds; nil for a kind that has none.
  func noteRemoved(from name: String, digest: UInt128, time: Int64?) {
    var change = changes.removeValue(forKey: name) ?? Change()
    change.rows -= 1
    change.digest = change.digest &- digest
    if let time {
      change.newestRemoved = max(change.newestRemoved ?? .min, time)
      change.days[ClockTime(seconds: time).day, default: Span()].rows -= 1
    }
    changes[name] = change
  }

  /// Writes what changed. A table without rows goes, so that the store is as if it had never been.
  ///
  /// - Returns: the tables of the kind that remain, in order.
  func write() throws -> [String] {
    for (name, change) in changes.sorted(by: { $0.key < $1.key }) {
      try writeDays(change, of: name)
      try write(change, of: name)
      try writeImports(change, of: name)
      try dropIfEmpty(name)
    }
    changes = [:]
    return try String.fetchAll(
      db, sql: "SELECT name FROM fact_table WHERE kind = ? ORDER BY name",
      arguments: [table.kind.name])
  }

  private func write(_ change: Change, of name: String) throws {
    let old = try Row.fetchOne(
      db, sql: "SELECT rows, newest, digest FROM fact_table WHERE name = ?", arguments: [name])
    let digest = UInt128(bytes: (old?["digest"] as Data?) ?? Data()) &+ change.digest
    var newest: Int64? = old?["newest"]
    if let time = change.newest { newest = max(newest ?? .min, time) }
    if let removed = change.newestRemoved, removed >= newest ?? .min {
      newest = try self.newest(of: name)
    }
    try db.execute(
      sql: "UPDATE fact_table SET rows = rows + ?, newest = ?, digest = ? WHERE name = ?",
      arguments: [change.rows, newest, digest.bytes, name])
  }

  /// The newest time of a table, for which only the rows of its last day are read.
  private func newest(of name: String) throws -> Int64? {
    guard let time = table.kind.time else { return nil }
    let day = try Row.fetchOne(
      db,
      sql: "SELECT first_rowid, last_rowid FROM fact_day WHERE name = ? ORDER BY day DESC LIMIT 1",
      arguments: [name])
    guard let day else { return nil }
    return try Int64.fetchOne(
      db, sql: "SELECT max(\(time.name)) FROM \(name) WHERE rowid BETWEEN ? AND ?",
      arguments: [day["first_rowid"] as Int64, day["last_rowid"] as Int64])
  }

  private func writeDays(_ change: Change, of name: String) throws {
    for (day, span) in change.days.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: """
          INSERT INTO fact_day (name, day, rows, first_rowid, last_rowid) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (name, day) DO UPDATE SET rows = rows + excluded.rows,
            first_rowid = min(first_rowid, excluded.first_rowid),
            last_rowid = max(last_rowid, excluded.last_rowid)
          """,
        arguments: [
          name, day.number, span.rows, span.rowIDs?.lowerBound ?? .max,
          span.rowIDs?.upperBound ?? .min,
        ])
    }
    try db.execute(sql: "DELETE FROM fact_day WHERE name = ? AND rows = 0", arguments: [name])
  }

  private func writeImports(_ change: Change, of name: String) throws {
    for (id, span) in change.imports.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: """
          INSERT INTO import_table
            (import_id, name, first_rowid, last_rowid, first_time, last_time)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (import_id, name) DO UPDATE SET
            first_rowid = min(first_rowid, excluded.first_rowid),
            last_rowid = max(last_rowid, excluded.last_rowid),
            first_time = min(first_time, excluded.first_time),
            last_time = max(last_time, excluded.last_time)
          """,
        arguments: [
          id, name, span.rowIDs?.lowerBound, span.rowIDs?.upperBound, span.times?.lowerBound,
          span.times?.upperBound,
        ])
    }
  }

  private func dropIfEmpty(_ name: String) throws {
    let rows = try Int.fetchOne(
      db, sql: "SELECT rows FROM fact_table WHERE name = ?", arguments: [name])
    if rows == 0 { try Self.forget(name, db) }
  }

  /// The sum of the digests of some rows of a table.
  static func digest(
    of name: String, _ table: FactTable, where condition: String = "1", words: WordTable,
    _ db: Database
  ) throws -> UInt128 {
    let reader = FactReader(db: db, table: table, words: words)
    let statement = try reader.select(from: name, where: condition)
    var sum: UInt128 = 0
    var rows = LiveRows(table.kind)
    let digester = RowDigester(table.kind)
    func settle() {
      for row in 0..<rows.batch.count {
        sum = sum &+ digester.digest(of: rows.batch, row)
      }
      rows = LiveRows(table.kind)
    }
    while try statement.step() {
      reader.append(statement, of: name, to: &rows)
      if rows.batch.count == 10_000 { settle() }
    }
    settle()
    return sum
  }

  /// Takes from the digest of a table what its rows lost.
  static func takeFromDigest(_ lost: UInt128, of name: String, _ db: Database) throws {
    let old = try Data.fetchOne(
      db, sql: "SELECT digest FROM fact_table WHERE name = ?", arguments: [name])
    try db.execute(
      sql: "UPDATE fact_table SET digest = ? WHERE name = ?",
      arguments: [(UInt128(bytes: old ?? Data()) &- lost).bytes, name])
  }

  /// Drops a table of facts; which imports had rows in it stays known.
  static func forget(_ name: String, _ db: Database) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS \(name)")
    for ledger in ["fact_table", "fact_day"] {
      try db.execute(sql: "DELETE FROM \(ledger) WHERE name = ?", arguments: [name])
    }
  }
}

extension UInt128 {
  /// The number that 16 bytes write, the highest first.
  init(bytes: some Sequence<UInt8>) { self = bytes.reduce(0) { $0 << 8 | UInt128($1) } }

  /// 32 hexadecimal digits, leading zeros among them.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  var bytes: Data {
    Data((0..<16).map { UInt8(truncatingIfNeeded: self >> UInt128(120 - 8 * $0)) })
  }
}
