/// Writes the files of one month.
struct MonthFiles {
  let command: BenchData
  let staff: Staff
  let year: Int
  let month: Int

  func write() throws {
    // A month's own seed, or all months would hold the same calls.
    let seed = command.seed &+ UInt64(year * 12 + month) &* 1_000_003
    let shares = LegShares(severalPerCent: several)
    let calls = shares.calls(ofLegs: command.rows)
    let calendar = Calendar(year: year, month: month, calls: calls)
    let row = LegRow(calendar: calendar, staff: staff)
    let maker = LegMaker(calendar: calendar, staff: staff, shares: shares, seed: seed)
    try CallFile(
      maker: maker, row: row,
      order: command.shuffled || command.awkward
        ? .shuffled(legs: command.rows, seed: seed) : .byTime,
      awkward: command.awkward ? AwkwardRows(seed: seed) : nil,
      form: FileForm(
        carriageReturns: command.carriageReturns, byteOrderMark: command.byteOrderMark)
    ).write(legs: command.rows, to: path("calls"))
    guard !command.callsOnly else { return }
    let notices = NoticeFile(
      path: path("outage_notices"), row: row, staff: staff, days: calendar.dayTexts.count - 2,
      seed: seed)
    try TicketFiles(maker: maker, row: row, seed: seed, everyCalls: command.callsPerTicket).write(
      calls: calls, tickets: path("tickets"), reviews: path("reviews"), notices: notices)
  }

  /// An awkward file has several legs in any case: five calls in a hundred.
  private var several: Int {
    command.awkward ? max(command.severalLegs, 5) : command.severalLegs
  }

  private func path(_ name: String) -> String {
    let suffix = command.months == 1 ? "" : "-\(year)-\(Calendar.twoDigits(month))"
    return "\(command.folder)/\(name)\(suffix).csv"
  }
}
