import Foundation
import Testing

/// Whose figure `explain` takes apart, and what it says where nobody is meant.
@Suite struct ExplainTests {
  private static let calls = """
    call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome,county
    A,2026-10-01 08:00:00,1001,100,30,answered,东湖
    B,2026-10-02 08:00:00,1002,300,30,answered,东湖

    """
  private static let roster = """
    agent_id,name,team
    1001,林雪,三班
    1002,陈禾,一班
    1003,王芳,一班
    1004,王芳,三班

    """

  private func explain(_ arguments: String...) throws -> (
    code: Int32, output: String, errors: String
  ) {
    var outcome: (Int32, String, String)?
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      try run.write(Self.roster, to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let result = try run(["explain"] + arguments + ["--month", "2026-10"])
      outcome = (result.code, result.output, result.errors)
    }
    return try #require(outcome)
  }

  @Test func anAgentIsMeantByIdOrName() throws {
    for agent in ["1002", "陈禾"] {
      let explained = try explain("talk_mean", "--agent", agent)
      #expect(explained.code == 0)
      #expect(explained.output.contains("scope: agent 1002\n"), "\(explained)")
      #expect(explained.output.contains("numerator: 300\n"), "\(explained)")
    }
  }

  /// Below the list, where some records count in the denominator only.
  @Test func whatTheMarkOfARecordMeansIsSaid() throws {
    let share = try explain("transfer_rate")
    #expect(
      share.output.hasSuffix(
        "\n\ncounted +: in numerator and denominator; counted: in the denominator only\n"),
      "\(share)")
    let chinese = try explain("transfer_rate", "--lang", "zh-Hans")
    #expect(chinese.output.hasSuffix("\n\n计入＋：计入分子和分母；计入：只计入分母\n"), "\(chinese)")
    #expect(try !explain("talk_mean").output.contains("counted +"))
    #expect(try !explain("ticket_accuracy").output.contains("counted +"))
  }

  @Test func aKPIIsMeantByIdOrTitle() throws {
    for kpi in ["Average talk time", "平均交谈时长"] {
      let explained = try explain(kpi)
      #expect(explained.code == 0 && explained.output.contains("(talk_mean)"), "\(explained)")
    }
    let near = try explain("平均交谈时间", "--lang", "zh-Hans")
    #expect(near.code == 64 && near.errors.contains("没有指标“平均交谈时间”，是否想写“平均交谈时长”？"), "\(near)")
  }

  @Test func whoIsNotThereIsSaid() throws {
    let agent = try explain("talk_mean", "--agent", "1009")
    #expect(agent.code == 66 && agent.output.isEmpty)
    #expect(
      agent.errors.contains(
        "no agent has that id or name in 2026-10 or in the roster; did you mean '1001'?"),
      "\(agent)")
    let team = try explain("talk_mean", "--team", "二班", "--lang", "zh-Hans")
    #expect(team.code == 66)
    #expect(team.errors.contains("2026-10和名册中均没有班组“二班”；是否想写“一班”？"), "\(team)")
    let county = try explain("talk_mean", "--county", "北江市")
    #expect(county.code == 66)
    #expect(county.errors.contains("there is no county '北江市' in 2026-10; known: 东湖"), "\(county)")
  }

  @Test func anyNumberOfRecordsMayBeAskedFor() throws {
    let explained = try explain("talk_mean", "--limit", "\(Int.max)")
    #expect(explained.code == 0)
    #expect(explained.output.contains("\n2 of 2 records: "), "\(explained)")
  }

  @Test func aNameOfSeveralAsksForTheId() throws {
    let several = try explain("talk_mean", "--agent", "王芳")
    #expect(several.code == 64)
    #expect(
      several.errors.contains("several agents have that name; give the id: 1003, 1004"),
      "\(several)")
  }

  /// What has no county is a key like any other, though the period has none such.
  @Test func theKeyOfNobodyIsAlwaysKnown() throws {
    let none = try explain("talk_mean", "--county", "?")
    #expect(none.code == 0 && none.output.contains("value: — (no eligible record)"), "\(none)")
  }

  /// In the roster, without a call.
  @Test func whoHasNoRecordHasNoFigure() throws {
    let none = try explain("talk_mean", "--agent", "1003")
    #expect(none.code == 0)
    #expect(none.errors.contains("agent '1003' has no eligible record in 2026-10"), "\(none)")
    #expect(none.output.hasSuffix("\n\nno records\n"), "\(none)")
    let chinese = try explain("talk_mean", "--agent", "1003", "--lang", "zh-Hans")
    #expect(chinese.output.hasSuffix("\n\n没有记录\n"), "\(chinese)")
    #expect(none.output.contains("value: — (no eligible record)"), "\(none)")
  }

  /// A sign that could hold two texts together stands in ids and areas as any other: from files and from the store the
  /// same notices count, and both stand behind the figure.
  @Test func noSignHoldsPartsOfAnIdentityTogether() throws {
    try Run.inScratch { run in
      let sign = "\u{1F}"
      try run.write(
        """
        notice_id,revision,area,county,published_at,agent_id
        N\(sign)1,1,X,东湖,2026-10-01 06:00:00,1001
        N,1,1\(sign)X,东湖,2026-10-01 06:00:00,1001

        """, to: "notices.csv")
      let imported = try run("import", "notices.csv")
      #expect(imported.output.contains("read 2 = new 2 + unchanged 0"), "\(imported)")
      let figures = ["--month", "2026-10", "--by", "centre", "--format", "csv"]
      let stored = try run(["kpi"] + figures).output
      #expect(stored.contains("outage_notice_accuracy,centre,centre,,0,0,2,0,"), "\(stored)")
      #expect(try run(["summary", "notices.csv"] + figures).output == stored)
      let explained = try run("explain", "outage_notice_accuracy", "--month", "2026-10")
      #expect(explained.output.contains("\n2 of 2 records: "), "\(explained)")
      #expect(explained.output.components(separatedBy: "\nuninspected  N").count == 3)
    }
  }
}
