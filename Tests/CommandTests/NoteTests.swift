import Foundation
import Testing

/// `scoreline note`, and where its notes appear.
@Suite struct NoteTests {
  @Test func aNoteIsKeptListedShownToItsOwnAndRemoved() throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      try run.write(Run.agents, to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let added = try run(
        "note", "--agent", "1001", "--month", "2026-09", "--kpi", "talk_mean", "三通录音")
      #expect(added.code == 0, "\(added)")
      #expect(
        added.output
          == "note 1 on agent 1001, 2026-09, is kept in the store; reports written from now on show "
          + "it to the team's leader and the agent only\nkept: 三通录音\n")
      let list = try run("note", "--list", "--json")
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
      let notes = try #require(root["notes"] as? [[String: Any]])
      #expect(notes.map { $0["text"] as? String } == ["三通录音"])
      #expect(notes.map { $0["from"] as? String } == ["2026-09-01"])
      #expect(notes.map { $0["kind"] as? String } == ["agreed"])
      #expect(try run("report", "--month", "2026-10", "--lang", "zh-Hans").code == 0)
      for file in run.files(in: "reports/2026-10") {
        let isOwn = file == "agents/1001.html" || file == "teams/一班.html"
        guard file.hasSuffix(".html") || file.hasSuffix(".csv") || file.hasSuffix(".json") else {
          continue
        }
        #expect(try run.text("reports/2026-10/\(file)").contains("三通录音") == isOwn, "\(file)")
      }
      #expect(
        try run("note", "--remove", "1", "--lang", "zh-Hans").output == "已删除备注1（工号1001）\n")
      #expect(try run("note", "--list").output == "no notes yet\n")
      #expect(try run("note", "--list", "--lang", "zh-Hans").output == "尚无备注\n")
    }
  }

  /// Some keyboards write an accent behind its letter. `K` is the id of a colleague, and begins the own one so.
  @Test func namesAreFoundHoweverAccentsAreWritten() throws {
    try Run.inScratch { run in
      try run.write("agent_id,name,team\nK,J\u{F6}rg,x\n\u{136},Ann,x\n", to: "agents.csv")
      try run.write(
        "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\n"
          + "A,2026-10-01 08:00:00,\u{136},100,30,answered\n", to: "calls.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let added = try run(
        "note", "--agent", "K\u{327}", "--month", "2026-10", "K\u{327} listens with Jo\u{308}rg")
      #expect(added.code == 0, "\(added)")
      #expect(
        added.output.utf8.elementsEqual(
          ("note 1 on agent \u{136}, 2026-10, is kept in the store; reports written from now on show it to the"
            + " team's leader and the agent only\nkept: \u{136} listens with ***\n"
            + "masked, because cards show nobody else: a colleague's name or id\n").utf8),
        "\(added)")
      #expect(try run("note", "--list", "--agent", "K\u{327}").output.contains("listens"))
      let explained = try run("explain", "talk_mean", "--agent", "K\u{327}", "--month", "2026-10")
      #expect(explained.output.contains("numerator: 100\n"), "\(explained)")
    }
  }

  @Test func anAgentIsMeantByAName() throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      try run.write(
        "agent_id,name,team\n1001,张三,一班\n1002,李四,一班\n1003,李四,一班\n", to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let added = try run("note", "--agent", "张三", "--month", "2026-10", "三通录音")
      #expect(added.code == 0 && added.output.hasPrefix("note 1 on agent 1001, "), "\(added)")
      #expect(try run("note", "--list", "--agent", "张三").output.contains("三通录音"))
      for (language, words) in [
        ("en", "several agents have that name; give the id: 1002, 1003"),
        ("zh-Hans", "该姓名对应多名客服代表，请改用工号：1002、1003"),
      ] {
        for arguments in [["--month", "2026-10", "x"], ["--list"]] {
          let several = try run(["note", "--agent", "李四", "--lang", language] + arguments)
          #expect(several.code == 64 && several.errors.contains(words), "\(several)")
        }
      }
      let nobody = try run("note", "--agent", "王五", "--month", "2026-10", "x")
      #expect(nobody.code == 66, "\(nobody)")
    }
  }

  @Test(arguments: [
    ["note"], ["note", "--agent", "1001", "x"], ["note", "--list", "x"],
    ["note", "--agent", "1001", "--week", "2026-W99", "x"],
    ["note", "--agent", "1001", "--week", "2026-W43", "--month", "2026-10", "x"],
    ["note", "--remove", "1", "--list"],
  ])
  func whatIsNoNoteIsMisuse(_ arguments: [String]) throws {
    try Run.inScratch { run in
      let code = try run(arguments).code
      #expect(code == 64)
    }
  }

  @Test func withoutAStoreThereIsNothingToNote() throws {
    try Run.inScratch { run in
      let added = try run("note", "--agent", "1", "--week", "2026-W43", "x").code
      let listed = try run("note", "--list").code
      #expect(added == 66)
      #expect(listed == 66)
    }
  }
}
