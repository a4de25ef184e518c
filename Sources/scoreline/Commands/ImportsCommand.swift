import ArgumentParser
import ScorelineKit

/// `scoreline imports`
struct ImportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports",
    abstract: "List what was imported, or take an import back.",
    discussion: """
      Examples:
        scoreline imports
        scoreline imports list --format json
        scoreline imports undo 12
      """,
    subcommands: [List.self, Undo.self], defaultSubcommand: List.self)

  /// `scoreline imports list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the imports, the newest first.",
      discussion: """
        Examples:
          scoreline imports
          scoreline imports list --format json
        """)

    @Option(help: "How to print the list: table or json.")
    var format: Format = .table

    @OptionGroup var common: CommonOptions

    enum Format: String, CaseIterable, ExpressibleByArgument {
      case table, json
    }

    func run() throws {
      let imports = try common.workspace().storeForReading().imports()
      switch format {
      case .json: Output.result(ImportListing.json(imports))
      case .table:
        Output.result(
          TextTable.text(
            ImportListing.table(imports, Output.language), trailing: ImportListing.trailing))
      }
    }
  }

  /// `scoreline imports undo`
  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take an import back: the store becomes one that never had it.",
      discussion: """
        What later imports said of the same records counts as if this one had not been there: a row
        that it had corrected is live again, and one that a later file repeated stays.

        Example:
          scoreline imports undo 12
        """)

    @Argument(help: "The import's id, as 'scoreline imports' lists it.")
    var id: Int64

    @OptionGroup var common: CommonOptions

    func run() throws {
      let store = try common.workspace().storeForChange()
      let progress = ProgressLine()
      let entry = try store.undoImport(id) { progress.show("\($0)") }
      progress.clear()
      Output.line(ImportListing.undone(entry)[Output.language])
    }
  }
}
