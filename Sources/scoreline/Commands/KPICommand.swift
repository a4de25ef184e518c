import ArgumentParser
import ScorelineKit

/// `scoreline kpi`
struct KPICommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "kpi", Words("Print figures from the store.", "输出数据库中的指标值。"),
      examples: [
        "scoreline kpi --month 2026-10",
        "scoreline kpi --week 2026-W43 --by agent --format csv",
        "scoreline kpi --from 2026-10-01 --to 2026-10-07 --by day --json",
      ])
  }

  @OptionGroup(title: HelpWords.periodOptions[Output.language]) var period: PeriodOptions
  @OptionGroup var figures: FigureOptions
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  func run() throws {
    let workspace = try common.workspace()
    let period = try period.period(workspace)
    let store = try workspace.storeForReading()
    let centre = try StoredCentre(store, workspace: workspace)
    let result = try figures.by.scopes.flatMap { scope in
      try centre.figures(by: scope, in: period, percentiles: figures.isJSON)
    }
    try figures.print(result, period: period, names: centre.names(on: period.last)) {
      FigureTable.nothing(period, in: try store.recordedDays())
    } judge: {
      try centre.judge(of: result, workspace.configuration.minimumUnits, in: period)
    }
  }
}
