import Records

/// Which agents with figures were in which team on days of the period.
struct Membership {
  /// The teams of each agent, that of the latest day first; none for an agent without a row.
  private var teams: [String: [String]] = [:]
  private var entries: [String: Roster.Entry] = [:]
  private var beginnings: [String: Day] = [:]
  /// By team, in the order of the agents' ids.
  private var members: [String: [String]] = [:]
  /// By team, those without figures.
  private var silent: [String: [String]] = [:]

  /// Walks over agents × days of the period.
  init(_ agents: [String], roster: Roster, period: Period) {
    for agent in agents {
      for day in period.days.reversed() {
        guard let entry = roster.entry(of: agent, on: day) else { continue }
        if entries[agent] == nil {
          entries[agent] = entry
          beginnings[agent] = roster.teamBegan(of: agent, on: day)
        }
        if teams[agent]?.contains(entry.team) != true {
          teams[agent, default: []].append(entry.team)
          members[entry.team, default: []].append(agent)
        }
      }
    }
    let known = Set(agents)
    for agent in roster.agents where !known.contains(agent) {
      let entries = period.days.reversed().lazy.compactMap { roster.entry(of: agent, on: $0) }
      guard let entry = entries.first,
        entry.leftOn.map({ $0 > period.last }) ?? true,
        entry.hiredOn.map({ $0 <= period.last }) ?? true
      else { continue }
      silent[entry.team, default: []].append(agent)
    }
  }

  /// The agents of a team on the latest day on which the roster has them, but without a figure; none who
  /// have left by the period's last day. In the order of their ids.
  func agentsWithoutFigures(in team: String) -> [String] { silent[team] ?? [] }

  /// The agent's row of the roster on the period's last day, else on the latest day with one; nil
  /// when no day of the period has one.
  func entry(of agent: String) -> Roster.Entry? { entries[agent] }

  /// Since when the agent has been in the team of that row; nil where it is not known.
  func teamBegan(of agent: String) -> Day? { beginnings[agent] }

  /// The teams with agents, in no order.
  var names: some Sequence<String> { members.keys }

  func teams(of agent: String) -> [String] { teams[agent] ?? [] }

  /// The agents that were in a team on any day of the period, in the order of their ids.
  func agents(in team: String) -> [String] { members[team] ?? [] }
}
