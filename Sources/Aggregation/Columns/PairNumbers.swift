/// A number for each pair of small numbers that came up: a table of all pairs while that is small or well filled, so that
/// a look costs one access; otherwise, as where a field holds another name in nearly every row, of those pairs alone.
struct PairNumbers {
  /// nil where only the pairs that came up are kept. Valid until room is made.
  private(set) var table: Table?
  private var firstCapacity = 0
  private var known: [SIMD2<Int32>: Int32] = [:]
  private var count = 0

  /// All pairs, for a loop that holds nothing else: an access to a property is checked each time.
  struct Table {
    fileprivate let start: UnsafeMutablePointer<Int32>
    fileprivate let width: Int

    @inline(__always)
    subscript(first: Int32, second: Int32) -> Int32 {
      start[Int(first) &* width &+ Int(second)]
    }
  }

  /// Stands for a pair that has not come up; so does every negative number.
  static let none: Int32 = -1

  /// A table of so many pairs is small.
  private static let small = 1 << 22
  /// One that is larger must hold a number for one pair in so many.
  private static let leastFilled = 32

  init() { table = Table(start: .allocate(capacity: 1), width: 0) }

  func deallocate() { table?.start.deallocate() }

  /// - Parameters: below what room was made for.
  subscript(first: Int32, second: Int32) -> Int32 {
    get {
      if let table { return table[first, second] }
      return known[SIMD2(first, second)] ?? Self.none
    }
    set {
      count += 1
      if let table {
        table.start[Int(first) * table.width + Int(second)] = newValue
      } else {
        known[SIMD2(first, second)] = newValue
      }
    }
  }

  /// Makes room for numbers below these, and keeps what is there.
  mutating func reserve(_ firsts: Int, _ seconds: Int) {
    guard let old = table, firsts > firstCapacity || seconds > old.width else { return }
    let newFirsts = firsts > firstCapacity ? max(firsts, 2 * firstCapacity) : firstCapacity
    let width = seconds > old.width ? max(seconds, 2 * old.width, 8) : old.width
    let (size, isBeyond) = newFirsts.multipliedReportingOverflow(by: width)
    guard !isBeyond, size <= max(Self.small, count * Self.leastFilled) else { return scatter(old) }
    let new = UnsafeMutablePointer<Int32>.allocate(capacity: size)
    new.initialize(repeating: Self.none, count: size)
    for first in 0..<firstCapacity {
      (new + first * width).update(from: old.start + first * old.width, count: old.width)
    }
    old.start.deallocate()
    (table, firstCapacity) = (Table(start: new, width: width), newFirsts)
  }

  /// Keeps the pairs that came up only.
  private mutating func scatter(_ old: Table) {
    for place in 0..<firstCapacity * old.width where old.start[place] >= 0 {
      let (first, second) = place.quotientAndRemainder(dividingBy: old.width)
      known[SIMD2(Int32(first), Int32(second))] = old.start[place]
    }
    old.start.deallocate()
    table = nil
  }
}
