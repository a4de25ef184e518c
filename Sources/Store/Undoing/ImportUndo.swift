import Aggregation
import GRDB
public import Records

/// Takes an import back, inside a transaction: facts, history, rollups and ledgers become those of a
/// store that never had it.
///
/// Every group that has a row of the import is judged anew, from the claims of all other imports in
/// their order. Where the same bytes were imported again later, that import has brought them.
struct ImportUndo {
  private let db: Database
  private let id: Int64
  private let table: FactTable
  /// A later import of the same bytes; nil when there was none.
  private let successor: Int64?
  private let groups: GroupStore
  private var difference: RollupDifference
  private var counts = CountChanges()

  /// - Parameter forms: an empty rollup a shape.
  init(_ db: Database, _ id: Int64, kind: RecordKind, forms: [Rollup]) throws {
    self.db = db
    self.id = id
    table = FactTable(kind)
    let words = try WordTable(db)
    successor = try Int64.fetchOne(
      db, sql: "SELECT min(id) FROM import WHERE repeats_import = ?", arguments: [id])
    groups = GroupStore(db, table: table, words: words)
    difference = RollupDifference(db, forms, kind: kind, words: words)
  }

  /// - Parameters:
  ///   - reword: the reject of a row that names another object under a live id, now that this import
  ///     is gone.
  ///   - progress: told now and then how many groups of records were judged so far.
  mutating func perform(
    reword: (ReusedRow) -> StoredReject, progress: (Int) -> Void
  ) throws {
    try PurgeLedger(db).admitUndo(of: id)
    try db.execute(sql: "CREATE INDEX claim_row_hash ON claim (row_hash)")
    try groups.begin()
    if let successor {
      try db.execute(
        sql: "UPDATE reject SET import_id = ? WHERE import_id = ?", arguments: [successor, id])
    }
    var touched = try TouchedGroups(
      db, table: table, importID: id, withClaims: successor != nil)
    var done = 0
    while let keys = try touched.next() {
      try judge(try groups.read(keys), reword)
      done += keys.count
      progress(done)
    }
    try difference.write()
    try groups.finish()
    try db.execute(sql: "DROP INDEX claim_row_hash")
    try closeLedger()
  }

  private mutating func judge(
    _ found: [StoredGroup], _ reword: (ReusedRow) -> StoredReject
  ) throws {
    var records = RecordBatch(kind: table.kind)
    for group in found {
      for row in 0..<group.claims.contents.count { records.append(row, of: group.claims.contents) }
    }
    try difference.add(objectsOf: records, weight: -1)
    for group in found {
      let before = group.claims.state()
      guard before.isStored(as: group.state) else { throw UndoFault.claimsDiffer(import: id) }
      let after = group.claims.leavingOut(id, for: successor).state()
      try groups.write(group, as: after)
      try settleRejects(group, before, after, reword)
      counts.add(before.counts, weight: -1, naming: id, as: successor)
      counts.add(after.counts, weight: 1)
    }
    try difference.add(objectsOf: records, weight: 1)
  }

  private func settleRejects(
    _ group: StoredGroup, _ before: GroupClaims.State, _ after: GroupClaims.State,
    _ reword: (ReusedRow) -> StoredReject
  ) throws {
    func named(_ row: GroupClaims.Reused) -> GroupClaims.Reused {
      var row = row
      if row.row.importID == id, let successor { row.row.importID = successor }
      return row
    }
    let old = Set(before.reused.map(named))
    for row in old where !after.reused.contains(row) && row.row.importID != id {
      try db.execute(
        sql: "DELETE FROM reject WHERE import_id = ? AND line = ? AND code = 'id_reused'",
        arguments: [row.row.importID, row.line ?? 0])
    }
    for row in after.reused where !old.contains(row) {
      var record = group.claims.contents.selecting([row.row.content])
      record.lines = [Int(row.line ?? 0)]
      let reused = ReusedRow(
        record: record, live: group.claims.contents.selecting([row.namesake]))
      try ImportLedger(db).add([reword(reused)], to: row.row.importID)
    }
  }

  /// Sets the counts of the imports that remain, and forgets this one.
  private func closeLedger() throws {
    if let successor {
      try db.execute(
        sql: """
          UPDATE import SET repeats_import = NULL, (rows_read, rows_new, rows_unchanged,
            rows_corrected, rows_rejected) = (SELECT rows_read, rows_new, rows_unchanged,
            rows_corrected, rows_rejected FROM import WHERE id = ?) WHERE id = ?
          """, arguments: [id, successor])
      try db.execute(
        sql: "UPDATE import SET repeats_import = ? WHERE repeats_import = ?",
        arguments: [successor, id])
    }
    try counts.write(db)
    for ledger in ["claim", "reject", "import_table"] {
      try db.execute(sql: "DELETE FROM \(ledger) WHERE import_id = ?", arguments: [id])
    }
    try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [id])
  }
}

/// A row that names another object under a live id, and the live record, each alone in a batch.
public struct ReusedRow: Sendable {
  public let record: RecordBatch
  public let live: RecordBatch
}

/// How the counts of the other imports change.
private struct CountChanges {
  private var changes: [Int64: ImportCounts] = [:]

  mutating func add(
    _ counts: [Int64: ImportCounts], weight: Int, naming id: Int64? = nil, as other: Int64? = nil
  ) {
    for (importID, count) in counts {
      let name = importID == id ? other : importID
      guard let name else { continue }
      var sum = changes[name] ?? ImportCounts()
      sum.new += weight * count.new
      sum.unchanged += weight * count.unchanged
      sum.corrected += weight * count.corrected
      sum.rejected += weight * count.rejected
      changes[name] = sum
    }
  }

  func write(_ db: Database) throws {
    for (id, change) in changes where change != ImportCounts() {
      try db.execute(
        sql: """
          UPDATE import SET rows_new = rows_new + ?, rows_unchanged = rows_unchanged + ?,
            rows_corrected = rows_corrected + ?, rows_rejected = rows_rejected + ? WHERE id = ?
          """,
        arguments: [change.new, change.unchanged, change.corrected, change.rejected, id])
      // The same bytes again say what their first import says.
      try db.execute(
        sql: """
          UPDATE import SET rows_rejected = first.rows_rejected,
            rows_unchanged = import.rows_read - first.rows_rejected
          FROM import AS first WHERE first.id = ? AND import.repeats_import = first.id
          """, arguments: [id])
    }
  }
}

/// Why an import can't be undone.
public enum UndoFault: Error, Sendable, Hashable {
  case unknown(import: Int64)
  /// Records that it brought were purged, those of this day among them.
  case purged(import: Int64, kind: String, day: Day)
  /// The store's rows are not what its claims give.
  case claimsDiffer(import: Int64)
}
