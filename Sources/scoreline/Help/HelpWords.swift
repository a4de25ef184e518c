import ScorelineKit

/// The words of every help text: what stands around those of the commands themselves.
enum HelpWords {
  static let usage = Words("Usage:", "用法：")
  static let options = Words("options", "选项")
  static let command = Words("command", "命令")
  static let commands = Words("Commands:", "命令：")
  static let arguments = Words("Arguments:", "参数：")
  static let otherOptions = Words("Options:", "选项：")
  /// Between sentences: Chinese ones follow each other without a space.
  static let gap = Words(" ", "")
  static let examples = Words("Examples:", "示例：")
  static let periodOptions = Words("Period, one of:", "期间（任选一种）：")
  static let commonOptions = Words("Common options:", "通用选项：")

  static let help = Words("Show this help.", "显示本帮助。")
  static let version = Words("Print the version.", "显示版本号。")

  /// What the parser itself says in the scripts of shells, and what is said instead.
  static let parsersOwn = [
    ("Show help information.", help),  // not words: the parser's
    ("Show the version.", version),  // not words: the parser's
    (
      "Show subcommand help information.",  // not words: the parser's
      Words("Show the help of a command.", "显示命令的帮助。")
    ),
  ]

  static func one(of values: [String]) -> Words {
    Words("One of: \(values.joined(separator: ", ")).", "可选值：\(values.joined(separator: "、"))。")
  }
  static func preset(_ value: String) -> Words { Words("(default: \(value))", "（缺省：\(value)）") }
  static let standard = Words("(default)", "（缺省）")

  static func more(_ tool: String) -> Words {
    Words(
      "'\(tool) help <command>' tells more of a command.", "“\(tool) help <命令>”显示该命令的详细说明。")
  }
  static func see(_ command: String) -> Words {
    Words(
      "'\(command) --help' shows what it takes, with examples",
      "运行“\(command) --help”可查看用法和示例")
  }
}
