/// A share that counts for part of a mixture of independent shares.
public struct MixtureShare: Sendable, Hashable {
  public var counts: ShareCounts
  /// Relative to the other parts' weights; above 0.
  public var weight: Double

  public init(_ counts: ShareCounts, weight: Double) {
    self.counts = counts
    self.weight = weight
  }
}

extension Difference {
  /// The difference of a share from the weighted mean of others, with an interval that stays within
  /// −1...1 at any n; nil when the share counted nothing, or no part of the mixture did.
  ///
  /// Each share's Wilson interval tells how far it may lie to either side; the distances are squared,
  /// weighted and added as variances are. With one part this is Newcombe's method 10.
  ///
  /// Sources: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10; G. Y. Zou and
  /// A. Donner, "Construction of confidence limits about effect measures: a general approach",
  /// Statistics in Medicine 27 (2008), 1693–1702, https://doi.org/10.1002/sim.3095; for weighted
  /// sums, G. Y. Zou, W. Huang and X. Zhang, "A note on confidence interval estimation for a linear
  /// function of binomial proportions", Computational Statistics and Data Analysis 53 (2009),
  /// 1080–1085.
  public static func share(_ own: ShareCounts, from mixture: [MixtureShare]) -> Difference? {
    let parts = mixture.filter { $0.weight > 0 && $0.counts.trials > 0 }
    let weights = parts.reduce(0) { $0 + $1.weight }
    guard weights > 0, let interval = Interval.wilson(successes: own.successes, of: own.trials)
    else { return nil }
    var mean = 0.0
    var below = 0.0
    var above = 0.0
    for part in parts {
      guard
        let limits = Interval.wilson(successes: part.counts.successes, of: part.counts.trials)
      else { continue }
      let share = Double(part.counts.successes) / Double(part.counts.trials)
      let weight = part.weight / weights
      mean += weight * share
      below += weight * weight * (share - limits.low) * (share - limits.low)
      above += weight * weight * (limits.high - share) * (limits.high - share)
    }
    let share = Double(own.successes) / Double(own.trials)
    let (down, up) = (share - interval.low, interval.high - share)
    let value = share - mean
    return Difference(
      value: value,
      interval: Interval(
        low: max(-1, value - (down * down + above).squareRoot()),
        high: min(1, value + (up * up + below).squareRoot())))
  }
}
