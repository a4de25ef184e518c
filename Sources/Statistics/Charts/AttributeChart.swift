/// Charts of counts: shares (p, p′) and events a unit (u, u′), with limits for each point's own n.
public struct AttributeChart: Sendable, Hashable {
  /// Σ of what was counted ÷ Σ n over the baseline.
  public let centre: Double
  /// How much more (above 1) or less the baseline's points vary than chance explains: Laney's σz;
  /// nil where nothing varies or the baseline has one point only.
  public let sigmaZ: Double?
  /// Each baseline point's distance from the centre, in standard deviations by chance; empty where
  /// nothing varies.
  public let scores: [Double]
  /// What a z is divided by before it is believed: the largest of 1, σz and the standard deviation of
  /// the z. A slow drift that was always there raises only the last, and is no change.
  public let dispersion: Double
  private let kind: Kind

  /// What is counted.
  public enum Kind: Sendable, Hashable {
    /// Units that pass: at most n of n.
    case share
    /// Events in n units: any number.
    case rate
  }

  /// nil when the baseline has nothing to count.
  ///
  /// Sources: D. C. Montgomery, "Introduction to statistical quality control", chapter 7 (p- and
  /// u-charts); D. B. Laney, "Improved control charts for attributes", Quality Engineering 14 (2002),
  /// 531–537, https://doi.org/10.1081/QEN-120003555 (σz = mean moving range of the z ÷ 1.128).
  ///
  /// - Parameter baseline: what was counted and n, by period; those without n are passed over.
  public init?(_ kind: Kind, baseline: [ClusterSums]) {
    let points = baseline.filter { $0.denominator > 0 }
    let total = points.reduce(0) { $0 + $1.denominator }
    guard total > 0 else { return nil }
    self.kind = kind
    let centre = points.reduce(0) { $0 + $1.numerator } / total
    self.centre = centre
    let unit = Self.deviation(kind, centre)
    scores =
      unit > 0
      ? points.map {
        ($0.numerator / $0.denominator - centre) / (unit / $0.denominator.squareRoot())
      } : []
    guard unit > 0, scores.count >= 2, let range = IndividualsChart.meanMovingRange(of: scores)
    else {
      sigmaZ = nil
      dispersion = 1
      return
    }
    sigmaZ = range / 1.128
    let squares = scores.reduce(0) { $0 + $1 * $1 }
    dispersion = max(1, range / 1.128, (squares / Double(scores.count - 1)).squareRoot())
  }

  /// The limits of a point of n units; wider where the baseline is over-dispersed.
  ///
  /// - Parameter usesSigmaZ: p′ and u′ where true, p and u where false.
  public func limits(n: Double, usesSigmaZ: Bool) -> ControlLimits {
    let chance = Self.deviation(kind, centre) / n.squareRoot()
    return ControlLimits(
      centre: centre, sigma: chance * (usesSigmaZ ? sigmaZ ?? 1 : 1),
      within: kind == .share ? 0...1 : 0...Double.infinity)
  }

  /// The standard deviation that chance gives one unit.
  private static func deviation(_ kind: Kind, _ centre: Double) -> Double {
    switch kind {
    case .share: max(0, centre * (1 - centre)).squareRoot()
    case .rate: max(0, centre).squareRoot()
    }
  }
}
