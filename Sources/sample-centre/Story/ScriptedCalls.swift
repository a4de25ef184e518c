/// Calls written by hand, because chance would not put their legs on both sides of a boundary.
enum ScriptedCalls {
  static func calls(on day: Day) -> [Call] {
    all.filter { $0.startedAt.day == day }
  }

  private static let all: [Call] = [
    // Over midnight, within a month.
    handedOn(at: Day(2026, 10, 21).at(23, 58, 30), to: "值班长"),
    // Over a month's end: the call belongs to the month of its first leg.
    handedOn(at: Day(2025, 12, 31).at(23, 57, 12), to: "值班长"),
    handedOn(at: Day(2026, 9, 30).at(23, 58, 4), to: "值班长"),
    handedOn(at: Day(2026, 10, 31).at(23, 57, 41), to: "值班长"),
    // The first leg's row is lost: numbers start at 2.
    handedOn(at: Day(2026, 10, 14).at(10, 31, 9), to: "值班长", firstLeg: 2),
    longHold,
  ]

  private static func handedOn(at time: Moment, to: String, firstLeg: Int = 1) -> Call {
    let duty = Duty(on: time.day)
    let agents = duty.agents(at: time.hour)
    let place = Place.all[time.day.number % Place.all.count]
    var first = CallLeg(
      callID: id(time), leg: firstLeg, startedAt: time, caller: "13800000007",
      queue: Topic.faultRepair.queue, customerLevel: "normal", county: place.county)
    first.agentID = agents[0].id
    (first.waitSeconds, first.ringCount, first.ringSeconds) = (9, 2, 6)
    (first.talkSeconds, first.holdSeconds, first.acwSeconds) = (188, 30, 25)
    (first.transferTo, first.transferKind, first.endedBy) = (to, .attended, "system")
    var second = first
    second.leg = firstLeg + 1
    second.startedAt = first.endedAt
    second.agentID = agents[agents.count - 1].id
    (second.waitSeconds, second.talkSeconds, second.acwSeconds) = (0, 142, 61)
    (second.transferTo, second.transferKind, second.endedBy) = ("", .unstated, "caller")
    return Call(legs: [first, second], topic: .faultRepair, place: place)
  }

  /// More hold than talk: unlikely, to be flagged and kept.
  private static let longHold: Call = {
    let time = Day(2026, 10, 9).at(15, 12, 50)
    var call = handedOn(at: time, to: "", firstLeg: 1)
    call.legs.removeLast()
    call.legs[0].transferKind = .unstated
    (call.legs[0].talkSeconds, call.legs[0].holdSeconds) = (95, 140)
    call.legs[0].endedBy = "caller"
    return call
  }()

  /// Outside the serials that the day's other calls have.
  private static func id(_ time: Moment) -> String {
    time.day.compact + "-X" + Digits.padded(time.seconds % 86_400, 5)
  }
}
