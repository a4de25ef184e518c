/// Some filters whose units are classed together, and the cells of each way of grouping.
final class Panel {
  private let plan: PanelPlan
  private let classes: UnitClasses
  /// The class of each unit that was added last.
  let found: UnsafeMutablePointer<Int32>
  private let cells: [PanelCells]
  /// For each class, whether no filter means its units.
  private var isIdle: [Bool] = []
  /// For each filter the classes that it means, of as many classes as came up by then.
  private var meant: (classes: Int, byFilter: [[Int]]) = (0, [])

  init(_ plan: PanelPlan, groupings: Int) {
    self.plan = plan
    classes = UnitClasses(plan)
    found = .allocate(capacity: UnitClasses.capacity)
    cells = (0..<groupings).map { _ in PanelCells(width: plan.sums.count) }
  }

  deinit { found.deallocate() }

  /// For each class that came up, the filters that mean its units.
  var holds: [[Bool]] { classes.holds }

  /// - Parameter groupings: one for each that the panel was made for.
  func add<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ groupings: [Tally.Grouping], _ columns: [UnsafePointer<Value>],
    missing: Value
  ) {
    classes.find(count, columns, missing: missing, into: found)
    while isIdle.count < classes.holds.count {
      isIdle.append(!classes.holds[isIdle.count].contains(true))
    }
    for (cells, grouping) in zip(cells, groupings) {
      cells.reserve(groups: grouping.count, classes: classes.holds.count)
      if plan.countsOnly {
        cells.count(count, found, grouping.groups)
      } else {
        cells.find(count, found, grouping.groups, isIdle: isIdle)
      }
    }
    for (place, measure) in plan.sums.enumerated() {
      let column = columns[measure]
      let largest = Self.largest(column, count, missing)
      for cells in cells { cells.sum(count, place, column, missing: missing, largest: largest) }
    }
  }

  /// No magnitude of the column is above this.
  @inline(__always)
  private static func largest<Value: FixedWidthInteger & SignedInteger>(
    _ column: UnsafePointer<Value>, _ count: Int, _ missing: Value
  ) -> Double {
    // All bits of all values together; with a negative one among them, of their magnitudes.
    var bits: Value = 0
    for unit in 0..<count {
      let value = column[unit]
      bits |= value & (value == missing ? 0 : -1)
    }
    if bits >= 0 { return Double(bits) }
    return (0..<count).reduce(0) { largest, unit in
      column[unit] == missing ? largest : max(largest, Double(column[unit].magnitude))
    }
  }

  // MARK: Results

  /// Makes ready to be asked by several threads at once, when nothing is added any more.
  func settle() {
    let holds = classes.holds
    guard meant.classes != holds.count else { return }
    meant = (
      holds.count,
      plan.filters.indices.map { filter in holds.indices.filter { holds[$0][filter] } }
    )
  }

  private func classes(of filter: Int) -> [Int] {
    settle()
    return meant.byFilter.isEmpty ? [] : meant.byFilter[filter]
  }

  /// Adds an aggregate of the units that a filter means, for groups of one of the groupings.
  func add(
    _ quantity: TallyPlan.Quantity, _ filter: Int, in grouping: Int, to target: PanelCells.Target
  ) {
    let (classes, cells) = (classes(of: filter), cells[grouping])
    switch quantity {
    case .count: cells.addCounts(classes, to: target)
    case .sum(let column): cells.addSums(column, classes, to: target)
    case .sumOfSquares(let column): cells.addSumsOfSquares(column, classes, to: target)
    }
  }
}
