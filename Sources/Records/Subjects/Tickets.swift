/// What is measured of a ticket.
public enum Tickets {
  public static let kind = Measure(Ticket.kind)
  /// Left out of every figure, by the ticket's status.
  public static let discarded = Measure(
    "discarded", Words("discarded", "作废"), choices: ["no", "void", "test"])
  /// Whether the latest review found it correct; missing when uninspected.
  public static let isCorrect = Measure("correct", Words("found correct", "判定正确"))
  /// How many of the five key fields the latest review found wrong; missing when uninspected, or
  /// found incorrect without a field.
  public static let keyFieldErrors = Measure(
    "key_field_errors", Words("wrong key fields", "关键字段差错数"))

  /// The five key fields of article 23.
  public static let keyFields = ["caller", "call_time", "category", "name", "content"]
}

extension Subject {
  public static let tickets: Subject = Subject(
    name: "tickets", title: Words("Tickets", "工单"),
    unitTitle: [.agent: Words("ticket", "工单"), .county: Words("ticket", "工单")],
    measures: [Tickets.kind, Tickets.discarded, Tickets.isCorrect, Tickets.keyFieldErrors],
    sources: [
      Source(.ticket, key: Ticket.ticketID),
      Source(
        .review, key: Review.objectID,
        condition: (Review.object, Measure(Review.object).code("ticket"))),
    ],
    assemble: { records in
      var units = Units(.tickets)
      guard let batch = records[.ticket] else { return units }
      let reviews = ReviewIndex(records[.review] ?? RecordBatch(kind: .review))
      TicketAssembly(batch, reviews: reviews).append(0..<batch.count, to: &units)
      return units
    })
}

/// Makes tickets and their reviews into units: each ticket once on each basis.
public struct TicketAssembly {
  private let batch: RecordBatch
  private let reviews: ReviewIndex

  public init(_ batch: RecordBatch, reviews: ReviewIndex) {
    self.batch = batch
    self.reviews = reviews
  }

  public func append(_ rows: some Sequence<Int>, to units: inout Units) {
    let ids = batch.texts(Ticket.ticketID)
    let kinds = batch.integers(Ticket.kind)
    let times = batch.integers(Ticket.acceptedAt)
    let agents = batch.texts(Ticket.agentID)
    let counties = batch.texts(Ticket.county)
    let statuses = batch.texts(Ticket.status)
    for row in rows {
      let review = reviews.ticket(ids[row])
      var errors = RecordBatch.missing
      if let review, review.isCorrect || !review.errorFields.isEmpty {
        errors = Int64(Tickets.keyFields.filter { review.errorFields.contains($0[...]) }.count)
      }
      let discarded = Int64(
        Tickets.discarded.choices.dropFirst().firstIndex(of: statuses[row]) ?? 0)
      let values = [
        kinds[row], discarded, review.map { $0.isCorrect ? 1 : 0 } ?? RecordBatch.missing, errors,
      ]
      let day = ClockTime(seconds: times[row]).day
      units.byAgent.append(
        day: day, agent: agents[row], county: counties[row], values: values, row: row)
      units.byCounty.append(
        day: day, agent: agents[row], county: counties[row], values: values, row: row)
    }
  }
}
