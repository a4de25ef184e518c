/// A leg as a row of the canonical form.
struct LegRow {
  /// The columns that decide a figure or that most exports have.
  static let columns = [
    "call_id", "leg", "started_at", "direction", "caller", "queue", "agent_id", "wait_seconds",
    "ring_count", "ring_seconds", "talk_seconds", "hold_seconds", "acw_seconds", "outcome",
    "transfer_to", "transfer_kind", "satisfaction", "county",
  ]

  private let calendar: Calendar
  private let staff: Staff
  private let queues = Places.queues.map { Array($0.utf8) }
  private let counties = Places.counties.map { Array($0.utf8) }
  private let outcomes = Leg.Outcome.words.map { Array($0.utf8) }
  private let transferKinds = Leg.transferKinds.map { Array($0.utf8) }
  private let directions = [Array("in".utf8), Array("out".utf8)]

  init(calendar: Calendar, staff: Staff) {
    self.calendar = calendar
    self.staff = staff
  }

  /// The row without its end of line.
  func write(_ leg: Leg, to out: inout ByteBuffer) {
    writeID(of: leg.call, to: &out)
    out.comma()
    out.number(leg.number)
    out.comma()
    writeTime(leg.startedAt, to: &out)
    out.comma()
    out.bytes(directions[leg.outbound ? 1 : 0])
    out.comma()
    out.number(139, digits: 3)
    out.number(leg.caller, digits: 8)
    out.comma()
    out.bytes(queues[leg.queue])
    out.comma()
    if let agent = leg.agent { out.number(staff.id(agent)) }
    for value in [
      leg.waitSeconds, leg.ringCount, leg.ringSeconds, leg.talkSeconds, leg.holdSeconds,
      leg.acwSeconds,
    ] {
      out.comma()
      if let value { out.number(value) }
    }
    out.comma()
    out.bytes(outcomes[leg.outcome.rawValue])
    out.comma()
    if let other = leg.transferTo { out.number(staff.id(other)) }
    out.comma()
    out.bytes(transferKinds[leg.transferKind])
    out.comma()
    if let satisfaction = leg.satisfaction { out.number(satisfaction) }
    out.comma()
    out.bytes(counties[leg.county])
  }

  /// `261001-0000001`: the day, and the call's place in it.
  func writeID(of call: Int, to out: inout ByteBuffer) {
    let day = calendar.hour(ofCall: call) / 24
    out.bytes(calendar.dayTexts[day])
    out.byte(0x2d)
    out.number(call - calendar.callsBefore[day * 24], digits: 7)
  }

  /// `261001`.
  func day(_ day: Int) -> String { String(decoding: calendar.dayTexts[day], as: UTF8.self) }

  func day(of call: Int) -> String { day(calendar.hour(ofCall: call) / 24) }

  func writeTime(_ second: Int, to out: inout ByteBuffer) {
    out.bytes(calendar.hourTexts[second / 3600])
    out.number(second / 60 % 60, digits: 2)
    out.byte(0x3a)
    out.number(second % 60, digits: 2)
  }
}
