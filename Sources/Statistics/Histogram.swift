/// How often each whole number occurs: adds and subtracts exactly, and gives exact percentiles.
public struct Histogram: Sendable, Hashable {
  /// The number of times each value occurs, never 0.
  public private(set) var counts: [Int64: Int64] = [:]

  public init() {}

  public mutating func add(_ value: Int64, times: Int64 = 1) {
    let count = counts[value, default: 0] + times
    counts[value] = count == 0 ? nil : count
  }

  public mutating func add(_ other: Histogram) {
    for (value, times) in other.counts { add(value, times: times) }
  }

  public var isEmpty: Bool { counts.isEmpty }

  /// The values at fractions 0...1, by linear interpolation between the closest ranks (type 7 of
  /// Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50
  /// (1996), 361–365; a spreadsheet's PERCENTILE.INC); nil when there is no value.
  public func percentiles(_ fractions: [Double]) -> [Double]? {
    let ordered = counts.sorted { $0.key < $1.key }
    let total = ordered.reduce(0) { $0 + $1.value }
    guard total > 0 else { return nil }
    func value(at rank: Int64) -> Int64 {
      var seen: Int64 = 0
      for (value, count) in ordered {
        seen += count
        if rank < seen { return value }
      }
      return ordered[ordered.count - 1].key
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
