public import Metrics
public import Statistics

/// A figure over time with the limits of its usual variation, and what can be said of the last period.
///
/// Means are drawn as XmR charts of the period values; shares as p-charts, or p′-charts where the
/// baseline varies more than chance explains (σz above 1). The last period is never part of its own
/// baseline: it is held against the periods before it.
///
/// Days set apart are in none of it: points, limits, rules and the test of the last period are those of
/// the ordinary days. A storm would else widen the limits of a year, or make runs.
public struct ControlChart: Sendable {
  public let metric: Metric
  /// The periods that have a value on ordinary days, in order; the last is the one reported.
  public let points: [Point]
  /// Stretches with limits of their own; each begins at a place of `points`.
  public let phases: [Phase]
  /// Everything that the four rules mark, from the last phase's limits within it and so on back.
  public let signals: [RunSignal]
  public let verdict: ChartVerdict

  /// The periods of the last phase.
  var currentPhase: [Tally] {
    points[(phases.last?.first ?? 0)...].map(\.period.ordinary)
  }

  public struct Point: Sendable, Hashable {
    /// Its place in the series: the distance of two is that of their periods.
    public let place: Int
    public let period: PeriodTally
    /// Of the ordinary days.
    public let value: Double
    /// nil where the phase has fewer than twelve points before the last period.
    public let limits: ControlLimits?
  }

  public struct Phase: Sendable, Hashable {
    public let first: Int
    /// The points that the limits come from: 0 where there are too few.
    public let baselineCount: Int
    public let form: Form
    public let centre: Double?

    /// Twenty points or more; below, limits are provisional.
    public var isFirm: Bool { baselineCount >= ControlChart.firmBaseline }
  }

  public enum Form: Sendable, Hashable {
    case individuals
    case shares
    /// With Laney's σz.
    case dispersedShares(sigmaZ: Double)
  }

  /// No limits from fewer points than this.
  public static let leastBaseline = 12
  /// Limits from fewer points than this are provisional.
  public static let firmBaseline = 20

  /// - Parameters:
  ///   - series: in order of time; the last is the period reported.
  ///   - isUnfinished: whether the last period has not ended, so that nothing is said of it.
  public init(of metric: Metric, series: [PeriodTally], isUnfinished: Bool = false) {
    self.metric = metric
    let valued = series.compactMap { item in item.ordinary.value.map { (item, $0) } }
    let tallies = valued.map(\.0.ordinary)
    let starts = Phases.starts(of: tallies, metric: metric)
    var limits: [ControlLimits?] = []
    var phases: [Phase] = []
    var signals: [RunSignal] = []
    for (number, first) in starts.enumerated() {
      let isLast = number + 1 == starts.count
      let end = isLast ? valued.count : starts[number + 1]
      let baseline = Baseline(
        metric: metric, tallies: Array(tallies[first..<(isLast ? max(first, end - 1) : end)]))
      let own = tallies[first..<end].map { baseline?.limits(of: $0) }
      limits += own
      phases.append(
        Phase(
          first: first, baselineCount: baseline?.count ?? 0,
          form: baseline?.form ?? (metric.isShare ? .shares : .individuals),
          centre: baseline?.centre))
      let known = own.compactMap { $0 }
      guard known.count == own.count else { continue }
      signals += RunRules.signals(in: valued[first..<end].map(\.1), limits: known).map {
        RunSignal(
          $0.rule, ($0.points.lowerBound + first)...($0.points.upperBound + first),
          isUpward: $0.isUpward)
      }
    }
    let places = series.indices.filter { series[$0].ordinary.value != nil }
    points = valued.indices.map { number in
      Point(
        place: places[number], period: valued[number].0, value: valued[number].1,
        limits: limits[number])
    }
    self.phases = phases
    self.signals = signals
    if let last = series.last, last.tally.value != nil {
      verdict =
        isUnfinished
        ? .unfinished
        : last.ordinary.value == nil
          ? .onlyDaysApart
          : ChartVerdict(metric: metric, tallies: tallies, phase: phases.last, signals: signals)
    } else {
      verdict = .noValue
    }
  }
}
