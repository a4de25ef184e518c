import Statistics

/// How often each value of a measure occurs among the units that one filter means, group by group.
///
/// Small values are counted in pages of 64, which are there once a value of theirs came up: talk times
/// of a day fill a few of them, whatever the number of calls.
final class TallyHistogram {
  private let measure: Int
  private let classes: UnitClasses
  private let found: UnsafeMutablePointer<Int32>
  /// For each group a page for each 64 values; 0 for none.
  private var pages: UnsafeMutablePointer<Int32>
  private var groupCapacity = 0
  private var counters: UnsafeMutablePointer<UInt8>
  private var (pageCount, pageCapacity) = (1, 1)
  /// Large and negative values, and what counters held when they were full.
  private var others: [Int: Histogram] = [:]

  private static let pageSize = 64
  private static let pagesPerGroup = 32

  init(_ plan: TallyPlan.HistogramPlan) {
    measure = plan.measure
    classes = UnitClasses(plan.panel)
    found = .allocate(capacity: UnitClasses.capacity)
    pages = .allocate(capacity: 1)
    counters = .allocate(capacity: Self.pageSize)
    counters.initialize(repeating: 0, count: Self.pageSize)
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
    let column = columns[measure]
    let limit = Value(Self.pageSize * Self.pagesPerGroup)
    let isCounted = classes.holds.map { $0[0] }
    for unit in 0..<count where isCounted[Int(found[unit])] {
      let value = column[unit]
      guard value != missing else { continue }
      let group = Int(groups[unit])
      guard value >= 0, value < limit else {
        others[group, default: Histogram()].add(Int64(value))
        continue
      }
      let small = Int(value)
      let place = group &* Self.pagesPerGroup &+ small / Self.pageSize
      if pages[place] == 0 { addPage(place) }
      let counter = counters + (Int(pages[place]) &* Self.pageSize &+ small % Self.pageSize)
      if counter.pointee == .max {
        others[group, default: Histogram()].add(Int64(value), times: Int64(UInt8.max))
        counter.pointee = 0
      }
      counter.pointee &+= 1
    }
  }

  func histogram(of group: Int) -> Histogram {
    var result = others[group] ?? Histogram()
    guard group < groupCapacity else { return result }
    for page in 0..<Self.pagesPerGroup where pages[group * Self.pagesPerGroup + page] != 0 {
      let start = Int(pages[group * Self.pagesPerGroup + page]) * Self.pageSize
      for place in 0..<Self.pageSize where counters[start + place] != 0 {
        result.add(Int64(page * Self.pageSize + place), times: Int64(counters[start + place]))
      }
    }
    return result
  }

  private func addPage(_ place: Int) {
    if pageCount == pageCapacity {
      let capacity = max(64, pageCapacity + pageCapacity / 2)
      let new = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * Self.pageSize)
      new.update(from: counters, count: pageCapacity * Self.pageSize)
      counters.deallocate()
      counters = new
      pageCapacity = capacity
    }
    (counters + pageCount * Self.pageSize).initialize(repeating: 0, count: Self.pageSize)
    pages[place] = Int32(pageCount)
    pageCount += 1
  }

  private func reserve(_ groupCount: Int) {
    guard groupCount > groupCapacity else { return }
    let capacity = max(groupCount, groupCapacity + groupCapacity / 2)
    let new = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * Self.pagesPerGroup)
    new.initialize(repeating: 0, count: capacity * Self.pagesPerGroup)
    new.update(from: pages, count: groupCapacity * Self.pagesPerGroup)
    pages.deallocate()
    pages = new
    groupCapacity = capacity
  }
}
