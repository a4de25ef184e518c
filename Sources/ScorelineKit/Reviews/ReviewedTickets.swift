import Metrics
import Records
import Store

/// The inspected tickets among those accepted on some days, read once, for the cards of agents and for the
/// records of counties: what either shows of them, and nothing else, since a month may have hundreds of thousands.
struct ReviewedTickets {
  private(set) var ofAgents = InspectedTickets()
  private(set) var ofCounties = JudgedTickets()

  /// Cost: a look-up a ticket, for its review and for itself.
  ///
  /// - Parameter metrics: those by which the tickets of counties are judged.
  init(_ store: Store, in days: ClosedRange<Day>, metrics: [Metric] = Metric.all) throws {
    try store.forEachReviewedTickets(in: days) { records, units in
      let tickets = records[.ticket] ?? RecordBatch(kind: .ticket)
      let reviews = ReviewIndex(records[.review] ?? RecordBatch(kind: .review))
      ofAgents.add(tickets, units[.agent], reviews)
      ofCounties.add(tickets, units[.county], reviews, metrics)
    }
    ofCounties.sort()
  }
}
