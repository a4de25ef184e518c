/// How far a figure of some size may lie from the whole's by chance.
public struct FunnelLimits: Sendable, Hashable {
  public var inner: Interval
  public var outer: Interval

  /// The probability outside the inner limits, both sides together.
  public static let innerTail = 0.05
  /// The probability outside the outer limits, both sides together.
  public static let outerTail = 0.002

  public init(inner: Interval, outer: Interval) {
    self.inner = inner
    self.outer = outer
  }

  /// Exact binomial limits of 95 % and 99.8 % for a share of n units, between the whole numbers by
  /// interpolation, so that they narrow smoothly with n; n > 0.
  ///
  /// A share lies outside where the exact probability of one as far out on its side is below half of
  /// 5 % or 0.2 %. The upper limit is the lower one of the failures: with the paper's formula on both
  /// sides a share of 100 % would lie outside wherever it is not rarer than the limit.
  ///
  /// Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics
  /// in Medicine 24 (2005), 1185–1202, appendix A.1.1, https://doi.org/10.1002/sim.1970
  public static func share(_ centre: Double, n: Int64) -> FunnelLimits {
    FunnelLimits(
      inner: shareInterval(centre, n, innerTail), outer: shareInterval(centre, n, outerTail))
  }

  /// Normal limits of 95 % and 99.8 % for a mean: centre ± z standard errors, not below 0.
  ///
  /// Source: Spiegelhalter (2005), section 2 and appendix A.3.
  public static func mean(_ centre: Double, standardError: Double) -> FunnelLimits {
    func interval(_ tail: Double) -> Interval {
      let half = -Normal.quantile(tail / 2) * standardError
      return Interval(low: max(0, centre - half), high: centre + half)
    }
    return FunnelLimits(inner: interval(innerTail), outer: interval(outerTail))
  }

  /// The same limits, each `factor` times as far from the centre, within what is possible.
  public func widened(
    by factor: Double, around centre: Double, within possible: ClosedRange<Double>
  ) -> FunnelLimits {
    func wide(_ interval: Interval) -> Interval {
      Interval(
        low: max(possible.lowerBound, centre - factor * (centre - interval.low)),
        high: min(possible.upperBound, centre + factor * (interval.high - centre)))
    }
    return FunnelLimits(inner: wide(inner), outer: wide(outer))
  }

  private static func shareInterval(_ centre: Double, _ n: Int64, _ tail: Double) -> Interval {
    Interval(
      low: lowerBound(centre, n, tail / 2), high: 1 - lowerBound(1 - centre, n, tail / 2))
  }

  private static func lowerBound(_ centre: Double, _ n: Int64, _ level: Double) -> Double {
    if centre <= 0 || centre >= 1 { return centre }
    let count = Binomial.quantile(level, of: n, centre)
    let reached = Binomial.cumulative(count, of: n, centre)
    let share = (reached - level) / Binomial.probability(count, of: n, centre)
    return max(0, (Double(count) - share) / Double(n))
  }
}
