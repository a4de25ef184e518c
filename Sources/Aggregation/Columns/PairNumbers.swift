/// A number for each pair of small numbers that came up: a table of all pairs while that is small or well filled, so that
/// a look costs one access; otherwise, as where a field holds another name in nearly every row, of those pairs alone.
struct PairNumbers {
  private var table: UnsafeMutablePointer<Int32>?
  private var firstCapacity = 0
  private var secondCapacity = 0
  private var known: [SIMD2<Int32>: Int32] = [:]
  private var count = 0

  /// Stands for a pair that has not come up; so does every negative number.
  static let none: Int32 = -1

  /// A table of so many pairs is small.
  private static let small = 1 << 22
  /// One that is larger must hold a number for one pair in so many.
  private static let leastFilled = 32

  init() { table = .allocate(capacity: 1) }

  func deallocate() { table?.deallocate() }

  /// - Parameters: below what room was made for.
  @inline(__always)
  subscript(first: Int32, second: Int32) -> Int32 {
    get {
      if let table { return table[Int(first) &* secondCapacity &+ Int(second)] }
      return known[SIMD2(first, second)] ?? Self.none
    }
    set {
      count += 1
      if let table {
        table[Int(first) &* secondCapacity &+ Int(second)] = newValue
      } else {
        known[SIMD2(first, second)] = newValue
      }
    }
  }

  /// Makes room for numbers below these, and keeps what is there.
  mutating func reserve(_ firsts: Int, _ seconds: Int) {
    guard firsts > firstCapacity || seconds > secondCapacity, let old = table else { return }
    let newFirsts = firsts > firstCapacity ? max(firsts, 2 * firstCapacity) : firstCapacity
    let newSeconds =
      seconds > secondCapacity ? max(seconds, 2 * secondCapacity, 8) : secondCapacity
    let (size, isBeyond) = newFirsts.multipliedReportingOverflow(by: newSeconds)
    guard !isBeyond, size <= max(Self.small, count * Self.leastFilled) else { return scatter(old) }
    let new = UnsafeMutablePointer<Int32>.allocate(capacity: size)
    new.initialize(repeating: Self.none, count: size)
    for first in 0..<firstCapacity {
      (new + first * newSeconds).update(from: old + first * secondCapacity, count: secondCapacity)
    }
    old.deallocate()
    (table, firstCapacity, secondCapacity) = (new, newFirsts, newSeconds)
  }

  /// Keeps the pairs that came up only.
  private mutating func scatter(_ old: UnsafeMutablePointer<Int32>) {
    for place in 0..<firstCapacity * secondCapacity where old[place] >= 0 {
      let (first, second) = place.quotientAndRemainder(dividingBy: secondCapacity)
      known[SIMD2(Int32(first), Int32(second))] = old[place]
    }
    old.deallocate()
    table = nil
  }
}
