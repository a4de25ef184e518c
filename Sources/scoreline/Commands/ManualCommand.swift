import ArgumentParser
import ScorelineKit

/// `scoreline manual`
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "manual", Words("Print the manual page.", "输出手册页。"),
      about: Words(
        "The page is in the language of the run, for 'man'.", "手册页采用当前语言，供“man”阅读。"),
      examples: [
        "scoreline manual | man -l -",
        "scoreline manual > ~/.local/share/man/man1/scoreline.1",
      ])
  }

  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  func run() throws {
    _ = try common.workspace()
    guard let tool = CommandModel.tool() else { return }
    Output.result(ManualPage(tool: tool, language: Output.language).text)
  }
}
