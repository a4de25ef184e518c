import ArgumentParser
import ScorelineKit

/// `scoreline imports`
struct ImportsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "imports",
      Words("List what was imported, or take an import back.", "列出历次导入，或撤销一次导入。"),
      examples: [
        "scoreline imports", "scoreline imports list --json", "scoreline imports undo 12",
      ],
      subcommands: [List.self, Undo.self], defaultSubcommand: List.self)
  }

  /// `scoreline imports list`
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        "list", Words("List the imports, the newest first.", "列出历次导入，最近的在前。"),
        examples: ["scoreline imports", "scoreline imports list --json"])
    }

    @Option(help: .words("How to print the list.", "列表的输出格式。", value: Words("format", "格式")))
    var format: Format = .table

    @OptionGroup var output: JSONOption
    @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

    enum Format: String, CaseIterable, ExpressibleByArgument {
      case table, json
    }

    func run() throws {
      let imports = try common.workspace().storeForReading().imports()
      switch output.json ? .json : format {
      case .json: Output.result(ImportListing.json(imports))
      case .table:
        Output.result(
          TextTable.text(
            ImportListing.table(imports, Output.language), trailing: ImportListing.trailing,
            spare: ImportListing.spare,
            style: TextTable.headStyle))
      }
    }
  }

  /// `scoreline imports undo`
  struct Undo: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        "undo",
        Words(
          "Take an import back: the store becomes one that never had it.",
          "撤销一次导入：数据库如同从未导入过该文件。"),
        about: Words(
          "What later imports said of the same records counts as if this one had not been there: a"
            + " row that it had corrected is live again, and one that a later file repeated stays.",
          "对同一记录，以其余各次导入为准：被它更正的行恢复原值，后来的文件中重复出现的行予以保留。"),
        examples: ["scoreline imports undo 12"])
    }

    @Argument(
      help: .words(
        "The import's id, as 'scoreline imports' lists it.", "导入的编号，见“scoreline imports”。",
        value: Words("id", "编号")))
    var id: Int64

    @OptionGroup var output: JSONOption
    @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

    func run() throws {
      let store = try common.workspace().storeForChange()
      let progress = ProgressLine()
      let entry = try store.undoImport(id) {
        progress.show(ProgressText.undone($0, Output.language))
      }
      progress.clear()
      if output.json { return Output.result(ImportListing.json(undone: entry)) }
      Output.line(ImportListing.undone(entry)[Output.language])
    }
  }
}
