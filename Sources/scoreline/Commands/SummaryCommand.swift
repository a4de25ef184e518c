import ArgumentParser
import ScorelineKit

/// `scoreline summary`
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Print figures straight from files, with no store.",
    discussion: """
      Examples:
        scoreline summary sample-data/*.csv --month 2026-10
        scoreline summary calls.csv --from 2026-10-01 --to 2026-10-07 --by day --format csv
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"))
  var files: [String]

  @OptionGroup var period: PeriodOptions
  @OptionGroup var figures: FigureOptions
  @OptionGroup var kind: KindOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workspace = try common.workspace()
    let kind = try kind.recordKind()
    let period = try period.period(workspace)
    var summary = Summary(workspace: workspace)
    for file in files { try summary.add(file: file, kind: kind) }
    for outcome in summary.outcomes where outcome.counts.rejected > 0 || common.verbose {
      FileReport.printNotes(outcome, isVerbose: common.verbose)
    }
    figures.print(
      figures.scopes.flatMap { summary.figures(by: $0, in: period) }, period: period)
  }
}
