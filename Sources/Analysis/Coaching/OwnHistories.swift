public import Metrics
import Statistics

/// Each agent's last period, and last three together, against all before them, and the drift over all.
///
/// Both are looked at, because one bad week and a smaller change that stays are both worth knowing;
/// the probability is doubled for the second look.
///
/// A short history tells little of how much an agent's weeks usually differ; the colleagues' tell
/// the rest. How much more than chance the weeks of an agent vary (φ) is drawn towards that of all
/// agents, more so the more alike the agents are in it: the moderated t of G. K. Smyth, "Linear models
/// and empirical Bayes methods for assessing differential expression", Statistical Applications in
/// Genetics and Molecular Biology 3 (2004), article 3, https://doi.org/10.2202/1544-6115.1027, with
/// the prior's degrees of freedom by moments.
public struct OwnHistories: Sendable {
  /// Fewer periods than a chart's limits need, because the colleagues' weeks tell as well.
  public static let leastPeriods = 8

  /// By agent; without those who have fewer than eight periods before the last, or no last one.
  public let changes: [String: LatestChange]
  /// By agent; without those of fewer than twelve periods, or too few units.
  public let trends: [String: HistoryTrend]
  /// How much more than chance the weeks of a usual agent vary; 1 where chance explains all.
  public let usualDispersion: Double

  /// - Parameters:
  ///   - charts: one an agent, all of one metric and with the same last period.
  ///   - leastUnits: what the periods that are looked at need together; where one period has too few,
  ///     three may have enough.
  public init(of metric: Metric, charts: [String: ControlChart], leastUnits: Int = 1) {
    let histories = charts.compactMapValues {
      History(metric: metric, chart: $0, leastUnits: leastUnits)
    }
    let prior = DispersionPrior(
      histories.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
        ($0.value.dispersion, $0.value.degrees)
      })
    usualDispersion = max(1, prior.dispersion)
    changes = histories.compactMapValues { LatestChange($0, prior: prior) }
    trends = Self.trends(of: metric, charts: charts, leastUnits: leastUnits)
  }
}

extension OwnHistories {
  private static func trends(
    of metric: Metric, charts: [String: ControlChart], leastUnits: Int
  ) -> [String: HistoryTrend] {
    var all: [Int: Tally] = [:]
    for chart in charts.values {
      for point in chart.points {
        all[point.place, default: .nothing] =
          all[point.place, default: .nothing] + point.period.ordinary
      }
    }
    let lines = charts.compactMapValues {
      DriftLine(metric: metric, chart: $0, all: all, leastUnits: leastUnits)
    }
    let prior = DispersionPrior(
      lines.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
        ($0.value.trend.dispersion, $0.value.trend.degrees)
      })
    return lines.compactMapValues { HistoryTrend($0, prior: prior) }
  }
}

/// How the last period, or the last three together, differ from all before them in the phase.
public struct LatestChange: Sendable, Hashable {
  /// Of as large a difference when nothing changed, two-sided.
  public let probability: Double
  public let isUpward: Bool
  /// 1 or 3: the periods that differ most.
  public let window: Int
  /// The value of those periods, and of all before them.
  public let value: Double
  public let usual: Double
  /// What they rest on.
  public let recent: Tally
  public let earlier: Tally

  init?(_ history: History, prior: DispersionPrior) {
    let degrees = prior.degrees + history.degrees
    let dispersion =
      (prior.degrees * prior.dispersion + history.degrees * history.dispersion) / degrees
    let looks = history.looks.map { look in
      let factor = max(look.designEffect, dispersion).squareRoot()
      let p = 2 * Student.upperTail(abs(look.z) / factor, degrees: degrees)
      // The units themselves must bear it out, by how much the recent ones scatter.
      return (look, max(p, look.recent.leastProbability(against: look.earlier)))
    }
    guard let best = looks.min(by: { $0.1 < $1.1 }) else { return nil }
    probability = min(1, best.1 * Double(looks.count))
    isUpward = best.0.z > 0
    window = best.0.window
    value = best.0.value
    usual = best.0.usual
    recent = best.0.recent
    earlier = best.0.earlier
  }
}

/// One agent's periods before the last three, and how far these lie off.
struct History {
  /// The variance of the earlier periods' z: 1 where chance explains all.
  let dispersion: Double
  let degrees: Double
  let looks: [Look]

  struct Look {
    let window: Int
    /// The distance in standard errors by chance alone, with its sign.
    let z: Double
    let value: Double
    let usual: Double
    let recent: Tally
    let earlier: Tally

    /// What clusters alone make the variance of z; 1 where there are none.
    var designEffect: Double { max(recent.designEffect, (recent + earlier).designEffect) }
  }

  init?(metric: Metric, chart: ControlChart, leastUnits: Int) {
    guard chart.verdict != .noValue, chart.verdict != .onlyDaysApart,
      chart.verdict != .unfinished, let phase = chart.phases.last,
      chart.points.count - phase.first > OwnHistories.leastPeriods
    else { return nil }
    let tallies = chart.currentPhase
    let earlier = tallies.dropLast(3)
    let pooled = Tally.sum(earlier)
    guard let centre = pooled.value, let variance = pooled.unitVariance else { return nil }
    degrees = Double(earlier.count - 1)
    let squares = earlier.reduce(0.0) { sum, tally in
      let distance = (tally.value ?? centre) - centre
      return sum + (variance > 0 ? distance * distance * tally.count / variance : 0)
    }
    dispersion = squares / degrees
    looks = [1, 3].compactMap { window in
      Tally.sum(tallies.suffix(window)).denominator < Int128(leastUnits)
        ? nil : Look(metric: metric, tallies: tallies, window: window)
    }
  }
}

extension History.Look {
  init?(metric: Metric, tallies: [Tally], window: Int) {
    recent = Tally.sum(tallies.suffix(window))
    earlier = Tally.sum(tallies.dropLast(window))
    guard let value = recent.value, let usual = earlier.value, let variance = earlier.unitVariance
    else { return nil }
    self.window = window
    self.value = value
    self.usual = usual
    if metric.isShare {
      guard let p = ChangeTest.shares(new: recent.shareCounts, earlier: earlier.shareCounts) else {
        return nil
      }
      let size = -Normal.quantile(max(min(0.5, p / 2), 1e-300))
      z = value > usual ? size : -size
    } else {
      let error = (variance * (1 / recent.count + 1 / earlier.count)).squareRoot()
      guard error > 0 else { return nil }
      z = (value - usual) / error
    }
  }
}
