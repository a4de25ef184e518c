import Foundation
import Testing

/// Help, manual and completions, in both languages.
@Suite struct HelpTests {
  static let chinese = ["LC_ALL": "zh_CN.UTF-8"]
  /// Every command line that has help of its own.
  static let commands: [[String]] = [
    [], ["import"], ["kpi"], ["report"], ["summary"], ["explain"], ["note"], ["imports"],
    ["imports", "list"], ["imports", "undo"], ["doctor"], ["purge"], ["kpis"], ["kinds"], ["init"],
    ["completions"], ["manual"],
  ]

  @Test(arguments: commands) func everyCommandHasHelpWithExamples(command: [String]) throws {
    try Run.inScratch { run in
      let english = try run(command + ["--help"])
      #expect(english.code == 0 && english.errors.isEmpty, "\(english)")
      let line = (["scoreline"] + command).joined(separator: " ")
      #expect(english.output.contains("Usage: \(line)"), "\(english)")
      #expect(english.output.contains("\nExamples:\n  scoreline"), "\(english)")
      #expect(
        !english.output.unicodeScalars.contains {
          (0x4E00...0x9FFF).contains($0.value) && !"东湖".unicodeScalars.contains($0)
        })
      let chinese = try run(command + ["--help", "--lang", "zh-Hans"])
      #expect(chinese.output.contains("用法：\(line)"), "\(chinese)")
      #expect(chinese.output.contains("\n示例：\n  scoreline"), "\(chinese)")
      // The three ways to ask, and the two to name a language, agree.
      #expect(try run(["help"] + command, environment: Self.chinese).output == chinese.output)
      #expect(try run(command + ["-h"], environment: Self.chinese).output == chinese.output)
      try run.write("lang: zh-Hans\n", to: "scoreline.yml")
      #expect(try run(command + ["--help"]).output == chinese.output)
    }
  }

  @Test(arguments: commands) func noLineOfHelpIsWiderThanTheTerminal(command: [String]) throws {
    try Run.inScratch { run in
      for language in ["en", "zh-Hans"] {
        let help = try run(
          command + ["--help", "--lang", language], environment: ["COLUMNS": "60"])
        // Examples stay as they are, so that they can be copied.
        for line in help.output.split(separator: "\n") where !line.hasPrefix("  scoreline ") {
          let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
          #expect(width <= 60, "\(width): \(line)")
        }
      }
    }
  }

  @Test func noLineOfChineseBeginsWithAClosingMark() throws {
    try Run.inScratch { run in
      for columns in stride(from: 40, through: 80, by: 5) {
        let help = try run(
          "purge", "--help", "--lang", "zh-Hans", environment: ["COLUMNS": "\(columns)"])
        for line in help.output.split(separator: "\n") {
          let first = line.drop { $0 == " " }.first
          #expect(first.map { !"，。；：、）”".contains($0) } ?? true, "\(columns): \(line)")
          #expect(line.last.map { !"（“".contains($0) } ?? true, "\(columns): \(line)")
        }
      }
    }
  }

  @Test func theMarkOfAColumnIsExplained() throws {
    try Run.inScratch { run in
      let english = try run("kinds")
      #expect(english.errors == "!: a column that the file must have\n")
      #expect(try run("kinds", "--lang", "zh-Hans").errors == "!：文件必须有的列\n")
      #expect(try run("kinds", "--quiet").errors.isEmpty)
    }
  }

  @Test func helpOfACommandThatIsNot() throws {
    try Run.inScratch { run in
      let outcome = try run("help", "kpy")
      #expect(outcome.code == 64)
      #expect(
        outcome.errors == """
          scoreline: there is no command 'kpy'; did you mean 'kpi'?
          'scoreline --help' shows what it takes, with examples

          """)
    }
  }

  @Test func theManualIsWellFormed() throws {
    try Run.inScratch { run in
      for language in ["en", "zh-Hans"] {
        let page = try run("manual", "--lang", language)
        #expect(page.code == 0)
        #expect(page.output.contains("\n.SS \"scoreline imports undo <"))
        try run.write(page.output, to: "scoreline.1")
        // Where man is installed it has nothing to complain of.
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/man") else { continue }
        let shown = try run.shell(
          "MANWIDTH=80 man --warnings -E UTF-8 -l scoreline.1 2>&1 >/dev/null")
        #expect(shown.output == "", "\(shown)")
      }
    }
  }

  @Test(arguments: commands) func theManualHasEveryOptionOfTheHelp(command: [String]) throws {
    try Run.inScratch { run in
      let help = try run(command + ["--help"]).output
      let manual = try run("manual").output.replacing("\\-", with: "-")
      let options = help.matches(of: /^ +(?:-h, )?(--[a-z-]+|-v)/.anchorsMatchLineEndings())
      #expect(options.count >= 2)
      for option in options {
        #expect(manual.contains("\\fB\(option.1)") || manual.contains("\\fB-h, \(option.1)"))
      }
    }
  }

  @Test func bashCompletesCommandsOptionsAndIds() throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    try Run.inScratch { run in
      for shell in ["bash", "zsh", "fish"] {
        let script = try run("completions", shell)
        #expect(script.code == 0 && script.output.contains("scoreline"), "\(script)")
        #expect(script.output.contains("ticket_accuracy"), "\(shell)")
        try run.write(script.output, to: "completions.\(shell)")
      }
      func completions(_ words: String...) throws -> Set<String> {
        let list = words.map { "'\($0)'" }.joined(separator: " ")
        let outcome = try run.shell(
          """
          . ./completions.bash
          COMP_WORDS=(scoreline \(list)); COMP_CWORD=\(words.count)
          COMP_LINE="scoreline \(words.joined(separator: " "))"; COMP_POINT=${#COMP_LINE}
          function=$(complete -p scoreline | sed 's/.*-F \\([^ ]*\\).*/\\1/')
          $function scoreline '\(words.last ?? "")' '\(words.dropLast().last ?? "scoreline")'
          printf '%s\\n' "${COMPREPLY[@]}"
          """)
        return Set(outcome.output.split(separator: "\n").map(String.init))
      }
      #expect(try completions("ki") == ["kinds"])
      #expect(try completions("explain", "acw") == ["acw_mean"])
      #expect(try completions("kpi", "--format", "") == ["table", "csv", "json"])
      #expect(try completions("import", "--kind", "t") == ["tickets"])
      #expect(try completions("kpi", "--mo") == ["--month"])
    }
  }

  /// Each shell where it is installed.
  @Test func zshAndFishTakeTheirScriptsInBothLanguages() throws {
    try Run.inScratch { run in
      for language in ["en", "zh-Hans"] {
        for shell in ["zsh", "fish"] {
          let script = try run("completions", shell, "--lang", language).output
          // The parser knows no Chinese.
          #expect(!script.contains("Show help information") && !script.contains("Show the version"))
          #expect(script.contains(language == "en" ? "Print the version." : "显示版本号。"))
          try run.write(script, to: "completions.\(shell)")
        }
        if FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh") {
          #expect(try run.shell("zsh -n completions.zsh 2>&1").output == "")
        }
        if FileManager.default.isExecutableFile(atPath: "/usr/bin/fish") {
          let found = try run.shell(
            "fish --no-config -c \"source completions.fish; complete -C 'scoreline ki'\" 2>&1")
          let about =
            language == "en"
            ? "List the kinds of record and their columns." : "列出记录的种类及其各列。"
          #expect(found.output == "kinds\t\(about)\n", "\(found)")
        }
      }
    }
  }
}
