import Records
import Store

/// The tickets accepted on some days that were reviewed, with their reviews: read once, for the cards of
/// agents and for the records of counties.
struct ReviewedTickets {
  let tickets: RecordBatch
  let units: Units
  let reviews: ReviewIndex

  /// Cost: a look-up a ticket, for its review and for itself.
  init(_ store: Store, in days: ClosedRange<Day>) throws {
    let (records, units) = try store.reviewedTickets(in: days)
    tickets = records[.ticket] ?? RecordBatch(kind: .ticket)
    self.units = units
    reviews = ReviewIndex(records[.review] ?? RecordBatch(kind: .review))
  }
}
