/// The few rows that break a rule, so that a report has something to say about rejects.
enum BrokenRows {
  /// A negative talk time, and an outcome nobody has heard of.
  static func add(toCalls table: inout CSVTable) {
    var leg = CallLeg(
      callID: "20251118-X00001", startedAt: Day(2025, 11, 18).at(10, 14, 22),
      caller: "13800000001", queue: Topic.inquiry.queue, customerLevel: "normal", county: "青禾县")
    leg.agentID = "1004"
    (leg.talkSeconds, leg.acwSeconds, leg.ringCount, leg.ringSeconds) = (-5, 31, 2, 6)
    table.insert(leg.fields, by: "started_at")

    leg.callID = "20260205-X00001"
    leg.startedAt = Day(2026, 2, 5).at(16, 40, 3)
    leg.talkSeconds = 84
    table.insert(
      replacing("outcome", in: leg.fields, of: CallLeg.header, with: "lost"), by: "started_at")
  }

  /// A kind that is none.
  static func add(toTickets table: inout CSVTable) {
    let ticket = Ticket(
      id: "T260317X001", callID: "", kind: .other, acceptedAt: Day(2026, 3, 17).at(9, 5, 40),
      agentID: "1013", caller: "13800000002", customerName: "匿名", place: nil, content: "无具体诉求")
    table.insert(
      replacing("kind", in: ticket.fields, of: Ticket.header, with: "repair"), by: "accepted_at")
  }

  /// A day that February does not have.
  static func add(toReviews table: inout CSVTable) {
    let review = Review(
      id: "Q-X00001", object: .ticket, objectID: "T260317X001",
      reviewedAt: Day(2026, 2, 28).at(11, 0), inspector: "顾清", correct: true)
    table.insert(
      replacing("reviewed_at", in: review.fields, of: Review.header, with: "2026-02-30 11:00:00"),
      by: "reviewed_at")
  }

  private static func replacing(
    _ column: String, in fields: [String], of header: [String], with text: String
  ) -> [String] {
    zip(header, fields).map { $0 == column ? text : $1 }
  }
}
