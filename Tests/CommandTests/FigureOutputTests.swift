import Foundation
import Testing

/// What `kpi` and `summary` print for other programs.
@Suite struct FigureOutputTests {
  /// One call, so that the figures are its own: ring 3 times in 9 s, talk 100 s, 30 s after it.
  private static let calls = """
    call_id,started_at,agent_id,ring_count,ring_seconds,talk_seconds,acw_seconds,outcome,county
    A,2026-10-01 08:00:00,1001,3,9,100,30,answered,东湖
    B,2026-10-02 08:00:00,1002,3,9,300,30,answered,

    """

  /// talk: (100 + 300) / 2 = 200; s² = (100² + 100²) / 1, s/√2 = 100, z·100 = 195.9963984540054.
  /// A share of 2 in 2: low = (1 + z²/4 − z·√(z²/16)) / (1 + z²/2) = 1 / (1 + z²/2)
  /// = 1 / 2.920729410347062 = 0.3423802275...; of 0 in 2: high = 1 − that.
  @Test func theCSVHasTheColumnsOfTheInterfaceAndNoOther() throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      let outcome = try run("summary", "calls.csv", "--month", "2026-10", "--format", "csv")
      #expect(outcome.code == 0, "\(outcome)")
      let rows = Run.rows(outcome.output)
      #expect(
        rows.first?.joined(separator: ",")
          == "kpi,scope,key,value,numerator,denominator,missing,excluded,target,verdict,low,high")
      #expect(
        rows.dropFirst().map { $0.prefix(10).joined(separator: ",") } == [
          "acw_mean,centre,centre,30,60,2,0,0,<=60,met",
          "ring_count_mean,centre,centre,3,6,2,0,0,<=4,met",
          "ring_seconds_mean,centre,centre,9,18,2,0,0,<=12,met",
          "ring_within_standard_rate,centre,centre,1,2,2,0,0,,",
          "talk_mean,centre,centre,200,400,2,0,0,<=150,missed",
          "transfer_rate,centre,centre,0,0,2,0,0,<=0.03,met",
        ], "\(outcome)")
      let bounds = rows.dropFirst().map { $0.suffix(2).compactMap(Double.init) }
      let talk = bounds[4]
      #expect(abs(talk[0] - 4.0036015459946) < 1e-9 && abs(talk[1] - 395.9963984540054) < 1e-9)
      #expect(abs(bounds[3][0] - 0.34238022) < 1e-7 && bounds[3][1] == 1)
      #expect(bounds[5][0] == 0 && abs(bounds[5][1] - 0.65761977) < 1e-7)
      #expect(outcome.errors.isEmpty, "\(outcome)")
    }
  }

  @Test func allScopesArePrintedByIndicatorScopeAndKey() throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      let asked = ["--month", "2026-10", "--by", "all", "--format", "csv"]
      let outcome = try run(["summary", "calls.csv", "--threads", "3"] + asked)
      let talk = Run.rows(outcome.output).filter { $0[0] == "talk_mean" }
      #expect(
        talk.map { $0[1...3].joined(separator: ",") } == [
          "agent,1001,100", "agent,1002,300", "centre,centre,200", "county,?,300",
          "county,东湖,100", "day,2026-10-01,100", "day,2026-10-02,300", "team,?,200",
        ], "\(outcome)")
      #expect(try run("import", "calls.csv").code == 0)
      #expect(try run(["kpi"] + asked).output == outcome.output)
      let table = try run("summary", "calls.csv", "--month", "2026-10", "--by", "all")
      #expect(table.output.contains("indicator"), "\(table)")
      #expect(table.output.contains("scope"), "\(table)")
    }
  }

  @Test func threadsAreAtLeastOne() throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      let outcome = try run("summary", "calls.csv", "--month", "2026-10", "--threads", "0")
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains("--threads takes a number from 1 to 256"), "\(outcome)")
    }
  }

  @Test(arguments: ["centre", "team", "agent", "county", "day"])
  func theStoreAndTheFilesGiveTheSameSortedRows(scope: String) throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      try run.write(Run.agents, to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let asked = ["--month", "2026-10", "--by", scope, "--format", "csv"]
      let stored = try run(["kpi"] + asked)
      let streamed = try run(["summary", "calls.csv", "agents.csv"] + asked)
      #expect(stored.output == streamed.output, "\(stored)\n\(streamed)")
      let names = Run.rows(stored.output).dropFirst().map { $0[0] + "\u{1}" + $0[2] }
      #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      let keys = [
        "centre": ["centre"], "team": ["一班", "二班"], "agent": ["1001", "1002"],
        "county": ["?", "东湖"], "day": ["2026-10-01", "2026-10-02"],
      ]
      #expect(Run.rows(stored.output).filter { $0[0] == "talk_mean" }.map { $0[2] } == keys[scope])
    }
  }

  /// Of 100 and 300 the fraction p lies at 100 + p · 200: 200, 280 and 290.
  @Test func theJSONAddsAssessmentAndPercentiles() throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      let outcome = try run("summary", "calls.csv", "--month", "2026-10", "--format", "json")
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      #expect(root["from"] as? String == "2026-10-01")
      #expect(root["to"] as? String == "2026-10-31")
      let figures = try #require(root["figures"] as? [[String: Any]])
      let talk = try #require(figures.first { $0["kpi"] as? String == "talk_mean" })
      #expect(talk["verdict"] as? String == "missed")
      // 4.0 to 396.0 spans the target of 150.
      #expect(talk["assessment"] as? String == "cannot_tell")
      #expect(["p50", "p90", "p95"].map { talk[$0] as? Double } == [200, 280, 290])
      let rings = try #require(figures.first { $0["kpi"] as? String == "ring_count_mean" })
      #expect(rings["p50"] == nil)
      #expect(rings["assessment"] as? String == "met")
    }
  }

  @Test func aClosedPipeIsSuccess() throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let process = try run.start(
        ["summary", "calls.csv", "--month", "2026-10"], output: pipe.fileHandleForWriting)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 0)
    }
  }

  @Test func noFigureIsPrintedUnlessEveryFilePasses() throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      let outcome = try run("summary", "calls.csv", "none.csv", "--month", "2026-10")
      #expect(outcome.code == 66, "\(outcome)")
      #expect(outcome.output.isEmpty, "\(outcome)")
    }
  }

  /// Talk of 100 s and 300 s: 200 s, from 4.0 s to 396.0 s (as above). Three tickets of which one is inspected
  /// and wrong: 0 of 1, and Wilson's interval to z²/(1 + z²) = 3.841459/4.841459 = 79.345...%.
  @Test func theTableSaysHowSureAVerdictIsAndWhatWasNeverInspected() throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      try run.write(
        """
        ticket_id,kind,accepted_at,agent_id
        T1,fault_repair,2026-10-01 08:00:00,1001
        T2,fault_repair,2026-10-01 08:05:00,1001
        T3,fault_repair,2026-10-01 08:10:00,1001

        """, to: "tickets.csv")
      try run.write(
        """
        review_id,object,object_id,reviewed_at,verdict
        R1,ticket,T1,2026-10-02 08:00:00,incorrect

        """, to: "reviews.csv")
      let files = ["calls.csv", "tickets.csv", "reviews.csv"]
      func lines(_ language: String) throws -> [String] {
        try run(["summary"] + files + ["--month", "2026-10", "--lang", language]).output
          .split(separator: "\n").dropFirst().map { String($0.replacing(/\x20{2,}/, with: "|")) }
      }
      let english = try lines("en")
      #expect(
        english.first
          == "indicator|value|target|verdict|how sure|95 % interval|n|missing|uninspected|excluded")
      #expect(
        english.filter { $0.hasPrefix("Average talk time") || $0.hasPrefix("Ticket accuracy") } == [
          "Average talk time|200.0 s|≤150 s|missed|sample too small to tell|4.0–396.0 s|2|0|0",
          "Ticket accuracy|0.00%|≥99%|missed|sample too small to tell (0 of 1)|0.00–79.35%|1|2|0",
        ])
      let chinese = try lines("zh-Hans")
      #expect(chinese.first == "指标|数值|目标|结论|把握程度|95%区间|样本数|缺失|未抽检|剔除")
      #expect(
        chinese.filter { $0.hasPrefix("受理工单正确率") } == [
          "受理工单正确率|0.00%|≥99%|未达标|样本不足以断定（0/1）|0.00–79.35%|1|2|0"
        ])
      let json = try run(["summary"] + files + ["--month", "2026-10", "--json"]).output
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      let figures = try #require(root["figures"] as? [[String: Any]])
      let tickets = try #require(figures.first { $0["kpi"] as? String == "ticket_accuracy" })
      #expect(tickets["assessment"] as? String == "missed")
      #expect(tickets["small_sample"] as? Bool == true)
      #expect(tickets["missing"] as? Int == 2 && tickets["uninspected"] as? Int == 2)
      let talk = try #require(figures.first { $0["kpi"] as? String == "talk_mean" })
      #expect(talk["small_sample"] as? Bool == false && talk["uninspected"] is NSNull)
    }
  }

  /// Two inquiries of three inspected, two of ten fields wrong: n is two tickets, as one is uninspected.
  @Test func ofAShareByFieldTicketsAreCounted() throws {
    try Run.inScratch { run in
      try run.write(
        """
        ticket_id,kind,accepted_at,agent_id
        T1,inquiry,2026-10-01 08:00:00,1001
        T2,query,2026-10-01 09:00:00,1001
        T3,inquiry,2026-10-01 10:00:00,1001

        """, to: "tickets.csv")
      try run.write(
        """
        review_id,object,object_id,reviewed_at,verdict,error_fields
        R1,ticket,T1,2026-10-05 08:00:00,incorrect,name;content
        R2,ticket,T2,2026-10-05 08:00:00,correct,

        """, to: "reviews.csv")
      let table = try run("summary", "tickets.csv", "reviews.csv", "--month", "2026-10").output
      let line = table.split(separator: "\n").first {
        $0.hasPrefix("Inquiry key-field accuracy, by field")
      }
      #expect(line.map { String($0.replacing(/\x20{2,}/, with: "|")) }?.hasSuffix("|2|1|0") == true)
    }
  }

  @Test func whereThereIsNoFigureTheDaysOfTheStoreAreSaid() throws {
    try Run.inScratch { run in
      try run.write("agent_id,name,team\n1001,林雪,三班\n", to: "agents.csv")
      #expect(try run("import", "agents.csv").code == 0)
      let none = try run("kpi", "--month", "2026-09")
      #expect(none.code == 0 && none.output.isEmpty)
      #expect(
        none.errors
          == "no eligible records from 2026-09-01 to 2026-09-30; the store has none at all; import files with"
          + " 'scoreline import FILE...'\n")
      #expect(
        try run("kpi", "--month", "2026-09", "--lang", "zh-Hans").errors
          == "2026-09-01至2026-09-30没有可统计的记录；数据库中尚无此类记录；请用“scoreline import”导入文件\n")
      try run.write(Self.calls, to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      #expect(
        try run("kpi", "--month", "2026-09").errors
          == "no eligible records from 2026-09-01 to 2026-09-30; the store has records from 2026-10-01 to 2026-10-02\n"
      )
      #expect(
        try run("kpi", "--month", "2026-09", "--lang", "zh-Hans").errors
          == "2026-09-01至2026-09-30没有可统计的记录；数据库中的记录为2026-10-01至2026-10-02\n")
      #expect(
        try run("summary", "calls.csv", "--month", "2026-09").errors
          == "no eligible records from 2026-09-01 to 2026-09-30\n")
    }
  }

  /// People read names and teams in their order, and of the centre alone no name; programs read keys.
  @Test func theTableNamesWhoseFiguresTheyAre() throws {
    try Run.inScratch { run in
      try run.write(Self.calls, to: "calls.csv")
      try run.write(
        """
        agent_id,name,team
        1001,林雪,三班
        1002,陈禾,一班

        """, to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      func keys(_ by: String) throws -> [String] {
        let table = try run("kpi", "--month", "2026-10", "--by", by, "--lang", "zh-CN").output
        return table.split(separator: "\n").filter { $0.hasPrefix("平均交谈时长") }.map {
          $0.split(separator: " ", omittingEmptySubsequences: true).dropFirst()
            .prefix { !$0.hasSuffix("秒") }.joined(separator: " ")
        }
      }
      #expect(try keys("centre") == [""])
      #expect(try keys("all").first == "客服代表 1001 林雪" && keys("all").contains("中心 全中心"))
      #expect(try keys("team") == ["一班", "三班"])
      #expect(try keys("agent") == ["1001 林雪", "1002 陈禾"])
      #expect(try keys("county") == ["未归属（?）", "东湖"])
    }
  }
}
