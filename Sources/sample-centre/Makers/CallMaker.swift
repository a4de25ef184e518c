/// A day's calls, from the rhythm of demand and the people on duty.
struct CallMaker {
  private let day: Day
  private let duty: Duty
  private let stormPercent: Int
  private var random: SeededGenerator

  init(_ day: Day) {
    self.day = day
    duty = Duty(on: day)
    stormPercent = Weather.percent(on: day)
    random = SeededGenerator(.calls, part: day.number)
  }

  mutating func calls() -> [Call] {
    let count = Rhythm.calls(on: day, &random)
    let times = (0..<count).map { _ in Rhythm.time(on: day, &random) }.sorted()
    return times.enumerated().map { number, time in
      // Times a number prime to a million: unique within the day, and no counter to read off.
      let serial = (number * 387_421 + day.number * 71) % 1_000_000
      return call(id: day.compact + "-" + Digits.padded(serial, 6), at: time)
    }
  }

  private mutating func call(id: String, at time: Moment) -> Call {
    let topic = Topic.draw(on: day, &random)
    let place = Place.draw(on: day, &random)
    var leg = CallLeg(
      callID: id, startedAt: time, caller: caller(), queue: topic.queue,
      customerLevel: customerLevel(), county: random.chance(perMille: 15) ? "" : place.county)
    if random.chance(perMille: 50) {
      callBack(&leg)
      return Call(legs: [leg], topic: topic, place: place)
    }
    leg.waitSeconds = SkewedSeconds.draw(
      meanTenths: stormPercent >= 150 ? stormPercent * 2 : 90, &random)
    let lost = stormPercent >= 150 ? stormPercent / 2 : 36
    switch random.below(1000) {
    case ..<lost:
      leg.outcome = .abandoned
      leg.endedBy = "caller"
      leg.waitSeconds = (leg.waitSeconds ?? 0) * 2
      return Call(legs: [leg], topic: topic, place: place)
    case ..<(lost + (stormPercent >= 150 ? 60 : 4)):
      leg.outcome = .overflow
      leg.endedBy = "system"
      return Call(legs: [leg], topic: topic, place: place)
    default: break
    }
    leg.agentID = random.pick(duty.agents(at: time.hour)).id
    ring(&leg)
    if random.chance(perMille: 10) {
      leg.outcome = .noAnswer
      leg.ringCount = leg.ringCount.map { $0 + 5 }
      leg.ringSeconds = leg.ringSeconds.map { $0 + 15 }
      leg.endedBy = "caller"
      return Call(legs: [leg], topic: topic, place: place)
    }
    talk(&leg, about: topic)
    tag(&leg)
    var call = Call(legs: [leg], topic: topic, place: place)
    if leg.tag.isEmpty {
      HandoverMaker(duty: duty).handOver(&call, &random)
      survey(&call)
    }
    return call
  }

  /// Mobile numbers of prefixes that open with zeros, so that they are nobody's; some are withheld.
  private mutating func caller() -> String {
    if random.chance(perMille: 12) { return "" }
    return random.pick(["1380000", "1390000", "1370000"]) + Digits.padded(random.below(10_000), 4)
  }

  private mutating func customerLevel() -> String {
    random.pick([("normal", 905), ("important", 45), ("vip", 30), ("", 20)]) { $0.1 }.0
  }

  private mutating func callBack(_ leg: inout CallLeg) {
    leg.outbound = true
    leg.agentID = random.pick(duty.agents(at: leg.startedAt.hour)).id
    if random.chance(perMille: 200) {
      leg.outcome = .noAnswer
      leg.endedBy = "agent"
    } else {
      leg.talkSeconds = SkewedSeconds.draw(meanTenths: 700, &random)
      leg.acwSeconds = SkewedSeconds.draw(meanTenths: 200, &random)
      leg.endedBy = "caller"
    }
  }

  private mutating func ring(_ leg: inout CallLeg) {
    let slow = stormPercent >= 150 ? 2 : 0
    let counts = [(1, 42), (2, 32), (3, 13), (4, 7), (5, 4), (7, 2)]
    let count = random.pick(counts) { $0.1 }.0 + slow
    let seconds = count * 3 + random.below(4) - 1
    if !random.chance(perMille: 28) { leg.ringCount = count }
    // The old exchange did not log seconds.
    let logged = day >= Day(2025, 11, 1)
    if !random.chance(perMille: 18), logged { leg.ringSeconds = seconds }
  }

  private mutating func talk(_ leg: inout CallLeg, about topic: Topic) {
    let agent = Staff.agent(leg.agentID)
    let hour = Rhythm.talkPercent(at: leg.startedAt.hour)
    let talkTenths = agent.talk.value(on: day) * topic.talkPercent * hour / 1000
    let seconds = max(6, SkewedSeconds.draw(meanTenths: talkTenths, &random))
    let acwTenths = agent.acw.value(on: day) * topic.acwPercent / 10
    let acw = SkewedSeconds.draw(meanTenths: acwTenths, &random)
    let hold = random.chance(perMille: 120) ? seconds * random.within(8...40) / 100 : 0
    if !random.chance(perMille: 3) {
      leg.talkSeconds = seconds
      leg.holdSeconds = hold
    }
    if !random.chance(perMille: 9) { leg.acwSeconds = acw }
    leg.endedBy = random.pick([("caller", 86), ("agent", 12), ("system", 2)]) { $0.1 }.0
  }

  private mutating func tag(_ leg: inout CallLeg) {
    let tags = [("", 970), ("silent", 11), ("wrong_number", 9), ("harassing", 5), ("test", 5)]
    leg.tag = random.pick(tags) { $0.1 }.0
    if !leg.tag.isEmpty {
      leg.talkSeconds = random.within(8...28)
      leg.holdSeconds = 0
      leg.acwSeconds = random.within(3...15)
    }
  }

  /// Handing the caller to the survey is no transfer to a person.
  private mutating func survey(_ call: inout Call) {
    let last = call.legs.count - 1
    guard random.chance(perMille: 380), call.legs[last].transferTo.isEmpty,
      call.legs[last].outcome == .answered, !call.legs[last].outbound
    else { return }
    let agent = Staff.agent(call.legs[last].agentID)
    let pleased = agent.talk.value(on: day) > 170 ? 48 : 66
    call.legs[last].transferTo = "满意度评价"
    call.legs[last].transferKind = .survey
    let scores = [(5, pleased), (4, 20), (3, 8), (2, 3), (1, 3)]
    call.legs[last].satisfaction = random.pick(scores) { $0.1 }.0
  }
}
