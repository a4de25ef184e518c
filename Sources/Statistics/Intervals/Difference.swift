/// How far apart two figures are, and how sure that is.
public struct Difference: Sendable, Hashable {
  /// The first less the second.
  public let value: Double
  /// 95 %.
  public let interval: Interval

  public init(value: Double, interval: Interval) {
    self.value = value
    self.interval = interval
  }

  /// Whether the interval leaves out 0.
  public var isClear: Bool { interval.low > 0 || interval.high < 0 }

  /// The same with an interval that reaches so many times as far to both sides, within what is possible.
  public func widened(by factor: Double, within possible: ClosedRange<Double>) -> Difference {
    // By 1 not a bit may move.
    guard factor > 1 else { return self }
    return Difference(
      value: value,
      interval: Interval(
        low: max(possible.lowerBound, value - factor * (value - interval.low)),
        high: min(possible.upperBound, value + factor * (interval.high - value))))
  }
}

/// Successes among trials.
public struct ShareCounts: Sendable, Hashable {
  public var successes: Int64
  public var trials: Int64

  public init(_ successes: Int64, of trials: Int64) {
    self.successes = successes
    self.trials = trials
  }
}

/// Count, mean and variance (n − 1) of some values.
public struct SampleMean: Sendable, Hashable {
  public var count: Int64
  public var mean: Double
  public var variance: Double

  public init(count: Int64, mean: Double, variance: Double) {
    self.count = count
    self.mean = mean
    self.variance = variance
  }

  /// From exact sums, so that large values with a small spread lose nothing; nil below two values.
  public init?(count: Int64, sum: Int128, sumOfSquares: Int128) {
    guard count >= 2 else { return nil }
    let scaled = Int128(count) * sumOfSquares - sum * sum
    self.init(
      count: count, mean: Double(sum) / Double(count),
      variance: Double(scaled) / (Double(count) * Double(count - 1)))
  }
}

extension Difference {
  /// The difference of two independent shares with the interval made of their Wilson intervals;
  /// nil when one of them counted nothing.
  ///
  /// Source: R. G. Newcombe, "Interval estimation for the difference between independent
  /// proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890,
  /// method 10, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
  public static func shares(_ first: ShareCounts, _ second: ShareCounts) -> Difference? {
    guard
      let firstInterval = Interval.wilson(successes: first.successes, of: first.trials),
      let secondInterval = Interval.wilson(successes: second.successes, of: second.trials)
    else { return nil }
    let one = Double(first.successes) / Double(first.trials)
    let two = Double(second.successes) / Double(second.trials)
    func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    return Difference(
      value: one - two,
      interval: Interval(
        low: one - two - length(one - firstInterval.low, secondInterval.high - two),
        high: one - two + length(firstInterval.high - one, two - secondInterval.low)))
  }

  /// The difference of two independent means whose spreads may differ; nil when neither varies.
  ///
  /// Source: B. L. Welch, "The generalization of 'Student's' problem when several different
  /// population variances are involved", Biometrika 34 (1947), 28–35,
  /// https://doi.org/10.1093/biomet/34.1-2.28
  public static func means(_ first: SampleMean, _ second: SampleMean) -> Difference? {
    guard let welch = Welch(first, second) else { return nil }
    let half = Student.upperQuantile(0.025, degrees: welch.degrees) * welch.error
    let value = first.mean - second.mean
    return Difference(value: value, interval: Interval(low: value - half, high: value + half))
  }
}
