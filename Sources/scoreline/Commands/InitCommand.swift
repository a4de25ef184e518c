import ArgumentParser
import ScorelineKit

/// `scoreline init`
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "init", Words("Write a commented configuration to start from.", "生成带注释的配置文件。"),
      examples: ["scoreline init", "scoreline init --config centre.yml --lang zh-Hans"])
  }

  @Option(help: .words("The file to write.", "要写入的文件。", value: Words("path", "路径")))
  var config = Workspace.defaultConfiguration

  @Option(help: .words("The language of the comments.", "注释所用语言。", value: Words("lang", "语言")))
  var lang: Language?

  func run() throws {
    if let lang { Output.language = lang }
    try Workspace.writeTemplate(to: config, language: Output.language)
    Output.note(
      Words("wrote '\(config)'", "已写入“\(config)”")[Output.language])
  }
}
