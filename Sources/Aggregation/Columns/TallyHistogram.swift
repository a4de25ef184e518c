import Statistics

/// How often each value of a measure occurs among the units that one filter means, group by group.
///
/// Small values are counted in pages of 64, which are there once a value of theirs came up: talk times
/// of a day fill a few of them, whatever the number of calls.
final class TallyHistogram {
  private let measure: Int
  private let classes: UnitClasses
  private let found: UnsafeMutablePointer<Int32>
  /// For each group a page for each 64 values; 0, where nothing is counted, for none.
  private var pages = Room<Int32>(0, zero: 0)
  private var counters = Room<UInt8>(TallyHistogram.pageSize, zero: 0)
  private var pageCount = 1
  /// How often large and negative values came up, and what counters held when they were full.
  private var others: [Other: Int64] = [:]
  /// The same by group; nil while some may be added.
  private var sorted: [(key: Other, count: Int64)]?

  private struct Other: Hashable {
    var group: Int32
    var value: Int64
  }

  private static let pageSize = 64
  private static let pagesPerGroup = 32

  init(_ plan: TallyPlan.HistogramPlan) {
    measure = plan.measure
    classes = UnitClasses(plan.panel)
    found = .allocate(capacity: UnitClasses.capacity)
  }

  deinit {
    found.deallocate()
    pages.deallocate()
    counters.deallocate()
  }

  func add<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ groups: UnsafePointer<Int32>, _ groupCount: Int,
    _ columns: [UnsafePointer<Value>], missing: Value
  ) {
    classes.find(count, columns, missing: missing, into: found)
    reserve(groupCount)
    sorted = nil
    let column = columns[measure]
    let limit = Value(Self.pageSize * Self.pagesPerGroup)
    let (found, pages) = (found, pages.start)
    classes.holds.map { $0[0] }.withUnsafeBufferPointer { isCounted in
      for unit in 0..<count where isCounted[Int(found[unit])] {
        let value = column[unit]
        guard value != missing else { continue }
        let group = Int(groups[unit])
        guard value >= 0, value < limit else {
          others[Other(group: groups[unit], value: Int64(value)), default: 0] += 1
          continue
        }
        let small = Int(truncatingIfNeeded: value)
        let place = group &* Self.pagesPerGroup &+ small &>> 6
        if pages[place] == 0 { addPage(place) }
        let counter = counters.start + (Int(pages[place]) &* Self.pageSize &+ small & 63)
        if counter.pointee == .max {
          others[Other(group: groups[unit], value: Int64(value)), default: 0] += 255
          counter.pointee = 0
        }
        counter.pointee &+= 1
      }
    }
  }

  // MARK: Results

  /// Makes ready to be asked by several threads at once, when nothing is added any more.
  func settle() {
    if sorted == nil {
      sorted = others.map { (key: $0.key, count: $0.value) }
        .sorted { $0.key.group < $1.key.group }
    }
  }

  func histogram(of group: Int) -> Histogram {
    settle()
    var result = group < groupCapacity ? Histogram(counts: counts(of: group)) : Histogram()
    let others = sorted ?? []
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle].key.group < group { low = middle + 1 } else { high = middle }
    }
    while low < others.count, others[low].key.group == group {
      result.add(others[low].key.value, times: others[low].count)
      low += 1
    }
    return result
  }

  /// How often 0, 1, 2, … came up, up to the last page of the group.
  private func counts(of group: Int) -> [Int64] {
    let own = pages.start + group * Self.pagesPerGroup
    guard let last = (0..<Self.pagesPerGroup).last(where: { own[$0] != 0 }) else { return [] }
    let total = (last + 1) * Self.pageSize
    return Array(unsafeUninitializedCapacity: total) { counts, count in
      guard let target = counts.baseAddress else { return }
      // Page 0, which stands for none, holds zeros.
      for page in 0...last {
        let start = counters.start + Int(own[page]) * Self.pageSize
        for place in 0..<Self.pageSize {
          (target + page * Self.pageSize + place).initialize(to: Int64(start[place]))
        }
      }
      count = total
    }
  }

  // MARK: Room

  private func addPage(_ place: Int) {
    let capacity = counters.capacity / Self.pageSize
    if pageCount == capacity {
      counters.grow(to: max(64, capacity + capacity / 8) * Self.pageSize, zero: 0)
    }
    pages.start[place] = Int32(pageCount)
    pageCount += 1
  }

  private func reserve(_ groupCount: Int) {
    guard groupCount > groupCapacity else { return }
    let capacity = max(groupCount, groupCapacity + groupCapacity / 4)
    pages.grow(to: capacity * Self.pagesPerGroup, zero: 0)
  }

  /// The groups that there is room for.
  private var groupCapacity: Int { pages.capacity / Self.pagesPerGroup }
}
