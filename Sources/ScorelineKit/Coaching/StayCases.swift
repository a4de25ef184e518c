import Records
import ReportBuilder
import Store

/// The calls, tickets and notices of agents of several teams, in each team's days alone.
///
/// Calls are looked for in the last days of each such time as in those of the period, while all of them together
/// have no more calls than are read for everybody (`CoachingCases.mostCalls`); beyond that they are those of the
/// period's own days that lie in it. So a centre where many agents move costs no more to read than one where none does.
struct StayCases {
  let cases: CoachingCases
  /// By day of the period.
  let calls: [Day: Int128]
  let tickets: InspectedTickets
  let notices: WrongNotices

  /// - Parameter book: with the cases of the whole period.
  func add(to book: inout CaseBook) throws {
    var left = CoachingCases.mostCalls
    for (days, stays) in cases.roster.stays(in: cases.period) {
      guard let part = Period(from: days.lowerBound, to: days.upperBound) else { continue }
      let own = CoachingCases(store: cases.store, roster: cases.roster, period: part)
      let agents = Set(stays.map(\.agent))
      var found = CaseBook()
      if let callDays = own.days(of: calls.filter { days.contains($0.key) }) {
        let count = calls.reduce(0) { callDays.contains($1.key) ? $0 + $1.value : $0 }
        if count <= left {
          left -= count
          found.callDays = callDays
          try own.addCalls(of: callDays, by: agents, to: &found)
        } else {
          found.callDays = book.callDays.flatMap { $0.overlaps(days) ? $0.clamped(to: days) : nil }
          for agent in agents { found.agents[agent] = book.agents[agent]?.calls(on: days) }
        }
      }
      try own.addTickets(tickets, by: agents, to: &found)
      notices.add(in: days, by: agents, to: &found)
      for stay in stays {
        book.stays[stay] = found.agents[stay.agent] ?? AgentCases()
        book.stays[stay]?.callDays = found.callDays
      }
    }
  }
}

extension AgentCases {
  /// Those of the calls that began on some days; no tickets and notices.
  fileprivate func calls(on days: ClosedRange<Day>) -> AgentCases {
    func some(_ calls: [CallCase]) -> [CallCase] {
      calls.filter { days.contains($0.startedAt.day) }
    }
    var own = AgentCases()
    own.longestTalk = some(longestTalk)
    own.longestAfterCallWork = some(longestAfterCallWork)
    own.handedOn = some(handedOn)
    own.usualTalk = some(usualTalk)
    own.usualAfterCallWork = some(usualAfterCallWork)
    return own
  }
}
