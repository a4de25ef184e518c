import Metrics
import Records
import ReportBuilder
import Store

/// The inspected tickets of a period by the KPIs that are about them: the wrong ones as they are listed,
/// of the others their ids.
///
/// Cost: a look-up a reviewed ticket, some thousands at a time.
struct JudgedTickets {
  /// By county, the newest first.
  private(set) var wrong: [String: [Wrong]] = [:]
  private(set) var right: Set<String> = []

  struct Wrong: Sendable {
    let row: TicketRow
    /// The review that counts.
    let judgement: ReviewIndex.Judgement?
  }

  private static let atOnce = 5_000

  init(_ reader: CountyReader) throws {
    let ids = try reader.store.reviewedTicketIDs(in: reader.days)
    for start in stride(from: 0, to: ids.count, by: Self.atOnce) {
      let own = Array(ids[start..<min(start + Self.atOnce, ids.count)])
      add(try reader.store.records(of: .tickets, keys: own), reader.metrics)
    }
    wrong = wrong.mapValues { list in
      list.sorted { left, right in
        let (one, other) = (left.row, right.row)
        return one.acceptedAt == other.acceptedAt
          ? one.id.utf8.lexicographicallyPrecedes(other.id.utf8) : one.acceptedAt > other.acceptedAt
      }
    }
  }

  private mutating func add(_ records: [RecordKind: RecordBatch], _ metrics: [Metric]) {
    guard let batch = records[.ticket] else { return }
    let reviews = ReviewIndex(records[.review] ?? RecordBatch(kind: .review))
    let units = Subject.tickets.assemble(records)[.county]
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
            kind: batch.integers(Ticket.kind)[row], station: batch.texts(Ticket.station)[row],
            area: batch.texts(Ticket.area)[row], caller: batch.texts(Ticket.caller)[row]),
          judgement: reviews.ticket(id)))
    }
  }
}
