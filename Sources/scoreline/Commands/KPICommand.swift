import ArgumentParser
import ScorelineKit

/// `scoreline kpi`
struct KPICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpi",
    abstract: "Print figures from the store.",
    discussion: """
      Examples:
        scoreline kpi --month 2026-10
        scoreline kpi --week 2026-W43 --by agent --format csv
        scoreline kpi --from 2026-10-01 --to 2026-10-07 --by day --format json
      """)

  @OptionGroup var period: PeriodOptions
  @OptionGroup var figures: FigureOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workspace = try common.workspace()
    let period = try period.period(workspace)
    let centre = try StoredCentre(try workspace.storeForReading(), workspace: workspace)
    let result = try figures.by.scopes.flatMap { scope in
      try centre.figures(by: scope, in: period, percentiles: figures.format == .json)
    }
    figures.print(result, period: period)
  }
}
