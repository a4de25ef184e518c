/// The whole sample, made day by day in the order of time.
struct Centre {
  private(set) var calls: [Call] = []
  private(set) var tickets: [Ticket] = []
  private(set) var notices: [OutageNotice] = []
  private(set) var reviews: [Review] = []

  init() {
    for day in Rhythm.days {
      var callMaker = CallMaker(day)
      let callsOfDay = (callMaker.calls() + ScriptedCalls.calls(on: day))
        .sorted { ($0.startedAt.seconds, $0.id) < ($1.startedAt.seconds, $1.id) }
      var ticketMaker = TicketMaker(day)
      let ticketsOfDay = ticketMaker.tickets(of: callsOfDay)
      var noticeMaker = NoticeMaker(day)
      let noticesOfDay = noticeMaker.notices()
      var ticketReviews = ReviewMaker(day)
      var callReviews = ReviewMaker(day, calls: true)
      var noticeReviews = NoticeReviewMaker(day)
      calls += callsOfDay
      tickets += ticketsOfDay
      notices += noticesOfDay
      reviews += ticketReviews.reviews(of: ticketsOfDay)
      reviews += callReviews.reviews(of: callsOfDay)
      reviews += noticeReviews.reviews(of: noticesOfDay)
    }
    disagreeAtTheSameSecond()
    numberReviews()
  }

  /// Two inspectors, one second: the higher review id counts.
  private mutating func disagreeAtTheSameSecond() {
    let day = Day(2026, 10, 21)
    guard
      let index = reviews.firstIndex(where: {
        $0.object == .ticket && $0.reviewedAt.day == day && $0.correct
      })
    else { return }
    var dissent = reviews[index]
    dissent.inspector = Wording.inspectors[dissent.inspector == Wording.inspectors[0] ? 1 : 0]
    dissent.correct = false
    dissent.errorFields = ["address"]
    dissent.note = "地址与录音不符"
    // Before its twin, so that the twin's higher id lets the ticket pass.
    reviews.insert(dissent, at: index)
  }

  /// The export ends with the last day; what the desk did later is not in it yet.
  private mutating func numberReviews() {
    let end = (Rhythm.lastDay + 1).at(0, 0)
    let sorted = reviews.filter { $0.reviewedAt < end }.enumerated().sorted {
      ($0.element.reviewedAt.seconds, $0.offset) < ($1.element.reviewedAt.seconds, $1.offset)
    }
    reviews = sorted.enumerated().map { number, entry in
      var review = entry.element
      review.id = "Q" + Digits.padded(number + 1, 6)
      return review
    }
  }

  var tables: [CSVTable] {
    var callTable = CSVTable("calls.csv", calls.flatMap(\.legs))
    BrokenRows.add(toCalls: &callTable)
    var ticketTable = CSVTable("tickets.csv", tickets)
    BrokenRows.add(toTickets: &ticketTable)
    var reviewTable = CSVTable("reviews.csv", reviews)
    BrokenRows.add(toReviews: &reviewTable)
    return [
      callTable, ticketTable, reviewTable, CSVTable("outage_notices.csv", notices),
      CSVTable("agents.csv", Roster.rows),
    ]
  }
}
