import Aggregation
import GRDB
import Records
import Statistics

/// Reads cells of one table of a rollup: raw numbers, added up by group without a cell a row.
struct RollupReader {
  private let table: RollupTable
  private let values: Statement
  private let histograms: Statement?
  private let keyCount: Int

  /// Which rows are read.
  enum Rows {
    /// Of some days, or of the months of some days.
    case range
    /// Of one key.
    case one
    /// Of one day and first label, whatever the others.
    case name
  }

  init(_ db: Database, _ table: RollupTable, histograms: Bool, rows: Rows) throws {
    self.table = table
    keyCount = table.keyColumns.count
    let condition =
      switch rows {
      case .range: "\(table.grain.rawValue) BETWEEN ? AND ?"
      case .one: Self.equal(table.keyColumns)
      case .name: Self.equal(table.keyColumns.prefix(2))
      }
    func select(_ columns: [String], from name: String) throws -> Statement {
      let all = (table.keyColumns + columns).joined(separator: ", ")
      return try Statement(db, "SELECT \(all) FROM \(name) WHERE \(condition)")
    }
    values = try select(table.quantityColumns, from: table.name)
    self.histograms =
      histograms
      ? try table.histogramName.map { try select(table.histogramColumns, from: $0) } : nil
  }

  /// Adds the rows of some days to their groups; rows without a group are passed over.
  func add<Group>(
    _ days: ClosedRange<Day>, to sums: inout CellSums<Group>, by group: (Rollup.Key) -> Group?
  ) throws {
    for (statement, isHistogram) in statements {
      table.bind(days.lowerBound, to: statement, at: 1)
      table.bind(days.upperBound, to: statement, at: 2)
      try add(statement, isHistogram, to: &sums, by: group)
    }
  }

  private static func equal(_ columns: some Sequence<String>) -> String {
    columns.map { "\($0) = ?" }.joined(separator: " AND ")
  }

  /// Adds the rows of one day and first label to their groups.
  func add<Group>(
    _ name: String, on day: Day, to sums: inout CellSums<Group>, by group: (Rollup.Key) -> Group?
  ) throws {
    for (statement, isHistogram) in statements {
      table.bind(day, to: statement, at: 1)
      statement.bind(name, at: 2)
      try add(statement, isHistogram, to: &sums, by: group)
    }
  }

  /// Adds the row of one key to its group.
  func add<Group>(_ key: Rollup.Key, to sums: inout CellSums<Group>, as group: Group) throws {
    for (statement, isHistogram) in statements {
      table.bind(key, to: statement)
      try add(statement, isHistogram, to: &sums) { _ in group }
    }
  }

  private var statements: [(Statement, isHistogram: Bool)] {
    [(values, false)] + (histograms.map { [($0, true)] } ?? [])
  }

  private func add<Group>(
    _ statement: Statement, _ isHistogram: Bool, to sums: inout CellSums<Group>,
    by group: (Rollup.Key) -> Group?
  ) throws {
    defer { statement.reset() }
    while try statement.step() {
      guard let group = group(table.key(statement)) else { continue }
      if isHistogram {
        sums.addHistograms(statement, from: Int32(keyCount), to: group)
      } else {
        sums.addValues(statement, from: Int32(keyCount), to: group)
      }
    }
  }

  /// The cell of one key; nil when there is none.
  func cell(at key: Rollup.Key) throws -> Cell? {
    var sums = CellSums<Rollup.Key>(table.layout)
    try add(key, to: &sums, as: key)
    return sums.cells[key]
  }
}

/// Cells by group while rows are added to them: flat, so that a row costs its numbers only.
struct CellSums<Group: Hashable> {
  private let layout: AggregateLayout
  private var places: [Group: Int] = [:]
  private var values: [Int128] = []
  private var histograms: [Histogram] = []

  init(_ layout: AggregateLayout) { self.layout = layout }

  private mutating func place(of group: Group) -> Int {
    if let place = places[group] { return place }
    let place = places.count
    places[group] = place
    values.append(contentsOf: repeatElement(0, count: layout.aggregates.count))
    histograms.append(contentsOf: repeatElement(Histogram(), count: layout.histograms.count))
    return place
  }

  mutating func addValues(_ statement: Statement, from column: Int32, to group: Group) {
    let width = layout.aggregates.count
    let first = place(of: group) * width
    values.withUnsafeMutableBufferPointer { values in
      for place in 0..<width {
        values[first + place] += statement.wholeNumber(column + Int32(place))
      }
    }
  }

  mutating func addHistograms(_ statement: Statement, from column: Int32, to group: Group) {
    let first = place(of: group) * layout.histograms.count
    for place in 0..<layout.histograms.count {
      statement.withBytes(column + Int32(place)) { histograms[first + place].add(bytes: $0) }
    }
  }

  mutating func add(_ cell: Cell, to group: Group) {
    let place = place(of: group)
    for (index, value) in cell.values.enumerated() {
      values[place * layout.aggregates.count + index] += value
    }
    for (index, histogram) in cell.histograms.enumerated() {
      histograms[place * layout.histograms.count + index].add(histogram)
    }
  }

  /// What was added up, by group.
  var cells: [Group: Cell] {
    let width = layout.aggregates.count
    let count = layout.histograms.count
    return places.mapValues { place in
      Cell(
        values: Array(values[place * width..<(place + 1) * width]),
        histograms: Array(histograms[place * count..<(place + 1) * count]))
    }
  }
}
