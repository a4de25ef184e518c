public import Metrics
public import Statistics

/// Like with like: a figure beside what the others' rates in the same strata (queue, time band,
/// tenure) would have made of the same mix.
///
/// Indirect standardisation: P. Armitage, G. Berry and J. N. S. Matthews, "Statistical methods in
/// medical research", 4th edition (2002), section 19.3. The others are the whole without one's own
/// units, so that nobody is held
/// against themselves.
public struct Standardised: Sendable, Hashable {
  /// The figure over the strata in which there are others.
  public let observed: Double
  public let expected: Double
  /// Of `expected`.
  public let expectedError: Double
  /// Observed less expected, with its 95 % interval: of shares within −1...1 at any n.
  public let difference: Difference
  /// What `observed` counts.
  public let tally: Tally
  /// Units in strata where nobody else has any: in neither figure.
  public let unmatched: Int128

  /// nil when no stratum has others, or nothing varies.
  ///
  /// - Parameters:
  ///   - own: one's units by stratum.
  ///   - whole: everybody's units by stratum, one's own among them.
  public init?<Key: Hashable & Comparable>(
    of metric: Metric, own: [Key: Tally], whole: [Key: Tally]
  ) {
    var matched = Tally.nothing
    var unmatched: Int128 = 0
    var expectedSum = 0.0
    var ownVariance = 0.0
    var expectedVariance = 0.0
    var others: [MixtureShare] = []
    let overall = Tally.sum(whole.values)
    guard let least = overall.unitVariance, least > 0 else { return nil }
    for (key, tally) in own.sorted(by: { $0.key < $1.key }) where tally.denominator > 0 {
      let rest = (whole[key] ?? .nothing) - tally
      guard rest.denominator > 0, let rate = rest.value else {
        unmatched += tally.denominator
        continue
      }
      matched = matched + tally
      // A stratum in which all others agree tells no variance; the whole's stands in.
      let variance = rest.unitVariance.flatMap { $0 > 0 ? $0 : nil } ?? least
      expectedSum += rate * tally.count
      // As the others' units vary. One's own few tell their spread badly, and short calls vary less: of thirty like
      // everybody's, one in ten would seem clearly shorter by chance.
      ownVariance += variance * tally.count
      expectedVariance += variance * tally.count * tally.count / rest.count
      if metric.isShare { others.append(MixtureShare(rest.shareCounts, weight: tally.count)) }
    }
    guard let observed = matched.value else { return nil }
    self.observed = observed
    self.unmatched = unmatched
    tally = matched
    expected = expectedSum / matched.count
    // Units of one cluster tell less than as many that stand for themselves.
    let factor = max(matched.designEffect, overall.designEffect).squareRoot()
    expectedError = expectedVariance.squareRoot() / matched.count * factor
    let half = Interval.z * (ownVariance + expectedVariance).squareRoot() / matched.count
    let value = observed - expected
    difference =
      Difference.share(matched.shareCounts, from: others)?.widened(by: factor, within: -1...1)
      ?? Difference(value: value, interval: Interval(low: value - half, high: value + half))
  }
}
