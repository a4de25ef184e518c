import Metrics
import Records
import ReportBuilder
import Store

/// The inspected tickets of a period by the KPIs that are about them: the wrong ones as a county's export lists
/// them, of the others their ids.
struct JudgedTickets {
  /// By county, the newest first.
  private(set) var wrong: [String: [Wrong]] = [:]
  private(set) var right: Set<String> = []

  struct Wrong: Sendable {
    let row: TicketRow
    /// The place of the kind among its words.
    let kind: Int64
    let station: String
    let area: String
    /// The review that counts.
    let judgement: ReviewIndex.Judgement?
  }

  mutating func add(
    _ tickets: RecordBatch, _ units: UnitBatch, _ reviews: ReviewIndex, _ metrics: [Metric]
  ) {
    let verdicts = TicketVerdicts(units, metrics)
    for unit in 0..<units.count where verdicts.isInspected[unit] {
      let row = units.rows[unit]
      let id = tickets.texts(Ticket.ticketID)[row]
      guard verdicts.isWrong[unit] else {
        right.insert(id)
        continue
      }
      wrong[CountyReader.key(tickets.texts(Ticket.county)[row]), default: []].append(
        Wrong(
          row: TicketRow(
            id: id, acceptedAt: ClockTime(seconds: tickets.integers(Ticket.acceptedAt)[row]),
            caller: tickets.texts(Ticket.caller)[row]),
          kind: tickets.integers(Ticket.kind)[row], station: tickets.texts(Ticket.station)[row],
          area: tickets.texts(Ticket.area)[row], judgement: reviews.ticket(id)))
    }
  }

  /// Puts them in their order, when all are there.
  mutating func sort() {
    wrong = wrong.mapValues { list in
      list.sorted { left, right in
        let (one, other) = (left.row, right.row)
        return one.acceptedAt == other.acceptedAt
          ? one.id.utf8.lexicographicallyPrecedes(other.id.utf8) : one.acceptedAt > other.acceptedAt
      }
    }
  }
}
