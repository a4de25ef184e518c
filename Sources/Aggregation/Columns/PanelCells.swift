/// The cells of one panel for one way of grouping: for each class of units and each group that come up
/// together a count, or sums and sums of squares.
///
/// Cells are exact: before one could overflow all of them move to wider ones.
final class PanelCells {
  private let width: Int
  private let places: UnsafeMutablePointer<Int32>
  private var groupCapacity = 0
  private var classCapacity = 0
  /// For each class and group, how many units there are; where columns are summed, which cell is
  /// theirs, 0 for none yet.
  private var pairs = Room<UInt32>(0, zero: 0)
  /// For each cell a sum and a sum of squares for each column.
  private var sums: Room<SIMD2<Int64>>
  private var cellCount = PanelCells.firstCell
  /// What counts were before they began anew.
  private var wideCounts: [Pair: Int128] = [:]
  /// The same for the sums and sums of squares of each cell.
  private var wideSums: [Int: [Int128]] = [:]
  /// The most that any cell may hold by now.
  private var bound = 0.0

  private struct Pair: Hashable {
    var unitClass: Int
    var group: Int
  }

  /// The cell of units that are summed nowhere, and the first one of others.
  private static let nowhere: UInt32 = 1
  private static let firstCell = 2

  /// - Parameter width: how many columns are summed; 0 to count.
  init(width: Int) {
    self.width = width
    places = .allocate(capacity: UnitClasses.capacity)
    sums = Room(64 * max(1, width), zero: .zero)
  }

  deinit {
    places.deallocate()
    pairs.deallocate()
    sums.deallocate()
  }

  /// Counts units by their classes and groups.
  func count(_ count: Int, _ classes: UnsafePointer<Int32>, _ groups: UnsafePointer<Int32>) {
    if bound + Double(count) > Double(UInt32.max) { widenCounts() }
    bound += Double(count)
    let (counts, capacity) = (pairs.start, groupCapacity)
    for unit in 0..<count { counts[Int(classes[unit]) &* capacity &+ Int(groups[unit])] &+= 1 }
  }

  /// Finds the cells of units whose columns are summed next.
  ///
  /// - Parameter isIdle: for each class, whether no filter means its units.
  func find(
    _ count: Int, _ classes: UnsafePointer<Int32>, _ groups: UnsafePointer<Int32>, isIdle: [Bool]
  ) {
    let (pairs, capacity, width) = (pairs.start, groupCapacity, Int32(width))
    for unit in 0..<count {
      let pair = Int(classes[unit]) &* capacity &+ Int(groups[unit])
      var cell = pairs[pair]
      if cell == 0 {
        cell = isIdle[Int(classes[unit])] ? Self.nowhere : addCell()
        pairs[pair] = cell
      }
      places[unit] = Int32(bitPattern: cell) &* width
    }
  }

  private func addCell() -> UInt32 {
    let capacity = sums.capacity / width
    if cellCount == capacity { sums.grow(to: (capacity + capacity / 4) * width, zero: .zero) }
    cellCount += 1
    return UInt32(cellCount - 1)
  }

  /// Sums a column over the units that were found last.
  ///
  /// - Parameters:
  ///   - place: of the column among those that are summed.
  ///   - largest: no magnitude of the column is above it.
  func sum<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ place: Int, _ column: UnsafePointer<Value>, missing: Value, largest: Double
  ) {
    let added = Double(count) * largest * largest
    guard added < 0x1p61 else { return sumWide(count, place, column, missing) }
    if bound + added >= 0x1p62 { widenSums() }
    bound += added
    let (sums, places) = (sums.start + place, places)
    for unit in 0..<count {
      let value = column[unit] == missing ? 0 : Int64(truncatingIfNeeded: column[unit])
      sums[Int(places[unit])] &+= SIMD2(value, value &* value)
    }
  }

  /// Adds numbers whose squares are too large for cells.
  private func sumWide<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ place: Int, _ column: UnsafePointer<Value>, _ missing: Value
  ) {
    for unit in 0..<count where column[unit] != missing {
      let value = Int128(column[unit])
      let cell = Int(places[unit]) / width
      wideSums[cell, default: zeros][2 * place] += value
      wideSums[cell, default: zeros][2 * place + 1] += value * value
    }
  }

  private var zeros: [Int128] { Array(repeating: 0, count: 2 * width) }

  private func widenSums() {
    let sums = sums.start
    for cell in 0..<cellCount {
      for place in 0..<width {
        let sum = sums[cell * width + place]
        if sum == .zero { continue }
        wideSums[cell, default: zeros][2 * place] += Int128(sum.x)
        wideSums[cell, default: zeros][2 * place + 1] += Int128(sum.y)
        sums[cell * width + place] = .zero
      }
    }
    bound = 0
  }

  private func widenCounts() {
    let pairs = pairs.start
    for unitClass in 0..<classCapacity {
      for group in 0..<groupCapacity {
        let place = unitClass * groupCapacity + group
        if pairs[place] == 0 { continue }
        wideCounts[Pair(unitClass: unitClass, group: group), default: 0] += Int128(pairs[place])
        pairs[place] = 0
      }
    }
    bound = 0
  }

  /// Makes room for as many groups, and for as many classes.
  func reserve(groups: Int, classes: Int) {
    guard groups > groupCapacity || classes > classCapacity else { return }
    let (oldGroups, oldClasses) = (groupCapacity, classCapacity)
    if groups > groupCapacity { groupCapacity = max(groups, groupCapacity + groupCapacity / 4) }
    classCapacity = max(classes, classCapacity)
    pairs.grow(to: classCapacity * groupCapacity, zero: 0)
    guard groupCapacity > oldGroups else { return }
    // The last class first: each moves to where others were.
    for unitClass in (0..<oldClasses).reversed() {
      let (old, new) = (
        pairs.start + unitClass * oldGroups, pairs.start + unitClass * groupCapacity
      )
      new.update(from: old, count: oldGroups)
      (new + oldGroups).update(repeating: 0, count: groupCapacity - oldGroups)
    }
  }

  // MARK: Results

  /// Where the numbers of some groups are added up: one after the other, `stride` apart.
  struct Target {
    let groups: ArraySlice<Int>
    let first: UnsafeMutablePointer<Int128>
    let stride: Int
  }

  /// Adds how many units some classes have in each of the groups.
  func addCounts(_ classes: [Int], to target: Target) {
    for unitClass in classes where unitClass < classCapacity {
      let own = pairs.start + unitClass * groupCapacity
      var place = target.first
      for group in target.groups {
        if group < groupCapacity {
          place.pointee &+= Int128(own[group])
          if !wideCounts.isEmpty {
            place.pointee += wideCounts[Pair(unitClass: unitClass, group: group)] ?? 0
          }
        }
        place += target.stride
      }
    }
  }

  /// Adds the sums of a column over the units of some classes.
  func addSums(_ column: Int, _ classes: [Int], to target: Target) {
    add(classes, wide: 2 * column, to: target) { sums.start[$0 &* width &+ column].x }
  }

  /// Adds the sums of its squares.
  func addSumsOfSquares(_ column: Int, _ classes: [Int], to target: Target) {
    add(classes, wide: 2 * column + 1, to: target) { sums.start[$0 &* width &+ column].y }
  }

  @inline(__always)
  private func add(
    _ classes: [Int], wide column: Int, to target: Target, _ value: (Int) -> Int64
  ) {
    for unitClass in classes where unitClass < classCapacity {
      let own = pairs.start + unitClass * groupCapacity
      var place = target.first
      for group in target.groups {
        let cell = group < groupCapacity ? Int(own[group]) : 0
        if cell >= Self.firstCell {
          place.pointee &+= Int128(value(cell))
          if !wideSums.isEmpty { place.pointee += wideSums[cell]?[column] ?? 0 }
        }
        place += target.stride
      }
    }
  }
}
