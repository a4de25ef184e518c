import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// Lists of what stands behind an agent's figures.
@Suite struct CaseTableTests {
  private func tables(_ language: Language, _ cases: AgentCases) throws -> CaseTables {
    var centre = TestCentre()
    centre.language = language
    centre.cases = CaseBook(
      callDays: try #require(Day("2026-10-25"))...(try #require(Day("2026-10-31"))))
    return CaseTables(maker: ReportMaker(centre.content), id: "x", cases: cases)
  }

  private func call(_ id: String) throws -> CallCase {
    CallCase(
      callID: id, leg: 1, startedAt: try #require(ClockTime("2026-10-26 09:18:00")), queue: "",
      talk: 100, afterCallWork: 20)
  }

  @Test(arguments: Language.allCases)
  func aGoodExampleIsHeardInUsualCalls(_ language: Language) throws {
    var cases = AgentCases()
    cases.longestTalk = [try call("longest")]
    cases.usualTalk = [try call("middle"), try call("beside")]
    cases.usualAfterCallWork = [try call("middle")]
    let tables = try tables(language, cases)
    let table = try #require(tables.callTable(caption: "", isGoodExample: true))
    #expect(
      table.rows.map { [$0.cells[0].shown, $0.cells[4].shown] }
        == (language == .english
          ? [["middle", "usual talk, usual after-call work"], ["beside", "usual talk"]]
          : [["middle", "交谈时长居中、事后处理居中"], ["beside", "交谈时长居中"]]))
    #expect(table.columns[2].moments == .minuteOfYear(near: "2026-10-31"))
    #expect(table.rows[0].cells[2].shown == "10-26 09:18")
    #expect(
      table.notes
        == (language == .english
          ? [
            "Of the answered calls of 2026-10-25 to 2026-10-31 with at least 30 s of talk, those nearest to the "
              + "agent's own median; of equally near ones the earlier."
          ]
          : ["取自2026-10-25至2026-10-31接听、交谈不少于30秒的通话，列最接近本人中位数的，同样接近的取较早一通。"]))
    // What is to be worked on is heard in what stands out; a good transfer rate in no call that was handed on.
    #expect(tables.callTable(caption: "")?.rows.map { $0.cells[0].shown } == ["longest"])
    #expect(
      tables.callTable(caption: "")?.notes == [
        language == .english
          ? "Of the calls of 2026-10-25 to 2026-10-31." : "取自2026-10-25至2026-10-31的通话。"
      ])
    #expect(tables.callTable(caption: "", for: [.transferRate], isGoodExample: true) == nil)
  }

  @Test(arguments: Language.allCases)
  func wrongNoticesAreNamed(_ language: Language) throws {
    var cases = AgentCases()
    cases.wrongNotices = [
      NoticeCase(
        noticeID: "N2", revision: 2, area: "南街",
        publishedAt: try #require(ClockTime("2026-10-20 08:00:00")))
    ]
    cases.wrongNoticeCount = 3
    var centre = TestCentre()
    centre.language = language
    centre.mean(.talkTime, .agent, "1001", sum: 15_000, of: 100)
    centre.cases = CaseBook(agents: ["1001": cases])
    let table = try #require(centre.report(.agent("1001")).table("card-notices"))
    let isEnglish = language == .english
    #expect(
      table.caption
        == (isEnglish ? "Wrong outage notices by area, 1 of 3" : "差错停电信息（按区域）：3个区域中的1个"))
    #expect(
      table.columns.map(\.title)
        == (isEnglish
          ? ["Notice", "Published", "Revision", "Area"] : ["停电信息编号", "发布时间", "版本", "停电区域"]))
    #expect(table.rows.map { $0.cells.map(\.shown) } == [["N2", "10-20 08:00", "2", "南街"]])
    #expect(
      CaseWords.notices("1001", listed: 1, of: 1)
        == Words("1001: wrong outage notices by area", "1001：差错停电信息（按区域）"))
  }
}
