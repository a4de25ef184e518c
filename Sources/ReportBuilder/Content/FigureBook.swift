import Analysis
public import Figures
import Metrics
public import Records

/// The figures of an edition: every scope of the reported period and of those it is compared with.
public struct FigureBook: Sendable {
  private struct Place: Hashable {
    var period: Period
    var scope: Scope
  }

  private struct List {
    var figures: [Figure] = []
    /// Where the figures of a key are: one a KPI, so few that looking through them is quickest.
    var places: [String: [Int]] = [:]
  }

  private var lists: [Place: List] = [:]
  /// The same, split further.
  public var strata = StratumBook()
  /// What the figures of the centre, of counties and of agents owe to days set apart.
  public var daysApart = DaysApart()
  /// Which units belong together: they tell less than as many that stand for themselves.
  public var clusters = ClusterBook()
  /// The day of the first record; nil when it is not known.
  public var recordsBegin: Day?
  /// On how many days of an earlier period calls came; 0 where that is not known.
  public var daysWithCalls: [Period: Int] = [:]
  /// How calls came in and were met, for information beside the KPIs.
  public var calls = CallLoad()

  public init() {}

  /// Adds the figures of one scope in one period; those of the same scope and period that were
  /// there before are replaced.
  public mutating func set(_ figures: [Figure], by scope: Scope, in period: Period) {
    var list = List(figures: figures)
    for (index, figure) in figures.enumerated() {
      list.places[figure.key, default: []].append(index)
    }
    lists[Place(period: period, scope: scope)] = list
  }

  /// The figures of one scope in one period, in the order they were given.
  public func figures(by scope: Scope, in period: Period) -> [Figure] {
    lists[Place(period: period, scope: scope)]?.figures ?? []
  }

  /// The figures of one key, in the order they were given.
  public func figures(of key: String, by scope: Scope, in period: Period) -> [Figure] {
    guard let list = lists[Place(period: period, scope: scope)] else { return [] }
    return (list.places[key] ?? []).map { list.figures[$0] }
  }

  /// nil when the key has no eligible unit of the KPI in the period.
  public func figure(
    _ metric: String, by scope: Scope, key: String, in period: Period
  ) -> Figure? {
    guard let list = lists[Place(period: period, scope: scope)],
      let place = list.places[key]?.last(where: { list.figures[$0].metric.id == metric })
    else { return nil }
    return list.figures[place]
  }

  /// The sums behind a figure, with the clusters that its units come in.
  func tally(_ figure: Figure, in period: Period) -> Tally {
    Tally(
      figure,
      clusters: clusters.clusters(
        of: figure.metric.id, by: figure.scope, key: figure.key, in: period))
  }

  /// Whether the records begin within a period, after its first day, so that its figures are those of a part.
  public func beganLate(_ period: Period) -> Bool {
    recordsBegin.map { period.first < $0 && $0 <= period.last } ?? false
  }

  /// A KPI of a key over some periods, the last the one reported, days set apart by themselves: what a control
  /// chart is made of. Of an earlier one that is a part only, nothing.
  func series(of metric: Metric, by scope: Scope, key: String, in periods: [Period])
    -> [PeriodTally]
  {
    periods.map { period in
      if period != periods.last, isPart(period) { return PeriodTally(period, .nothing) }
      let figure = figure(metric.id, by: scope, key: key, in: period)
      return PeriodTally(
        period, figure.map { tally($0, in: period) } ?? .nothing,
        apart: daysApart.tally(of: metric.id, by: scope, key: key, in: period))
    }
  }

  /// The keys with a figure, the unknown one left out, in the order in which reports list them.
  public func keys(of scope: Scope, in period: Period) -> [String] {
    scope.listed(
      Set(figures(by: scope, in: period).map(\.key)).subtracting([FigureMaker.unknown]))
  }
}
