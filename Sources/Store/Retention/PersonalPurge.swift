import GRDB
import Records

/// Empties the personal fields of old records of one kind: numbers, their hashes, names, free text.
///
/// Whether a call was handed on stays known: its destination becomes `*`. The row hashes, which were made of the whole
/// rows as they came, become those of the rows as they are then: against the old ones a number could be tried.
struct PersonalPurge {
  private let db: Database
  private let table: FactTable
  private let before: Day
  private let words: WordTable
  private let hasher: RowHasher

  init(_ db: Database, _ kind: RecordKind, before: Day, key: StoreKey) throws {
    self.db = db
    table = FactTable(kind)
    self.before = before
    words = try WordTable(db)
    hasher = key.hasher(of: kind)
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
    let claims = isDry ? nil : try ClaimHashes(db, table.kind)
    for span in try DaySpan.all(table.kind, in: first...before.adding(-1), db) {
      let days = span.condition(time)
      let condition = "\(days) AND \(isFull)"
      purged.rows += try count(span.table, condition)
      guard let claims else { continue }
      let digest = try rehash(span.table, days, claims)
      try FactLedger.takeFromDigest(digest, of: span.table, db)
      purged.digest = purged.digest &+ digest
      try db.execute(sql: "UPDATE \(span.table) SET \(update) WHERE \(condition)")
    }
    let old = "\(time.name) < \(limit)"
    purged.historyRows = try count(table.historyTable, "\(old) AND \(isFull)")
    if let claims {
      _ = try rehash(table.historyTable, old, claims)
      try db.execute(
        sql: "UPDATE \(table.historyTable) SET \(update) WHERE \(old) AND \(isFull)")
      try claims.follow()
    }
    return purged
  }

  private func count(_ name: String, _ condition: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name) WHERE \(condition)") ?? 0
  }

  /// Gives rows the hashes that they have when their fields are empty.
  ///
  /// - Returns: what the sum of their digests loses.
  private func rehash(
    _ name: String, _ condition: String, _ claims: ClaimHashes
  ) throws -> UInt128 {
    let reader = FactReader(db: db, table: table, words: words)
    let statement = try reader.select(from: name, where: condition)
    let update = try Statement(db, "UPDATE \(name) SET row_hash = ? WHERE rowid = ?")
    var lost: UInt128 = 0
    var rows = LiveRows(table.kind)
    func settle() throws {
      let before = rows.batch
      empty(&rows.batch)
      for row in 0..<before.count {
        let digest = hasher.digest(of: rows.batch, row)
        lost = lost &+ hasher.digest(of: before, row) &- digest
        let hash = hasher.rowHash(of: rows.batch, row, digest: digest)
        if hash == rows.rowHashes[row] { continue }
        update.bind(hash: hash, at: 1)
        update.bind(rows.rowIDs[row], at: 2)
        try update.run()
        try claims.note(rows.rowHashes[row], became: hash)
      }
      rows = LiveRows(table.kind)
    }
    while try statement.step() {
      reader.append(statement, of: name, to: &rows)
      if rows.batch.count == 10_000 { try settle() }
    }
    try settle()
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
