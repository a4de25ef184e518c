import Foundation
import Testing

/// Tables on terminals of any width: columns go by rank, and what went is said.
@Suite(.enabled(if: Run.hasPython)) struct TerminalTableTests {
  private static let byAgent = ["kpi", "--month", "2026-10", "--by", "agent"]

  private func inCentre(_ work: (Run) throws -> Void) throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      try run.write(Run.agents, to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      try work(run)
    }
  }

  @Test func columnsThatHaveNoRoomAreLeftOutAndNamed() throws {
    try inCentre { run in
      let english = try run.onTerminal(Self.byAgent, columns: 80)
      #expect(
        english == """
          2026-10 (2026-10-01 – 2026-10-31)
          indicator                          key          value    target  verdict  n
          Average after-call work            1001 张三   30.0 s     ≤60 s  met      1
          Average after-call work            1002 李四   50.0 s     ≤60 s  met      1
          Average rings before answer        1001 张三        —  ≤4 rings  —        0
          Average rings before answer        1002 李四        —  ≤4 rings  —        0
          Average ring time                  1001 张三        —     ≤12 s  —        0
          Average ring time                  1002 李四        —     ≤12 s  —        0
          Answered within the ring standard  1001 张三        —         —  —        0
          Answered within the ring standard  1002 李四        —         —  —        0
          Average talk time                  1001 张三  100.0 s    ≤150 s  met      1
          Average talk time                  1002 李四  200.0 s    ≤150 s  missed   1
          Transfer rate                      1001 张三    0.00%       ≤3%  met      1
          Transfer rate                      1002 李四    0.00%       ≤3%  met      1

          left out for want of room: how sure, 95 % interval, missing, uninspected,
            excluded; a terminal of 143 columns shows all, and so do --format csv and
            --json

          """, "\(english)")
      let chinese = try run.onTerminal(Self.byAgent + ["--lang", "zh-Hans"], columns: 60)
      #expect(
        chinese == """
          2026-10（2026-10-01至2026-10-31）
          指标              对象          数值    目标  结论    样本数
          平均事后处理时间  1001 张三   30.0秒   ≤60秒  达标         1
          平均事后处理时间  1002 李四   50.0秒   ≤60秒  达标         1
          平均振铃次数      1001 张三        —    ≤4次  —            0
          平均振铃次数      1002 李四        —    ≤4次  —            0
          平均振铃时长      1001 张三        —   ≤12秒  —            0
          平均振铃时长      1002 李四        —   ≤12秒  —            0
          振铃达标率        1001 张三        —       —  —            0
          振铃达标率        1002 李四        —       —  —            0
          平均交谈时长      1001 张三  100.0秒  ≤150秒  达标         1
          平均交谈时长      1002 李四  200.0秒  ≤150秒  未达标       1
          转接呼叫率        1001 张三    0.00%     ≤3%  达标         1
          转接呼叫率        1002 李四    0.00%     ≤3%  达标         1

          因终端宽度所限未显示：把握程度、95%区间、缺失、未抽检、剔
            除；终端宽度达109列时可全部显示，也可用--format csv或
            --json输出

          """, "\(chinese)")
    }
  }

  /// From the width that is named on, and in a pipe, nothing is left out.
  @Test func theNamedWidthShowsAll() throws {
    try inCentre { run in
      #expect(try run.onTerminal(Self.byAgent, columns: 142).contains("143 columns shows all"))
      let all = try run.onTerminal(Self.byAgent, columns: 143)
      #expect(all.contains("  uninspected  excluded\n") && !all.contains("left out"), "\(all)")
      let wide = try run.onTerminal(Self.byAgent, columns: 200)
      #expect(try run(Self.byAgent).output == wide, "\(wide)")
    }
  }

  @Test(arguments: [50, 60, 72, 80, 100, 120], ["en", "zh-Hans"])
  func everyListingIsATableThatFits(columns: Int, language: String) throws {
    try inCentre { run in
      #expect(
        try run("note", "--agent", "1001", "--month", "2026-10", "three calls together").code == 0)
      // A heading, a line or two a row, and a note.
      let listings: [([String], Int)] = [
        (Self.byAgent, 30), (["kpi", "--month", "2026-10", "--by", "all"], 170), (["kpis"], 60),
        (["imports"], 9), (["note", "--list"], 9),
        (["explain", "acw_mean", "--month", "2026-10"], 40),
      ]
      for (arguments, lines) in listings {
        let shown = try run.onTerminal(arguments + ["--lang", language], columns: columns)
        #expect(Run.width(shown) <= columns, "\(shown)")
        #expect(shown.split(separator: "\n").count <= lines, "\(shown)")
      }
    }
  }

  @Test func timesAndIdsOfExplainedRecordsStayInOneLine() throws {
    try inCentre { run in
      let command = ["explain", "acw_mean", "--month", "2026-10", "--limit", "1"]
      let shown = try run.onTerminal(command, columns: 60)
      #expect(
        shown.hasSuffix(
          """
          1 of 2 records: counted, then missing, then excluded; each
            by day and time
          role     call_id  leg  started_at           acw_seconds
          counted  A        1    2026-10-01 08:00:00  30

          left out for want of room: agent_id, county; a terminal of
            73 columns shows all, and so does --json
          1 more record; --all prints it

          """), "\(shown)")
      let chinese = try run.onTerminal(command + ["--lang", "zh-Hans"], columns: 60)
      #expect(chinese.hasSuffix("输出\n另有1条记录；加--all可全部显示\n"), "\(chinese)")
    }
  }

  /// A name without a blank is cut where it needs more than half of the terminal.
  @Test func longNamesOfFilesDoNotBreakTheTable() throws {
    try Run.inScratch { run in
      let name = "calls-of-the-centre-2026-10-export-of-the-exchange-01.csv"
      try run.write(Run.calls, to: name)
      #expect(try run("import", name).code == 0)
      let shown = try run.onTerminal(["imports"], columns: 80)
      #expect(shown.hasPrefix("id  imported at (local)  "), "\(shown)")
      #expect(Run.width(shown) <= 80, "\(shown)")
      let parts = shown.split(separator: " ").map { $0.split(separator: "\n").first ?? "" }
      #expect(parts.contains { $0.count >= 40 && name.hasPrefix($0) }, "\(shown)")
      #expect(parts.contains { $0.count <= 17 && name.hasSuffix($0) && !$0.isEmpty }, "\(shown)")
    }
  }

  @Test func recordsBecomeBlocksBelowFiftyColumns() throws {
    try inCentre { run in
      let shown = try run.onTerminal(Self.byAgent, columns: 49)
      #expect(
        shown.contains(
          """
          indicator: Average after-call work
          key: 1001 张三
          value: 30.0 s
          target: ≤60 s
          verdict: met

          """), "\(shown)")
      let chinese = try run.onTerminal(Self.byAgent + ["--lang", "zh-Hans"], columns: 49)
      #expect(chinese.contains("\n对象：1001 张三\n数值：30.0秒\n"), "\(chinese)")
      #expect(Run.width(shown + chinese) <= 49)
      // Where it fits, and in a pipe, it is a table.
      #expect(
        try run(Self.byAgent, environment: ["COLUMNS": "49"]).output.hasPrefix(
          "2026-10 (2026-10-01 – 2026-10-31)\nindicator "))
      let records = try run.onTerminal(["explain", "acw_mean", "--month", "2026-10"], columns: 40)
      #expect(records.contains("role: counted\ncall_id: A\n"), "\(records)")
    }
  }

  /// Messages and lines of results end between words.
  @Test func linesOfTextFold() throws {
    try inCentre { run in
      #expect(
        try run.onTerminal(["kpi", "--month", "2026-13"], columns: 60) == """
          scoreline: there is no month '2026-13'; write it as 2026-10
          'scoreline kpi --help' shows what it takes, with examples

          """)
      let missing = try run.onTerminal(["explain", "acw_mean", "--week", "x", "-v"], columns: 40)
      #expect(Run.width(missing) <= 40, "\(missing)")
      let shown = try run.onTerminal(["explain", "talk_mean", "--month", "2026-10"], columns: 80)
      #expect(
        shown.contains(
          """
          Seconds from answer to hang-up, hold included, per answered call; after-call
            work is not talk.
          period: 2026-10
          """), "\(shown)")
    }
  }

  /// Who types more than the letter means it too; who ends the input does not.
  @Test func aPurgeIsConfirmedInFull() throws {
    try inCentre { run in
      let purge = ["purge", "--before", "2026-10-02", "--facts"]
      let ended = try run.onTerminal(purge, columns: 100, answer: "\\x04")
      #expect(
        ended.contains("This can't be undone. Purge? [y/N] \nnothing was purged\n"), "\(ended)")
      for answer in ["n", "no", "yes please", ""] {
        let kept = try run.onTerminal(purge, columns: 100, answer: answer + "\\n")
        #expect(kept.hasSuffix("nothing was purged\n"), "\(kept)")
      }
      let done = try run.onTerminal(purge, columns: 100, answer: "Yes\\n")
      #expect(
        done.contains("calls: 1 record and 0 predecessors before 2026-10-02 dropped;"), "\(done)")
    }
  }

  /// People read thousands apart; scripts add up what they are handed.
  @Test func countsAreGrouped() throws {
    try Run.inScratch { run in
      let rows = (1...1_234).map { "C\($0),2026-10-01 08:00:00,1001,100,30,answered\n" }
      try run.write(
        "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\n" + rows.joined(),
        to: "calls.csv")
      #expect(
        try run.onTerminal(["import", "calls.csv"], columns: 100)
          == "calls.csv: calls, read 1,234 = new 1,234 + unchanged 0 + corrected 0 + rejected 0\n")
      #expect(
        try run("import", "calls.csv", "--lang", "zh-Hans").output
          == "calls.csv：话务记录，读取1234＝新增0＋未变1234＋更正0＋拒收0（此前已导入）\n")
      #expect(try run("imports").output.contains("  1,234  1,234          0"))
      #expect(
        try run("purge", "--before", "2027-01-01", "--facts", "--dry-run").output
          == "calls: 1,234 records and 0 predecessors before 2027-01-01 would be dropped; their figures stay\n"
      )
      #expect(
        try run("purge", "--before", "2027-01-01", "--facts", "--dry-run", "--lang", "zh-Hans")
          .output
          == "话务记录：将删除2027-01-01之前的1,234条记录和0条历史记录；统计值保留\n")
      #expect(
        try run("imports", "undo", "1").output
          == "import 1 (calls.csv, calls) is undone: new 1,234, corrected 0 taken back\n")
    }
  }
}
