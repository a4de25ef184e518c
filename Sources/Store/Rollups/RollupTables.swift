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
