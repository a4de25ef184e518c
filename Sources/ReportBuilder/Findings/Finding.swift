import Analysis
import Figures
import Metrics
import Records
import Statistics

/// One KPI of an owner with what its last periods say.
struct Finding {
  let reading: Reading
  let chart: ControlChart
  /// For each period of the trend the place of its point in the chart; nil without a value on ordinary
  /// days.
  let points: [Int?]
  /// The periods of the trend, by their places, whose figure holds days set apart.
  let holdingDaysApart: [Int]
  /// The periods of the trend, by their places, of which only a part has records.
  let parts: [Int]

  var metric: Metric { reading.metric }

  /// nil when the last period moved no further than usual, or it can't be told.
  var signal: ChartSignal? {
    if case .signal(let signal) = chart.verdict { signal } else { nil }
  }

  /// A rule that marks the last period but that chance may explain; nil without one.
  var unconfirmed: RunSignal? {
    if case .unconfirmed(let run) = chart.verdict { run } else { nil }
  }

  /// Whether the chart can tell a signal from usual variation.
  var canTell: Bool {
    switch chart.verdict {
    case .signal, .withinUsualVariation: true
    case .unconfirmed, .tooFewPoints, .onlyDaysApart, .unfinished, .noValue: false
    }
  }

  /// The limits of each period of the trend; nil where there are none.
  var limits: [ControlLimits?] { points.map { $0.flatMap { chart.points[$0].limits } } }

  /// The centre of the phase of each period; nil where it has too few points for limits.
  var centres: [Double?] {
    points.map { place in
      guard let place, chart.points[place].limits != nil else { return nil }
      return chart.phases.last { $0.first <= place }?.centre
    }
  }

  /// What the verdict on the last period rests on where that holds days set apart: its value on ordinary
  /// days; nil where it holds none, or nothing else.
  var judgedValue: Double? {
    guard holdingDaysApart.last == points.count - 1, let place = points.last ?? nil else {
      return nil
    }
    return chart.points[place].value
  }

  /// What limits and rules see of each period: its value on ordinary days; nil without one.
  var ordinaryValues: [Double?] { points.map { $0.map { chart.points[$0].value } } }

  /// Whether any period has limits.
  var hasLimits: Bool { chart.points.contains { $0.limits != nil } }

  /// How many whole periods of the trend have a value and a target, and how many of these miss it.
  var record: (missed: Int, judged: Int) {
    let verdicts = wholePlaces.compactMap { isMet(reading.values[$0], at: $0) }
    return (verdicts.count { !$0 }, verdicts.count)
  }

  /// How many of those periods miss it by their ordinary days, which is what lines and charts draw; nil where these
  /// give every period the verdict that all its days do.
  var missedAsDrawn: Int? {
    let ordinary = ordinaryValues
    let verdicts = wholePlaces.map {
      (all: isMet(reading.values[$0], at: $0), drawn: isMet(ordinary[$0], at: $0))
    }
    return verdicts.allSatisfy { $0.all == $0.drawn } ? nil : verdicts.count { $0.drawn == false }
  }

  private var wholePlaces: [Int] { reading.values.indices.filter { !parts.contains($0) } }

  private func isMet(_ value: Double?, at place: Int) -> Bool? {
    value.flatMap { value in reading.targets[place].map { $0.isMet(by: value) } }
  }
}

extension ReportMaker {
  /// What the trends of an owner's readings say.
  func findings(_ readings: [Reading], of owner: Owner) -> [Finding] {
    readings.map { reading in
      let series = content.figures.series(
        of: reading.metric, by: owner.scope, key: owner.key, in: trendPeriods)
      var next = 0
      let points = series.map { item -> Int? in
        guard item.ordinary.value != nil else { return nil }
        next += 1
        return next - 1
      }
      return Finding(
        reading: reading,
        chart: ControlChart(
          of: reading.metric, series: series, isUnfinished: isUnfinished(reading.metric)),
        points: points,
        holdingDaysApart: series.indices.filter { series[$0].holdsDaysApart },
        parts: series.indices.filter { content.figures.isPart(series[$0].period) })
    }
  }
}
