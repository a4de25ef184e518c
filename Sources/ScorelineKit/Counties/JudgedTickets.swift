import Metrics
import Records
import ReportBuilder
import Store

/// The inspected tickets of a period by the KPIs that are about them: the wrong ones as they are listed,
/// of the others their ids.
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

  init(_ reviewed: ReviewedTickets, _ metrics: [Metric]) {
    let batch = reviewed.tickets
    let units = reviewed.units[.county]
    let verdicts = TicketVerdicts(units, metrics)
    for unit in 0..<units.count where verdicts.isInspected[unit] {
      let row = units.rows[unit]
      let id = batch.texts(Ticket.ticketID)[row]
      guard verdicts.isWrong[unit] else {
        right.insert(id)
        continue
      }
      wrong[CountyReader.key(batch.texts(Ticket.county)[row]), default: []].append(
        Wrong(
          row: TicketRow(
            id: id, acceptedAt: ClockTime(seconds: batch.integers(Ticket.acceptedAt)[row]),
            caller: batch.texts(Ticket.caller)[row]),
          kind: batch.integers(Ticket.kind)[row], station: batch.texts(Ticket.station)[row],
          area: batch.texts(Ticket.area)[row], judgement: reviewed.reviews.ticket(id)))
    }
    wrong = wrong.mapValues { list in
      list.sorted { left, right in
        let (one, other) = (left.row, right.row)
        return one.acceptedAt == other.acceptedAt
          ? one.id.utf8.lexicographicallyPrecedes(other.id.utf8) : one.acceptedAt > other.acceptedAt
      }
    }
  }
}
