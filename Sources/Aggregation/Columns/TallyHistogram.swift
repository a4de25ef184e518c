import Statistics

/// How often each value of a measure occurs among the units that one filter means, group by group.
///
/// Small values are counted in pages, which are there once a value of theirs came up: talk times
/// of a day fill a few of them, whatever the number of calls.
final class TallyHistogram {
  let plan: TallyPlan.HistogramPlan
  /// For each class, 1 where the filter means its units.
  private var isMeant: [UInt8] = []
  /// The units that are counted in pages, and where their counters are.
  private let chosen: UnsafeMutablePointer<Int32>
  private let places: UnsafeMutablePointer<Int>
  /// A page has 2 to the power of that many values.
  private let pageBits: Int
  /// For each group its pages in the order of their values; 0, where nothing is counted, for none.
  private var pages = Room<Int32>(0, zero: 0)
  private var counters: Room<UInt8>
  private var pageCount = 1
  /// How often large and negative values came up, and what counters held when they began anew.
  private var others: [Other: Int64] = [:]
  /// The same by group; nil while some may be added.
  private var sorted: [(key: Other, count: Int64)]?

  private struct Other: Hashable {
    var group: Int32
    var value: Int64
  }

  /// Smaller values have a place in a page.
  private static let limit = 2048

  init(_ plan: TallyPlan.HistogramPlan, hasFewGroups: Bool) {
    self.plan = plan
    // The table of large pages stays in a core's own memory.
    pageBits = hasFewGroups ? 9 : 6
    counters = Room(1 << pageBits, zero: 0)
    chosen = .allocate(capacity: UnitClasses.capacity)
    places = .allocate(capacity: UnitClasses.capacity)
  }

  deinit {
    chosen.deallocate()
    places.deallocate()
    pages.deallocate()
    counters.deallocate()
  }

  private var pageSize: Int { 1 << pageBits }
  private var pagesPerGroup: Int { Self.limit >> pageBits }

  /// - Parameter panel: that answers the filter, and has these units.
  func add<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ panel: Panel, _ grouping: Tally.Grouping, _ column: UnsafePointer<Value>,
    missing: Value
  ) {
    while isMeant.count < panel.holds.count {
      isMeant.append(panel.holds[isMeant.count][plan.filter] ? 1 : 0)
    }
    reserve(grouping.count)
    sorted = nil
    let groups = grouping.groups
    // A short loop a step, without branches: a core then waits for the memory of many units at once.
    let counted = choose(count, panel.found, groups, column, missing)
    findCounters(counted, groups, column)
    let (counters, places) = (counters.start, places)
    for place in 0..<counted {
      let counter = counters + Int(places[place])
      counter.pointee &+= 1
      if counter.pointee == 0 {
        let unit = Int(chosen[place])
        others[Other(group: groups[unit], value: Int64(column[unit])), default: 0] += 256
      }
    }
  }

  /// Lists the units that are counted in pages, and counts the few whose values are large or negative.
  private func choose<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ classes: UnsafePointer<Int32>, _ groups: UnsafePointer<Int32>,
    _ column: UnsafePointer<Value>, _ missing: Value
  ) -> Int {
    let chosen = chosen
    let limit = Value(Self.limit)
    var number = 0
    isMeant.withUnsafeBufferPointer { isMeant in
      for unit in 0..<count {
        let value = column[unit]
        let isMeant = isMeant[Int(classes[unit])]
        let isSmall: UInt8 = (value >= 0 ? 1 : 0) & (value < limit ? 1 : 0)
        chosen[number] = Int32(truncatingIfNeeded: unit)
        number &+= Int(isMeant & isSmall)
        if isMeant > isSmall, value != missing {
          others[Other(group: groups[unit], value: Int64(value)), default: 0] += 1
        }
      }
    }
    return number
  }

  /// Finds the counters of the units that were chosen.
  private func findCounters<Value: FixedWidthInteger & SignedInteger>(
    _ counted: Int, _ groups: UnsafePointer<Int32>, _ column: UnsafePointer<Value>
  ) {
    let (pages, chosen, places) = (pages.start, chosen, places)
    let (bits, pagesPerGroup, mask) = (pageBits, pagesPerGroup, pageSize - 1)
    for place in 0..<counted {
      let unit = Int(chosen[place])
      let value = Int(truncatingIfNeeded: column[unit])
      let own = Int(groups[unit]) &* pagesPerGroup &+ value &>> bits
      if pages[own] == 0 { addPage(own) }
      places[place] = Int(pages[own]) &<< bits &+ value & mask
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
    let own = pages.start + group * pagesPerGroup
    guard let last = (0..<pagesPerGroup).last(where: { own[$0] != 0 }) else { return [] }
    let total = (last + 1) * pageSize
    return Array(unsafeUninitializedCapacity: total) { counts, count in
      guard let target = counts.baseAddress else { return }
      // Page 0, which stands for none, holds zeros.
      for page in 0...last {
        let start = counters.start + Int(own[page]) * pageSize
        for place in 0..<pageSize {
          (target + page * pageSize + place).initialize(to: Int64(start[place]))
        }
      }
      count = total
    }
  }

  // MARK: Room

  private func addPage(_ place: Int) {
    let capacity = counters.capacity / pageSize
    if pageCount == capacity {
      counters.grow(to: max(64, capacity + capacity / 8) * pageSize, zero: 0)
    }
    pages.start[place] = Int32(pageCount)
    pageCount += 1
  }

  private func reserve(_ groupCount: Int) {
    guard groupCount > groupCapacity else { return }
    let capacity = max(groupCount, groupCapacity + groupCapacity / 4)
    pages.grow(to: capacity * pagesPerGroup, zero: 0)
  }

  /// The groups that there is room for.
  private var groupCapacity: Int { pages.capacity / pagesPerGroup }
}
