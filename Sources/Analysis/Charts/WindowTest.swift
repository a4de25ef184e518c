import Metrics
import Statistics

/// The last periods of a series against all before them.
struct WindowTest {
  let probability: Double
  let isUpward: Bool

  /// nil where fewer than five periods lie before the window.
  init?(metric: Metric, tallies: [Tally], window: Int) {
    guard tallies.count - window >= 5, window > 0 else { return nil }
    let new = Array(tallies.suffix(window))
    let earlier = Array(tallies.dropLast(window))
    let pooled = Tally.sum(earlier)
    if metric.isShare {
      let sum = Tally.sum(new)
      guard let value = sum.value, let centre = pooled.value,
        let chart = AttributeChart(.share, baseline: earlier.map(\.cluster)),
        // How much the earlier periods vary holds what clusters add to them, but few periods tell little.
        let p = ChangeTest.shares(
          new: sum.shareCounts, earlier: pooled.shareCounts,
          dispersion: max(
            chart.dispersion, max(sum.designEffect, (sum + pooled).designEffect).squareRoot())
            * Persistence.varianceFactor(of: chart.scores, window: window).squareRoot())
      else { return nil }
      probability = p
      isUpward = value > centre
    } else {
      let values = earlier.compactMap(\.value)
      let latest = new.compactMap(\.value)
      // What chance alone gives a period of so few units, however quiet the earlier ones were.
      let units = new.reduce(0) { $0 + 1 / max(1, $1.count) } / Double(window)
      let least = ((pooled.unitVariance ?? 0) * units).squareRoot()
      guard let p = ChangeTest.means(new: latest, earlier: values, leastDeviation: least) else {
        return nil
      }
      // The units themselves must bear it out, by how much the new ones scatter.
      probability = max(p, Tally.sum(new).leastProbability(against: pooled))
      isUpward =
        latest.reduce(0, +) / Double(latest.count) > values.reduce(0, +) / Double(values.count)
    }
  }
}
