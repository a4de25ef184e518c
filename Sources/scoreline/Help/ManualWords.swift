import ScorelineKit

/// What the manual page says beside the help of the commands.
enum ManualWords {
  static let origin = Words(
    "Made by 'scoreline manual'; don't edit it by hand.", "由“scoreline manual”生成，请勿手工修改。")
  static let name = Words("NAME", "名称")
  static let synopsis = Words("SYNOPSIS", "用法")
  static let description = Words("DESCRIPTION", "说明")
  static let commands = Words("COMMANDS", "命令")
  static let commonOptions = Words("COMMON OPTIONS", "通用选项")

  /// What is listed at the end: sections of names with their meanings.
  static let lists: [(title: Words, entries: [(name: String, meaning: Words)])] = [
    (Words("EXIT STATUS", "退出码"), exitCodes),
    (Words("ENVIRONMENT", "环境变量"), variables),
    (Words("FILES", "文件"), files),
  ]

  private static let exitCodes = [
    ("0", Words("done", "完成")),
    ("1", Words("a check that was asked for failed", "所要求的检查未通过")),
    ("64", Words("wrong command line", "命令行有误")),
    ("65", Words("bad input data", "输入数据有误")),
    ("66", Words("input missing", "缺少输入")),
    ("70", Words("our own fault", "程序自身错误")),
    ("73", Words("cannot create output", "无法创建输出")),
    ("74", Words("input/output error", "输入输出错误")),
    ("75", Words("busy, try again", "正被占用，请重试")),
    ("78", Words("configuration", "配置有误")),
    ("130, 143", Words("ended by SIGINT, by SIGTERM", "被SIGINT、SIGTERM终止")),
  ]

  private static let variables = [
    (
      "LC_ALL, LANG",
      Words(
        "The language, where neither --lang nor the configuration names one: Chinese for zh, else"
          + " English.",
        "未用--lang或配置指定语言时，由此决定：以zh开头为中文，否则为英文。")
    ),
    ("NO_COLOR", Words("Colours are left out when it is set.", "设置后不使用颜色。")),
    (
      "COLUMNS",
      Words("The width of help and tables, instead of the terminal's.", "帮助和表格的宽度，代替终端的宽度。")
    ),
  ]

  private static let files = [
    (
      "scoreline.yml",
      Words("The configuration; 'scoreline init' writes one.", "配置文件；用“scoreline init”生成。")
    ),
    (
      "scoreline.sqlite, scoreline.sqlite.key",
      Words("The store and its key: keep the two together.", "数据库及其密钥，须一同保存。")
    ),
    ("reports/", Words("The editions.", "各期报告。")),
  ]
}
