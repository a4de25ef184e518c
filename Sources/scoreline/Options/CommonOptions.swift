public import ArgumentParser
public import ScorelineKit

extension Language: ExpressibleByArgument {}

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The store.", valueName: "path"))
  var db = "scoreline.sqlite"

  @Option(
    help: ArgumentHelp("The configuration; 'scoreline.yml' where there is one.", valueName: "path"))
  var config: String?

  @Option(help: "The language: en or zh-Hans.")
  var lang: Language?

  @Flag(help: "Leave out everything but results and errors.")
  var quiet = false

  @Flag(name: .short, help: "Say more about what is done.")
  var verbose = false

  /// The configuration, with the language of this run settled.
  func workspace() throws -> Workspace {
    if let lang { Output.language = lang }
    let workspace = try Workspace(db: db, config: config)
    Output.language = lang ?? workspace.configuration.language ?? .ofEnvironment
    Output.isQuiet = quiet
    Output.isVerbose = verbose
    return workspace
  }
}
