import Metrics
public import Statistics

/// How an agent's figure drifts over all its periods, beyond what the others' figures do.
///
/// A small change that goes on for months never stands out in one period: it is told by a line through all
/// of them. What all agents share, as a season or a new programme, is no agent's: of each period's figure
/// that of the others is taken away first. Where a single step explains the periods better than the line
/// does, nothing drifts: the figure changed once.
public struct HistoryTrend: Sendable, Hashable {
  /// From fewer periods a season would pass for a drift.
  public static let leastPeriods = 12

  /// Of as steep a line when nothing changes, two-sided.
  public let probability: Double
  public let isUpward: Bool
  /// The change in one period beyond that of the others, with its 95 % interval.
  public let slope: Double
  public let interval: Interval
  /// So many periods have a value.
  public let periods: Int
  /// Whether one step explains the periods better than the line, so that nothing drifts.
  public let isStep: Bool

  init?(_ line: DriftLine, prior: DispersionPrior) {
    let degrees = prior.degrees + line.trend.degrees
    let scatter =
      (prior.degrees * prior.dispersion + line.trend.degrees * line.trend.dispersion) / degrees
    let dispersion = max(scatter, line.clusters?.designEffect ?? 0)
    probability = line.trend.probability(dispersion: dispersion, degrees: degrees)
    isUpward = line.trend.slope > 0
    slope = line.trend.slope
    interval = line.trend.interval(dispersion: dispersion, degrees: degrees)
    periods = line.periods
    isStep = line.isStep
  }
}

/// One agent's line, before it is known how much agents' periods usually scatter around theirs.
struct DriftLine {
  let trend: WeightedTrend
  let periods: Int
  /// Whether one step explains the periods better than the line.
  let isStep: Bool
  /// Of all periods together; nil where units stand for themselves.
  let clusters: ClusterMoments?

  /// A share's line needs so many units that pass and so many that fail, as any normal approximation does.
  private static let leastOfEach: Int128 = 10

  /// - Parameter all: the sums of everybody's ordinary days, this agent's among them, by place in the
  ///   series.
  init?(metric: Metric, chart: ControlChart, all: [Int: Tally], leastUnits: Int) {
    guard chart.verdict != .noValue, chart.verdict != .onlyDaysApart,
      chart.verdict != .unfinished
    else { return nil }
    let own = Tally.sum(chart.points.map(\.period.ordinary))
    let whole = Tally.sum(all.values)
    guard own.denominator >= Int128(leastUnits), let variance = own.unitVariance,
      let wholeVariance = whole.unitVariance,
      !metric.isShare
        || min(own.numerator, own.denominator - own.numerator) >= Self.leastOfEach
    else { return nil }
    var (times, values, variances): ([Double], [Double], [Double]) = ([], [], [])
    for point in chart.points {
      let tally = point.period.ordinary
      guard let value = tally.value else { continue }
      // Where nobody else has a value, what all share can't be told from what is the agent's.
      guard let others = all[point.place].map({ $0 - tally }), let shared = others.value else {
        continue
      }
      times.append(Double(point.place))
      values.append(value - shared)
      variances.append(variance / tally.count + wholeVariance / others.count)
    }
    guard values.count >= HistoryTrend.leastPeriods,
      let trend = WeightedTrend(times: times, values: values, variances: variances)
    else { return nil }
    self.trend = trend
    clusters = own.clusters
    isStep = SingleStep(values: values, variances: variances)?.isBetter(than: trend) ?? false
    periods = values.count
  }
}
