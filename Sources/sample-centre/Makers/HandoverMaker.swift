/// What becomes of a call that its agent cannot finish alone: every way the definitions tell apart.
struct HandoverMaker {
  let duty: Duty

  func handOver(_ call: inout Call, _ random: inout SeededGenerator) {
    let first = call.legs[0]
    let handovers = Staff.agent(first.agentID).handovers.value(on: first.startedAt.day)
    switch random.below(10_000) {
    case ..<handovers: transfer(&call, &random)
    case ..<(handovers + 110): advise(&call, .consult, &random)
    case ..<(handovers + 160): advise(&call, .conference, &random)
    default: break
    }
  }

  private func transfer(_ call: inout Call, _ random: inout SeededGenerator) {
    let kinds: [(CallLeg.TransferKind, Int)] = [(.blind, 45), (.attended, 40), (.unstated, 15)]
    call.legs[0].transferKind = random.pick(kinds) { $0.1 }.0
    call.legs[0].endedBy = "system"
    let colleague = duty.colleague(
      of: call.legs[0].agentID, at: call.legs[0].startedAt, &random)
    call.legs[0].transferTo = random.chance(perMille: 600) ? colleague : "值班长"
    switch random.below(100) {
    case ..<62:
      answered(&call, by: colleague, &random)
      if random.chance(perMille: 60) { handOn(&call, &random) }
    case ..<70:
      unanswered(&call, by: colleague, &random)
      answered(&call, by: duty.colleague(of: colleague, at: call.startedAt, &random), &random)
    case ..<78:
      // Nobody took it.
      unanswered(&call, by: colleague, &random)
    case ..<84:
      dialOut(&call, outcome: .answered, &random)
    case ..<88:
      dialOut(&call, outcome: .noAnswer, &random)
    default:
      // To another house, whose legs are not in this export.
      call.legs[0].transferTo = call.place.county + "供电公司"
    }
  }

  /// The first agent stays with the caller and asks somebody, which is no transfer.
  private func advise(
    _ call: inout Call, _ kind: CallLeg.TransferKind, _ random: inout SeededGenerator
  ) {
    call.legs[0].transferKind = kind
    call.legs[0].transferTo = "专家席"
    var leg = nextLeg(of: call)
    leg.outbound = true
    leg.agentID = call.legs[0].agentID
    let length = call.legs[0].endedAt.seconds - call.startedAt.seconds
    leg.startedAt = call.startedAt + length / 2
    leg.talkSeconds = random.within(20...90)
    leg.endedBy = "agent"
    call.legs.append(leg)
  }

  /// A second transfer of the same call, which still is one transferred call.
  private func handOn(_ call: inout Call, _ random: inout SeededGenerator) {
    let last = call.legs.count - 1
    let colleague = duty.colleague(of: call.legs[last].agentID, at: call.startedAt, &random)
    call.legs[last].transferTo = colleague
    call.legs[last].transferKind = .attended
    answered(&call, by: colleague, &random)
  }

  private func answered(_ call: inout Call, by agentID: String, _ random: inout SeededGenerator) {
    let agent = Staff.agent(agentID)
    let day = call.startedAt.day
    var leg = nextLeg(of: call)
    leg.agentID = agentID
    leg.waitSeconds = random.within(0...12)
    leg.ringCount = random.within(1...3)
    leg.ringSeconds = day >= Day(2025, 11, 1) ? random.within(3...9) : nil
    leg.talkSeconds = max(8, SkewedSeconds.draw(meanTenths: agent.talk.value(on: day) * 7, &random))
    leg.holdSeconds = 0
    leg.acwSeconds = SkewedSeconds.draw(meanTenths: agent.acw.value(on: day) * 8, &random)
    leg.endedBy = "caller"
    call.legs.append(leg)
  }

  private func unanswered(_ call: inout Call, by agentID: String, _ random: inout SeededGenerator) {
    var leg = nextLeg(of: call)
    leg.agentID = agentID
    leg.waitSeconds = 0
    leg.ringCount = random.within(5...9)
    leg.ringSeconds = leg.ringCount.map { $0 * 3 }
    leg.outcome = .noAnswer
    leg.endedBy = "system"
    call.legs.append(leg)
  }

  private func dialOut(
    _ call: inout Call, outcome: CallLeg.Outcome, _ random: inout SeededGenerator
  ) {
    call.legs[0].transferTo = call.place.station
    var leg = nextLeg(of: call)
    leg.outbound = true
    leg.agentID = call.legs[0].agentID
    leg.outcome = outcome
    leg.talkSeconds = outcome == .answered ? random.within(30...120) : nil
    leg.endedBy = "system"
    call.legs.append(leg)
  }

  /// Starts where the last one ended, for the same caller.
  private func nextLeg(of call: Call) -> CallLeg {
    let last = call.legs[call.legs.count - 1]
    return CallLeg(
      callID: last.callID, leg: last.leg + 1, startedAt: last.endedAt, caller: last.caller,
      queue: last.queue, customerLevel: last.customerLevel, county: last.county)
  }
}
