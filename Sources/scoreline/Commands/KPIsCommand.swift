import ArgumentParser
import ScorelineKit

/// `scoreline kpis`
struct KPIsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpis",
    abstract: "List the catalogue: id, title, unit, direction, target, source.",
    discussion: """
      Examples:
        scoreline kpis
        scoreline kpis --format json
      """)

  @Option(help: "How to print the list: table, json or markdown.")
  var format: Format = .table

  @OptionGroup var common: CommonOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, markdown
  }

  func run() throws {
    let workspace = try common.workspace()
    switch format {
    case .table:
      Output.result(TextTable.text(MetricListing.table(workspace.metrics, Output.language)))
    case .json: Output.result(MetricListing.json(workspace.metrics))
    case .markdown: Output.result(MetricListing.markdown(workspace.metrics))
    }
  }
}
