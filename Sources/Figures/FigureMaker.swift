public import Aggregation
public import Metrics
public import Records
import Statistics

/// Turns aggregates into figures: ratios, empty denominators, intervals and verdicts are made here
/// and nowhere else, for every engine.
public struct FigureMaker: Sendable {
  public let metrics: [Metric]
  public let roster: Roster
  /// The target of a KPI for an agent, a team or (both nil) everybody else on a day.
  public let target: @Sendable (Metric, _ agent: String?, _ team: String?, Day) -> Target?

  public init(
    metrics: [Metric], roster: Roster,
    target: @escaping @Sendable (Metric, _ agent: String?, _ team: String?, Day) -> Target?
  ) {
    self.metrics = metrics
    self.roster = roster
    self.target = target
  }

  /// Stands for no county, no agent, no team.
  public static let unknown = "?"

  /// The basis whose units a scope counts.
  public static func basis(of scope: Scope) -> Basis {
    switch scope {
    case .agent, .team: .agent
    case .centre, .county, .day: .county
    }
  }

  /// The figures of one scope, by KPI id and then by the key's bytes. A key has a figure of a KPI
  /// where it has an eligible unit.
  ///
  /// - Parameter rollups: those of the scope's basis; days outside the period are passed over.
  public func figures(by scope: Scope, in period: Period, from rollups: [Rollup]) -> [Figure] {
    figures(
      by: scope, in: period,
      of: rollups.map { ($0.layout, gathered($0, by: scope, in: period)) })
  }

  /// The figures of one scope from cells that are added up by its keys already.
  ///
  /// - Parameter subjects: the cells of each subject, and what they hold; a subject once.
  public func figures(
    by scope: Scope, in period: Period,
    of subjects: [(layout: AggregateLayout, cells: [String: Cell])]
  ) -> [Figure] {
    var figures: [String: [Figure]] = [:]
    for (layout, cells) in subjects {
      let owners = cells.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { (key: $0, team: team(of: $0, scope: scope, period: period), cell: cells[$0]) }
      for metric in metrics where metric.subject == layout.subject {
        let places = MetricPlaces(metric, in: layout)
        var own: [Figure] = []
        own.reserveCapacity(owners.count)
        for owner in owners {
          guard let cell = owner.cell else { continue }
          let target = target(
            of: metric, scope: scope, key: owner.key, team: owner.team, period: period)
          let figure = figure(of: metric, scope: scope, key: owner.key, target, cell, places)
          if figure.eligible > 0 { own.append(figure) }
        }
        figures[metric.id] = own
      }
    }
    return figures.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private func gathered(
    _ rollup: Rollup, by scope: Scope, in period: Period
  ) -> [String: Cell] {
    precondition(rollup.basis == Self.basis(of: scope))
    var cells: [String: Cell] = [:]
    for (place, cell) in rollup.cells where period.contains(place.day) {
      let key = key(of: place, by: scope)
      if cells[key]?.add(cell) == nil { cells[key] = cell }
    }
    return cells
  }

  /// The key that a unit counts for in a scope.
  public func key(of units: UnitBatch, unit: Int, by scope: Scope) -> String {
    let names = Self.basis(of: scope) == .agent ? units.agents : units.counties
    return key(of: Rollup.Key(day: units.days[unit], name: names[unit]), by: scope)
  }

  /// The key that a cell counts for in a scope of its basis.
  public func key(of place: Rollup.Key, by scope: Scope) -> String {
    switch scope {
    case .centre: "centre"
    case .day: place.day.description
    case .agent, .county: place.name.isEmpty ? Self.unknown : place.name
    case .team: roster.entry(of: place.name, on: place.day)?.team ?? Self.unknown
    }
  }

  /// Whether the sum of a whole month may stand for its days in a scope: not by day, and by team only
  /// for an agent of one team.
  public func usesMonth(_ month: Month, of agent: String, by scope: Scope) -> Bool {
    switch scope {
    case .centre, .agent, .county: true
    case .day: false
    case .team: roster.hasOneTeam(agent, over: month.firstDay...month.lastDay)
    }
  }

  /// The team whose targets count for an agent in a period; nil for other than agents.
  private func team(of key: String, scope: Scope, period: Period) -> String? {
    scope == .agent ? roster.entry(of: key, on: period.last)?.team : nil
  }

  private func target(
    of metric: Metric, scope: Scope, key: String, team: String?, period: Period
  ) -> Target? {
    if key == Self.unknown { return target(metric, nil, nil, period.last) }
    return switch scope {
    case .centre, .county: target(metric, nil, nil, period.last)
    case .day: target(metric, nil, nil, Day(key) ?? period.last)
    case .team: target(metric, nil, key, period.last)
    case .agent: target(metric, key, team, period.last)
    }
  }

  private func figure(
    of metric: Metric, scope: Scope, key: String, _ target: Target?, _ cell: Cell,
    _ places: MetricPlaces
  ) -> Figure {
    let numerator = places.numerator(of: cell)
    let denominator = places.denominator(of: cell)
    let squares = places.squares.map { cell.values[$0] }
    let interval =
      if let squares {
        Interval.mean(count: Int64(denominator), sum: numerator, sumOfSquares: squares)
      } else {
        Interval.wilson(successes: Int64(numerator), of: Int64(denominator))
      }
    return Figure(
      metric: metric, scope: scope, key: key,
      value: denominator == 0 ? nil : Double(numerator) / Double(denominator),
      numerator: numerator, denominator: denominator, sumOfSquares: squares,
      missing: cell.values[places.missing],
      excludedByRule: places.excluded.map { cell.values[$0] },
      target: target, interval: interval,
      percentiles: places.distribution.flatMap {
        cell.histograms[$0].percentiles([0.5, 0.9, 0.95])
      })
  }
}
