/// How often each whole number occurs: adds and subtracts exactly, and gives exact percentiles.
///
/// Durations of calls are small numbers, so that counts stand in an array; the few that are not
/// stand in a dictionary. Many histograms merge at the speed of adding arrays.
public struct Histogram: Sendable {
  /// Values from 0 to below this have a place in the array.
  private static let denseLimit: Int64 = 4_096

  /// Counts of 0, 1, 2, …; what lies beyond the end is 0.
  private var dense: [Int64] = []
  /// Counts of all other values, never 0.
  private var sparse: [Int64: Int64] = [:]

  public init() {}

  /// - Parameter counts: how often 0, 1, 2, … occur, below 4,096 of them.
  public init(counts: [Int64]) {
    precondition(counts.count <= Self.denseLimit, "\(counts.count) counts in a row")
    dense = counts
  }

  public mutating func add(_ value: Int64, times: Int64 = 1) {
    guard (0..<Self.denseLimit).contains(value) else {
      let count = sparse[value, default: 0] + times
      sparse[value] = count == 0 ? nil : count
      return
    }
    let place = Int(value)
    if place >= dense.count {
      // By half as much again: values often come in ascending order.
      let length = min(max(place + 1, dense.count + dense.count / 2), Int(Self.denseLimit))
      dense.append(contentsOf: repeatElement(0, count: length - dense.count))
    }
    dense[place] += times
  }

  /// Adds another one so many times; takes it back where that is −1.
  public mutating func add(_ other: Histogram, times weight: Int64 = 1) {
    if dense.count < other.dense.count {
      dense.append(contentsOf: repeatElement(0, count: other.dense.count - dense.count))
    }
    for place in other.dense.indices { dense[place] += weight * other.dense[place] }
    for (value, times) in other.sparse { add(value, times: weight * times) }
  }

  public var isEmpty: Bool { sparse.isEmpty && dense.allSatisfy { $0 == 0 } }

  /// The values that occur and how often, in ascending order.
  public var ordered: [(value: Int64, count: Int64)] {
    var ordered: [(value: Int64, count: Int64)] = []
    forEach { ordered.append(($0, $1)) }
    return ordered
  }

  /// Hands over the values that occur and how often, in ascending order.
  func forEach(_ body: (_ value: Int64, _ count: Int64) -> Void) {
    let rest = sparse.isEmpty ? [] : sparse.sorted { $0.key < $1.key }
    for (value, count) in rest where value < 0 { body(value, count) }
    dense.withUnsafeBufferPointer { dense in
      for place in 0..<dense.count where dense[place] != 0 { body(Int64(place), dense[place]) }
    }
    for (value, count) in rest where value >= 0 { body(value, count) }
  }

  /// The number of times each value occurs, never 0.
  public var counts: [Int64: Int64] {
    Dictionary(uniqueKeysWithValues: ordered.map { ($0.value, $0.count) })
  }

  /// The values at fractions 0...1, by linear interpolation between the closest ranks (type 7 of
  /// Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50
  /// (1996), 361–365; a spreadsheet's PERCENTILE.INC); nil when there is no value.
  public func percentiles(_ fractions: [Double]) -> [Double]? {
    let ordered = ordered
    let total = ordered.reduce(0) { $0 + $1.count }
    guard total > 0 else { return nil }
    func value(at rank: Int64) -> Int64 {
      var seen: Int64 = 0
      for (value, count) in ordered {
        seen += count
        if rank < seen { return value }
      }
      return ordered[ordered.count - 1].value
    }
    return fractions.map { fraction in
      let position = fraction * Double(total - 1)
      let below = Int64(position.rounded(.down))
      let low = Double(value(at: below))
      let rest = position - Double(below)
      if rest == 0 { return low }
      return low + rest * (Double(value(at: below + 1)) - low)
    }
  }
}

extension Histogram: Hashable {
  public static func == (left: Histogram, right: Histogram) -> Bool {
    guard left.sparse == right.sparse else { return false }
    // An array that is longer for zeros says the same.
    let shared = min(left.dense.count, right.dense.count)
    return left.dense[..<shared] == right.dense[..<shared]
      && left.dense[shared...].allSatisfy { $0 == 0 }
      && right.dense[shared...].allSatisfy { $0 == 0 }
  }

  public func hash(into hasher: inout Hasher) {
    for (value, count) in ordered {
      hasher.combine(value)
      hasher.combine(count)
    }
  }
}
