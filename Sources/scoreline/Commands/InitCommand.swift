import ArgumentParser
import ScorelineKit

/// `scoreline init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented configuration to start from.",
    discussion: """
      Examples:
        scoreline init
        scoreline init --config centre.yml --lang zh-Hans
      """)

  @Option(help: ArgumentHelp("The file to write.", valueName: "path"))
  var config = Workspace.defaultConfiguration

  @Option(help: "The language of the comments: en or zh-Hans.")
  var lang: Language?

  func run() throws {
    if let lang { Output.language = lang }
    try Workspace.writeTemplate(to: config, language: Output.language)
    Output.note(
      Words("wrote '\(config)'", "已写入“\(config)”")[Output.language])
  }
}
