import ArgumentParser
import Foundation

/// Writes a large centre's exports from a seed: the same bytes for the same options.
@main
struct BenchData: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-data",
    abstract: "Writes calls.csv, tickets.csv, reviews.csv, outage_notices.csv and agents.csv.",
    discussion: "Of several months each has its own calls-2026-10.csv and so on.")

  @Argument(help: "The folder to write into.")
  var folder: String

  @Option(help: "Call legs a month.")
  var rows = 2_000_000

  @Option(help: "The first month.")
  var month = "2026-10"

  @Option(help: "How many months.")
  var months = 1

  @Option(help: "Agents.")
  var agents = 1240

  @Option(help: "Teams.")
  var teams = 60

  @Option(help: "Calls of two to four legs, in a hundred calls.")
  var severalLegs = 0

  @Option(help: "One call in so many leads to a ticket.")
  var callsPerTicket = 20

  @Option(help: "Another seed is another centre.")
  var seed: UInt64 = 95598

  @Flag(help: "Rows of calls.csv in a fixed random order.")
  var shuffled = false

  @Flag(help: "Shuffled, with quotes, repeats, contradictions and broken rows.")
  var awkward = false

  @Flag(name: .customLong("crlf"), help: "Lines of calls.csv end in CR LF.")
  var carriageReturns = false

  @Flag(name: .customLong("bom"), help: "calls.csv begins with a byte order mark.")
  var byteOrderMark = false

  @Flag(help: "Write the calls and nothing else.")
  var callsOnly = false

  func validate() throws {
    guard rows > 0, months > 0, (1...65535).contains(agents), teams > 0, callsPerTicket > 0,
      (0...100).contains(severalLegs)
    else { throw ValidationError("a number is out of range") }
    guard firstMonth != nil else { throw ValidationError("--month is YYYY-MM, not '\(month)'") }
  }

  func run() throws {
    guard let firstMonth else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let staff = Staff(agents: agents, teams: teams, seed: seed)
    for number in 0..<months {
      let place = firstMonth.year * 12 + firstMonth.month - 1 + number
      try MonthFiles(
        command: self, staff: staff, year: place / 12, month: place % 12 + 1
      ).write()
    }
    if !callsOnly {
      try RosterFile(staff: staff, seed: seed, month: month).write(to: folder + "/agents.csv")
    }
  }

  /// nil when it isn't one.
  private var firstMonth: (year: Int, month: Int)? {
    let parts = month.split(separator: "-").map { Int($0) }
    guard parts.count == 2, let year = parts[0], let month = parts[1], (1...12).contains(month),
      (1000...9999).contains(year)
    else { return nil }
    return (year, month)
  }
}
