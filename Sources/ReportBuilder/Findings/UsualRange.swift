import Analysis
import Statistics

/// How a figure for information lies to the periods before it: outside the limits of an XmR chart of
/// them by more than chance gives, within, or not to be told from fewer than twelve.
///
/// What has no target has no control chart either, but a reader should not take a month's whim for news,
/// nor miss a storm.
enum UsualRange: Hashable {
  case outside, within, tooShort

  /// A value outside the limits is beyond usual variation only if a signal of an indicator would be confirmed by it:
  /// limits from twelve points alone have one quiet period in fifty outside.
  ///
  /// - Parameter leastDeviation: what chance alone gives the value, as a standard deviation.
  init(of now: Double, since earlier: [Double], leastDeviation: Double = 0) {
    guard earlier.count >= ControlChart.leastBaseline,
      let limits = IndividualsChart.limits(of: earlier)
    else {
      self = .tooShort
      return
    }
    let isOutside = now > limits.upper || now < limits.lower
    let probability =
      ChangeTest.means(new: [now], earlier: earlier, leastDeviation: leastDeviation) ?? 1
    self =
      isOutside && probability <= ChartVerdict.falseSignals(of: .outsideLimits)
      ? .outside : .within
  }

  /// Of a count a day, which varies at least as one of independent arrivals.
  init(ofDaily count: Double, days: Int, since earlier: [Double]) {
    self.init(
      of: count, since: earlier,
      leastDeviation: (Self.mean(earlier) / Double(days)).squareRoot())
  }

  /// Of a share of so many.
  init(ofShare share: Double, of base: Int, since earlier: [Double]) {
    let usual = Self.mean(earlier)
    self.init(
      of: share, since: earlier,
      leastDeviation: (usual * (1 - usual) / Double(base)).squareRoot())
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
