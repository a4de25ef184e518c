/// How much more some figures differ from the whole than chance explains.
public struct OverDispersion: Sendable, Hashable {
  /// The mean of the squared, winsorised z: 1 where chance explains all.
  public let phi: Double
  /// The variance between what is compared, in the figure's unit squared; 0 where chance explains all.
  public let tauSquared: Double

  /// The additive model: each one's variance is its own plus τ², estimated by moments. The highest
  /// and lowest tenth of the z are drawn in to the values at the tenths first, so that those that
  /// stand out don't hide themselves.
  ///
  /// Sources: D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and
  /// Safety in Health Care 14 (2005), 347–351, https://doi.org/10.1136/qshc.2005.013755;
  /// "Funnel plots for comparing institutional performance" (2005), appendix A.2. The tenths of few
  /// values are read between the closest ranks.
  ///
  /// - Parameter figures: each one's distance from what is expected, and its standard error by
  ///   chance; those without a standard error above 0 are passed over.
  public init(of figures: [(distance: Double, standardError: Double)], winsorised: Double = 0.1) {
    let usable = figures.filter { $0.standardError > 0 }
    guard usable.count >= 2 else {
      phi = 1
      tauSquared = 0
      return
    }
    let scores = usable.map { $0.distance / $0.standardError }.sorted()
    let low = Self.quantile(scores, winsorised)
    let high = Self.quantile(scores, 1 - winsorised)
    let count = Double(usable.count)
    let phi = scores.reduce(0) { $0 + min(high, max(low, $1)) * min(high, max(low, $1)) } / count
    self.phi = phi
    let weights = usable.map { 1 / ($0.standardError * $0.standardError) }
    let sum = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    tauSquared = max(0, (count * phi - (count - 1)) / (sum - squares / sum))
  }

  private static func quantile(_ sorted: [Double], _ fraction: Double) -> Double {
    let position = fraction * Double(sorted.count - 1)
    let below = Int(position.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}
