import Analysis
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
  /// nil where there is none, or only a part of the period has records.
  var previous: Double?
  var yearBefore: Double?
  /// The values and the targets of the last periods, oldest first.
  var values: [Double?]
  var targets: [Target?]
  /// The clusters that the units of the figure come in; nil where each stands for itself.
  var clusters: ClusterMoments?
  /// The units that a comparison of the KPI needs.
  var leastUnits: Int

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
    return target.isSame(isMet, allOver: interval) ? .clear(isMet: isMet) : .open(isMet: isMet)
  }

  /// What people are told; the assessment of files is the interval's alone. nil without a value or a target.
  var sureness: Sureness? {
    guard let target, let figure else { return nil }
    return Sureness(
      metric, Tally(figure, clusters: clusters), figure.interval, target: target, least: leastUnits)
  }

  var isClear: Bool { sureness == .clear }

  /// Whether it is clear by units, and not by clusters: tables and sentences then say both.
  var isClearByUnitsAlone: Bool { sureness == .clearByUnits }

  /// Whether there are too few units to tell.
  var isOfTooFew: Bool { sureness == .tooFew }

  /// Whether it is one, of enough units, that the exact test does not bear out.
  var isInexact: Bool { sureness == .inexact }

  /// Whether the verdict is shown as grave as it can be: filled, by the rule that tables print. One wrong of one
  /// inspected is clearly worse by definition, and never looks like one of five hundred.
  var isFirm: Bool {
    guard case .clear = standing else { return false }
    return fillsVerdict
  }

  /// Whether a verdict on which the interval bears it out is filled; a workbook asks for the interval itself.
  var fillsVerdict: Bool { sureness.fillsVerdict }

  /// Whether the value is clearly on one side of its target, as sentences say it.
  func isClear(met: Bool) -> Bool { isClear && isMet == met }

  var isMet: Bool? {
    switch standing {
    case .noTarget, .noValue: nil
    case .clear(let isMet), .open(let isMet), .withoutInterval(let isMet): isMet
    }
  }

  /// Fewer inspected objects than a rate should be read from.
  var isSmallSample: Bool {
    figure?.isSmallSample ?? false
  }

  /// The share of units with what a formula needs, below which a figure is incomplete.
  static let leastCoverage = 0.9

  /// Whether too many units lack what the formula needs; inspected figures never count as such.
  var isIncomplete: Bool {
    guard !metric.isInspected, let coverage = figure?.coverage else { return false }
    return coverage < Self.leastCoverage
  }
}

extension Target {
  /// Whether the interval by clusters lies on the verdict's side as well; so it does where units stand for
  /// themselves, and never of too few clusters.
  func agrees(_ isMet: Bool, _ clusters: ClusterMoments?) -> Bool {
    guard let clusters else { return true }
    guard let interval = Interval.wilson(of: clusters) else { return false }
    return isSame(isMet, allOver: interval)
  }

  /// Whether an interval lies wholly on the verdict's side.
  func isSame(_ isMet: Bool, allOver interval: Interval) -> Bool {
    self.isMet(by: interval.low) == isMet && self.isMet(by: interval.high) == isMet
  }
}

extension Sureness? {
  /// Whether a verdict is filled where the interval bears it out: of enough, by clusters and by the exact test as well.
  var fillsVerdict: Bool {
    switch self {
    case .tooFew, .clearByUnits, .inexact: false
    case .clear, .open, nil: true
    }
  }
}

extension ReportMaker {
  /// The clusters that the units of a figure of the period come in.
  func clusters(_ figure: Figure) -> ClusterMoments? {
    content.figures.clusters.clusters(
      of: figure.metric.id, by: figure.scope, key: figure.key, in: content.period)
  }

  /// Whether a verdict on a figure of the period is filled where the interval bears it out.
  func fillsVerdict(_ figure: Figure) -> Bool { sureness(figure).fillsVerdict }

  /// Whether a figure of the period is clearly worse than its target, as sentences say it.
  func isClearlyWorse(_ figure: Figure) -> Bool {
    figure.verdict == .missed && sureness(figure) == .clear
  }

  /// Whether a figure of the period is of too few units to tell.
  func isOfTooFew(_ figure: Figure) -> Bool { sureness(figure) == .tooFew }

  /// How sure what is said of a figure of the period may be.
  func sureness(_ figure: Figure) -> Sureness? {
    guard let target = figure.target else { return nil }
    return Sureness(
      figure.metric, Tally(figure, clusters: clusters(figure)), figure.interval, target: target,
      least: content.minimumUnits.of(figure.metric))
  }

  /// The readings of an owner, in the order of its report.
  func readings(of owner: Owner) -> [Reading] {
    func own(_ period: Period) -> OwnFigures { OwnFigures(of: owner, in: period, self) }
    let this = own(content.period)
    let (previous, yearBefore) = (
      comparable(content.period.previous).map(own), comparable(content.period.yearBefore).map(own)
    )
    let run = trendPeriods.map(own)
    let metrics = owner.scope == .county ? content.metrics.inOrderOfCounties : content.metrics
    return metrics.map { metric in
      Reading(
        metric: metric, figure: this.figure(metric), target: this.target(metric),
        previous: previous?.figure(metric)?.value, yearBefore: yearBefore?.figure(metric)?.value,
        values: run.map { $0.figure(metric)?.value }, targets: run.map { $0.target(metric) },
        clusters: this.figure(metric).flatMap(clusters),
        leastUnits: content.minimumUnits.of(metric))
    }
  }

  /// An earlier period, unless its figures are those of a part.
  func comparable(_ period: Period) -> Period? {
    content.figures.isPart(period) ? nil : period
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

/// The figures of one owner in one period, looked up once for all KPIs.
private struct OwnFigures {
  private let figures: [Figure]
  private let targetOn: (Metric) -> Target?

  init(of owner: Owner, in period: Period, _ maker: ReportMaker) {
    let content = maker.content
    figures = content.figures.figures(of: owner.key, by: owner.scope, in: period)
    let (agent, team) = maker.judged(owner, on: period.last)
    targetOn = { content.targetOn($0, agent, team, period.last) }
  }

  func figure(_ metric: Metric) -> Figure? {
    // A figure is looked up a hundred times a reader: only the one that is found is worth a copy.
    figures.indices.first { figures[$0].metric.id == metric.id }.map { figures[$0] }
  }

  /// The target that a figure was judged by, or would have been judged by if there were one.
  func target(_ metric: Metric) -> Target? {
    if let figure = figure(metric) { return figure.target }
    return targetOn(metric)
  }
}

extension Target {
  /// What share of the limit a value uses; of an accuracy, the wrong share of the share allowed to be wrong.
  func used(by value: Double) -> Double? {
    switch self {
    case .atMost(let bound): bound > 0 ? value / bound : nil
    case .atLeast(let bound): bound < 1 ? (1 - value) / (1 - bound) : nil
    }
  }
}
