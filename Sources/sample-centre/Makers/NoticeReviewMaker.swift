/// The inspections of a day's notices: of a whole notice, of single areas, or of both.
struct NoticeReviewMaker {
  private var random: SeededGenerator

  init(_ day: Day) {
    random = SeededGenerator(.noticeReviews, part: day.number)
  }

  mutating func reviews(of notices: [OutageNotice]) -> [Review] {
    var reviews: [Review] = []
    for first in notices where first.revision == 1 && isHead(first, in: notices) {
      guard random.chance(perMille: 620) else { continue }
      let areas = notices.filter { $0.id == first.id && $0.revision == 1 }
      switch random.below(100) {
      case ..<62: reviews.append(whole(first))
      case ..<92: reviews += areas.map { area($0) }
      default: reviews += [whole(first), area(areas[areas.count - 1])]
      }
    }
    return reviews
  }

  private func isHead(_ notice: OutageNotice, in notices: [OutageNotice]) -> Bool {
    notices.first { $0.id == notice.id }?.area == notice.area
  }

  private mutating func whole(_ notice: OutageNotice) -> Review {
    var review = blank(notice)
    if random.chance(perMille: 25) {
      review.correct = false
      review.note = random.pick(Wording.noticeErrorNotes)
      review.errorFields = ["planned_end"]
      review.errorSource = random.pick(["agent", "county"])
    }
    return review
  }

  private mutating func area(_ notice: OutageNotice) -> Review {
    var review = blank(notice)
    review.area = notice.area
    if random.chance(perMille: 25) {
      review.correct = false
      review.note = random.pick(Wording.areaErrorNotes)
      review.errorFields = ["area"]
      review.errorSource = random.pick(["agent", "county", ""])
    }
    return review
  }

  private mutating func blank(_ notice: OutageNotice) -> Review {
    Review(
      object: .outageNotice, objectID: notice.id,
      reviewedAt: notice.publishedAt + random.within(2 * 3600...4 * 86_400),
      inspector: random.pick(Wording.inspectors), correct: true)
  }
}
