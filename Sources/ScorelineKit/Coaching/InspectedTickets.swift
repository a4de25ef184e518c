import Metrics
import Records
import ReportBuilder
import Store

/// The inspected tickets of a period by their agents, as far as a card shows them; without those of no agent, and
/// without the correct ones that tell of no call.
struct InspectedTickets {
  /// In the order in which they were added.
  private(set) var byAgent: [String: [Inspection]] = [:]

  struct Inspection {
    let day: Day
    let outcome: Outcome
  }

  enum Outcome {
    case wrong(TicketCase)
    case correct(CorrectTicket)
  }

  mutating func add(_ tickets: RecordBatch, _ units: UnitBatch, _ reviews: ReviewIndex) {
    let verdicts = TicketVerdicts(units, Metric.all)
    for unit in 0..<units.count where verdicts.isInspected[unit] && !units.agents[unit].isEmpty {
      let row = units.rows[unit]
      let id = tickets.texts(Ticket.ticketID)[row]
      let call = tickets.texts(Ticket.callID)[row]
      let outcome: Outcome
      if verdicts.isWrong[unit] {
        outcome = .wrong(Self.wrong(tickets, row, reviews.ticket(id)))
      } else if !call.isEmpty {
        let accepted = tickets.integers(Ticket.acceptedAt)[row]
        outcome = .correct(CorrectTicket(callID: call, ticketID: id, acceptedAt: accepted))
      } else {
        continue
      }
      byAgent[units.agents[unit], default: []].append(
        Inspection(day: units.days[unit], outcome: outcome))
    }
  }

  private static func wrong(
    _ tickets: RecordBatch, _ row: Int, _ review: ReviewIndex.Judgement?
  ) -> TicketCase {
    TicketCase(
      ticketID: Masking.identifier(tickets.texts(Ticket.ticketID)[row]),
      callID: Masking.identifier(tickets.texts(Ticket.callID)[row]),
      kind: tickets.text(tickets.kind.index(of: Ticket.kind), row: row),
      acceptedAt: ClockTime(seconds: tickets.integers(Ticket.acceptedAt)[row]),
      errorFields: ErrorField.names(review?.errorFields ?? [], isOfNotices: false),
      errorSource: review.map { Measure(Review.errorSource).text(of: $0.errorSource) } ?? "")
  }
}

/// A ticket that the latest review found correct, and the call in which it was written.
struct CorrectTicket {
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
