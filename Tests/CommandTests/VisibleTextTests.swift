import Foundation
import Testing

/// Names from files are shown on a terminal, never obeyed by it.
@Suite struct VisibleTextTests {
  /// An agent whose id clears the screen, whose name turns the order of reading, and whose team ends the line.
  private static let agents =
    "agent_id,name,team\n\u{1B}[2J7,\u{202E}gpj\u{2066}.exe,\"night\n0 differences\"\n\u{9B}31m8,李四\u{7F},二班\n"
  private static let calls =
    "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\n"
    + "\u{1B}]0;x\u{7}1,2026-10-01 08:00:00,\u{1B}[2J7,100,30,answered\n"
    + "B,2026-10-02 09:00:00,1,100,30,\u{1B}[1mlost\n"

  private func centre(_ run: Run) throws {
    try run.write(Self.agents, to: "agents.csv")
    try run.write(Self.calls, to: "calls\u{1B}[7m.csv")
    let outcome = try run("import", "agents.csv", "calls\u{1B}[7m.csv")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains("calls\u{FFFD}[7m.csv: calls, read 2 = new 1"), "\(outcome)")
    #expect(outcome.errors.contains("found \" [1mlost\", expected"), "\(outcome)")
  }

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || scalar.properties.generalCategory != .control
          && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
    }
  }

  @Test func tablesAndLinesShowControlsAsMissingSigns() throws {
    try Run.inScratch { run in
      try centre(run)
      let table = try run("kpi", "--month", "2026-10", "--by", "agent")
      #expect(table.output.contains("\u{FFFD}[2J7"), "\(table)")
      let team = try run("kpi", "--month", "2026-10", "--by", "team")
      #expect(team.output.contains("night 0 differences"), "\(team)")
      let records = try run("explain", "talk_mean", "--agent", "\u{1B}[2J7", "--month", "2026-10")
      #expect(records.output.contains("scope: agent \u{FFFD}[2J7\n"), "\(records)")
      #expect(records.output.contains("\u{FFFD}]0;x\u{FFFD}1"), "\(records)")
      let kept = try run(
        "note", "--agent", "\u{1B}[2J7", "--month", "2026-10", "--", "\u{202E}agreed")
      #expect(kept.output.hasPrefix("note 1 on agent \u{FFFD}[2J7, 2026-10"), "\(kept)")
      let notes = try run("note", "--list")
      #expect(notes.output.contains("  agreed\n"), "\(notes)")
      for outcome in [table, team, records, kept, notes, try run("imports"), try run("doctor")] {
        #expect(isHarmless(outcome.output + outcome.errors), "\(outcome)")
      }
    }
  }

  @Test(arguments: [
    ["explain", "talk_mean", "--agent", "\u{1B}[2J", "--month", "2026-10"],
    ["explain", "\u{9B}2J", "--month", "2026-10"], ["kpi", "--month", "\u{202E}01-6202"],
    ["\u{1B}c"], ["import", "\u{1B}]0;x\u{7}.csv"], ["kpi", "--\u{1B}[1m"],
  ])
  func messagesQuoteWhatTheyWereGivenHarmlessly(arguments: [String]) throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      let outcome = try run(arguments)
      #expect(outcome.code == 64 || outcome.code == 66, "\(outcome)")
      #expect(!outcome.errors.isEmpty && isHarmless(outcome.output + outcome.errors), "\(outcome)")
    }
  }

  /// A line feed in a name makes no line of its own on standard error.
  @Test func aNameForgesNoMessage() throws {
    try Run.inScratch { run in
      try run.write(
        "agent_id,name,team\n1,张三,\"night\nscoreline: 0 differences\"\n", to: "agents.csv")
      try run.write(Run.calls, to: "calls.csv")
      #expect(try run("import", "agents.csv", "calls.csv").code == 0)
      let outcome = try run("explain", "talk_mean", "--team", "zzz", "--month", "2026-10")
      #expect(outcome.code == 66, "\(outcome)")
      #expect(outcome.errors.contains("night scoreline: 0 differences"), "\(outcome)")
      #expect(outcome.errors.count { $0 == "\n" } == 1, "\(outcome)")
      let asked = try run("explain", "talk_mean", "--team", "z\nscoreline: 1", "--month", "2026-10")
      #expect(asked.errors.count { $0 == "\n" } == 1, "\(asked)")
    }
  }

  /// What programs read is the name itself.
  @Test func dataKeepNamesAsTheyAre() throws {
    try Run.inScratch { run in
      try centre(run)
      let month = ["kpi", "--month", "2026-10", "--by", "agent", "--format"]
      #expect(try run(month + ["csv"]).output.contains(",agent,\u{1B}[2J7,"))
      #expect(try run(month + ["json"]).output.contains("\"key\": \"\\u001b[2J7\""))
    }
  }
}
