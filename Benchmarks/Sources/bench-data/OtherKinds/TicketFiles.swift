/// Writes tickets.csv and reviews.csv: a ticket for some of the calls, an inspection of some tickets.
struct TicketFiles {
  let maker: LegMaker
  let row: LegRow
  let seed: UInt64
  /// One call in so many leads to a ticket.
  let everyCalls: Int

  func write(calls: Int, tickets: String, reviews: String, notices: NoticeFile) throws {
    let ticketFile = try OutputFile(tickets)
    let reviewFile = try OutputFile(reviews)
    ticketFile.buffer.text(
      "ticket_id,call_id,kind,accepted_at,agent_id,caller,customer_name,county,station,area,"
        + "area_class,content,status\n")
    reviewFile.buffer.text(
      "review_id,object,object_id,area,reviewed_at,inspector,verdict,error_fields,error_source,"
        + "note\n")
    for call in stride(from: 0, to: calls, by: everyCalls) {
      var draw = Draw(seed: seed, stream: .tickets, place: call)
      ticket(of: call, to: &ticketFile.buffer, draw: &draw)
      if draw.chance(perMille: 100) { review(of: call, to: &reviewFile.buffer, draw: &draw) }
      try ticketFile.flushIfFull()
      try reviewFile.flushIfFull()
    }
    try notices.write(reviews: reviewFile)
    try ticketFile.finish()
    try reviewFile.finish()
  }

  private func ticket(of call: Int, to out: inout ByteBuffer, draw: inout Draw) {
    let leg = maker.firstLeg(of: call)
    let id = ticketID(call)
    out.text("\(id),")
    row.writeID(of: call, to: &out)
    out.text(",\(draw.pick(Self.kinds)),")
    row.writeTime(leg.startedAt + 60, to: &out)
    let agent = leg.agent ?? draw.below(maker.staff.count)
    out.text(",\(maker.staff.id(agent)),139")
    out.number(leg.caller, digits: 8)
    let county = Places.counties[leg.county]
    let station = 1 + draw.below(8)
    out.text(",客户,\(county),\(county)第\(station)供电所,\(station)号村,")
    out.text("\(station < 3 ? "urban" : "rural"),\(draw.pick(Self.contents)),")
    out.text(draw.chance(perMille: 5) ? "void\n" : "\n")
  }

  private func review(of call: Int, to out: inout ByteBuffer, draw: inout Draw) {
    let leg = maker.firstLeg(of: call)
    let correct = !draw.chance(perMille: 14)
    out.text("R\(ticketID(call)),ticket,\(ticketID(call)),,")
    row.writeTime(leg.startedAt + 3600, to: &out)
    out.text(",质检\(1 + draw.below(20)),\(correct ? "correct,,," : "incorrect,")")
    if !correct {
      out.text("\(draw.pick(Self.errors)),\(draw.pick(Self.errorSources)),")
    }
    out.byte(0x0a)
  }

  private func ticketID(_ call: Int) -> String { "T\(row.day(of: call))\(call)" }

  private static let kinds = [
    "fault_repair", "fault_repair", "fault_repair", "inquiry", "inquiry", "query", "complaint",
    "suggestion", "opinion", "praise", "application", "other",
  ]
  private static let contents = ["家中无电", "电费查询", "表计异常", "树枝压线", "\"报装进度,催办\""]
  private static let errorSources = ["agent", "agent", "county", "system", ""]
  private static let errors = [
    "content", "caller;name", "category", "area", "call_time", "station",
  ]
}
