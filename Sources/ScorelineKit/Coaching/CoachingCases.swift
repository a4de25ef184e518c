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
/// with the month's calls, but for agents of several teams: each run of days that some spent in a team is looked
/// through once more, for them alone.
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
  /// Whose cases are looked for; nil for all.
  var agents: Set<String>?

  /// - Parameters:
  ///   - calls: how many began on each day of the period that has some.
  ///   - reviewed: tickets of the period; asked for once the calls are found.
  func book(
    calls: [Day: Int128], reviewed: () throws -> ReviewedTickets
  ) throws -> CaseBook {
    var book = try book(ofAll: calls, reviewed)
    for (days, stays) in roster.stays(in: period) {
      guard let part = Period(from: days.lowerBound, to: days.upperBound) else { continue }
      let own = try CoachingCases(
        store: store, roster: roster, period: part, agents: Set(stays.map(\.agent))
      )
      .book(ofAll: calls.filter { part.contains($0.key) }, reviewed)
      for stay in stays {
        book.stays[stay] = own.agents[stay.agent] ?? AgentCases()
        book.stays[stay]?.callDays = own.callDays
      }
    }
    return book
  }

  /// Without regard to teams.
  private func book(
    ofAll calls: [Day: Int128], _ reviewed: () throws -> ReviewedTickets
  ) throws -> CaseBook {
    var book = CaseBook()
    book.callDays = days(of: calls)
    if let days = book.callDays { try addCalls(of: days, to: &book) }
    try addTickets(reviewed(), to: &book)
    try NoticeCases(store: store, period: period).add(to: &book)
    return book
  }

  private func isMeant(_ agent: String) -> Bool { agents?.contains(agent) ?? true }

  private func days(of calls: [Day: Int128]) -> ClosedRange<Day>? {
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

  private func addCalls(of days: ClosedRange<Day>, to book: inout CaseBook) throws {
    let found = try store.standoutLegs(
      in: days, each: Self.candidates, usualFrom: CaseBook.leastUsualTalk
    ).filter { isMeant($0.key) }
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

  private func addTickets(_ reviewed: ReviewedTickets, to book: inout CaseBook) throws {
    let batch = reviewed.tickets
    let tickets = reviewed.units.byAgent
    let verdicts = TicketVerdicts(tickets, Metric.all)
    var wrong: [String: [TicketCase]] = [:]
    var correct: [String: [CorrectTicket]] = [:]
    for unit in 0..<tickets.count {
      let agent = tickets.agents[unit]
      let row = tickets.rows[unit]
      let id = batch.texts(Ticket.ticketID)[row]
      guard !agent.isEmpty, isMeant(agent), verdicts.isInspected[unit],
        period.contains(tickets.days[unit])
      else {
        continue
      }
      if verdicts.isWrong[unit] {
        wrong[agent, default: []].append(Self.ticket(batch, row, reviewed.reviews.ticket(id)))
      } else if case let call = batch.texts(Ticket.callID)[row], !call.isEmpty {
        let accepted = batch.integers(Ticket.acceptedAt)[row]
        correct[agent, default: []].append(
          CorrectTicket(callID: call, ticketID: id, acceptedAt: accepted))
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
      own.wrongElsewhereCount = tickets.count {
        !$0.errorSource.isEmpty && $0.errorSource != CountyRecords.ErrorSource.agent.rawValue
      }
      book.agents[agent] = own
    }
    try addGoodCalls(
      correct.mapValues(CorrectTicket.newest), period.first...period.last, to: &book)
  }

  private static func ticket(
    _ batch: RecordBatch, _ row: Int, _ review: ReviewIndex.Judgement?
  ) -> TicketCase {
    TicketCase(
      ticketID: Masking.identifier(batch.texts(Ticket.ticketID)[row]),
      callID: Masking.identifier(batch.texts(Ticket.callID)[row]),
      kind: batch.text(batch.kind.index(of: Ticket.kind), row: row),
      acceptedAt: ClockTime(seconds: batch.integers(Ticket.acceptedAt)[row]),
      errorFields: (review?.errorFields ?? []).map { Masking.longNumbers(String($0)) },
      errorSource: review.map { Measure(Review.errorSource).text(of: $0.errorSource) } ?? "")
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

/// A ticket that the latest review found correct, and the call in which it was written.
private struct CorrectTicket {
  let callID: String
  let ticketID: String
  /// In seconds.
  let acceptedAt: Int64

  /// As many as are candidates for the call that went well.
  static func newest(_ tickets: [CorrectTicket]) -> [CorrectTicket] {
    guard tickets.count > CaseBook.goodCandidates else { return tickets }
    let ordered = tickets.sorted { left, right in
      left.acceptedAt == right.acceptedAt
        ? left.ticketID < right.ticketID : left.acceptedAt > right.acceptedAt
    }
    return Array(ordered.prefix(CaseBook.goodCandidates))
  }
}
