import ArgumentParser
import ScorelineKit

/// `scoreline report`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the edition of a week or month: Excel and HTML for every audience.",
    discussion: """
      Examples:
        scoreline report --month 2026-10
        scoreline report --week 2026-W43 --out reports --lang zh-Hans
        scoreline report --month 2026-10 --strict
      """)

  @Option(help: "A week, as 2026-W43.")
  var week: String?

  @Option(help: "A month, as 2026-10.")
  var month: String?

  @Option(help: ArgumentHelp("The folder that holds editions.", valueName: "folder"))
  var out = "reports"

  @Flag(
    help: "Write the tickets that a county's list has no room for as CSV beside it.")
  var details = false

  @Flag(
    help: """
      End with code 1 when the period is unfinished, days lack data, or figures lack more than a \
      tenth of what they need; the edition is written all the same, and says so at its top.
      """)
  var strict = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (week == nil) != (month == nil) else {
      throw ValidationError("name one period: --week 2026-W43 or --month 2026-10")
    }
    if let text = week ?? month, !PeriodText.isWellFormed(text, isWeek: week != nil) {
      throw ValidationError(
        week != nil
          ? "there is no week '\(text)'; write it as 2026-W43"
          : "there is no month '\(text)'; write it as 2026-10")
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    let start = workspace.configuration.weekStart
    guard
      let period = week.flatMap({ PeriodText.week($0, start: start) })
        ?? month.flatMap({ PeriodText.month($0) })
    else { throw ValidationError("there is no week '\(week ?? "")' when weeks begin on that day") }
    var publisher = EditionPublisher(workspace, language: Output.language)
    publisher.writesDetails = details
    let publication = try publisher.publish(period, to: out)
    for line in PublicationText.lines(publication, Output.language) { Output.line(line) }
    guard strict, !publication.reservations.isEmpty else { return }
    for line in PublicationText.reservations(publication, Output.language) { Output.error(line) }
    throw CommandEnd(code: ExitStatus.gateFailed)
  }
}
