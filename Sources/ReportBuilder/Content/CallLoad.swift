public import Records

/// How many calls came and how they were met; test calls left out. For information: no KPI.
public struct CallCounts: Sendable, Hashable {
  public var offered = 0
  public var answered = 0
  public var abandoned = 0
  /// Offered, with a waiting time (queue, ring not included).
  public var timed = 0
  /// Answered within 20 seconds of waiting.
  public var prompt = 0
  /// The same of VIP and important customers.
  public var importantTimed = 0
  public var importantPrompt = 0
  /// Answered, with a waiting time, and the sum of these times in seconds.
  public var waited = 0
  public var waitSeconds = 0

  public init() {}

  /// Neither answered nor abandoned: rung out, or sent elsewhere.
  public var otherwise: Int { offered - answered - abandoned }

  public static func + (left: CallCounts, right: CallCounts) -> CallCounts {
    var sum = left
    for count in fields { sum[keyPath: count] += right[keyPath: count] }
    return sum
  }

  private static var fields: [WritableKeyPath<CallCounts, Int>] {
    [
      \.offered, \.answered, \.abandoned, \.timed, \.prompt, \.importantTimed, \.importantPrompt,
      \.waited, \.waitSeconds,
    ]
  }
}

/// How calls came in: by period, and in the reported one by day and hour.
public struct CallLoad: Sendable {
  public var periods: [Period: CallCounts] = [:]
  /// For each day of the reported period with calls, 24 hours.
  public var hours: [Day: [CallCounts]] = [:]

  public init() {}
}
