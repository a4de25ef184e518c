/// What a call is about, which is also the kind of ticket it leaves.
enum Topic: String, CaseIterable {
  case faultRepair = "fault_repair"
  case inquiry, query, complaint
  case misconductReport = "misconduct_report"
  case suggestion, opinion, praise, application, other

  /// The norm holds these to their key fields, all others to the whole ticket.
  var isInquiry: Bool { self == .inquiry || self == .query }

  /// What the topic does to a call; shares add up to 100 on a fair day.
  private struct Habit {
    var share: Int
    var talkPercent: Int
    var acwPercent: Int
    /// Tickets from 1,000 answered calls.
    var ticketsPerMille: Int
    var queue: String

    init(_ share: Int, talk: Int, acw: Int, tickets: Int, _ queue: String) {
      self.share = share
      talkPercent = talk
      acwPercent = acw
      ticketsPerMille = tickets
      self.queue = queue
    }
  }

  private var habit: Habit {
    switch self {
    case .faultRepair: Habit(30, talk: 88, acw: 105, tickets: 840, "故障报修")
    case .inquiry: Habit(26, talk: 102, acw: 85, tickets: 470, "业务咨询")
    case .query: Habit(20, talk: 80, acw: 75, tickets: 420, "业务咨询")
    case .complaint: Habit(4, talk: 185, acw: 165, tickets: 940, "投诉建议")
    case .misconductReport: Habit(1, talk: 170, acw: 165, tickets: 950, "投诉建议")
    case .suggestion: Habit(2, talk: 120, acw: 110, tickets: 800, "投诉建议")
    case .opinion: Habit(3, talk: 125, acw: 115, tickets: 800, "投诉建议")
    case .praise: Habit(1, talk: 75, acw: 90, tickets: 900, "投诉建议")
    case .application: Habit(8, talk: 140, acw: 145, tickets: 860, "业务办理")
    case .other: Habit(5, talk: 90, acw: 90, tickets: 350, "业务咨询")
    }
  }

  var talkPercent: Int { habit.talkPercent }
  var acwPercent: Int { habit.acwPercent }
  var ticketsPerMille: Int { habit.ticketsPerMille }
  var queue: String { habit.queue }

  /// Whatever a storm adds is faults.
  static func draw(on day: Day, _ random: inout SeededGenerator) -> Topic {
    let extra = Weather.percent(on: day) - 100
    return random.pick(allCases) { $0.habit.share + ($0 == .faultRepair ? extra : 0) }
  }
}
