import Aggregation
import GRDB
import Records
import Statistics

/// Adds cells to the tables of rollups, with statements that are prepared once for all.
final class RollupWriting {
  private let db: Database
  private var writers: [String: RollupWriter] = [:]
  private var months = MonthSums()

  init(_ db: Database) { self.db = db }

  /// Adds the cells of a rollup to those in its table; a cell that becomes zero goes.
  func add(_ rollup: Rollup) throws {
    try write(rollup, grain: .day)
    months.add(rollup)
  }

  /// Adds all that was added to the tables of months.
  func finish() throws {
    for rollup in months.rollups { try write(rollup, grain: .month) }
    months = MonthSums()
  }

  /// Adds cells that are not zero to those in their table: other grains are added by themselves.
  func add(_ portion: RollupPortion) throws {
    let table = RollupTable(
      shape: portion.form.shape, layout: portion.form.layout, grain: portion.grain)
    let writer = try writer(of: table)
    for (key, cell) in portion.cells { try writer.add(cell, at: key) }
  }

  /// - Parameter rollup: for months, one whose cells are under their first days.
  private func write(_ rollup: Rollup, grain: RollupPortion.Grain) throws {
    let changed = rollup.ordered
    for table in RollupTable.all(rollup.shape, rollup.layout) where table.grain == grain {
      let writer = try writer(of: table)
      writer.begin()
      for (key, cell) in changed { try writer.add(cell, at: key) }
    }
  }

  private func writer(of table: RollupTable) throws -> RollupWriter {
    if let known = writers[table.name] { return known }
    let writer = try RollupWriter(db, table)
    writers[table.name] = writer
    return writer
  }
}

/// Adds cells to one table of a rollup.
private final class RollupWriter {
  private let db: Database
  private let table: RollupTable
  private let insert: Statement
  private let insertHistograms: Statement?
  private let any: Statement
  /// What is needed only where there are cells to add to.
  private var old: Old?
  /// The day, or the month's first day, of the last cell; nil when the next one is of another rollup.
  private var day: Day?
  /// Whether there was nothing to add to on it.
  private var isEmpty = false

  private struct Old {
    let reader: RollupReader
    let removals: [Statement]
  }

  init(_ db: Database, _ table: RollupTable) throws {
    self.db = db
    self.table = table
    func insertion(_ name: String, _ columns: [String]) throws -> Statement {
      let all = table.keyColumns + columns
      return try Statement(
        db,
        "INSERT INTO \(name) (\(all.joined(separator: ", ")))"
          + " VALUES (\(all.map { _ in "?" }.joined(separator: ", ")))")
    }
    insert = try insertion(table.name, table.quantityColumns)
    insertHistograms = try table.histogramName.map { try insertion($0, table.histogramColumns) }
    any = try Statement(
      db, "SELECT 1 FROM \(table.name) WHERE \(table.grain.rawValue) = ? LIMIT 1")
  }

  /// Begins another rollup, which may have cells of the same keys as the one before.
  func begin() { day = nil }

  /// Adds the cell to the one at that place; a cell that becomes zero goes.
  ///
  /// - Parameter key: after those that came before, in one rollup.
  func add(_ cell: Cell, at key: Rollup.Key) throws {
    if day != key.day { try begin(key.day) }
    guard !isEmpty, let old, var sum = try old.reader.cell(at: key) else {
      return try put(cell, at: key)
    }
    sum.add(cell)
    for statement in old.removals {
      table.bind(key, to: statement)
      try statement.run()
    }
    if !sum.isZero { try put(sum, at: key) }
  }

  private func begin(_ day: Day) throws {
    self.day = day
    table.bind(day, to: any, at: 1)
    isEmpty = try !any.step()
    any.reset()
    guard !isEmpty, old == nil else { return }
    let place = table.keyColumns.map { "\($0) = ?" }.joined(separator: " AND ")
    let names = [table.name, table.histogramName].compactMap { $0 }
    old = Old(
      reader: try RollupReader(db, table, histograms: true, rows: .one),
      removals: try names.map { try Statement(db, "DELETE FROM \($0) WHERE \(place)") })
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
