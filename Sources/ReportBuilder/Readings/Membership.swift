import Records

/// Which agents with figures were in which team on days of the period.
struct Membership {
  /// The teams of each agent, that of the latest day first; none for an agent without a row.
  private var teams: [String: [String]] = [:]
  private var entries: [String: Roster.Entry] = [:]
  private var beginnings: [String: Day] = [:]
  /// By agent and team, of those who were in more than one.
  private var stays: [String: [String: Stay]] = [:]
  /// By team, in the order of the agents' ids.
  private var members: [String: [String]] = [:]
  /// By team, those without figures.
  private var silent: [String: [String]] = [:]

  /// An agent's time in one of several teams.
  private struct Stay {
    /// That of the latest day.
    var entry: Roster.Entry
    var began: Day?
    var days: ClosedRange<Day>
  }

  /// Walks over agents × days of the period.
  init(_ agents: [String], roster: Roster, period: Period) {
    for agent in agents {
      var own: [String: Stay] = [:]
      for day in period.days.reversed() {
        guard let entry = roster.entry(of: agent, on: day) else { continue }
        if let stay = own[entry.team] {
          own[entry.team]?.days = day...stay.days.upperBound
        } else {
          own[entry.team] = Stay(
            entry: entry, began: roster.teamBegan(of: agent, on: day), days: day...day)
        }
        if entries[agent] == nil {
          entries[agent] = entry
          beginnings[agent] = roster.teamBegan(of: agent, on: day)
        }
        if teams[agent]?.contains(entry.team) != true {
          teams[agent, default: []].append(entry.team)
          members[entry.team, default: []].append(agent)
        }
      }
      if own.count > 1 { stays[agent] = own }
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

  /// The agent's row in a team; of no team in particular that of the latest day.
  func entry(of agent: String, in team: String?) -> Roster.Entry? {
    team.flatMap { stays[agent]?[$0]?.entry } ?? entries[agent]
  }

  /// Since when the agent has been in the team of that row; nil where it is not known.
  func teamBegan(of agent: String, in team: String?) -> Day? {
    guard let stay = team.flatMap({ stays[agent]?[$0] }) else { return beginnings[agent] }
    return stay.began
  }

  /// The first and the last day of an agent in one of several teams; nil where there is but one.
  func days(of agent: String, in team: String) -> ClosedRange<Day>? { stays[agent]?[team]?.days }

  /// The teams with agents, in no order.
  var names: some Sequence<String> { members.keys }

  func teams(of agent: String) -> [String] { teams[agent] ?? [] }

  /// The agents that were in a team on any day of the period, in the order of their ids.
  func agents(in team: String) -> [String] { members[team] ?? [] }
}
