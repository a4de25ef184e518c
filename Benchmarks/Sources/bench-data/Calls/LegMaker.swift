/// Makes up the leg that stands at a place of the month.
struct LegMaker {
  let calendar: Calendar
  let staff: Staff
  private let shares: LegShares
  private let seed: UInt64
  private let talk = SkewedSeconds(median: 108, shape: 0.4)
  private let afterCall = SkewedSeconds(median: 36, shape: 0.5)
  private let wait = SkewedSeconds(median: 7, shape: 0.8)

  init(calendar: Calendar, staff: Staff, shares: LegShares, seed: UInt64) {
    self.calendar = calendar
    self.staff = staff
    self.shares = shares
    self.seed = seed
  }

  func leg(at place: Int) -> Leg {
    let (call, number, legs) = shares.leg(at: place)
    return leg(number, of: legs, call: call)
  }

  /// What a ticket is written about.
  func firstLeg(of call: Int) -> Leg {
    leg(1, of: shares.legs(ofCall: call), call: call)
  }

  private func leg(_ number: Int, of legs: Int, call: Int) -> Leg {
    var draw = Draw(seed: seed, stream: .calls, place: call)
    let (times, who) = (draw.next(), draw.next())
    let hour = calendar.hour(ofCall: call)
    let queue = Places.queue(bits: who)
    var leg = Leg(
      call: call, number: number, startedAt: hour * 3600 + second(of: call, in: hour, bits: times),
      caller: Int(who >> 40) * 5 % 100_000_000, queue: queue, outcome: .answered,
      county: Places.county(bits: who >> 8))
    var legDraw = Draw(seed: seed, stream: .legs, place: call * 4 + number - 1)
    fill(&leg, hour: hour, last: number == legs, draw: &legDraw)
    return leg
  }

  /// Seconds into the hour; the calls of an hour come one after the other, evenly but for some jitter.
  private func second(of call: Int, in hour: Int, bits: UInt64) -> Int {
    let first = calendar.callsBefore[hour]
    let count = calendar.callsBefore[hour + 1] - first
    return ((call - first) << 16 | Int(bits & 0xffff)) * 3600 / count / 65536
  }

  private func fill(_ leg: inout Leg, hour: Int, last: Bool, draw: inout Draw) {
    let (fate, length, details) = (draw.next(), draw.next(), draw.next())
    leg.startedAt += (leg.number - 1) * (60 + Int(fate & 127))
    leg.agent = staff.agent(hour: hour, bits: fate >> 8)
    let chance = Int(fate >> 32) % 1000
    if last && leg.number > 1 {
      leg.outcome = chance < 860 ? .answered : chance < 960 ? .noAnswer : .abandoned
    } else if leg.number == 1 && last {
      leg.outbound = chance >= 960
      leg.outcome =
        switch chance {
        case 880..<940: .abandoned
        case 940..<950: .overflow
        case 950..<970: .noAnswer
        default: .answered
        }
    }
    leg.waitSeconds = leg.outbound ? nil : min(wait(bits: length, pace: 256), 900)
    switch leg.outcome {
    case .abandoned, .overflow:
      leg.agent = nil
    case .noAnswer:
      leg.ringSeconds = 20
      leg.ringCount = 7
    case .answered:
      answer(&leg, length: length, details: details)
      if !last { handOver(&leg, hour: hour, bits: details >> 40) }
    }
  }

  private func answer(_ leg: inout Leg, length: UInt64, details: UInt64) {
    let pace = staff.pace[leg.agent ?? 0]
    let ring = 2 + Int(details & 7) + Int(details >> 3 & 7)
    leg.ringSeconds = details >> 6 & 63 == 0 ? nil : ring
    leg.ringCount = details >> 12 & 63 == 0 ? nil : (ring + 3) / 4
    let talk = talk(bits: length >> 12, pace: pace * (16 - leg.queue) / 16)
    leg.talkSeconds = details >> 18 & 1023 == 0 ? nil : talk
    leg.holdSeconds = details >> 28 & 7 == 0 ? talk >> 2 : 0
    leg.acwSeconds = details >> 31 & 255 == 0 ? nil : afterCall(bits: length >> 24, pace: pace)
    leg.satisfaction = details >> 39 & 7 == 0 ? max(1, 5 - Int(details >> 42 & 7)) : nil
    // Two hand-overs in a hundred never become a second leg: the other side logs elsewhere.
    if length >> 36 & 63 == 0 { handOver(&leg, hour: 8, bits: length >> 42) }
  }

  private func handOver(_ leg: inout Leg, hour: Int, bits: UInt64) {
    leg.transferTo = staff.agent(hour: hour, bits: bits)
    leg.transferKind = [0, 1, 1, 2, 2, 2, 3, 5][Int(bits >> 16 & 7)]
  }
}
