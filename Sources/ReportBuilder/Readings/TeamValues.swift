import Analysis
import Figures
import Metrics
import Records

/// The values of each team's agents in the period: what cards show as a spread without names.
///
/// Made once, because each card of a team shows the same.
struct TeamValues {
  private var values: [String: [String: [Double]]] = [:]
  /// By KPI, what the strips of all cards show at least: half as far again as the lowest and the highest quarter
  /// of all agents lie apart on average. Of no one agent, so that the ends of a scale tell no colleague's figure.
  private var reach: [String: [Double]] = [:]

  /// Costs time in agents × KPIs.
  init(_ content: EditionContent, _ membership: Membership) {
    var all: [String: (metric: Metric, values: [Double])] = [:]
    for team in membership.names {
      var own: [String: [Double]] = [:]
      for agent in membership.agents(in: team) {
        for figure in content.figures.figures(of: agent, by: .agent, in: content.period) {
          guard let value = figure.value else { continue }
          own[figure.metric.id, default: []].append(value)
          // Few inspected say too little to stretch what all cards share.
          if !figure.isSmallSample {
            all[figure.metric.id, default: (figure.metric, [])].values.append(value)
          }
        }
      }
      values[team] = own.mapValues { $0.sorted() }
    }
    reach = all.mapValues { Self.reach($0.values, of: $0.metric) }
  }

  private static func reach(_ values: [Double], of metric: Metric) -> [Double] {
    guard let spread = TeamSpread(values.sorted()) else { return [] }
    let more = (spread.highest - spread.lowest) / 2
    let high = spread.highest + more
    return [max(0, spread.lowest - more), metric.isShare ? min(1, high) : high]
  }

  /// The scale of a KPI's strips: that of all cards, or a wider one where a card has more to show.
  func scale(_ metric: Metric, with own: [Double?]) -> StripScale? {
    StripScale(around: (reach[metric.id] ?? []) + own.compactMap { $0 })
  }

  /// Of those agents of a team that have a value, the lowest first.
  func of(_ team: String, _ metric: Metric) -> [Double] { values[team]?[metric.id] ?? [] }

  /// The same without one agent's own value, where there is one.
  func of(_ team: String, _ metric: Metric, besides own: Double?) -> [Double] {
    var others = of(team, metric)
    if let place = own.flatMap(others.firstIndex(of:)) { others.remove(at: place) }
    return others
  }
}
