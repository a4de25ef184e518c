public import Records

/// How calls came in and were met, counted for information beside the KPIs: none of it is a KPI, and
/// none has a target.
///
/// Calls tagged as tests are left out. Waiting is the time in the queue, ring not included.
public enum CallVolumes {
  /// Inbound.
  public static let offered = Filter.choice(Calls.direction, "in") && !.yes(Calls.isTest)
  public static let answered = offered && .yes(Calls.answered)
  /// The caller hung up before anybody answered.
  public static let abandoned = offered && .choice(Calls.outcome, "abandoned")
  /// Offered, with a waiting time.
  public static let timed = offered && .isRecorded(Calls.waitSeconds)
  /// Answered, with a waiting time.
  public static let waited = answered && .isRecorded(Calls.waitSeconds)
  /// Answered within the limit.
  public static let prompt = answered && .atMost(Calls.waitSeconds, promptSeconds)
  /// Of VIP and important customers.
  public static let importantTimed = timed && important
  public static let importantPrompt = prompt && important

  /// The limit of a prompt answer, in seconds.
  public static let promptSeconds: Int64 = 20

  private static let important = Filter.choice(Calls.customerLevel, "vip", "important")

  static let aggregates: [Aggregate] =
    [offered, answered, abandoned, timed, waited, prompt, importantTimed, importantPrompt]
    .map(Aggregate.count) + [.sum(Calls.waitSeconds, waited)]
}

extension Subject {
  /// What is counted for information, beside what the KPIs need, of each call once.
  public var volumes: [Aggregate] { self == .calls ? CallVolumes.aggregates : [] }
}
