/// A confidence interval.
public struct Interval: Sendable, Hashable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The 0.975 quantile of the normal distribution: intervals are 95 % wide.
  public static let z = 1.959963984540054
}

extension Interval {
  /// Wilson's score interval of a share, within 0...1; nil when nothing was counted.
  ///
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
  /// Journal of the American Statistical Association 22 (1927), 209–212.
  public static func wilson(successes: Int64, of trials: Int64) -> Interval? {
    guard trials > 0 else { return nil }
    return wilson(
      share: Double(successes) / Double(trials), of: Double(trials), isNone: successes == 0,
      isAll: successes == trials)
  }

  /// The same for as many trials as a sample tells as much as, which needn't be a whole number.
  static func wilson(share: Double, of n: Double, isNone: Bool, isAll: Bool) -> Interval {
    let z2 = z * z
    let centre = share + z2 / (2 * n)
    let spread = z * (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot()
    let scale = 1 + z2 / n
    // At 0 and n successes the bound is exactly 0 or 1; rounding must not move it.
    return Interval(
      low: isNone ? 0 : max(0, (centre - spread) / scale),
      high: isAll ? 1 : min(1, (centre + spread) / scale))
  }

  /// value ± z·s/√n of a mean of values that can't be negative, s with n − 1; nil below two values.
  ///
  /// The sums are exact integers, so that large values with a small spread lose nothing.
  public static func mean(count: Int64, sum: Int128, sumOfSquares: Int128) -> Interval? {
    guard count >= 2 else { return nil }
    let n = Int128(count)
    let scaledVariance = n * sumOfSquares - sum * sum
    let variance = Double(scaledVariance) / (Double(count) * Double(count - 1))
    let value = Double(sum) / Double(count)
    let half = z * (variance / Double(count)).squareRoot()
    return Interval(low: max(0, value - half), high: value + half)
  }
}
