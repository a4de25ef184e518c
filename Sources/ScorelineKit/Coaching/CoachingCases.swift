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
    let tickets = InspectedTickets(try reviewed())
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
    let (batch, tickets) = (inspected.reviewed.tickets, inspected.units)
    var wrong: [String: [TicketCase]] = [:]
    var correct: [String: [CorrectTicket]] = [:]
    for (agent, units) in inspected.byAgent where agents?.contains(agent) ?? true {
      for unit in units where period.contains(tickets.days[unit]) {
        let row = tickets.rows[unit]
        let id = batch.texts(Ticket.ticketID)[row]
        if inspected.verdicts.isWrong[unit] {
          wrong[agent, default: []].append(
            Self.ticket(batch, row, inspected.reviewed.reviews.ticket(id)))
        } else if case let call = batch.texts(Ticket.callID)[row], !call.isEmpty {
          let accepted = batch.integers(Ticket.acceptedAt)[row]
          correct[agent, default: []].append(
            CorrectTicket(callID: call, ticketID: id, acceptedAt: accepted))
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

  private static func ticket(
    _ batch: RecordBatch, _ row: Int, _ review: ReviewIndex.Judgement?
  ) -> TicketCase {
    TicketCase(
      ticketID: Masking.identifier(batch.texts(Ticket.ticketID)[row]),
      callID: Masking.identifier(batch.texts(Ticket.callID)[row]),
      kind: batch.text(batch.kind.index(of: Ticket.kind), row: row),
      acceptedAt: ClockTime(seconds: batch.integers(Ticket.acceptedAt)[row]),
      errorFields: ErrorField.names(review?.errorFields ?? [], isOfNotices: false),
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

/// The inspected tickets of a period, found by their agents.
struct InspectedTickets {
  let reviewed: ReviewedTickets
  let units: UnitBatch
  let verdicts: TicketVerdicts
  /// The places of the units, in their order; without those of no agent.
  private(set) var byAgent: [String: [Int]] = [:]

  init(_ reviewed: ReviewedTickets) {
    self.reviewed = reviewed
    units = reviewed.units.byAgent
    verdicts = TicketVerdicts(units, Metric.all)
    for unit in 0..<units.count where verdicts.isInspected[unit] && !units.agents[unit].isEmpty {
      byAgent[units.agents[unit], default: []].append(unit)
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
