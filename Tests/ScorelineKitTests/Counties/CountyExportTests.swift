import Catalogue
import Foundation
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

@testable import ScorelineKit

/// What a county is given: its own rows, nobody's name, and totals that tie.
@Suite struct CountyExportTests {
  private static let calls = """
    call_id,started_at,agent_id,caller,queue,talk_seconds,acw_seconds,outcome,county,direction,tag
    A,2026-10-01 08:00:00,1001,13800138042,报修,100,30,answered,东湖,in,
    B,2026-10-01 09:00:00,1001,13800138043,报修,,,abandoned,东湖,in,
    C,2026-10-01 10:00:00,1001,13800138044,咨询,50,10,answered,东湖,in,
    D,2026-10-01 11:00:00,1001,,咨询,50,10,answered,东湖,out,
    E,2026-10-01 12:00:00,1002,13800138045,报修,70,10,answered,西岭,in,
    F,2026-10-01 12:30:00,1001,13800138046,,60,10,answered,,in,
    G,2026-10-01 13:00:00,1001,13800138047,咨询,60,10,answered,东湖,in,test
    H,2026-10-02 08:00:00,1001,138 0013 8042,报修,60,10,answered,东湖,in,
    J,2026-10-03 08:00:01,1001,13800138042,报修,60,10,answered,东湖,in,
    P,2026-10-05 10:00:00,1001,13900139000,报修,60,10,answered,东湖,in,
    Q,2026-10-05 11:00:00,1001,13900139000,报修,60,10,answered,东湖,in,

    """
  /// Call H, in which T2 was written, is a repeat of A by area, Q (T6) one of P by county, for P has no
  /// ticket; J (T4) comes a second too late.
  /// Two complaints are too few to be listed.
  private static let tickets = """
    ticket_id,call_id,kind,accepted_at,agent_id,county,station,area,caller,customer_name,content,status
    T1,A,fault_repair,2026-10-01 08:05:00,1001,东湖,城东所,三里村,13800138042,王小明,停电,
    T2,H,fault_repair,2026-10-02 08:05:00,1001,东湖,城东所,三里村,138 0013 8042,王小明,停电,
    T3,C,fault_repair,2026-10-02 09:00:00,1001,东湖,城东所,三里村,13800138044,,,
    T4,J,fault_repair,2026-10-03 08:05:01,1001,东湖,城东所,三里村,13800138042,,,
    T5,B,fault_repair,2026-10-05 10:00:00,1001,东湖,城东所,三里村,13900139000,,,
    T6,Q,fault_repair,2026-10-05 11:00:00,1001,东湖,城西所,一户小院8号,13900139000,,,
    C1,,complaint,2026-10-06 11:00:00,1001,东湖,城东所,,13700137000,,,
    C2,,complaint,2026-10-06 12:00:00,1001,东湖,城东所,,13700137001,,,
    V1,,fault_repair,2026-10-06 12:00:00,1001,东湖,城东所,,13700137001,,,void
    W1,,fault_repair,2026-10-06 12:00:00,1002,西岭,城东所,,13700137001,,,

    """
  private static let reviews = """
    review_id,object,object_id,area,reviewed_at,inspector,verdict,error_fields,error_source,note
    R1,ticket,T3,,2026-10-09 08:00:00,郑检,incorrect,content;address,county,打电话13600136000
    R2,ticket,T1,,2026-10-09 08:00:00,郑检,correct,,,
    R3,ticket,C1,,2026-10-09 08:00:00,郑检,incorrect,,,
    R4,outage_notice,N1,三里村,2026-10-09 08:00:00,郑检,incorrect,planned_end,system,
    R5,outage_notice,N1,五里村,2026-10-09 08:00:00,郑检,correct,,,

    """
  private static let notices = """
    notice_id,area,county,kind,published_at,agent_id
    N1,三里村,东湖,planned,2026-10-01 06:00:00,1001
    N1,五里村,东湖,planned,2026-10-01 06:00:00,1001
    N2,七里村,东湖,fault,2026-10-02 06:00:00,1001
    N3,远村,西岭,fault,2026-10-02 06:00:00,1002

    """

  private func report(
    _ language: Language = .english, _ work: (Report, Folder) throws -> Void
  ) throws {
    try Folder.scratch { folder in
      let path = folder.path("s.sqlite")
      let workspace = try Workspace(db: path, config: nil)
      do {
        let store = try workspace.store(.write)
        for text in [Self.calls, Self.tickets, Self.reviews, Self.notices] {
          let file = try folder.write(text, to: "\(UUID().uuidString).csv")
          _ = try Importer(store, configuration: workspace.configuration).importFile(at: file)
        }
      }
      let period = try #require(PeriodText.month("2026-10"))
      let publisher = EditionPublisher(workspace, language: language)
      let report = try publisher.reports(of: period).report(for: .county("东湖"))
      try work(report, folder)
      #expect(try publisher.publish(period, to: folder.path("reports")).outcome == .written)
    }
  }

  private func rows(_ report: Report, _ table: String) -> [[String]] {
    report.table(table)?.rows.map { $0.cells.map(\.shown) } ?? []
  }

  @Test func ticketsAreListedWrongFirstThenRepeatsThenTheNewest() throws {
    try report { report, _ in
      for table in ["ticket-list", "wrong-tickets"] {
        let columns = report.table(table)?.columns.filter { $0.moments == .minute }
        #expect(columns?.map(\.title) == ["Accepted"])
      }
      #expect(
        rows(report, "ticket-list") == [
          [
            "T3", "2026-10-02 09:00", "Fault repair", "城东所", "三里村", "138****8044", "wrong",
            "Content, Address", "County", "",
          ],
          ["T6", "2026-10-05 11:00", "Fault repair", "", "", "139****9000", "", "", "", "yes"],
          [
            "T2", "2026-10-02 08:05", "Fault repair", "城东所", "三里村", "138****8042", "", "", "",
            "yes",
          ],
          [
            "T5", "2026-10-05 10:00", "Fault repair", "城东所", "三里村", "139****9000", "", "", "",
            "",
          ],
          [
            "T4", "2026-10-03 08:05", "Fault repair", "城东所", "三里村", "138****8042", "", "", "",
            "",
          ],
          [
            "T1", "2026-10-01 08:05", "Fault repair", "城东所", "三里村", "138****8042", "correct",
            "", "", "",
          ],
        ])
    }
  }

  @Test func totalsAreThoseOfTheFigures() throws {
    try report { report, _ in
      #expect(
        rows(report, "ticket-kinds") == [
          ["Fault repair", "6", "2", "1", "1", "50.00%"],
          ["Complaint", "2", "1", "0", "1", "0.00%"], ["All", "8", "3", "1", "2", ""],
        ])
      let kinds = try #require(report.table("ticket-kinds"))
      #expect(
        kinds.rows.prefix(2).map { $0.cells[5].notes.map(\.text) } == [
          ["1 of 2, small sample"], ["0 of 1, small sample"],
        ])
      #expect(
        kinds.notes == [
          "Grey values: fewer than 20 inspected, a small sample, for information only.",
          "Correct: by the indicator that the kind belongs to. Void and test tickets are left out.",
        ])
      #expect(
        rows(report, "notice-list") == [
          ["N1", "Planned", "2026-10-01 06:00", "2", "2", "1", "1", "Planned end", "System"],
          ["N2", "Fault", "2026-10-02 06:00", "1", "0", "0", "0", "", ""],
          ["All", "", "", "3", "2", "1", "1", "", ""],
        ])
      #expect(
        rows(report, "field-errors") == [
          ["No field named", "Tickets", "1", "0", "0", "0", "1"],
          ["Address", "Tickets", "1", "1", "0", "0", "0"],
          ["Content", "Tickets", "1", "1", "0", "0", "0"],
          ["Planned end", "Outage notices", "1", "0", "0", "1", "0"],
          ["All", "", "4", "2", "0", "1", "1"],
        ])
      #expect(
        rows(report, "queues") == [
          ["咨询", "1", "1", "0", "14.29%"], ["报修", "6", "5", "1", "85.71%"],
          ["All", "7", "6", "1", "100.00%"],
        ])
      #expect(rows(report, "repeat-areas") == [["三里村", "5", "1"]])
    }
  }

  @Test func smallKindsAreCountedAndNotListed() throws {
    try report { report, _ in
      let notes = report.sections.flatMap(\.blocks).flatMap(\.words)
      #expect(
        notes.contains(
          "2 tickets of kinds with fewer than 5 tickets: counted, not listed, so that nobody can be"
            + " told from them."))
    }
    try report(.chinese) { report, _ in
      #expect(
        report.table("ticket-kinds")?.notes == [
          "灰色数值：抽检基数不足20，样本不足，仅供参考。", "正确数按该类别所属指标判定，作废和测试工单不计。",
        ])
      let notes = report.sections.flatMap(\.blocks).flatMap(\.words)
      #expect(notes.contains("不足5件的类别共2件工单：仅计数，不逐件列出，以免识别个人。"))
      #expect(
        rows(report, "ticket-list").first == [
          "T3", "2026-10-02 09:00", "故障报修", "城东所", "三里村", "138****8044", "差错",
          "呼叫内容、地址", "县公司", "",
        ])
    }
  }

  /// Each number stands in a table: areas and tickets in the totals, repeats above the areas.
  @Test func theOpeningSaysWhatTheTablesSay() throws {
    try report { report, _ in
      #expect(
        report.sections.first?.blocks.flatMap(\.words) == [
          "2 outage areas inspected, 1 wrong, in 1 notice: N1.",
          "3 tickets inspected, 2 wrong: 1 arose in the county, 0 with the agent, 1 not attributed.",
          "Tickets and notices: 0 of 2 targets are met; missed, sample too small to tell: Ticket accuracy (1 of 3, "
            + "target ≥99%), Outage-notice accuracy (1 of 2, target ≥98%).",
          "7 calls with a caller's number; repeats within 24 hours: 1 from the same area, 1 from the county.",
          "7 calls came from the county, 1 of them unanswered.",
          "Calls, which the hotline answers: all 3 targets are met, none of them for sure.",
          "Without a value in this period: Inquiry key-field accuracy, Average rings before answer, Average ring time.",
          "What it cannot tell: whether Average after-call work, Average talk time and Transfer rate truly meet their "
            + "targets: sample too small to tell; what Ticket accuracy (1 of 3), "
            + "Outage-notice accuracy (1 of 2) would be if enough were inspected; what happened "
            + "on the days without any record of calls; the quality of what was not inspected (Ticket accuracy 5 of 8 uninspected, "
            + "Outage-notice accuracy 1 of 3 uninspected).",
        ])
    }
    try report(.chinese) { report, _ in
      #expect(
        report.sections.first?.blocks.flatMap(\.words) == [
          "抽检停电区域2个，差错1个，涉及停电信息1条：N1。",
          "抽检工单3件，差错2件，差错来源：县公司1件、客服代表0件、未注明1件。",
          "工单与停电信息：2项目标中0项达标；未达标但样本不足以断定的有受理工单正确率（3件中1件，目标≥99%）、"
            + "停电信息发布正确率（2个区域中1个，目标≥98%）。",
          "有来电号码的来电7通，其中24小时内同一区域重复来电1通，县内重复来电1通。",
          "本县来电7通，其中未接听1通。", "来电接听（由客服热线负责）：3项目标全部达标（均把握不足）。",
          "本期无数值的有咨询查询工单关键字段正确率、平均振铃次数、平均振铃时长。",
          "本报告不能说明的：平均事后处理时间、平均交谈时长、转接呼叫率是否确已达标（样本不足以断定）；受理工单正确率（3件中1件）、"
            + "停电信息发布正确率（2个区域中1个）抽检充足时的水平；无通话记录各日的情况；"
            + "未抽检部分的质量（受理工单正确率8件中未抽检5件、停电信息发布正确率3个区域中未抽检1个）。",
        ])
    }
  }

  @Test func areasWithAnErrorComeFirst() throws {
    try report { report, _ in
      #expect(
        rows(report, "notice-areas") == [
          ["三里村", "1", "1", "0", "1"], ["七里村", "1", "0", "0", "0"], ["五里村", "1", "1", "1", "0"],
          ["All", "3", "2", "1", "1"],
        ])
      #expect(
        rows(report, "wrong-tickets") == [
          ["T3", "2026-10-02 09:00", "Fault repair", "138****8044", "Content, Address", "County"]
        ])
    }
  }

  @Test func nobodyIsNamed() throws {
    try report { report, _ in
      let text = "\(report)"
      for other in ["1001", "1002", "西岭", "远村", "王小", "郑检", "13600136000", "W1", "一户小院"] {
        #expect(!text.contains(other), "\(other)")
      }
    }
  }

  /// 502 tickets are listed: the eight of the sample but two complaints, and 496 more.
  @Test func aPageListsTheFirstTicketsAndTheWorkbookAll() throws {
    try report { _, folder in
      let more =
        "ticket_id,kind,accepted_at,agent_id,county\n"
        + (1...496).map { "M\($0),inquiry,2026-10-07 08:00:00,1001,东湖\n" }.joined()
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let file = try folder.write(more, to: "more.csv")
      _ = try Importer(workspace.store(.write), configuration: workspace.configuration)
        .importFile(at: file)
      let period = try #require(PeriodText.month("2026-10"))
      let publisher = EditionPublisher(workspace, language: .chinese)
      let report = try publisher.reports(of: period).report(for: .county("东湖"))
      let list = try #require(report.table("ticket-list"))
      #expect(list.rows.count == 502 && list.pageRows.count == 500)
      #expect(list.notes.first == "网页列示前500件，工作簿列示全部502件。")
      let out = folder.path("more")
      #expect(try publisher.publish(period, to: out).outcome == .written)
      let page = try String(contentsOfFile: out + "/2026-10/counties/东湖.html", encoding: .utf8)
      // Of the oldest, T5 is the 500th.
      #expect(page.contains(">M496<") && page.contains(">T5<"))
      #expect(!page.contains(">T4<") && !page.contains(">T1<"))
    }
  }

  /// A list with room for three rows; two of them may be notices' at most.
  @Test func whatHasNoRoomIsCountedAndWrittenBesideOnRequest() throws {
    try report { _, folder in
      let store = try Workspace(db: folder.path("s.sqlite"), config: nil).store(.read)
      let period = try #require(PeriodText.month("2026-10"))
      let reader = CountyReader(
        store: store, metrics: Metric.all, period: period,
        reviewed: try ReviewedTickets(store, in: period.first...period.last),
        repeatCallLegs: 1_000, limit: 3,
        keepsRest: true)
      let (counties, lists) = try reader.counties()
      let county = try #require(counties["东湖"])
      let (listed, rest) = try lists.lines(of: "东湖")
      #expect(county.notices.map(\.id) == ["N1"])
      #expect(county.noticesLeftOut == .init(notices: 1, areas: 1))
      #expect(listed.map(\.id) == ["T3", "T6"])
      #expect(lists.countiesWithRest == ["东湖"])
      #expect(county.ticketCount == 8 && county.ticketsTooFew == 2)
      let csv = CountyDetails.csv(rest).split(separator: "\n")
      #expect(csv.count == 5)
      #expect(
        csv[1] == "T2,2026-10-02 08:05:00,fault_repair,城东所,三里村,138****8042,uninspected,,,1")
    }
  }
}
