import Metrics
import Statistics

/// The points that limits come from; nil below twelve.
struct Baseline {
  let count: Int
  let form: ControlChart.Form
  let centre: Double
  private let individuals: ControlLimits?
  private let shares: AttributeChart?

  init?(metric: Metric, tallies: [Tally]) {
    guard tallies.count >= ControlChart.leastBaseline else { return nil }
    count = tallies.count
    if metric.isShare {
      guard let chart = AttributeChart(.share, baseline: tallies.map(\.cluster)) else { return nil }
      shares = chart
      individuals = nil
      centre = chart.centre
      if let sigmaZ = chart.sigmaZ, sigmaZ > 1 {
        form = .dispersedShares(sigmaZ: sigmaZ)
      } else {
        form = .shares
      }
    } else {
      guard
        let limits = IndividualsChart.limits(
          of: tallies.compactMap(\.value), within: metric.possible)
      else { return nil }
      shares = nil
      individuals = limits
      centre = limits.centre
      form = .individuals
    }
  }

  func limits(of tally: Tally) -> ControlLimits? {
    if let individuals { return individuals }
    let isDispersed = if case .dispersedShares = form { true } else { false }
    return shares?.limits(n: tally.count, usesSigmaZ: isDispersed)
  }
}
