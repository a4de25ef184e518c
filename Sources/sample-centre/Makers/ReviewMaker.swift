/// The quality desk's inspections of tickets and calls.
struct ReviewMaker {
  private var random: SeededGenerator

  init(_ day: Day, calls: Bool = false) {
    random = SeededGenerator(calls ? .callReviews : .reviews, part: day.number)
  }

  /// Chances are drawn for each ticket in turn.
  mutating func reviews(of tickets: [Ticket]) -> [Review] {
    var reviews: [Review] = []
    for ticket in tickets where random.chance(perMille: 255) {
      let errors = Staff.agent(ticket.agentID).ticketErrors.value(on: ticket.acceptedAt.day)
      var review = Review(
        object: .ticket, objectID: ticket.id,
        reviewedAt: ticket.acceptedAt + random.within(4 * 3600...4 * 86_400),
        inspector: random.pick(Wording.inspectors), correct: true)
      if random.chance(perMille: ticket.kind.isInquiry ? 42 + errors : errors * 11 / 10) {
        blame(&review, for: ticket)
      }
      reviews.append(review)
      if random.chance(perMille: review.correct ? 4 : 90) { reviews.append(overturn(review)) }
    }
    return reviews
  }

  private mutating func blame(_ review: inout Review, for ticket: Ticket) {
    review.correct = false
    review.note = random.pick(Wording.errorNotes)
    review.errorSource = random.pick(["agent", "agent", "agent", "county", "system", ""])
    let key = ["caller", "call_time", "category", "name", "content", "content", "category"]
    let others = ["address", "station", "urgency"]
    switch random.below(100) {
    case ..<6: break
    case ..<18: review.errorFields = [random.pick(others)]
    case ..<80: review.errorFields = [random.pick(key)]
    default: review.errorFields = [random.pick(key), random.pick(others)]
    }
    // Nobody is named on the ticket, so nobody is blamed.
    if ticket.agentID.isEmpty { review.errorSource = "" }
  }

  /// A second look, some days later, that says the opposite.
  private mutating func overturn(_ first: Review) -> Review {
    var second = first
    second.reviewedAt = first.reviewedAt + random.within(6 * 3600...3 * 86_400)
    second.correct.toggle()
    second.errorFields = second.correct ? [] : ["content"]
    second.errorSource = second.correct ? "" : "agent"
    second.note = second.correct ? "申诉成立,改判正确" : "复核发现差错"
    return second
  }

  /// Calls are listened to as well, one in fifty.
  mutating func reviews(of calls: [Call]) -> [Review] {
    calls.compactMap { call in
      guard let leg = call.answered, random.chance(perMille: 20) else { return nil }
      var review = Review(
        object: .call, objectID: call.id,
        reviewedAt: leg.endedAt + random.within(3600...3 * 86_400),
        inspector: random.pick(Wording.inspectors), correct: random.chance(perMille: 950))
      if !review.correct {
        review.errorSource = "agent"
        review.note = "服务用语不规范"
      }
      return review
    }
  }
}
