/// Writes outage_notices.csv, and its reviews after those of the tickets.
struct NoticeFile {
  let path: String
  let row: LegRow
  let staff: Staff
  let days: Int
  let seed: UInt64

  func write(reviews: OutputFile) throws {
    let file = try OutputFile(path)
    file.buffer.text(
      "notice_id,revision,area,county,kind,published_at,agent_id,planned_start,planned_end,reason,"
        + "withdrawn_at\n")
    for day in 0..<days {
      for number in 0..<Places.counties.count * 6 {
        notice(day: day, number: number, to: &file.buffer, reviews: &reviews.buffer)
        try file.flushIfFull()
        try reviews.flushIfFull()
      }
    }
    try file.finish()
  }

  private func notice(
    day: Int, number: Int, to out: inout ByteBuffer, reviews: inout ByteBuffer
  ) {
    var draw = Draw(seed: seed, stream: .notices, place: day * 1000 + number)
    let id = "N\(row.day(day))-\(number)"
    let published = day * 86400 + 8 * 3600 + number * 180
    let kind = draw.pick(["planned", "planned", "short_notice", "fault", "load_limit"])
    let agent = staff.id(draw.below(staff.count))
    let county = Places.counties[number % Places.counties.count]
    for area in 1...1 + draw.below(4) {
      out.text("\(id),1,\(area)号台区,\(county),\(kind),")
      row.writeTime(published, to: &out)
      out.text(",\(agent),")
      row.writeTime(published + 7200, to: &out)
      out.comma()
      row.writeTime(published + 21600, to: &out)
      out.text(",\(kind == "fault" ? "线路故障" : "线路改造"),\n")
    }
    guard draw.chance(perMille: 500) else { return }
    reviews.text("R\(id),outage_notice,\(id),,")
    row.writeTime(published + 7200, to: &reviews)
    let correct = !draw.chance(perMille: 25)
    reviews.text(correct ? ",质检1,correct,,,\n" : ",质检1,incorrect,planned_end,county,\n")
  }
}
