import Records
import Testing

@Suite struct TicketAssemblyTests {
  private func ticket(_ id: String, _ rest: String = "") -> String {
    "ticket_id=\(id) accepted_at=2026-10-31~23:59:59 agent_id=1 county=甲 "
      + (rest.contains("kind=") ? "" : "kind=inquiry ") + rest
  }

  private func review(
    _ id: String, _ verdict: String, at time: String = "2026-11-05~10:00:00", _ rest: String = ""
  ) -> String {
    "review_id=\(id) object=ticket object_id=T reviewed_at=\(time) verdict=\(verdict) \(rest)"
  }

  /// Correct and wrong key fields of the ticket `T` under some reviews.
  private func judged(_ reviews: String...) -> [Int64] {
    let units = Subject.tickets.assemble([
      .ticket: batch(.ticket, ticket("T")), .review: batch(.review, reviews),
    ])
    return [Tickets.isCorrect, Tickets.keyFieldErrors].map { units.byAgent.column($0)[0] }
  }

  @Test func aTicketCountsOnceOnEachBasisOnItsDayOfAcceptance() {
    let units = Subject.tickets.assemble([.ticket: batch(.ticket, ticket("T", "kind=complaint"))])
    for basis in Basis.allCases {
      #expect(units[basis].days.map(\.description) == ["2026-10-31"])
      #expect(units[basis].agents == ["1"] && units[basis].counties == ["甲"])
      #expect(units[basis].column(Tickets.kind) == [Tickets.kind.code("complaint")])
      #expect(units[basis].column(Tickets.isCorrect) == [none])
      #expect(units[basis].column(Tickets.keyFieldErrors) == [none])
    }
  }

  @Test func voidAndTestAreMarked() {
    let units = Subject.tickets.assemble([
      .ticket: batch(
        .ticket, ticket("A"), ticket("B", "status=void"), ticket("C", "status=test"),
        ticket("D", "status=done"), ticket("E", "status=no"))
    ])
    #expect(units.byCounty.column(Tickets.discarded) == [0, 1, 2, 0, 0])
  }

  @Test func wrongFieldsCountWhenTheyAreKeyFields() {
    #expect(judged(review("1", "correct")) == [1, 0])
    #expect(judged(review("1", "incorrect", "error_fields=caller;name")) == [0, 2])
    #expect(judged(review("1", "incorrect", "error_fields=spelling")) == [0, 0])
    // The verdict is not read for the fields.
    #expect(judged(review("1", "correct", "error_fields=content;spelling")) == [1, 1])
    #expect(
      judged(review("1", "incorrect", "error_fields=caller;call_time;category;name;content"))
        == [0, 5])
  }

  @Test func incorrectWithoutAFieldCountsAsUninspectedForTheFields() {
    #expect(judged(review("1", "incorrect")) == [0, none])
  }

  @Test func theLatestReviewCountsThenTheHigherId() {
    #expect(
      judged(
        review("1", "incorrect", at: "2026-11-06~10:00:00", "error_fields=name"),
        review("2", "correct", at: "2026-11-05~10:00:00")) == [0, 1])
    // Ids are compared as text: "9" comes after "10".
    #expect(judged(review("9", "correct"), review("10", "incorrect")) == [1, 0])
    #expect(judged(review("10", "incorrect"), review("9", "correct")) == [1, 0])
  }

  @Test func reviewsOfOtherObjectsAndAreasDoNotMatter() {
    let other =
      "review_id=9 object=call object_id=T reviewed_at=2026-12-01~10:00:00 verdict=incorrect"
    #expect(judged(review("1", "correct"), other) == [1, 0])
    // Only a notice has areas: this is a review of the same ticket, and a later one.
    #expect(
      judged(
        review("1", "correct"),
        review("2", "incorrect", at: "2026-11-06~10:00:00", "area=乙 error_fields=name")) == [0, 1])
  }
}
