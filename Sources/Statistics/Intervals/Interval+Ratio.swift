/// What one cluster (a notice with its areas, a day with its calls) adds to a ratio of sums.
public struct ClusterSums: Sendable, Hashable {
  public var numerator: Double
  public var denominator: Double

  public init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension Interval {
  /// The 95 % interval of Σ numerators ÷ Σ denominators where what belongs to one cluster is alike;
  /// nil below two clusters or without a denominator.
  ///
  /// The linearised (delta-method) variance, n ÷ (n − 1) · Σ (xᵢ − r·yᵢ)² ÷ (Σ yᵢ)²: W. G. Cochran,
  /// "Sampling techniques", 3rd edition (1977), sections 2.11 and 6.4, without a correction for
  /// finite populations. It is not cut at 0 or 1: what is measured decides that.
  public static func ratio(of clusters: [ClusterSums]) -> Interval? {
    let count = Double(clusters.count)
    let numerator = clusters.reduce(0) { $0 + $1.numerator }
    let denominator = clusters.reduce(0) { $0 + $1.denominator }
    guard count >= 2, denominator > 0 else { return nil }
    let ratio = numerator / denominator
    let squares = clusters.reduce(0) {
      let rest = $1.numerator - ratio * $1.denominator
      return $0 + rest * rest
    }
    let half = z * (count / (count - 1) * squares).squareRoot() / denominator
    return Interval(low: ratio - half, high: ratio + half)
  }
}
