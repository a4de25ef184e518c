import Aggregation
import Metrics
import GRDB
import Records

/// Takes the cells of days whose records were purged into tables of another catalogue: quantities that
/// both know keep their values, and new ones have none, so that their figures have no value.
struct RollupCarrying {
  private let db: Database
  private let form: Rollup
  private let boundary: Day
  private let old: RollupTable

  /// Sets the old table of days aside; nil when nothing of the subject was purged.
  init?(_ db: Database, _ form: Rollup) throws {
    guard let boundary = try PurgeLedger(db).boundary(of: form.shape.subject) else { return nil }
    let table = RollupTable(shape: form.shape, layout: form.layout, grain: .day)
    let kept = try Row.fetchAll(
      db, sql: "SELECT name, quantity FROM rollup_column WHERE rollup = ?", arguments: [table.name])
    if kept.isEmpty { return nil }
    let columns = Dictionary(
      kept.map { ($0["quantity"] as String, $0["name"] as String) }, uniquingKeysWith: { $1 })
    self.db = db
    self.form = form
    self.boundary = boundary
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

  /// Adds the cells to the new tables, a month at a time, and drops the old ones.
  func finish() throws {
    let days = try Int32.fetchAll(
      db, sql: "SELECT DISTINCT day FROM \(old.name) WHERE day < ? ORDER BY day",
      arguments: [boundary.number])
    let writing = RollupWriting(db)
    for month in Set(days.map { Month(of: Day(number: $0)) }).sorted() {
      var sums = CellSums<Rollup.Key>(form.layout)
      let last = min(month.lastDay, boundary.adding(-1))
      try RollupReader(db, old, histograms: true, rows: .range)
        .add(month.firstDay...last, to: &sums) { $0 }
      var rollup = form
      for (key, cell) in sums.cells { rollup.add(cell, at: key) }
      try writing.add(rollup)
    }
    try writing.finish()
    try db.execute(sql: "DROP TABLE \(old.name)")
    try db.execute(sql: "DROP TABLE IF EXISTS \(old.name)_histogram")
  }
}
