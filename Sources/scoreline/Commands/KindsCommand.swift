import ArgumentParser
import ScorelineKit

/// `scoreline kinds`
struct KindsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "kinds", Words("List the kinds of record and their columns.", "列出记录的种类及其各列。"),
      examples: ["scoreline kinds", "scoreline kinds --json"])
  }

  @Option(help: .words("How to print the list.", "列表的输出格式。", value: Words("format", "格式")))
  var format: Format = .table

  @OptionGroup var output: JSONOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, markdown
  }

  func run() throws {
    _ = try common.workspace()
    switch output.json ? .json : format {
    case .json: Output.result(RecordListing.json(RecordKind.all))
    case .markdown: Output.result(RecordListing.markdown(RecordKind.all))
    case .table:
      let rows = RecordKind.all.flatMap { kind in
        kind.fields.map {
          [kind.name, $0.name + ($0.isRequired ? " !" : ""), $0.title[Output.language]]
        }
      }
      Output.result(TextTable.text(rows, hasHead: false))
      Output.note(RecordListing.legend[Output.language])
    }
  }
}
