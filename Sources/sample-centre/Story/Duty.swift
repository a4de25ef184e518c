/// Who sits at the desks on a day: four teams rotate through day, evening, night and rest.
struct Duty {
  private let shifts: [[Agent]]

  init(on day: Day) {
    var random = SeededGenerator(.staffing, part: day.number)
    var shifts: [[Agent]] = [[], [], []]
    let stormy = Weather.percent(on: day) >= 150
    for agent in Staff.agents {
      let absent = random.chance(perMille: 120)
      guard agent.leave?.contains(day) != true else { continue }
      if agent.id == Staff.helper.id {
        if Self.helperDays.contains(where: { $0.contains(day) }) { shifts[0].append(agent) }
        continue
      }
      guard let row = Roster.row(agent.id, on: day),
        let team = Team.allCases.firstIndex(of: row.team)
      else { continue }
      let position = (day.number + team) % 4
      if stormy {
        // Nobody rests in a storm; those called in help by day and in the evening.
        shifts[position == 3 ? random.below(2) : position].append(agent)
      } else if position < 3, !absent || shifts[position].isEmpty {
        shifts[position].append(agent)
      }
    }
    self.shifts = shifts
  }

  /// When the province lent its helper.
  private static let helperDays = [
    Day(2026, 8, 11)...Day(2026, 8, 16), Day(2026, 10, 20)...Day(2026, 10, 22),
  ]

  /// Day is 8-16, evening 16-24, night 0-8; never empty.
  func agents(at hour: Int) -> [Agent] {
    let shift = shifts[hour < 8 ? 2 : hour < 16 ? 0 : 1]
    return shift.isEmpty ? [Staff.helper] : shift
  }

  /// Somebody else on the same shift, the leader before others as escalation wants it.
  func colleague(of agentID: String, at moment: Moment, _ random: inout SeededGenerator) -> String {
    let others = agents(at: moment.hour).filter { $0.id != agentID }
    guard !others.isEmpty else { return Staff.helper.id }
    let leaders = others.filter {
      $0.name == Roster.row($0.id, on: moment.day)?.shiftLeader
    }
    if let leader = leaders.first, random.chance(perMille: 500) { return leader.id }
    return random.pick(others).id
  }
}
