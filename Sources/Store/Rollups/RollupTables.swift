import Aggregation
import GRDB
import Records
import Statistics

/// The tables of aggregates by day and key: one a subject and basis, a column a quantity, and one
/// of histograms beside each.
///
/// They are always what a computation from the facts would give: every import changes both in one
/// transaction.
struct RollupTables {
  let layouts: [AggregateLayout]

  init(_ layouts: [AggregateLayout]) { self.layouts = layouts }

  static func name(_ subject: Subject, _ basis: Basis) -> String {
    "rollup_\(subject.name)_by_\(basis.rawValue)"
  }

  func create(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM rollup_column")
    for layout in layouts {
      for (place, quantity) in layout.description.enumerated() {
        try db.execute(
          sql: "INSERT INTO rollup_column (subject, place, quantity) VALUES (?, ?, ?)",
          arguments: [layout.subject.name, place, quantity])
      }
      for basis in Basis.allCases {
        let name = Self.name(layout.subject, basis)
        // Without a type: SQLite would round the text of a number beyond 64 bits to a REAL.
        let values = layout.aggregates.indices.map { ", q\($0) NOT NULL" }.joined()
        try db.execute(
          sql: """
            CREATE TABLE \(name) (
              day INTEGER NOT NULL, name TEXT NOT NULL\(values), PRIMARY KEY (day, name))
              WITHOUT ROWID
            """)
        try db.execute(
          sql: """
            CREATE TABLE \(name)_histogram (
              day INTEGER NOT NULL, name TEXT NOT NULL, place INTEGER NOT NULL,
              counts BLOB NOT NULL, PRIMARY KEY (day, name, place)) WITHOUT ROWID
            """)
      }
    }
  }

  func drop(_ db: Database) throws {
    for layout in layouts {
      for basis in Basis.allCases {
        let name = Self.name(layout.subject, basis)
        try db.execute(sql: "DROP TABLE IF EXISTS \(name)")
        try db.execute(sql: "DROP TABLE IF EXISTS \(name)_histogram")
      }
    }
  }

  /// Whether the tables hold what the layouts say.
  func isCurrent(_ db: Database) throws -> Bool {
    try layouts.allSatisfy { layout in
      try String.fetchAll(
        db, sql: "SELECT quantity FROM rollup_column WHERE subject = ? ORDER BY place",
        arguments: [layout.subject.name]) == layout.description
    }
  }

  /// Adds the cells of a rollup to those in the tables; a cell that becomes zero goes.
  func add(_ rollup: Rollup, to db: Database) throws {
    guard !rollup.cells.isEmpty else { return }
    let writer = try RollupWriter(db, rollup.layout, rollup.basis)
    for (key, cell) in rollup.cells.sorted(by: { $0.key < $1.key }) where !cell.isZero {
      try writer.add(cell, at: key)
    }
  }
}
