/// What is measured of a leg and, combined, of a call.
public enum Calls {
  public static let answered = Measure("answered", Words("answered", "已接听"))
  public static let isTest = Measure("test", Words("test call", "测试通话"))
  public static let isSilent = Measure("silent", Words("silent call", "无声电话"))
  public static let isHarassing = Measure("harassing", Words("harassing call", "骚扰电话"))
  public static let isWrongNumber = Measure("wrong_number", Words("wrong number", "误拨电话"))
  /// Handed to another person who took it; missing when the source does not record transfers.
  public static let transferred = Measure("transferred", Words("transferred", "已转接"))
  public static let direction = Measure(Call.direction)
  public static let outcome = Measure(Call.outcome)
  /// The hour in which the leg began, or the first leg of the call.
  public static let hour = Measure(
    "hour", Words("hour", "时段"), choices: (0..<24).map { ($0 < 10 ? "0" : "") + String($0) })
  public static let waitSeconds = Measure(Call.waitSeconds)
  public static let ringCount = Measure(Call.ringCount)
  public static let ringSeconds = Measure(Call.ringSeconds)
  public static let talkSeconds = Measure(Call.talkSeconds)
  public static let holdSeconds = Measure(Call.holdSeconds)
  public static let acwSeconds = Measure(Call.acwSeconds)
  public static let satisfaction = Measure(Call.satisfaction)
  public static let customerLevel = Measure(Call.customerLevel)
  public static let endedBy = Measure(Call.endedBy)

  /// How the value of a call follows from its legs.
  enum Combination {
    /// Σ over its answered legs that have a value; missing when none has.
    case sumOfAnswered
    /// That of its first answered leg.
    case firstAnswered
    /// That of its first leg.
    case firstLeg
    /// The last value among its answered legs.
    case lastOfAnswered
  }

  /// Whether the sum over calls is the sum over their answered legs.
  public static func addsUpOverLegs(_ measure: Measure) -> Bool {
    combinations.contains { $0.measure == measure && $0.combination == .sumOfAnswered }
  }

  static let combinations: [(field: Field, measure: Measure, combination: Combination)] = [
    (Call.direction, direction, .firstLeg),
    (Call.waitSeconds, waitSeconds, .firstLeg),
    (Call.ringCount, ringCount, .firstAnswered),
    (Call.ringSeconds, ringSeconds, .firstAnswered),
    (Call.talkSeconds, talkSeconds, .sumOfAnswered),
    (Call.holdSeconds, holdSeconds, .sumOfAnswered),
    (Call.acwSeconds, acwSeconds, .sumOfAnswered),
    (Call.satisfaction, satisfaction, .lastOfAnswered),
    (Call.customerLevel, customerLevel, .firstLeg),
    (Call.endedBy, endedBy, .lastOfAnswered),
  ]
}

extension Subject {
  /// Legs for agents and teams, calls for every other scope.
  public static let calls: Subject = Subject(
    name: "calls", title: Words("Calls", "话务"),
    unitTitle: [.agent: Words("leg", "通话段"), .county: Words("call", "通话")],
    measures: [
      Calls.answered, Calls.isTest, Calls.isSilent, Calls.isHarassing, Calls.isWrongNumber,
      Calls.transferred, Calls.outcome, Calls.hour,
    ] + Calls.combinations.map(\.measure),
    sources: [Source(.call, key: Call.callID)],
    assemble: { records in
      records[.call].map { RecordedCalls($0).units() } ?? Units(.calls)
    })
}
