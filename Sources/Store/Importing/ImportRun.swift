import Aggregation
import GRDB
public import Records

/// One file on its way into the store, inside a transaction.
public final class ImportRun {
  let db: Database
  let key: StoreKey
  let keepsFreeText: Bool
  let kind: RecordKind
  let table: FactTable
  let words: WordTable
  let importID: Int64
  let search: LiveSearch
  let writer: FactWriter
  private let ledger: ImportLedger
  let changes: RollupChanges
  private let claim: Statement
  var counts = ImportCounts()
  /// What fills tables in bulk, once that began.
  var load: BulkLoad?

  init(
    _ db: Database, file: ImportedFile, key: StoreKey, keepsFreeText: Bool,
    forms: [Rollup]
  ) throws {
    self.db = db
    self.key = key
    self.keepsFreeText = keepsFreeText
    kind = file.kind
    ledger = ImportLedger(db)
    importID = try ledger.add(file, kind: kind.name, counts: counts)
    words = try WordTable(db)
    table = FactTable(kind)
    search = try LiveSearch(db, table: table, words: words)
    writer = FactWriter(db, table: table, words: words, hasher: key.hasher(of: kind))
    changes = RollupChanges(db, forms: forms, words: words, kind: kind)
    claim = try Statement(
      db, "INSERT INTO claim (import_id, kind, row_hash) VALUES (?, ?, ?)")
  }

  /// Takes rows beside what is live: decides about each, stores it or not, and follows with the
  /// rollups.
  ///
  /// - Parameters:
  ///   - batch: rows of the file, among them all of every group that it has a row of.
  ///   - resolution: what these rows say about each identity.
  ///   - progress: told how many rows more are settled, now and then.
  /// - Returns: the rows whose id is in use by another object.
  public func take(
    _ batch: RecordBatch, _ resolution: FileResolution, progress: (Int) -> Void = { _ in }
  ) throws -> [ReusedID] {
    if let time = kind.time, let earliest = batch.integers(time).min() {
      try admit(ClockTime(seconds: earliest).day)
    }
    var reused: [ReusedID] = []
    for start in stride(from: 0, to: resolution.groups.count, by: Self.groupsAtATime) {
      let groups = resolution.groups[
        start..<min(start + Self.groupsAtATime, resolution.groups.count)]
      let places = groups.flatMap(\.rows)
      var next = 0
      let renumbered = groups.map { group in
        next += group.rows.count
        return (key: group.key, rows: Array(next - group.rows.count..<next))
      }
      for found in try take(batch.selecting(places), renumbered) {
        reused.append(ReusedID(row: places[found.row], live: found.live))
      }
      progress(places.count)
    }
    counts.unchanged += resolution.repeats.count
    return reused
  }

  /// What is made of rows on their way takes several times their memory.
  private static let groupsAtATime = 10_000

  private func take(
    _ batch: RecordBatch, _ groups: [(key: String, rows: [Int])]
  ) throws -> [ReusedID] {
    let stored = StoredRows(batch, key: key, keepsFreeText: keepsFreeText)
    let live = try LiveGroups(search, groups, of: batch)
    let decisions = groups.enumerated().map { place, group in
      Decision.decide(
        group.rows, of: batch, beside: live.places[place], of: live.rows.batch,
        isEqual: { stored.rowHashes[$0] == live.rows.rowHashes[$1] })
    }
    // Groups that stay as they are leave the rollups as they are: nearly all of a corrected day.
    let changing = groups.indices.filter { !decisions[$0].allSatisfy(\.isUnchanged) }
    let liveOfChanging = changing.flatMap { live.places[$0] }
    try changes.takeBack(
      objectsOf: batch, rows: changing.flatMap { groups[$0].rows },
      live: live.rows.batch.selecting(liveOfChanging))
    var reused: [ReusedID] = []
    var taken: [Int] = []
    var isGone: Set<Int> = []
    for (place, group) in groups.enumerated() {
      for (row, decision) in zip(group.rows, decisions[place]) {
        switch decision {
        case .new:
          counts.new += 1
          taken.append(row)
          try writer.insert(row, of: stored, importID: importID)
        case .corrected(let old):
          counts.corrected += 1
          taken.append(row)
          isGone.insert(old)
          try writer.replace(old, of: live.rows, by: row, of: stored, importID: importID)
        case .unchanged:
          counts.unchanged += 1
          claim.bind(importID, at: 1)
          claim.bind(kind.name, at: 2)
          claim.bind(hash: stored.rowHashes[row], at: 3)
          try claim.run()
        case .idReused(let old):
          reused.append(ReusedID(row: row, live: live.rows.batch.selecting([old])))
          try writer.setAside(row, of: stored, importID: importID, reason: "id_reused")
        }
      }
    }
    var records = taken.count == batch.count ? stored.batch : stored.batch.selecting(taken)
    for place in liveOfChanging where !isGone.contains(place) {
      records.append(place, of: live.rows.batch)
    }
    try changes.addBack(records)
    return reused
  }

  /// Refuses a file with records of days whose records were purged.
  ///
  /// - Parameter first: the first day of its records; nil when it has none.
  public func admit(_ first: Day?) throws {
    guard let first else { return }
    try PurgeLedger(db).admit(kind, earliest: ClockTime(first).seconds)
  }

  /// Enters the digest of the file's text, where it was not known when the import began.
  public func set(sha256: [UInt8], bytes: Int) throws {
    try ledger.set(sha256: sha256, bytes: bytes, of: importID)
  }

  /// Writes what the rows come to, and holds the counts against each other.
  func finish(rowsRead: Int, rejects: StoredRejects) throws -> ImportCounts {
    try writer.finish()
    try changes.finish()
    counts.read = rowsRead
    counts.rejected = rejects.total
    guard counts.addsUp else { throw ImportFault.countsDiffer(counts) }
    try ledger.add(rejects.rows, to: importID)
    try ledger.set(counts, of: importID)
    return counts
  }
}

/// The program contradicts itself: nothing is imported.
public enum ImportFault: Error, Sendable, Hashable {
  case countsDiffer(ImportCounts)
}
