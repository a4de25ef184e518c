/// The cells of some filters: for each class of units and each group a count, or sums and sums of
/// squares.
///
/// Cells are 64 bits wide, and exact: before one could overflow all of them move to wider ones.
final class Panel {
  private let plan: PanelPlan
  private let classes: UnitClasses
  private let cells: UnsafeMutablePointer<Int32>
  private var groupCapacity = 0
  private var classCapacity = 0
  /// One a cell.
  private var counts: UnsafeMutablePointer<Int64>
  /// For each cell a sum and a sum of squares for each column.
  private var sums: UnsafeMutablePointer<SIMD2<Int64>>
  /// What cells held when they were emptied, by class and group.
  private var emptied: [Place: [Int128]] = [:]
  /// The most that any cell may hold by now.
  private var bound = 0.0

  private struct Place: Hashable {
    var unitClass: Int
    var group: Int
  }

  init(_ plan: PanelPlan) {
    self.plan = plan
    classes = UnitClasses(plan)
    cells = .allocate(capacity: UnitClasses.capacity)
    counts = .allocate(capacity: 1)
    sums = .allocate(capacity: 1)
  }

  deinit {
    cells.deallocate()
    counts.deallocate()
    sums.deallocate()
  }

  func add<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ groups: UnsafePointer<Int32>, _ groupCount: Int,
    _ columns: [UnsafePointer<Value>], missing: Value
  ) {
    classes.find(count, columns, missing: missing, into: cells)
    reserve(groupCount)
    let (cells, capacity) = (cells, Int32(groupCapacity))
    if plan.countsOnly {
      let counts = counts
      for unit in 0..<count { counts[Int(cells[unit] &* capacity &+ groups[unit])] &+= 1 }
      return
    }
    let width = Int32(plan.sums.count)
    for unit in 0..<count {
      cells[unit] = (cells[unit] &* capacity &+ groups[unit]) &* width
    }
    for (place, measure) in plan.sums.enumerated() {
      let column = columns[measure]
      let largest = Self.largest(column, count, missing)
      let added = Double(count) * largest * largest
      guard added < 0x1p61 else {
        addWide(count, place, column, missing)
        continue
      }
      if bound + added >= 0x1p62 { empty() }
      bound += added
      let sums = sums + place
      for unit in 0..<count {
        let value = column[unit] == missing ? 0 : Int64(truncatingIfNeeded: column[unit])
        sums[Int(cells[unit])] &+= SIMD2(value, value &* value)
      }
    }
  }

  /// No magnitude of the column is above this.
  @inline(__always)
  private static func largest<Value: FixedWidthInteger & SignedInteger>(
    _ column: UnsafePointer<Value>, _ count: Int, _ missing: Value
  ) -> Double {
    // All bits of all values together; with a negative one among them, of their magnitudes.
    var bits: Value = 0
    for unit in 0..<count { bits |= column[unit] == missing ? 0 : column[unit] }
    if bits >= 0 { return Double(bits) }
    return (0..<count).reduce(0) { largest, unit in
      column[unit] == missing ? largest : max(largest, Double(column[unit].magnitude))
    }
  }

  /// Adds numbers whose squares are too large for cells.
  private func addWide<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ place: Int, _ column: UnsafePointer<Value>, _ missing: Value
  ) {
    for unit in 0..<count where column[unit] != missing {
      let value = Int128(column[unit])
      let index = Int(cells[unit]) / plan.sums.count
      let cell = Place(unitClass: index / groupCapacity, group: index % groupCapacity)
      emptied[cell, default: zeros][2 * place] += value
      emptied[cell, default: zeros][2 * place + 1] += value * value
    }
  }

  private var zeros: [Int128] { Array(repeating: 0, count: 2 * plan.sums.count) }

  private func empty() {
    for unitClass in classes.holds.indices {
      for group in 0..<groupCapacity {
        let cell = sums + (unitClass * groupCapacity + group) * plan.sums.count
        guard (0..<plan.sums.count).contains(where: { cell[$0] != .zero }) else { continue }
        let place = Place(unitClass: unitClass, group: group)
        for sum in 0..<plan.sums.count {
          emptied[place, default: zeros][2 * sum] += Int128(cell[sum].x)
          emptied[place, default: zeros][2 * sum + 1] += Int128(cell[sum].y)
          cell[sum] = .zero
        }
      }
    }
    bound = 0
  }

  /// Makes room for as many groups, and for the classes that came up.
  private func reserve(_ groupCount: Int) {
    guard groupCount > groupCapacity || classes.holds.count > classCapacity else { return }
    let (oldGroups, oldClasses) = (groupCapacity, classCapacity)
    if groupCount > groupCapacity { groupCapacity = max(groupCount, 2 * groupCapacity) }
    if classes.holds.count > classCapacity {
      classCapacity = max(classes.holds.count, 2 * classCapacity)
    }
    counts = Self.moved(
      counts, plan.countsOnly ? 1 : 0, 0, oldClasses, oldGroups, classCapacity, groupCapacity)
    sums = Self.moved(
      sums, plan.sums.count, .zero, oldClasses, oldGroups, classCapacity, groupCapacity)
  }

  private static func moved<Number>(
    _ old: UnsafeMutablePointer<Number>, _ width: Int, _ zero: Number, _ oldClasses: Int,
    _ oldGroups: Int, _ classes: Int, _ groups: Int
  ) -> UnsafeMutablePointer<Number> {
    let new = UnsafeMutablePointer<Number>.allocate(capacity: max(1, classes * groups * width))
    new.initialize(repeating: zero, count: classes * groups * width)
    for unitClass in 0..<oldClasses {
      (new + unitClass * groups * width)
        .update(from: old + unitClass * oldGroups * width, count: oldGroups * width)
    }
    old.deallocate()
    return new
  }

  // MARK: Results

  /// Adds up what the classes that a filter means have in a group.
  private func total(_ filter: Int, _ group: Int, _ value: (Int, Int) -> Int128) -> Int128 {
    guard group < groupCapacity else { return 0 }
    var total: Int128 = 0
    for (unitClass, holds) in classes.holds.enumerated() where holds[filter] {
      total += value(unitClass, unitClass * groupCapacity + group)
    }
    return total
  }

  func count(_ filter: Int, _ group: Int) -> Int128 {
    total(filter, group) { Int128(counts[$1]) }
  }

  func sum(_ place: Int, _ filter: Int, _ group: Int) -> Int128 {
    total(filter, group) { unitClass, cell in
      Int128(sums[cell * plan.sums.count + place].x)
        + (emptied[Place(unitClass: unitClass, group: group)]?[2 * place] ?? 0)
    }
  }

  func sumOfSquares(_ place: Int, _ filter: Int, _ group: Int) -> Int128 {
    total(filter, group) { unitClass, cell in
      Int128(sums[cell * plan.sums.count + place].y)
        + (emptied[Place(unitClass: unitClass, group: group)]?[2 * place + 1] ?? 0)
    }
  }
}
