import Aggregation
import GRDB
import Records

/// One file on its way into the store, inside a transaction.
///
/// Rollups follow by difference: the units of every object that the file touches are taken back as
/// they were and added as they became, so that the cost is the file's, not the store's.
struct ImportRun {
  private let db: Database
  private let file: ImportedFile
  private let resolution: FileResolution
  private let stored: StoredRows
  private let forms: [Rollup]
  private let words: WordTable
  private let table: FactTable
  private var counts = ImportCounts()
  private var reused: [ReusedID] = []

  init(
    _ db: Database, file: ImportedFile, resolution: FileResolution, stored: StoredRows,
    forms: [Rollup]
  ) throws {
    self.db = db
    self.file = file
    self.resolution = resolution
    self.stored = stored
    self.forms = forms
    words = try WordTable(db)
    table = FactTable(file.batch.kind)
  }

  mutating func perform(
    rejects: ([ReusedID]) throws -> StoredRejects, progress: (Int) -> Void
  ) throws -> ImportCounts {
    let ledger = ImportLedger(db)
    if let time = table.kind.time, let earliest = file.batch.integers(time).min() {
      try PurgeLedger(db).admit(table.kind, earliest: earliest)
    }
    let importID = try ledger.add(file, kind: file.batch.kind.name, counts: counts)
    let live = try LiveGroups(db, table: table, words: words, resolution, of: file.batch)
    let changes = RollupChanges(db, forms: forms, words: words, kind: file.batch.kind)
    try changes.takeBack(objectsOf: file.batch, groups: resolution.groups, live: live)
    try write(live, importID: importID, progress: progress)
    try changes.addBack(stored.batch)
    counts.read = file.rowsRead
    counts.unchanged += resolution.repeats.count
    let rejected = try rejects(reused)
    counts.rejected = rejected.total
    guard counts.addsUp else { throw ImportFault.countsDiffer(counts) }
    try ledger.add(rejected.rows, to: importID)
    try ledger.set(counts, of: importID)
    return counts
  }

  private mutating func write(
    _ live: LiveGroups, importID: Int64, progress: (Int) -> Void
  ) throws {
    let writer = FactWriter(db, table: table, words: words)
    let claim = try Statement(
      db, "INSERT INTO claim (import_id, kind, row_hash) VALUES (?, ?, ?)")
    for (place, group) in resolution.groups.enumerated() {
      let decisions = Decision.decide(
        group.rows, of: file.batch, beside: live.places[place], of: live.rows.batch,
        isEqual: { stored.rowHashes[$0] == live.rows.rowHashes[$1] })
      for (row, decision) in zip(group.rows, decisions) {
        switch decision {
        case .new:
          counts.new += 1
          try writer.insert(row, of: stored, importID: importID)
        case .corrected(let old):
          counts.corrected += 1
          try writer.retire(old, of: live.rows, by: importID)
          try writer.insert(row, of: stored, importID: importID)
        case .unchanged:
          counts.unchanged += 1
          claim.bind(importID, at: 1)
          claim.bind(table.kind.name, at: 2)
          claim.bind(stored.rowHashes[row], at: 3)
          try claim.run()
        case .idReused(let old):
          reused.append(ReusedID(row: row, live: live.rows.batch.selecting([old])))
          try writer.setAside(row, of: stored, importID: importID, reason: "id_reused")
        }
      }
      if place % 10_000 == 0 { progress(counts.new + counts.corrected + counts.unchanged) }
    }
    try writer.finish()
  }
}

/// The program contradicts itself: nothing is imported.
public enum ImportFault: Error, Sendable, Hashable {
  case countsDiffer(ImportCounts)
}
