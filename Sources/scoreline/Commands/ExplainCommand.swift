import ArgumentParser
import ScorelineKit

/// `scoreline explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Take a figure apart: formula, source, parts, exclusions, and the records behind.",
    discussion: """
      Examples:
        scoreline explain acw_mean --month 2026-10
        scoreline explain ticket_accuracy --county 东湖 --month 2026-10
        scoreline explain transfer_rate --agent 1001 --week 2026-W43 --all
      """)

  @Argument(help: "The KPI's id, as 'scoreline kpis' lists it.")
  var kpi: String

  @Option(help: "Only this agent.")
  var agent: String?

  @Option(help: "Only this team.")
  var team: String?

  @Option(help: "Only this county.")
  var county: String?

  @Option(help: "Only this day.")
  var day: String?

  @Option(help: "How many records to print.")
  var limit = 50

  @Flag(help: "Print all records.")
  var all = false

  @OptionGroup var period: PeriodOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard [agent, team, county, day].compactMap({ $0 }).count <= 1 else {
      throw ValidationError("name at most one of --agent, --team, --county and --day")
    }
    guard limit >= 0 else { throw ValidationError("--limit is a number of records, from 0") }
  }

  func run() throws {
    let workspace = try common.workspace()
    guard let metric = workspace.metrics.first(where: { $0.id == kpi }) else {
      throw UnknownKPI(id: kpi, known: workspace.metrics.map(\.id))
    }
    let (scope, key): (Scope, String) =
      if let agent { (.agent, agent) } else if let team { (.team, team) } else if let county {
        (.county, county)
      } else if let day { (.day, day) } else { (.centre, "centre") }
    let period = try period.period(workspace)
    let store = try workspace.storeForReading()
    let centre = try StoredCentre(store, workspace: workspace)
    let explanation = try Explanation(
      metric, scope: scope, key: key, in: period, from: store, maker: centre.maker)
    let text = ExplanationText(explanation, language: Output.language)
    for line in text.head { Output.line(line) }
    let limit = all ? nil : limit
    Output.line("")
    Output.line(text.recordCount(limit: limit))
    if let purged = text.purged { Output.line(purged) }
    var table = TextTable.Stream { Output.result($0) }
    try explanation.eachRecord(limit: limit) { record in
      if table.isEmpty { table.add(text.head(record)) }
      table.add(text.row(record))
    }
    table.finish()
  }
}
