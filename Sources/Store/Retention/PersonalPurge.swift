import GRDB
import Records

/// Empties the personal fields of old records of one kind: numbers, their hashes, names, free text.
///
/// Whether a call was handed on stays known: its destination becomes `*`.
struct PersonalPurge {
  private let db: Database
  private let table: FactTable
  private let before: Day
  private let words: WordTable

  init(_ db: Database, _ kind: RecordKind, before: Day) throws {
    self.db = db
    table = FactTable(kind)
    self.before = before
    words = try WordTable(db)
  }

  /// What stands for a destination that is known no more.
  static let hidden = "*"

  /// A column of personal data: what it becomes, and when there is something to take.
  private var columns: [(name: String, becomes: String, isFull: String)] {
    table.columns.compactMap { column in
      let name = column.name
      switch column.role {
      case .integer, .word: return nil
      case .telephoneHash: return (name, "NULL", "\(name) IS NOT NULL")
      case .text(let field):
        switch table.kind.fields[field].privacy {
        case .open: return nil
        case .telephone, .personName, .freeText: return (name, "''", "\(name) <> ''")
        case .contact:
          return (
            name, "CASE \(name) WHEN '' THEN '' ELSE '\(Self.hidden)' END",
            "\(name) NOT IN ('', '\(Self.hidden)')"
          )
        }
      }
    }
  }

  /// - Parameter isDry: whether to count only.
  func perform(isDry: Bool) throws -> PurgedRows {
    var purged = PurgedRows(table.kind, .personal)
    guard let time = table.kind.time, !columns.isEmpty else { return purged }
    let isFull = "(\(columns.map(\.isFull).joined(separator: " OR ")))"
    let update = columns.map { "\($0.name) = \($0.becomes)" }.joined(separator: ", ")
    let limit = ClockTime(before).seconds
    let first = Day(number: -100_000)
    for span in try DaySpan.all(table.kind, in: first...before.adding(-1), db) {
      let condition = "\(span.condition(time)) AND \(isFull)"
      purged.rows += try count(span.table, condition)
      if isDry { continue }
      let digest = try rewrite(span.table, condition, update)
      purged.digest = purged.digest &+ digest
    }
    let condition = "\(time.name) < \(limit) AND \(isFull)"
    purged.historyRows = try count(table.historyTable, condition)
    if !isDry {
      try db.execute(sql: "UPDATE \(table.historyTable) SET \(update) WHERE \(condition)")
    }
    return purged
  }

  private func count(_ name: String, _ condition: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name) WHERE \(condition)") ?? 0
  }

  /// Empties the fields and keeps the table's digest that of its rows.
  /// - Returns: what the digest lost.
  private func rewrite(_ name: String, _ condition: String, _ update: String) throws -> UInt128 {
    let before = try FactLedger.digest(of: name, table, where: condition, words: words, db)
    let after = try FactLedger.digest(
      of: name, table, where: condition, words: words, db, change: empty)
    try db.execute(sql: "UPDATE \(name) SET \(update) WHERE \(condition)")
    let lost = before &- after
    try FactLedger.takeFromDigest(lost, of: name, db)
    return lost
  }

  private func empty(_ batch: inout RecordBatch) {
    for (place, field) in table.kind.fields.enumerated() where !field.isInteger {
      switch field.privacy {
      case .open: continue
      case .telephone, .personName, .freeText:
        batch.columns[place].texts = batch.columns[place].texts.map { _ in "" }
      case .contact:
        batch.columns[place].texts = batch.columns[place].texts
          .map { $0.isEmpty ? "" : Self.hidden }
      }
    }
  }
}
