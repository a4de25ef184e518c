import ArgumentParser
import ScorelineKit

/// `scoreline kinds`
struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "List the kinds of record and their columns.",
    discussion: """
      Examples:
        scoreline kinds
        scoreline kinds --format markdown
      """)

  @Option(help: "How to print the list: table or markdown.")
  var format: Format = .table

  @OptionGroup var common: CommonOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, markdown
  }

  func run() throws {
    _ = try common.workspace()
    switch format {
    case .markdown: Output.result(RecordListing.markdown(RecordKind.all))
    case .table:
      let rows = RecordKind.all.flatMap { kind in
        kind.fields.map {
          [kind.name, $0.name + ($0.isRequired ? " !" : ""), $0.title[Output.language]]
        }
      }
      Output.result(TextTable.text(rows))
    }
  }
}
