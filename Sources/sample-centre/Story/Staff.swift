/// How an agent works at the start and at the end of the sample, drawn as a straight line between.
struct Course {
  var from: Int
  var to: Int

  static func steady(_ value: Int) -> Course { Course(from: value, to: value) }

  func value(on day: Day) -> Int {
    let length = Rhythm.lastDay.number - Rhythm.firstDay.number
    return from + (to - from) * (day.number - Rhythm.firstDay.number) / length
  }
}

/// An agent and their habits, because a report is only worth reading where people differ.
struct Agent {
  var id: String
  var name: String
  /// Mean after-call work in seconds.
  var acw: Course
  /// Mean talk in seconds.
  var talk: Course
  /// Handovers in 10,000 answered calls.
  var handovers = Course.steady(270)
  /// Wrong tickets in 1,000 inspected ones.
  var ticketErrors = Course.steady(8)
  /// Days without work, both included.
  var leave: ClosedRange<Day>?
}

/// Everybody who answers the telephone.
enum Staff {
  static let agents: [Agent] = [
    Agent(id: "1001", name: "林雪梅", acw: .steady(45), talk: .steady(146)),
    Agent(id: "1002", name: "陈嘉禾", acw: .steady(48), talk: .steady(150)),
    improving,
    Agent(id: "1004", name: "何志远", acw: .steady(50), talk: .steady(152)),
    Agent(id: "1005", name: "古丽娜·艾山", acw: .steady(44), talk: .steady(148)),
    Agent(id: "1006", name: "周𬭎", acw: .steady(46), talk: .steady(144)),
    Agent(id: "1007", name: "吴思齐", acw: .steady(52), talk: .steady(155)),
    Agent(id: "1008", name: "郑可欣", acw: .steady(47), talk: .steady(140)),
    Agent(id: "1009", name: "孙立群", acw: .steady(54), talk: .steady(160)),
    Agent(id: "1010", name: "马晓冬", acw: .steady(50), talk: .steady(151)),
    Agent(id: "1011", name: "韩松", acw: .steady(49), talk: .steady(150)),
    slipping,
    Agent(id: "1013", name: "冯雨桐", acw: .steady(51), talk: .steady(147)),
    Agent(id: "1014", name: "褚文静", acw: .steady(46), talk: .steady(149)),
    Agent(id: "1015", name: "蒋一鸣", acw: .steady(53), talk: .steady(157)),
    Agent(id: "1016", name: "沈若兰", acw: .steady(50), talk: .steady(154)),
    Agent(
      id: "1017", name: "曹阳", acw: .steady(58), talk: .steady(162),
      leave: Day(2026, 10, 19)...Day(2026, 10, 25)),
    Agent(id: "1018", name: "彭佳", acw: .steady(55), talk: .steady(158)),
    Agent(id: "1019", name: "鲁建国", acw: .steady(60), talk: .steady(172)),
    Agent(id: "1020", name: "袁小溪", acw: .steady(57), talk: .steady(163)),
    newcomer,
    helper,
  ]

  private static let improving = Agent(
    id: "1003", name: "苏晚晴", acw: Course(from: 86, to: 38), talk: Course(from: 176, to: 142),
    ticketErrors: Course(from: 40, to: 4))

  private static let slipping = Agent(
    id: "1012", name: "方旭", acw: Course(from: 42, to: 80), talk: Course(from: 138, to: 192),
    handovers: Course(from: 220, to: 520), ticketErrors: Course(from: 4, to: 36))

  /// The course is drawn from the sample's first day, so it starts well above the first call.
  private static let newcomer = Agent(
    id: "1021", name: "唐知夏", acw: Course(from: 190, to: 62), talk: Course(from: 330, to: 168),
    handovers: Course(from: 1700, to: 500), ticketErrors: Course(from: 120, to: 25))

  /// Lent by the province and never entered in the roster.
  static let helper = Agent(id: "1099", name: "", acw: .steady(66), talk: .steady(158))

  static func agent(_ id: String) -> Agent {
    agents.first { $0.id == id } ?? helper
  }
}
