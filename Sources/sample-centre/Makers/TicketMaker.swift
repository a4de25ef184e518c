/// The tickets that a day's answered calls leave behind.
struct TicketMaker {
  private let day: Day
  private var random: SeededGenerator
  /// The day's first repair ticket of each area, which repeat reports refer to.
  private var firstRepair: [Place: String] = [:]

  init(_ day: Day) {
    self.day = day
    random = SeededGenerator(.tickets, part: day.number)
  }

  mutating func tickets(of calls: [Call]) -> [Ticket] {
    var tickets: [Ticket] = []
    for call in calls {
      guard let leg = call.answered else { continue }
      let forTest = leg.tag == "test"
      guard forTest || leg.tag.isEmpty else { continue }
      guard random.chance(perMille: call.topic.ticketsPerMille) else { continue }
      let serial = (tickets.count * 3_571 + day.number * 17) % 10_000
      var ticket = ticket(
        id: "T" + day.compact.dropFirst(2) + Digits.padded(serial, 4), call: call, leg: leg)
      if forTest { ticket.status = "test" }
      tickets.append(ticket)
    }
    return tickets
  }

  private mutating func ticket(id: String, call: Call, leg: CallLeg) -> Ticket {
    let answeredAt = leg.startedAt + (leg.waitSeconds ?? 0) + (leg.ringSeconds ?? 3)
    var ticket = Ticket(
      id: id, callID: random.chance(perMille: 12) ? "" : call.id, kind: call.topic,
      acceptedAt: answeredAt + (leg.talkSeconds ?? 60) * 2 / 3,
      agentID: random.chance(perMille: 4) ? "" : leg.agentID, caller: leg.caller,
      customerName: customerName(), place: random.chance(perMille: 10) ? nil : call.place,
      content: random.pick(Wording.contents(of: call.topic)))
    if call.topic == .faultRepair { relate(&ticket, to: call.place) }
    if random.chance(perMille: 12) { ticket.status = "void" }
    return ticket
  }

  /// A repeat report of a known fault is booked as an inquiry, as the rules want it; some agents
  /// book it as a second repair.
  private mutating func relate(_ ticket: inout Ticket, to place: Place) {
    guard let parent = firstRepair[place] else {
      firstRepair[place] = ticket.id
      return
    }
    guard random.chance(perMille: Weather.percent(on: day) >= 150 ? 420 : 240) else { return }
    ticket.parentID = parent
    if random.chance(perMille: 700) {
      ticket.kind = .inquiry
      ticket.content = "催问抢修进度"
    }
  }

  private mutating func customerName() -> String {
    switch random.below(100) {
    case ..<3: ""
    case ..<6: "匿名"
    default: random.pick(Wording.familyNames) + random.pick(Wording.givenNames)
    }
  }
}
