/// Clusters of units that pass or fail (a notice with its areas), summed up: what a share of the units may
/// be told from, where those of one cluster are alike.
///
/// They add up over periods and keys, exactly.
public struct ClusterMoments: Sendable, Hashable {
  /// Those with at least one unit.
  public private(set) var clusters = 0
  /// Those in which at least one unit fails.
  public private(set) var failingClusters = 0
  public private(set) var passing = 0
  public private(set) var units = 0
  /// Σ passing², Σ passing · units and Σ units² over the clusters.
  private var passingSquared = 0
  private var product = 0
  private var unitsSquared = 0

  public init() {}

  /// Adds one cluster; one without units is none.
  public mutating func add(passing: Int, of units: Int) {
    guard units > 0 else { return }
    clusters += 1
    if passing < units { failingClusters += 1 }
    self.passing += passing
    self.units += units
    passingSquared += passing * passing
    product += passing * units
    unitsSquared += units * units
  }

  public static func + (left: ClusterMoments, right: ClusterMoments) -> ClusterMoments {
    var sum = left
    sum.clusters += right.clusters
    sum.failingClusters += right.failingClusters
    sum.passing += right.passing
    sum.units += right.units
    sum.passingSquared += right.passingSquared
    sum.product += right.product
    sum.unitsSquared += right.unitsSquared
    return sum
  }

  /// Units that fail.
  public var failing: Int { units - passing }

  /// How many times as large the variance of the share is as that of as many independent units; at least 1.
  ///
  /// The linearised variance of `Interval.ratio` ÷ p·(1 − p) ÷ n: L. Kish, "Survey sampling" (1965), section
  /// 8.2. Where no unit fails, or none passes, or there is one cluster, nothing tells how alike they are: they
  /// are then taken to be alike altogether, Σ units² ÷ Σ units.
  public var designEffect: Double {
    guard units > 0 else { return 1 }
    guard clusters > 1, passing > 0, failing > 0 else {
      return max(1, Double(unitsSquared) / Double(units))
    }
    let (x, y) = (Int128(passing), Int128(units))
    // Σ (xᵢ − r·yᵢ)² · (Σ y)².
    let squares =
      y * y * Int128(passingSquared) - 2 * x * y * Int128(product) + x * x * Int128(unitsSquared)
    let n = Double(clusters)
    let whole = Double(units)
    let variance = n / (n - 1) * Double(squares) / (whole * whole) / (whole * whole)
    let chance = Double(passing) / whole * (Double(failing) / whole) / whole
    return max(1, variance / chance)
  }
}

extension Interval {
  /// With fewer clusters nothing can be said of how alike their units are: there is no interval of them.
  public static let leastClusters = 5

  /// The 95 % interval of a share of units that come in clusters: Wilson's of so many independent units as
  /// tell as much, within 0...1; nil with fewer than `leastClusters`.
  ///
  /// That many are n ÷ design effect · (z ÷ t)², t being the quantile of Student's distribution with a degree of
  /// freedom less than there are clusters: the design effect is itself estimated from them. It is the same as t in
  /// the place of z.
  ///
  /// Sources: E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected number of
  /// positive counts estimated from survey data", Survey Methodology 24 (1998), 193–201; C. Franco,
  /// R. J. A. Little, T. A. Louis and E. V. Slud, "Comparative study of confidence intervals for proportions in
  /// complex sample surveys", Journal of Survey Statistics and Methodology 7
  /// (2019), 334–364, https://doi.org/10.1093/jssam/smy019
  public static func wilson(of clusters: ClusterMoments) -> Interval? {
    guard clusters.clusters >= leastClusters else { return nil }
    let t = Student.quantile(0.975, degrees: Double(clusters.clusters - 1))
    return wilson(
      share: Double(clusters.passing) / Double(clusters.units),
      of: Double(clusters.units) / clusters.designEffect * (z / t) * (z / t),
      isNone: clusters.passing == 0, isAll: clusters.failing == 0)
  }
}
