import Catalogue
import Foundation
import Metrics
import Records
import Store
import Testing

@testable import ScorelineKit

@Suite struct NoteBookTests {
  private static let agents = """
    agent_id,name,team
    1001,张三,一班
    1002,李四,一班

    """
  private static let calls = """
    call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome
    20261019-000001,2026-10-19 09:00:00,1001,60,30,answered

    """
  private static let tickets = """
    ticket_id,kind,accepted_at,agent_id
    T2610190001,fault_repair,2026-10-19 09:01:00,1001

    """
  private static let notices = """
    notice_id,area,published_at
    N261019001,城东,2026-10-19 09:02:00

    """

  private func book(_ work: (NoteBook, Store) throws -> Void) throws {
    try Folder.scratch { folder in
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let store = try workspace.store(.write)
      for (name, text) in [
        ("agents", Self.agents), ("calls", Self.calls), ("tickets", Self.tickets),
        ("notices", Self.notices),
      ] {
        _ = try Importer(store, configuration: workspace.configuration)
          .importFile(at: try folder.write(text, to: "\(name).csv"))
      }
      try work(NoteBook(store, workspace: workspace), store)
    }
  }

  private func week(_ text: String) throws -> Period {
    try #require(PeriodText.week(text, start: 1))
  }

  @Test func notesComeBackInTheOrderOfTheirPeriods() throws {
    try book { book, store in
      let (w43, w42) = (try week("2026-W43"), try week("2026-W42"))
      _ = try book.add(agent: "1001", period: w43, kind: .agreed, metric: nil, text: "later")
      _ = try book.add(
        agent: "1001", period: w42, kind: .disputed, metric: .talkTime, text: "earlier")
      let notes = try store.notes()
      #expect(notes.map(\.note.text) == ["earlier", "later"])
      #expect(notes.map(\.id) == [2, 1])
      #expect(notes.map(\.note.kind) == [.disputed, .agreed])
      #expect(notes.first?.note.kpi == "talk_mean")
      #expect(notes.first?.note.days == w42.first...w42.last)
      #expect(try store.notes(of: "1002").isEmpty)
      #expect(try book.remove(2).note.text == "earlier")
      #expect(try store.notes().map(\.id) == [1])
      // An id is not given twice.
      #expect(
        try book.add(agent: "1001", period: w43, kind: .agreed, metric: nil, text: "again").id == 3)
    }
  }

  /// The same agent, period, kind, KPI and text are one note; a difference in any makes another.
  @Test func theSameNoteIsKeptOnce() throws {
    try book { book, store in
      let (w43, w42) = (try week("2026-W43"), try week("2026-W42"))
      func add(_ period: Period, _ metric: Metric?, _ text: String) throws -> StoredNote {
        try book.add(agent: "1001", period: period, kind: .agreed, metric: metric, text: text)
      }
      let first = try add(w43, .talkTime, "三通录音")
      #expect(first.id == 1 && !first.isRepeated)
      let again = try add(w43, .talkTime, " 三通录音 ")
      #expect(again.id == 1 && again.isRepeated && again.notedAt == first.notedAt)
      #expect(
        NoteListing.added(again)[.english]
          == "note 1 on agent 1001, 2026-W43, says the same already; nothing was added\nkept: 三通录音")
      #expect(NoteListing.added(again)[.chinese] == "已有内容相同的备注1（工号1001，2026-W43），未重复登记\n保存内容：三通录音")
      #expect(try add(w43, nil, "三通录音").id == 2)
      #expect(try add(w43, nil, "三通录音").isRepeated)
      #expect(try add(w42, .talkTime, "三通录音").id == 3)
      #expect(try add(w43, .talkTime, "四通录音").id == 4)
      #expect(try store.notes().count == 4)
    }
  }

  /// What was kept and what was not is said; what an earlier version kept is masked where it is shown.
  @Test func aTextIsOneLineThatNamesNobodyElse() throws {
    try book { book, store in
      let (w43, w44) = (try week("2026-W43"), try week("2026-W44"))
      let kept = try book.add(
        agent: "1001", period: w43, kind: .agreed, metric: nil,
        text: "  像李四那样，回电138 0013 8042\n\t客户王小明，2026-11-10前\u{7} ")
      #expect(kept.note.text == "像***那样，回电**** 客户*，2026-11-10前")
      #expect(try store.notes().map(\.note.text) == [kept.note.text])
      #expect(
        NoteListing.added(kept)[.english].hasSuffix(
          "\nkept: 像***那样，回电**** 客户*，2026-11-10前\nmasked, because cards show nobody else: "
            + "a colleague's name or id, a telephone, identity or card number, somebody's name"))
      #expect(
        NoteListing.added(kept)[.chinese].hasSuffix(
          "\n保存内容：像***那样，回电**** 客户*，2026-11-10前\n已隐去（指标卡不显示他人信息）：其他人员的姓名或工号、电话、证件或卡号、他人姓名"
        ))
      #expect(NoteMasking.Part.address.title == Words("an address", "住址"))
      #expect(NoteListing.json([kept]).contains("\"colleague\""))
      _ = try store.add(
        AgentNote(
          agent: "1001", period: "2026-W44", days: w44.first...w44.last, kind: .agreed, kpi: nil,
          text: "学1002"), notedAt: "")
      #expect(try book.notes(of: "1001").last?.note.text == "学***")
      #expect(try book.remove(2).note.text == "学***")
    }
  }

  /// One that an earlier version kept with a name in it says the same as the one that is masked now.
  @Test func aNoteIsTheSameWhereItShowsTheSame() throws {
    try book { book, store in
      let w43 = try week("2026-W43")
      let old = try store.add(
        AgentNote(
          agent: "1001", period: "2026-W43", days: w43.first...w43.last, kind: .agreed, kpi: nil,
          text: "学1002"), notedAt: "")
      let again = try book.add(
        agent: "1001", period: w43, kind: .agreed, metric: nil, text: "学李四")
      #expect(again.id == old.id && again.isRepeated)
      #expect(again.note.text == "学***")
      #expect(try store.notes().count == 1)
      #expect(throws: NoteFault.unknownNote(2)) { _ = try book.remove(2) }
    }
  }

  /// A note without a KPI is followed by those that its text names, else by none.
  @Test(arguments: [
    ("事后处理降到60秒", ["acw_mean"]), ("After-call work and talk time", ["acw_mean", "talk_mean"]),
    ("转接呼叫率和受理工单正确率", ["transfer_rate", "ticket_accuracy"]), ("see talk_mean", ["talk_mean"]),
    ("振铃次数降到3次", ["ring_count_mean"]), ("振铃次数和振铃时间", ["ring_count_mean", "ring_seconds_mean"]),
    ("咨询查询工单关键字段正确率（按字段）", ["inquiry_key_field_accuracy_pooled"]),
    ("共听三通录音", []), ("talk again", []),
  ])
  func kpisAreNamedByTexts(_ text: String, _ ids: [String]) {
    #expect(NotedFigures.named(in: text, Metric.all).map(\.id) == ids)
  }

  /// Ids are known by the store, not by their shape.
  @Test func idsOfRecordsStay() throws {
    try book { book, _ in
      let w43 = try week("2026-W43")
      let note = try book.add(
        agent: "1001", period: w43, kind: .agreed, metric: nil,
        text: "听20261019-000001和20261019-000002，工单T2610190001、N261019001")
      #expect(note.note.text == "听20261019-000001和****，工单T2610190001、N261019001")
    }
  }

  @Test func whatCantBeKeptIsRefusedInBothLanguages() throws {
    try book { book, _ in
      let w43 = try week("2026-W43")
      func fault(_ work: () throws -> Void) -> (Int32, String, String)? {
        do {
          try work()
          return nil
        } catch let error as any Failure {
          return (error.exitCode, error.message(.english), error.message(.chinese))
        } catch { return nil }
      }
      func add(_ agent: String, _ kind: AgentNote.Kind, _ text: String) throws {
        _ = try book.add(agent: agent, period: w43, kind: kind, metric: nil, text: text)
      }
      let unknown = try #require(fault { try add("9999", .agreed, "x") })
      #expect(unknown.0 == 66)
      #expect(
        unknown.1
          == "the roster has no agent of the id or name '9999' (it names 2); check the id with 'scoreline kpi "
          + "--week 2026-W43 --by agent', or import the roster")
      #expect(
        unknown.2 == "名册中没有工号或姓名为“9999”的客服代表（共2人）；请用“scoreline kpi --week 2026-W43 --by agent”核对工号，"
          + "或先导入名册")
      let empty = try #require(fault { try add("1001", .agreed, " \n") })
      #expect(empty.0 == 64)
      #expect(
        empty.1
          == "the note says nothing; write what was agreed and by when, or what is disputed")
      #expect(empty.2 == "备注内容为空；请写明商定的措施和期限，或有异议之处")
      let long = try #require(
        fault { try add("1001", .agreed, String(repeating: "长", count: 301)) })
      #expect(long.0 == 64)
      #expect(long.1 == "the note has 301 characters; write at most 300")
      #expect(long.2 == "备注有301个字符；最多300个")
      let unnamed = try #require(fault { try add("1001", .disputed, "x") })
      #expect(unnamed.0 == 64)
      #expect(
        unnamed.1
          == "a disputed figure needs its KPI; add --kpi, as '--disputed --kpi talk_mean'")
      #expect(unnamed.2 == "有异议的数据须指明指标；请加--kpi，如“--disputed --kpi talk_mean”")
      let gone = try #require(fault { _ = try book.remove(7) })
      #expect(gone.0 == 66)
      #expect(gone.1 == "there is no note 7; 'scoreline note --list' lists them")
      #expect(gone.2 == "没有编号为7的备注；可用“scoreline note --list”查看")
    }
  }
}
