import ArgumentParser
import ScorelineKit

/// `scoreline explain`
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "explain",
      Words(
        "Take a figure apart: formula, source, parts, exclusions, and the records behind.",
        "拆解一项指标：公式、依据、分子分母、剔除情况，以及背后的记录。"),
      examples: [
        "scoreline explain acw_mean --month 2026-10",
        "scoreline explain ticket_accuracy --county 东湖 --month 2026-10",
        "scoreline explain transfer_rate --agent 1001 --week 2026-W43 --all",
      ])
  }

  @Argument(
    help: .words(
      "The KPI's id or title, as 'scoreline kpis' lists it.", "指标的标识或名称，见“scoreline kpis”。",
      value: Words("kpi", "指标")),
    completion: .list(Metric.all.map(\.id)))
  var kpi: String

  @Option(
    help: .words(
      "Only this agent, by id or name.", "仅此客服代表（工号或姓名）。", value: Words("agent", "工号")))
  var agent: String?

  @Option(help: .words("Only this team.", "仅此班组。", value: Words("team", "班组")))
  var team: String?

  @Option(help: .words("Only this county.", "仅此县公司。", value: Words("county", "县公司")))
  var county: String?

  @Option(help: .words("Only this day.", "仅此日。", value: Words("day", "日")))
  var day: String?

  @Option(help: .words("How many records to print.", "显示多少条记录。", value: Words("n", "数")))
  var limit = 50

  @Flag(help: .words("Print all records.", "显示全部记录。"))
  var all = false

  @OptionGroup(title: HelpWords.periodOptions[Output.language]) var period: PeriodOptions
  @OptionGroup var output: JSONOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  func validate() throws {
    guard [agent, team, county, day].compactMap({ $0 }).count <= 1 else {
      throw UsageFault.severalKeys
    }
    guard limit >= 0 else { throw UsageFault.outOfRange(option: "--limit", from: 0, to: nil) }
    if let day, Day(day) == nil { throw UsageFault.noDay(day) }
  }

  func run() throws {
    // With --all there may be millions of lines that nobody reads.
    Output.endsWithItsReader = true
    let workspace = try common.workspace()
    guard let metric = workspace.metrics.named(kpi) else {
      throw UsageFault.unknownKPI(kpi, known: workspace.metrics.names(like: kpi))
    }
    let (scope, asked): (Scope, String) =
      if let agent { (.agent, agent) } else if let team { (.team, team) } else if let county {
        (.county, county)
      } else if let day { (.day, day) } else { (.centre, "centre") }
    let period = try period.period(workspace)
    let store = try workspace.storeForReading()
    let centre = try StoredCentre(store, workspace: workspace)
    let key = try centre.meantKey(asked, of: scope, in: period)
    let explanation = try Explanation(
      metric, scope: scope, key: key, in: period, from: store, maker: centre.maker)
    if explanation.figure == nil, scope != .centre, scope != .day {
      Output.note(ExplanationText.nothing(of: scope, key, in: period)[Output.language])
    }
    if output.json {
      try printJSON(explanation)
    } else {
      let figures = [explanation.figure].compactMap { $0 }
      try printText(
        explanation,
        centre.judge(of: figures, workspace.configuration.minimumUnits, in: period))
    }
  }

  private func printJSON(_ explanation: Explanation) throws {
    var json = ExplanationJSON(explanation, language: Output.language)
    Output.result(json.opening)
    try explanation.eachRecord(limit: all ? nil : limit) { Output.result(json.record($0)) }
    Output.result(json.closing)
  }

  private func printText(_ explanation: Explanation, _ judge: FigureJudge) throws {
    let text = ExplanationText(explanation, language: Output.language, judge: judge)
    for line in text.head { Output.line(line) }
    let limit = all ? nil : limit
    Output.line("")
    Output.line(text.recordCount(limit: limit))
    if let purged = text.purged { Output.line(purged) }
    var table = TextTable.Stream { Output.result($0) }
    try explanation.eachRecord(limit: limit) { record in
      if table.isEmpty {
        table.spare = text.spare(record)
        table.add(text.head(record))
      }
      table.add(text.row(record))
    }
    let hasRecords = !table.isEmpty
    table.finish()
    if hasRecords, let legend = text.legend {
      Output.line("")
      Output.line(legend)
    }
    if let leftOut = table.leftOut {
      Output.line("")
      Output.line(leftOut)
    }
    if let rest = text.rest(limit: limit) { Output.note(rest) }
  }
}
