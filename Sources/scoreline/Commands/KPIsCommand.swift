import ArgumentParser
import ScorelineKit

/// `scoreline kpis`
struct KPIsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "kpis",
      Words(
        "List the catalogue: id, title, unit, direction, target, source.",
        "列出指标目录：标识、名称、单位、方向、目标、依据。"),
      examples: ["scoreline kpis", "scoreline kpis --json"])
  }

  @Option(help: .words("How to print the list.", "列表的输出格式。", value: Words("format", "格式")))
  var format: Format = .table

  @OptionGroup var output: JSONOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, markdown
  }

  func run() throws {
    let workspace = try common.workspace()
    switch output.json ? .json : format {
    case .table:
      Output.result(
        TextTable.text(
          MetricListing.table(workspace.metrics, Output.language), spare: MetricListing.spare,
          style: TextTable.headStyle))
    case .json: Output.result(MetricListing.json(workspace.metrics))
    case .markdown: Output.result(MetricListing.markdown(workspace.metrics))
    }
  }
}
