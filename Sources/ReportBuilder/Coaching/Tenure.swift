import Records

/// Who is new: compared with other newcomers only.
struct Tenure {
  /// Half a year, in which a new agent's times fall the most.
  static let newcomerDays = 182

  private let newcomers: Set<String>

  /// - Parameter day: on which tenure is counted, the period's last.
  init(_ agents: [String], roster: Roster, on day: Day) {
    newcomers = Set(
      agents.filter { agent in
        let entry = roster.entry(of: agent, on: day) ?? roster.latestEntry(of: agent, by: day)
        guard let hired = entry?.hiredOn else { return false }
        return day.days(since: hired) < Self.newcomerDays
      })
  }

  /// Hired less than `newcomerDays` before; an agent without a hiring date is none.
  func isNewcomer(_ agent: String) -> Bool { newcomers.contains(agent) }
}
