import Aggregation
import GRDB
import Records
import Statistics

/// Adds cells to one rollup, with statements that are prepared once.
struct RollupWriter {
  private let layout: AggregateLayout
  private let table: RollupTable
  private let find: Statement
  private let findHistograms: Statement
  private let remove: Statement
  private let removeHistograms: Statement
  private let insert: Statement
  private let insertHistogram: Statement
  /// Whether there is anything to add to.
  private let isEmpty: Bool

  init(_ db: Database, _ layout: AggregateLayout, _ basis: Basis) throws {
    self.layout = layout
    table = RollupTable(db, layout, basis)
    let name = table.name
    let place = "WHERE day = ? AND name = ?"
    find = try Statement(db, "SELECT day, name\(table.quantities) FROM \(name) \(place)")
    findHistograms = try Statement(db, "SELECT place, counts FROM \(name)_histogram \(place)")
    remove = try Statement(db, "DELETE FROM \(name) \(place)")
    removeHistograms = try Statement(db, "DELETE FROM \(name)_histogram \(place)")
    let marks = layout.aggregates.map { _ in ", ?" }.joined()
    insert = try Statement(
      db, "INSERT INTO \(name) (day, name\(table.quantities)) VALUES (?, ?\(marks))")
    insertHistogram = try Statement(
      db, "INSERT INTO \(name)_histogram (day, name, place, counts) VALUES (?, ?, ?, ?)")
    isEmpty = try Int.fetchOne(db, sql: "SELECT 1 FROM \(name) LIMIT 1") == nil
  }

  /// Adds the cell to the one at that place; a cell that becomes zero goes.
  func add(_ cell: Cell, at key: Rollup.Key) throws {
    guard !isEmpty, let old = try self.cell(at: key) else { return try put(cell, at: key) }
    var sum = old
    sum.add(cell)
    for statement in [remove, removeHistograms] {
      bind(key, to: statement)
      try statement.run()
    }
    if !sum.isZero { try put(sum, at: key) }
  }

  private func bind(_ key: Rollup.Key, to statement: Statement) {
    statement.bind(Int64(key.day.number), at: 1)
    statement.bind(key.name, at: 2)
  }

  private func cell(at key: Rollup.Key) throws -> Cell? {
    bind(key, to: find)
    defer { find.reset() }
    guard try find.step() else { return nil }
    var cell = table.cell(find, from: 2)
    bind(key, to: findHistograms)
    defer { findHistograms.reset() }
    while try findHistograms.step() {
      cell.histograms[Int(findHistograms.integer(0))] =
        HistogramBytes.decode(findHistograms.bytes(1))
    }
    return cell
  }

  private func put(_ cell: Cell, at key: Rollup.Key) throws {
    bind(key, to: insert)
    for (place, value) in cell.values.enumerated() {
      let index = Int32(place + 3)
      if let small = Int64(exactly: value) {
        insert.bind(small, at: index)
      } else {
        insert.bind(String(value), at: index)
      }
    }
    try insert.run()
    for (place, histogram) in cell.histograms.enumerated() where !histogram.isEmpty {
      bind(key, to: insertHistogram)
      insertHistogram.bind(Int64(place), at: 3)
      insertHistogram.bind(Array(HistogramBytes.encode(histogram)), at: 4)
      try insertHistogram.run()
    }
  }
}
