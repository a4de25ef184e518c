import Figures
import Metrics
import Records

/// The values of each team's agents in the period: what cards show as a spread without names.
///
/// Made once, because each card of a team shows the same.
struct TeamValues {
  private var values: [String: [String: [Double]]] = [:]

  /// Costs time in agents × KPIs.
  init(_ content: EditionContent, _ membership: Membership) {
    for team in membership.names {
      var own: [String: [Double]] = [:]
      for agent in membership.agents(in: team) {
        for figure in content.figures.figures(of: agent, by: .agent, in: content.period) {
          if let value = figure.value { own[figure.metric.id, default: []].append(value) }
        }
      }
      values[team] = own.mapValues { $0.sorted() }
    }
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
