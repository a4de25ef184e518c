/// One row of calls.csv; nil is an empty field.
struct Leg {
  enum Outcome: Int {
    case answered, abandoned, noAnswer, overflow

    static let words = ["answered", "abandoned", "no_answer", "overflow"]
  }

  static let transferKinds = ["", "blind", "attended", "consult", "conference", "survey"]

  /// The call's place among all calls of the month, in order of time.
  var call: Int
  var number: Int
  /// Seconds since the month began.
  var startedAt: Int
  var outbound = false
  /// The last eight digits of a telephone number.
  var caller: Int
  var queue: Int
  var agent: Int?
  var waitSeconds: Int?
  var ringCount: Int?
  var ringSeconds: Int?
  var talkSeconds: Int?
  var holdSeconds: Int?
  var acwSeconds: Int?
  var outcome: Outcome
  var transferTo: Int?
  /// An index of `transferKinds`.
  var transferKind = 0
  var satisfaction: Int?
  var county: Int
}
