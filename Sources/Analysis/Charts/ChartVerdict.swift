public import Metrics
public import Statistics

/// What a chart says of its last period.
public enum ChartVerdict: Sendable, Hashable {
  /// The figure moved by more than its usual variation.
  case signal(ChartSignal)
  /// A rule marks the last point, but the points behind it could have come by chance: it can't be
  /// told whether the figure moved.
  case unconfirmed(RunSignal)
  /// No rule marks the last point.
  case withinUsualVariation
  /// So many points before the last, fewer than twelve.
  case tooFewPoints(Int)
  /// The last period has a value on days set apart alone: there is nothing to judge.
  case onlyDaysApart
  /// The last period has not ended: what it has so far is no value like the others'.
  case unfinished
  case noValue
}

/// A rule that the last point meets, confirmed.
public struct ChartSignal: Sendable, Hashable {
  /// The rule, the points it rests on and the way they lie.
  public let run: RunSignal
  /// By the metric's direction.
  public let isBetter: Bool
  /// The probability of as large a difference when nothing changed, two-sided.
  public let probability: Double
}

extension ChartVerdict {
  /// Whether a rule marks the last point for the worse, confirmed or not.
  public func isMarkedWorse(_ metric: Metric) -> Bool {
    switch self {
    case .signal(let signal): !signal.isBetter
    case .unconfirmed(let run): !metric.isBetter(upward: run.isUpward)
    case .withinUsualVariation, .tooFewPoints, .onlyDaysApart, .unfinished, .noValue: false
    }
  }

  /// The share of periods in which a rule may raise a false signal: 0.5 % for a point outside the
  /// limits and 0.1 % for each of the others. That is 0.8 % together; neighbouring periods that are
  /// alike use up the rest of the one chart in a hundred that may have one.
  ///
  /// The rules alone don't hold that: with limits from twelve points a new point lies outside in 2 % of
  /// periods by chance, and seven on one side come in 1.6 %.
  public static func falseSignals(of rule: RunRule) -> Double {
    switch rule {
    case .outsideLimits: 0.005
    case .sevenOnOneSide, .sevenPointTrend, .twoOfThreeNearLimit: 0.001
    }
  }

  init(metric: Metric, tallies: [Tally], phase: ControlChart.Phase?, signals: [RunSignal]) {
    let last = tallies.count - 1
    guard let phase, phase.baselineCount >= ControlChart.leastBaseline else {
      self = .tooFewPoints(max(0, last - (phase?.first ?? 0)))
      return
    }
    let marking = signals.filter { $0.points.contains(last) }
    let confirmed = marking.compactMap { run -> ChartSignal? in
      let window = run.rule == .sevenPointTrend ? 7 : run.points.count
      guard
        let test = WindowTest(
          metric: metric, tallies: Array(tallies[phase.first...]), window: window),
        test.isUpward == run.isUpward, test.probability <= Self.falseSignals(of: run.rule)
      else { return nil }
      return ChartSignal(
        run: run, isBetter: metric.isBetter(upward: run.isUpward), probability: test.probability)
    }
    // The strongest evidence first; of equal evidence the rule listed first.
    if let signal = confirmed.min(by: { $0.probability < $1.probability }) {
      self = .signal(signal)
    } else if let run = marking.first {
      self = .unconfirmed(run)
    } else {
      self = .withinUsualVariation
    }
  }
}
