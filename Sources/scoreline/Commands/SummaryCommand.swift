import ArgumentParser
import ScorelineKit

/// `scoreline summary`
struct SummaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "summary",
      Words("Print figures straight from files, with no store.", "直接由文件得出指标值，不经数据库。"),
      examples: [
        "scoreline summary sample-data/*.csv --month 2026-10",
        "scoreline summary calls-2026-10-*.csv.gz --month 2026-10 --by all --format csv",
        "scoreline summary calls.csv --from 2026-10-01 --to 2026-10-07 --by day --format csv",
      ])
  }

  @Argument(
    help: .words("The files.", "要读取的文件。", value: Words("file", "文件")), completion: .file())
  var files: [String]

  @OptionGroup var threads: ThreadsOption
  @OptionGroup(title: HelpWords.periodOptions[Output.language]) var period: PeriodOptions
  @OptionGroup var figures: FigureOptions
  @OptionGroup var kind: KindOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  func run() throws {
    let workspace = try common.workspace()
    let period = try period.period(workspace)
    let summary = Summary(
      workspace: workspace, scopes: figures.by.scopes, period: period,
      percentiles: figures.isJSON, threads: threads.count)
    let line = ProgressLine()
    defer { line.clear() }
    let result = try summary.read(files, kind: try kind.recordKind()) { progress in
      line.show(ProgressText.rows(progress, Output.language))
    }
    line.clear()
    for outcome in result.outcomes where outcome.counts.rejected > 0 || common.verbose {
      FileReport.printNotes(outcome, isVerbose: common.verbose)
    }
    figures.print(figures.by.scopes.flatMap { result.figures(by: $0) }, period: period) {
      FigureTable.nothing(period)
    } judge: {
      // Which areas belong to one notice is not kept of files.
      FigureJudge(workspace.configuration.minimumUnits, in: period)
    }
  }
}
