/// Charts of counts: shares (p, p′) and events a unit (u, u′), with limits for each point's own n.
public struct AttributeChart: Sendable, Hashable {
  /// Σ of what was counted ÷ Σ n over the baseline.
  public let centre: Double
  /// How much more (above 1) or less the baseline's points vary than chance explains: Laney's σz;
  /// nil where nothing varies or the baseline has one point only.
  public let sigmaZ: Double?
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
    let scores = points.map {
      ($0.numerator / $0.denominator - centre) / (unit / $0.denominator.squareRoot())
    }
    sigmaZ =
      unit > 0 ? IndividualsChart.meanMovingRange(of: scores).map { $0 / 1.128 } : nil
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
