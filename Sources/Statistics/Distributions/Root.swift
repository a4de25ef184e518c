/// Where a rising function crosses zero: Newton's steps, halving the bracket where a step leaves it.
enum Root {
  /// - Parameters:
  ///   - value: rises from below to above zero over the bracket.
  ///   - slope: its derivative; a poor one costs steps, not correctness.
  static func find(
    low: Double, high: Double, from start: Double, value: (Double) -> Double,
    slope: (Double) -> Double
  ) -> Double {
    var (low, high, x) = (low, high, min(max(start, low), high))
    for _ in 0..<200 {
      let height = value(x)
      if height == 0 { return x }
      if height < 0 { low = x } else { high = x }
      let step = height / slope(x)
      var next = x - step
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - x) <= 4e-16 * abs(x) || high - low <= 4e-16 * abs(high) { return next }
      x = next
    }
    return x
  }
}
