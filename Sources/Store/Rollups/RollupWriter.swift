import Aggregation
import GRDB
import Records
import Statistics

/// Adds cells to one table of a rollup, with statements that are prepared once.
struct RollupWriter {
  private let table: RollupTable
  private let reader: RollupReader
  private let removals: [Statement]
  private let insert: Statement
  private let insertHistograms: Statement?
  /// Whether there is anything to add to.
  private let isEmpty: Bool

  /// - Parameter days: those of the cells that will be added.
  init(_ db: Database, _ table: RollupTable, days: ClosedRange<Day>) throws {
    self.table = table
    reader = try RollupReader(db, table, histograms: true, rows: .one)
    let place = table.keyColumns.map { "\($0) = ?" }.joined(separator: " AND ")
    let names = [table.name, table.histogramName].compactMap { $0 }
    removals = try names.map { try Statement(db, "DELETE FROM \($0) WHERE \(place)") }
    func insertion(_ name: String, _ columns: [String]) throws -> Statement {
      let all = table.keyColumns + columns
      return try Statement(
        db,
        "INSERT INTO \(name) (\(all.joined(separator: ", ")))"
          + " VALUES (\(all.map { _ in "?" }.joined(separator: ", ")))")
    }
    insert = try insertion(table.name, table.quantityColumns)
    insertHistograms = try table.histogramName.map { try insertion($0, table.histogramColumns) }
    let any = try Statement(
      db,
      "SELECT 1 FROM \(table.name) WHERE \(table.grain.rawValue) BETWEEN ? AND ? LIMIT 1")
    table.bind(days.lowerBound, to: any, at: 1)
    table.bind(days.upperBound, to: any, at: 2)
    isEmpty = try !any.step()
  }

  /// Adds the cell to the one at that place; a cell that becomes zero goes.
  func add(_ cell: Cell, at key: Rollup.Key) throws {
    guard !isEmpty, let old = try reader.cell(at: key) else { return try put(cell, at: key) }
    var sum = old
    sum.add(cell)
    for statement in removals {
      table.bind(key, to: statement)
      try statement.run()
    }
    if !sum.isZero { try put(sum, at: key) }
  }

  private func put(_ cell: Cell, at key: Rollup.Key) throws {
    table.bind(key, to: insert)
    let first = Int32(table.keyColumns.count + 1)
    for (place, value) in cell.values.enumerated() {
      if let small = Int64(exactly: value) {
        insert.bind(small, at: first + Int32(place))
      } else {
        insert.bind(String(value), at: first + Int32(place))
      }
    }
    try insert.run()
    guard let insertHistograms, cell.histograms.contains(where: { !$0.isEmpty }) else { return }
    table.bind(key, to: insertHistograms)
    for (place, histogram) in cell.histograms.enumerated() {
      if histogram.isEmpty {
        insertHistograms.bindNull(at: first + Int32(place))
      } else {
        insertHistograms.bind(histogram.bytes, at: first + Int32(place))
      }
    }
    try insertHistograms.run()
  }
}
