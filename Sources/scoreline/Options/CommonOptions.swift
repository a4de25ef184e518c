public import ArgumentParser
public import ScorelineKit

extension Language: ExpressibleByArgument {
  public init?(argument: String) {
    // As people write it: zh, zh-CN and zh_CN.UTF-8 ask for the Chinese there is.
    let tag = argument.lowercased().prefix { $0 != "." }.replacing("_", with: "-")
    switch tag {
    case "en", "en-us", "en-gb": self = .english
    case "zh", "zh-cn", "zh-hans", "zh-hans-cn", "zh-sg": self = .chinese
    default: return nil
    }
  }

  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    help: .words("The store.", "数据库文件。", value: Words("path", "路径")),
    completion: .file(extensions: ["sqlite"]))
  var db = "scoreline.sqlite"

  @Option(
    help: .words(
      "The configuration; 'scoreline.yml' where there is one.",
      "配置文件；未指定时用“scoreline.yml”（如有）。", value: Words("path", "路径")),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Option(help: .words("The language of what is said.", "所用语言。", value: Words("lang", "语言")))
  var lang: Language?

  @Flag(help: .words("Leave out everything but results and errors.", "只输出结果和错误。"))
  var quiet = false

  @Flag(name: .short, help: .words("Say more about what is done.", "输出更多过程信息。"))
  var verbose = false

  /// The configuration, with the language of this run settled.
  func workspace() throws -> Workspace {
    if let lang { Output.language = lang }
    var workspace = try Workspace(db: db, config: config)
    Output.language = lang ?? workspace.configuration.language ?? .ofEnvironment
    Output.isQuiet = quiet
    Output.isVerbose = verbose
    workspace.onRecount = RecountLine().show
    return workspace
  }
}
