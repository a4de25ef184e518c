import ArgumentParser
import ScorelineKit

/// `scoreline import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read files into the store.",
    discussion: """
      Calls, tickets, reviews, outage notices and the roster are told apart by their headers. One
      line a file says what became of its rows: read = new + unchanged + corrected + rejected.

      Examples:
        scoreline import sample-data/*.csv
        scoreline import --db october.sqlite calls_2026-10.csv
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"))
  var files: [String]

  @OptionGroup var kind: KindOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workspace = try common.workspace()
    let kind = try kind.recordKind()
    let importer = Importer(
      try workspace.store(.write), configuration: workspace.configuration)
    let progress = ProgressLine()
    var failed: Int32?
    for file in files {
      do {
        let outcome = try importer.importFile(at: file, kind: kind) { rows in
          progress.show("\(file)  \(rows)")
        }
        progress.clear()
        FileReport.print(outcome, isVerbose: common.verbose)
      } catch let error as any Failure {
        progress.clear()
        Output.error(error.message(Output.language))
        // Each file stands alone: the others are imported, the first failure gives the code.
        failed = failed ?? error.exitCode
      }
    }
    if let failed { throw CommandEnd(code: failed) }
  }
}
