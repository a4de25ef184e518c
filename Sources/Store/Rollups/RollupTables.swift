import Aggregation
import GRDB
import Records

/// The tables of aggregates by day and labels: one a shape, a column a quantity, with whole months
/// and distributions beside it where the shape has them.
///
/// They are always what a computation from the facts would give: every change of facts changes them
/// in the same transaction.
struct RollupTables {
  /// An empty rollup a shape.
  let forms: [Rollup]

  init(_ forms: [Rollup]) { self.forms = forms }

  private static func tables(_ form: Rollup) -> [RollupTable] {
    RollupTable.all(form.shape, form.layout)
  }

  func create(_ db: Database) throws {
    for table in forms.flatMap(Self.tables) {
      for statement in table.create { try db.execute(sql: statement) }
      for (column, quantity) in table.description {
        try db.execute(
          sql: "INSERT INTO rollup_column (rollup, name, quantity) VALUES (?, ?, ?)",
          arguments: [table.name, column, quantity])
      }
    }
  }

  /// Drops the tables that `rollup_column` knows under the names of these forms.
  func drop(_ db: Database) throws {
    for table in forms.flatMap(Self.tables) { try Self.drop(table.name, db) }
  }

  static func drop(_ name: String, _ db: Database) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS \(name)")
    try db.execute(sql: "DROP TABLE IF EXISTS \(name)_histogram")
    try db.execute(sql: "DELETE FROM rollup_column WHERE rollup = ?", arguments: [name])
  }

  /// The forms whose tables are absent or hold other quantities.
  func stale(_ db: Database) throws -> [Rollup] {
    try forms.filter { form in
      try Self.tables(form).contains { table in
        let rows = try Row.fetchAll(
          db, sql: "SELECT name, quantity FROM rollup_column WHERE rollup = ?",
          arguments: [table.name])
        let kept = Dictionary(
          rows.map { ($0["name"] as String, $0["quantity"] as String) }, uniquingKeysWith: { $1 })
        return kept != Dictionary(uniqueKeysWithValues: table.description.map { ($0, $1) })
      }
    }
  }

  /// Tables of shapes that are declared no more.
  func obsolete(_ db: Database) throws -> [String] {
    let known = Set(forms.flatMap(Self.tables).map(\.name))
    return try String.fetchAll(db, sql: "SELECT DISTINCT rollup FROM rollup_column ORDER BY rollup")
      .filter { !known.contains($0) }
  }

  /// Adds the cells of a rollup to those in the tables, and to those of their months; a cell that
  /// becomes zero goes.
  static func add(_ rollup: Rollup, to db: Database) throws {
    try add(rollup, grain: .day, to: db)
    var months = MonthSums()
    months.add(rollup)
    for rollup in months.rollups { try add(rollup, grain: .month, to: db) }
  }

  /// Adds the cells of a rollup to those in its table of one grain.
  ///
  /// - Parameter rollup: for months, one whose cells are under their first days.
  static func add(_ rollup: Rollup, grain: RollupTable.Grain, to db: Database) throws {
    let changed = rollup.cells.filter { !$0.value.isZero }.sorted { $0.key < $1.key }
    guard let first = changed.first, let last = changed.last else { return }
    for table in tables(rollup) where table.grain == grain {
      let writer = try RollupWriter(db, table, days: first.key.day...last.key.day)
      for (key, cell) in changed { try writer.add(cell, at: key) }
    }
  }
}

/// Rollups by month, of those whose shapes keep months.
struct MonthSums {
  /// With cells under the first days of their months.
  private(set) var rollups: [Rollup] = []

  mutating func add(_ rollup: Rollup) {
    guard rollup.shape.hasMonths else { return }
    let place = rollups.firstIndex { $0.shape == rollup.shape } ?? rollups.count
    if place == rollups.count {
      rollups.append(Rollup(layout: rollup.layout, shape: rollup.shape))
    }
    for (key, cell) in rollup.cells {
      let month = Rollup.Key(day: Month(of: key.day).firstDay, labels: key.labels)
      rollups[place].add(cell, at: month)
    }
  }
}
