import Foundation
import Testing

/// Every text goes through the tables of words: in the pseudo-locale each of them is bracketed, so what
/// stands outside of brackets must be names of commands, options, fields and data.
@Suite struct PseudoLocaleTests {
  static let pseudo = ["LC_ALL": "en_XA.UTF-8"]

  /// The text without what is bracketed.
  private func outside(_ text: String) -> String {
    var depth = 0
    return String(
      text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { rest, scalar in
        if scalar == "⟦" { depth += 1 }
        if depth == 0 { rest.append(scalar) }
        if scalar == "⟧" { depth -= 1 }
      })
  }

  /// Words of two Latin letters or more that no name accounts for.
  private func strangers(_ text: String, names: Set<String>) -> [String] {
    outside(text).split { !($0.isASCII && $0.isLetter) && $0 != "_" && $0 != "-" }
      .map(String.init)
      .filter { $0.filter(\.isLetter).count > 1 && !$0.hasPrefix("-") && !names.contains($0) }
  }

  private static let commands: Set<String> = [
    "scoreline", "import", "kpi", "report", "summary", "explain", "note", "imports", "doctor",
    "purge",
    "kpis", "kinds", "init", "completions", "manual", "list", "undo", "help",
  ]

  @Test(arguments: HelpTests.commands) func help(command: [String]) throws {
    try Run.inScratch { run in
      let help = try run(command + ["--help"], environment: Self.pseudo)
      #expect(help.output.contains("⟦"), "\(help)")
      // Examples are command lines.
      let lines = help.output.split(separator: "\n").filter { !$0.hasPrefix("  scoreline ") }
      #expect(strangers(lines.joined(separator: "\n"), names: Self.commands) == [])
    }
  }

  @Test(arguments: UsageTests.parsing + UsageTests.meaning)
  func messages(mistake: UsageTests.Mistake) throws {
    try Run.inScratch { run in
      let outcome = try run(
        mistake.arguments.split(separator: " ").map(String.init), environment: Self.pseudo)
      #expect(strangers(outcome.errors, names: ["scoreline"]) == [])
    }
  }

  @Test func tables() throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      try run.write(Run.agents, to: "agents.csv")
      let kinds = try run("kinds", "--json").output + run("kpis", "--json").output
      let names = Set(
        kinds.split(separator: "\"").map(String.init).filter { !$0.contains(" ") }
      ).union(["calls", "agents", "csv", "test_call", "centre"])
      for arguments in [
        ["import", "calls.csv", "agents.csv", "none.csv"], ["imports"], ["kpis"], ["kinds"],
        ["kpi", "--month", "2026-10", "--by", "all"], ["doctor", "--recompute"],
        ["explain", "talk_mean", "--month", "2026-10"],
        ["explain", "talk_mean", "--month", "2026-10", "--team", "三班"],
        ["purge", "--before", "2026-10-02", "--dry-run"], ["imports", "undo", "9"],
        ["kpi", "--month", "2025-10"], ["init"], ["init"],
      ] {
        let outcome = try run(arguments, environment: Self.pseudo)
        let words = strangers(
          outcome.output + outcome.errors.replacing("scoreline: ", with: ""), names: names)
        #expect(words == [], "\(arguments): \(outcome)")
      }
    }
  }

  @Test func reports() throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      try run.write(Run.agents, to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let report = try run("report", "--month", "2026-10", environment: Self.pseudo)
      #expect(report.code == 0, "\(report)")
      #expect(strangers(report.output, names: []) == [], "\(report)")
      for page in run.files(in: "reports/2026-10") where page.hasSuffix(".html") {
        let html = try run.text("reports/2026-10/" + page)
        // The texts between tags, without style sheets.
        let texts = html.replacing(/<style[\s\S]*?<\/style>/, with: "")
          .replacing(/<[^>]*>/, with: " ").replacing(/&[a-z]+;|&#\d+;/, with: " ")
        // The index links to files.
        let files: Set = ["figures", "csv", "manifest", "json"]
        #expect(strangers(texts, names: files) == [], "\(page)")
      }
    }
  }

  @Test func itCanNotBeAskedForByName() throws {
    try Run.inScratch { run in
      #expect(try run("kpis", "--lang", "en-XA").code == 64)
      try run.write("lang: en-XA\n", to: "scoreline.yml")
      #expect(try run("kpis").code == 78)
    }
  }
}
