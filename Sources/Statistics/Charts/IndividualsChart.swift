/// The XmR chart: single values, with limits from how much neighbours differ.
public enum IndividualsChart {
  /// mean ± 2.66·mR̄; nil below two values.
  ///
  /// Source: D. J. Wheeler, "Understanding variation", 2nd edition (2000), chapter 3; NIST/SEMATECH
  /// e-Handbook of Statistical Methods, 6.3.2.2,
  /// https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm
  ///
  /// - Parameters:
  ///   - possible: what the quantity can be, as 0... for one that can't be negative.
  ///   - screensRanges: leaves out moving ranges of 3.267·mR̄ and more once, as the NHS-R
  ///     community's `NHSRplotthedots` does unless told otherwise. The product does not: narrower
  ///     limits give more false signals.
  public static func limits(
    of values: [Double], within possible: ClosedRange<Double>? = nil, screensRanges: Bool = false
  ) -> ControlLimits? {
    guard var range = meanMovingRange(of: values) else { return nil }
    if screensRanges {
      let kept = movingRanges(of: values).filter { $0 < 3.267 * range }
      // Where nothing varies every range is 0 and none is kept: the limits lie on the mean.
      range = kept.isEmpty ? 0 : kept.reduce(0, +) / Double(kept.count)
    }
    let mean = values.reduce(0, +) / Double(values.count)
    return ControlLimits(centre: mean, sigma: 2.66 * range / 3, within: possible)
  }

  /// The mean of what neighbours differ by; nil below two values.
  public static func meanMovingRange(of values: [Double]) -> Double? {
    guard values.count >= 2 else { return nil }
    return movingRanges(of: values).reduce(0, +) / Double(values.count - 1)
  }

  private static func movingRanges(of values: [Double]) -> [Double] {
    zip(values.dropFirst(), values).map { abs($0 - $1) }
  }
}
