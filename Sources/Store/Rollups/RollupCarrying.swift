import Aggregation
import Metrics
import GRDB
import Records

/// Takes cells of days into tables of another catalogue: all of them where the old tables know every
/// quantity, as when a KPI went or sums of months came; else those of days whose records were purged.
/// Quantities that both know keep their values, and new ones have none there, so that their figures have
/// no value.
struct RollupCarrying {
  private let db: Database
  private let form: Rollup
  /// Cells of days before it are taken over; nil for all.
  private let boundary: Day?
  private let old: RollupTable

  var shape: RollupShape { form.shape }
  /// Whether nothing has to be computed from facts.
  var isWhole: Bool { boundary == nil }

  /// Sets the old table of days aside; nil when it has nothing that can be taken over.
  init?(_ db: Database, _ form: Rollup) throws {
    let table = RollupTable(shape: form.shape, layout: form.layout, grain: .day)
    let kept = try Row.fetchAll(
      db, sql: "SELECT name, quantity FROM rollup_column WHERE rollup = ?", arguments: [table.name])
    guard !kept.isEmpty, try db.tableExists(table.name) else { return nil }
    let columns = Dictionary(
      kept.map { ($0["quantity"] as String, $0["name"] as String) }, uniquingKeysWith: { $1 })
    let isKnown = table.description.allSatisfy { columns[$0.quantity] != nil }
    let purged = try PurgeLedger(db).boundary(of: form.shape.subject)
    if !isKnown, purged == nil { return nil }
    self.db = db
    self.form = form
    boundary = isKnown ? nil : purged
    let name = table.name + "_old"
    old = RollupTable(
      shape: form.shape, layout: form.layout, grain: .day,
      source: RollupTable.Source(
        name: name,
        quantities: form.layout.aggregates.map { columns[$0.text] ?? "0" },
        histograms: form.layout.histograms.map { columns[$0.text] ?? "NULL" }))
    try db.execute(sql: "ALTER TABLE \(table.name) RENAME TO \(name)")
    if let histograms = table.histogramName {
      try db.execute(sql: "ALTER TABLE \(histograms) RENAME TO \(name)_histogram")
    }
  }

  /// Adds the cells to the new tables, a day at a time, and drops the old ones.
  func finish() throws {
    let days = try Int32.fetchAll(
      db, sql: "SELECT DISTINCT day FROM \(old.name) WHERE day < ?1 OR ?1 IS NULL ORDER BY day",
      arguments: [boundary?.number]
    ).map { Day(number: $0) }
    let reader = try RollupReader(db, old, histograms: true, rows: .range)
    let writing = RollupWriting(db)
    for day in days {
      var sums = CellSums<Rollup.Key>(form.layout)
      try reader.add(day...day, to: &sums) { $0 }
      var rollup = form
      for (key, cell) in sums.cells { rollup.add(cell, at: key) }
      try writing.add(rollup)
    }
    try writing.finish()
    try db.execute(sql: "DROP TABLE \(old.name)")
    try db.execute(sql: "DROP TABLE IF EXISTS \(old.name)_histogram")
  }
}
