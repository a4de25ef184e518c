import Catalogue
import Metrics
import Records
import ReportBuilder
import Store

/// Finds the few calls and tickets behind agents' figures.
///
/// Calls come from at most the last seven days of the period that have some, in one pass over their
/// rows for all agents together, and from fewer where a week has more calls than are read in a second;
/// tickets from the whole period, of those reviewed only. So the cost of a month's edition hardly grows
/// with the month's calls. What agents of several teams did in each of them is `StayCases`'.
struct CoachingCases {
  /// So many days of a period are looked at for calls, the last ones.
  static let callDays = 7
  /// Days that have more calls than this together with those behind them are left out, but the last.
  static let mostCalls: Int128 = 500_000
  /// More than are listed, for those that whole calls rule out.
  private static let candidates = CaseBook.limit + 3

  let store: Store
  let roster: Roster
  let period: Period

  /// - Parameters:
  ///   - calls: how many began on each day of the period that has some.
  ///   - reviewed: tickets of the period; asked for once the calls are found.
  func book(
    calls: [Day: Int128], reviewed: () throws -> ReviewedTickets
  ) throws -> CaseBook {
    var book = CaseBook()
    book.callDays = days(of: calls)
    if let days = book.callDays { try addCalls(of: days, to: &book) }
    let tickets = try reviewed().ofAgents
    let notices = try WrongNotices(store: store, period: period)
    try addTickets(tickets, to: &book)
    notices.add(in: period.first...period.last, to: &book)
    try StayCases(cases: self, calls: calls, tickets: tickets, notices: notices).add(to: &book)
    return book
  }

  /// The last days with calls that are looked at; nil where no day has any.
  func days(of calls: [Day: Int128]) -> ClosedRange<Day>? {
    guard let last = calls.keys.max() else { return nil }
    let earliest = max(period.first, last.adding(1 - Self.callDays))
    var first = last
    var count = calls[last] ?? 0
    while first > earliest {
      count += calls[first.adding(-1)] ?? 0
      if count > Self.mostCalls { break }
      first = first.adding(-1)
    }
    return first...last
  }

  // MARK: Calls

  /// - Parameter agents: whose calls; nil for all.
  func addCalls(
    of days: ClosedRange<Day>, by agents: Set<String>? = nil, to book: inout CaseBook
  ) throws {
    let found = try store.standoutLegs(
      in: days, each: Self.candidates, usualFrom: CaseBook.leastUsualTalk
    ).filter { agents?.contains($0.key) ?? true }
    var ids = Set<String>()
    for legs in found.values {
      for kind in [
        legs.talk, legs.afterCallWork, legs.handedOn, legs.usualTalk, legs.usualAfterCallWork,
      ] {
        for leg in kind { ids.insert(leg.callID) }
      }
    }
    let calls = try LegCases(
      try store.records(of: .calls, keys: ids.sorted(), in: days), days: days, roster: roster)
    for (agent, legs) in found {
      func cases(
        _ places: [LegPlace], _ kind: LegCases.Kind
      ) -> [CallCase] {
        Array(places.lazy.compactMap { calls.leg($0.callID, $0.leg, kind) }.prefix(CaseBook.limit))
      }
      var own = book.agents[agent] ?? AgentCases()
      own.longestTalk = cases(legs.talk, .talk)
      own.longestAfterCallWork = cases(legs.afterCallWork, .afterCallWork)
      own.handedOn = cases(legs.handedOn, .handedOn)
      own.usualTalk = cases(legs.usualTalk, .talk)
      own.usualAfterCallWork = cases(legs.usualAfterCallWork, .afterCallWork)
      book.agents[agent] = own
    }
  }

  // MARK: Tickets

  /// - Parameter agents: whose tickets; nil for all.
  func addTickets(
    _ inspected: InspectedTickets, by agents: Set<String>? = nil, to book: inout CaseBook
  ) throws {
    var wrong: [String: [TicketCase]] = [:]
    var correct: [String: [CorrectTicket]] = [:]
    for (agent, inspections) in inspected.byAgent where agents?.contains(agent) ?? true {
      for inspection in inspections where period.contains(inspection.day) {
        switch inspection.outcome {
        case .wrong(let ticket): wrong[agent, default: []].append(ticket)
        case .correct(let ticket): correct[agent, default: []].append(ticket)
        }
      }
    }
    for (agent, tickets) in wrong {
      let ordered = tickets.sorted { left, right in
        left.acceptedAt == right.acceptedAt
          ? left.ticketID < right.ticketID : left.acceptedAt > right.acceptedAt
      }
      var own = book.agents[agent] ?? AgentCases()
      own.wrongTickets = Array(ordered.prefix(CaseBook.limit))
      own.wrongTicketCount = tickets.count
      own.wrongInCountyCount = tickets.count {
        $0.errorSource == CountyRecords.ErrorSource.county.rawValue
      }
      own.wrongInSystemCount = tickets.count {
        $0.errorSource == CountyRecords.ErrorSource.system.rawValue
      }
      book.agents[agent] = own
    }
    try addGoodCalls(
      correct.mapValues(CorrectTicket.newest), period.first...period.last, to: &book)
  }

  // MARK: One that went well

  /// Of the calls of these tickets, that were not handed on nor put on hold: the one in the middle of
  /// their talk times (of two the shorter), so a usual call done well, not a short one.
  private func addGoodCalls(
    _ correct: [String: [CorrectTicket]], _ days: ClosedRange<Day>, to book: inout CaseBook
  ) throws {
    let ids = Set(correct.values.joined().map(\.callID))
    guard !ids.isEmpty else { return }
    let calls = try LegCases(
      try store.records(of: .calls, keys: ids.sorted(), in: days), days: days, roster: roster)
    for (agent, tickets) in correct {
      var candidates: [CallCase] = []
      for ticket in tickets {
        guard var call = calls.onlyLeg(of: agent, inCall: ticket.callID) else { continue }
        call.ticketID = Masking.identifier(ticket.ticketID)
        candidates.append(call)
      }
      let ordered = candidates.sorted { left, right in
        let (one, other) = (left.talk ?? 0, right.talk ?? 0)
        if one != other { return one < other }
        return left.startedAt == right.startedAt
          ? left.callID < right.callID : left.startedAt < right.startedAt
      }
      guard !ordered.isEmpty else { continue }
      book.agents[agent, default: AgentCases()].wentWell = ordered[(ordered.count - 1) / 2]
    }
  }
}
