import Foundation
import Testing

/// Wrong command lines: what is said in both languages, word for word, and the exit code.
@Suite struct UsageTests {
  struct Mistake: CustomTestStringConvertible {
    let arguments: String
    let english: String
    let chinese: String
    var command = ""

    init(_ arguments: String, of command: String = "", _ english: String, _ chinese: String) {
      (self.arguments, self.command) = (arguments, command)
      (self.english, self.chinese) = (english, chinese)
    }

    var testDescription: String { arguments }
  }

  // What the parser finds: each of its sentences that can be met is read and said anew.
  static let parsing = [
    Mistake("--nonsense", "unknown option '--nonsense'", "不认识的选项“--nonsense”"),
    Mistake(
      "kpi --moth 2026-10", of: "kpi", "unknown option '--moth'; did you mean '--month'?",
      "不认识的选项“--moth”，是否想写“--month”？"),
    Mistake(
      "imports --fromat json", of: "imports",
      "unknown option '--fromat'; did you mean '--format'?", "不认识的选项“--fromat”，是否想写“--format”？"),
    Mistake("kpis -é", of: "kpis", "unknown option '-é'", "不认识的选项“-é”"),
    Mistake(
      "--quiet kpis", of: "kpis",
      "'--quiet' stands before the command; write it after 'scoreline kpis'",
      "“--quiet”写在了命令之前；请写在“scoreline kpis”之后"),
    Mistake(
      "kpi --month", of: "kpi", "'--month <month>' lacks its value; write it after the option",
      "“--month <月>”缺少值；请把值写在选项之后"),
    Mistake(
      "kpi --month --quiet", of: "kpi",
      "'--month <month>' lacks its value; write it after the option",
      "“--month <月>”缺少值；请把值写在选项之后"),
    Mistake(
      "explain acw_mean --agent -7 --month 2026-10", of: "explain",
      "'-7' behind '--agent' begins like an option; write --agent=-7 if it is the value",
      "“--agent”之后的“-7”与选项相似；若确为其值，请写成--agent=-7"),
    Mistake(
      "kpi --quiet=x --month 2026-10", of: "kpi",
      "'--quiet' takes no value, but 'x' was given; write '--quiet' alone",
      "“--quiet”不带值，却给了“x”；只写“--quiet”即可"),
    Mistake(
      "kpi --month 2026-10 more words", of: "kpi",
      "unexpected: 'more', 'words'; leave it out, or put a value with spaces in quotes",
      "多余的参数：“more”“words”；请去掉，含空格的值请加引号"),
    Mistake("import", of: "import", "'<file>...' is missing; add it", "缺少“<文件>...”；请补上"),
    Mistake("purge", of: "purge", "'--before <day>' is missing; add it", "缺少“--before <日>”；请补上"),
    Mistake(
      "kpi --by teem --month 2026-10", of: "kpi",
      "'teem' is no value of '--by'; did you mean 'team'?", "“--by”不能取“teem”，是否想写“team”？"),
    Mistake(
      "completions tcsh", of: "completions",
      "'tcsh' is no value of '<shell>'; known: bash, zsh, fish",
      "“<shell>”不能取“tcsh”，可用：bash、zsh、fish"),
    Mistake(
      "explain acw_mean --month 2026-10 --limit x", of: "explain",
      "'x' is no value of '--limit'. How many records to print.",
      "“--limit”不能取“x”。显示多少条记录。"),
    Mistake(
      "imports undo x", of: "imports undo",
      "'x' is no value of '<id>'. The import's id, as 'scoreline imports' lists it.",
      "“<编号>”不能取“x”。导入的编号，见“scoreline imports”。"),
    Mistake("kpy", "there is no command 'kpy'; did you mean 'kpi'?", "没有命令“kpy”，是否想写“kpi”？"),
    Mistake(
      "repotr --month 2026-10 --open", "there is no command 'repotr'; did you mean 'report'?",
      "没有命令“repotr”，是否想写“report”？"),
    Mistake(
      "imports undoo 3", of: "imports", "there is no command 'undoo'; did you mean 'undo'?",
      "没有命令“undoo”，是否想写“undo”？"),
  ]

  // What commands find.
  static let meaning = [
    Mistake(
      "kpi", of: "kpi",
      "name one period: --week 2026-W43, --month 2026-10, or --from 2026-10-01 --to 2026-10-07",
      "请指定一个期间：--week 2026-W43、--month 2026-10，或--from 2026-10-01 --to 2026-10-07"),
    Mistake(
      "report --week 2026-W43 --month 2026-10", of: "report",
      "name one period: --week 2026-W43 or --month 2026-10",
      "请指定一个期间：--week 2026-W43或--month 2026-10"),
    Mistake(
      "kpi --week 2026-W54", of: "kpi", "there is no week '2026-W54'; write it as 2026-W43",
      "没有“2026-W54”这一周；请写成2026-W43的形式"),
    Mistake(
      "report --month 2026-13", of: "report", "there is no month '2026-13'; write it as 2026-10",
      "没有“2026-13”这个月；请写成2026-10的形式"),
    Mistake(
      "kpi --from 2026-10-02 --to 2026-10-32", of: "kpi",
      "there is no day '2026-10-32'; write it as 2026-10-01",
      "没有“2026-10-32”这一天；请写成2026-10-01的形式"),
    Mistake(
      "kpi --from 2026-10-02 --to 2026-10-01", of: "kpi",
      "the period ends (2026-10-01) before it begins (2026-10-02); swap the two",
      "期间的止日（2026-10-01）早于起日（2026-10-02）；请对调"),
    Mistake(
      "explain acw --month 2026-10", of: "explain",
      "there is no KPI 'acw'; did you mean 'acw_mean'?", "没有指标“acw”，是否想写“acw_mean”？"),
    Mistake(
      "explain acw_mean --month 2026-10 --agent 1 --team 2", of: "explain",
      "name at most one of --agent, --team, --county and --day",
      "--agent、--team、--county和--day最多指定一个"),
    Mistake(
      "explain acw_mean --month 2026-10 --limit=-1", of: "explain",
      "--limit takes a number of 0 or more", "--limit的取值不小于0"),
    Mistake(
      "summary --threads 300 --month 2026-10 x", of: "summary",
      "--threads takes a number from 1 to 256", "--threads的取值为1至256"),
    Mistake(
      "import --kind call x.csv", of: "import",
      "there is no kind of record 'call'; did you mean 'calls'?", "没有记录种类“call”，是否想写“calls”？"),
    Mistake(
      "purge --before 2026-10-02 --kind agents", of: "purge",
      "'agents' can't be purged; the kinds are calls, outage_notices, reviews, tickets",
      "“agents”不能清除；可清除的种类：calls、outage_notices、reviews、tickets"),
  ]

  @Test(arguments: parsing + meaning) func wrongCommandLines(mistake: Mistake) throws {
    try Run.inScratch { run in
      let arguments = mistake.arguments.split(separator: " ").map(String.init)
      let command = ("scoreline " + mistake.command).trimmingCharacters(in: .whitespaces)
      let english = try run(arguments)
      #expect(english.code == 64)
      #expect(english.output.isEmpty)
      #expect(
        english.errors == """
          scoreline: \(mistake.english)
          '\(command) --help' shows what it takes, with examples

          """)
      let chinese = try run(arguments, environment: HelpTests.chinese)
      #expect(chinese.code == 64)
      #expect(
        chinese.errors == """
          scoreline: \(mistake.chinese)
          运行“\(command) --help”可查看用法和示例

          """)
    }
  }

  @Test func theConfigurationNamesTheLanguageOfMistakes() throws {
    try Run.inScratch { run in
      try run.write("lang: zh-Hans\n", to: "centre.yml")
      let outcome = try run("kpi", "--config", "centre.yml")
      #expect(outcome.errors.hasPrefix("scoreline: 请指定一个期间"), "\(outcome)")
    }
  }
}
