import Figures
import Metrics
import Records
import Statistics

/// Whose figures are read: a scope and a key of it.
struct Owner: Hashable {
  var scope: Scope
  var key: String

  static let centre = Owner(scope: .centre, key: "centre")
  static func team(_ name: String) -> Owner { Owner(scope: .team, key: name) }
  static func agent(_ id: String) -> Owner { Owner(scope: .agent, key: id) }
  static func county(_ name: String) -> Owner { Owner(scope: .county, key: name) }
}

/// One KPI of one owner with everything that it is compared with.
struct Reading {
  var metric: Metric
  /// nil when nothing was eligible in the period.
  var figure: Figure?
  /// The target of the period's last day.
  var target: Target?
  var previous: Double?
  var yearBefore: Double?
  /// The values and the targets of the last periods, oldest first.
  var values: [Double?]
  var targets: [Target?]

  var value: Double? { figure?.value }

  /// What may be said of the value and its target.
  enum Standing: Hashable {
    case noTarget, noValue
    /// The interval lies wholly on the side of the verdict.
    case clear(isMet: Bool)
    case open(isMet: Bool)
    case withoutInterval(isMet: Bool)
  }

  var standing: Standing {
    guard let target else { return .noTarget }
    guard let value else { return .noValue }
    let isMet = target.isMet(by: value)
    guard let interval = figure?.interval else { return .withoutInterval(isMet: isMet) }
    let isClear =
      target.isMet(by: interval.low) == isMet && target.isMet(by: interval.high) == isMet
    return isClear ? .clear(isMet: isMet) : .open(isMet: isMet)
  }

  var isMet: Bool? {
    switch standing {
    case .noTarget, .noValue: nil
    case .clear(let isMet), .open(let isMet), .withoutInterval(let isMet): isMet
    }
  }

  /// Fewer inspected objects than a rate should be read from.
  var isSmallSample: Bool {
    guard metric.isInspected, let figure, figure.value != nil else { return false }
    return figure.units < 20
  }

  /// The share of units with what a formula needs, below which a figure is incomplete.
  static let leastCoverage = 0.9

  /// Whether too many units lack what the formula needs; inspected figures never count as such.
  var isIncomplete: Bool {
    guard !metric.isInspected, let coverage = figure?.coverage else { return false }
    return coverage < Self.leastCoverage
  }
}

extension ReportMaker {
  /// The readings of an owner, in the order of the report.
  func readings(of owner: Owner) -> [Reading] {
    content.metrics.map { metric in
      func figure(in period: Period) -> Figure? {
        content.figures.figure(metric.id, by: owner.scope, key: owner.key, in: period)
      }
      let run = trendPeriods
      return Reading(
        metric: metric, figure: figure(in: content.period),
        target: target(of: metric, owner, in: content.period),
        previous: figure(in: content.period.previous)?.value,
        yearBefore: figure(in: content.period.yearBefore)?.value,
        values: run.map { figure(in: $0)?.value },
        targets: run.map { target(of: metric, owner, in: $0) })
    }
  }

  /// The target that a figure was judged by, or would have been judged by if there were one.
  private func target(of metric: Metric, _ owner: Owner, in period: Period) -> Target? {
    if let figure = content.figures.figure(
      metric.id, by: owner.scope, key: owner.key, in: period)
    {
      return figure.target
    }
    let (agent, team) = judged(owner, on: period.last)
    return content.targetOn(metric, agent, team, period.last)
  }

  /// Whose targets count for an owner on a day.
  func judged(_ owner: Owner, on day: Day) -> (agent: String?, team: String?) {
    switch owner.scope {
    case .centre, .county, .day: (nil, nil)
    case .team: (nil, owner.key)
    case .agent: (owner.key, content.roster.entry(of: owner.key, on: day)?.team)
    }
  }
}
