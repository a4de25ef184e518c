import Catalogue
import Figures
import Records
import ReportBuilder
import ReportModel
import Testing

/// What the edition holds, and for whom.
struct IndexReportTests {
  @Test(arguments: [Language.english, .chinese])
  func namesLeadToThePagesAndWorkbooksAreNamed(_ language: Language) throws {
    let report = TestCentre.busy(language).report(.index)
    let teams = try #require(report.table("teams"))
    #expect(
      teams.rows.map { $0.cells[0].shown }
        == (language == .english
          ? ["一班", "二班", "Not on the roster", "All"] : ["一班", "二班", "不在名册", "合计"]))
    #expect(teams.rows[0].cells[0].link == Link("一班", to: .file("teams/一班.html")))
    let workbook = language == .english ? "Workbook of 一班" : "一班工作簿"
    #expect(teams.rows[0].cells.last?.link == Link(workbook, to: .file("teams/一班.xlsx")))
    let agents = try #require(report.sections.first { $0.id == "agents" })
    let headings = agents.blocks.compactMap {
      if case .heading(let text) = $0 { text } else { nil }
    }
    #expect(headings.prefix(2) == ["一班", "二班"])
    let ids = agents.blocks.flatMap(\.links).map(\.text)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("1001") && ids.contains("2001"))
  }

  /// The two ring means are one standard, and what was inspected stands with the counties.
  @Test func rowsSayWhatTheirReaderIsJudgedBy() throws {
    let report = TestCentre.busy(.chinese).report(.index)
    let teams = try #require(report.table("teams"))
    #expect(
      teams.columns.map(\.title) == [
        "班组", "人数", "接听通话段数", "平均事后处理时间（秒）", "平均交谈时长（秒）", "转接呼叫率", "达标项数", "工作簿",
      ])
    let counties = try #require(report.table("counties"))
    #expect(
      counties.columns.map(\.title) == [
        "县公司", "接听电话数", "咨询查询工单关键字段正确率", "受理工单正确率", "停电信息发布正确率", "达标项数", "工作簿",
      ])
    #expect(
      teams.notes.prefix(1) == [
        "数值下方为是否达标及把握程度，未注的明显优于目标。叉号：未达标且明显劣于目标，即95%区间整体劣于目标（停电信息按条数计亦然）。灰色数值：抽检不足20，下注正确数/抽检数，仅供参考，不标叉号。不排名。"
      ])
    let english = TestCentre.busy(.english).report(.index)
    #expect(
      english.table("counties")?.columns.map(\.title).suffix(2) == ["Targets met", "Workbook"])
    #expect(
      english.table("teams")?.notes.prefix(1) == [
        "Below a figure its verdict and how sure it is; none: clearly better than the target. Cross: missed and "
          + "clearly worse, the 95% interval lies wholly on the worse side of the target, of notices by notice as well. "
          + "Grey: fewer than 20 inspected, correct of inspected below, for information only, without a cross. No ranking."
      ])
  }

  /// Of sixty rows most are met beyond doubt: what differs is seen where only that is noted.
  @Test func whatIsClearlyMetHasNoNote() throws {
    var centre = TestCentre()
    centre.metrics = [.talkTime]
    centre.mean(.talkTime, .team, "Red", sum: 14_000, of: 100)
    centre.mean(.talkTime, .team, "Sky", sum: 16_500, of: 100)
    centre.mean(.talkTime, .team, "Tan", sum: 14_900, of: 100, half: 5)
    let rows = try #require(centre.report(.index).table("teams")).rows
    #expect(rows.map { $0.cells[0].shown }.prefix(3) == ["Red", "Sky", "Tan"])
    #expect(rows[0].cells[3].notes.isEmpty)
    #expect(rows[1].cells[3].notes.map(\.text) == ["missed, clearly worse"])
    // How many of those that are met may as well not be stands below their number.
    #expect(rows.prefix(3).map { $0.cells[4].shown } == ["1 of 1", "0 of 1", "1 of 1"])
    #expect(rows.prefix(3).map { $0.cells[4].notes.map(\.text) } == [[], [], ["1 not for sure"]])
  }

  /// 1005 was in both teams, 9001 is on no roster: 5, 2 and 1 are 7 people. Legs by 90 + 12 · 7 + 3 a row: 177 + 180 +
  /// 183.
  @Test func everybodyCountsOnceAndLegsAddUp() throws {
    let teams = try #require(TestCentre.busy(.english).report(.index).table("teams"))
    #expect(
      teams.rows.map { $0.cells[1...2].map(\.shown) } == [
        ["5", "177"], ["2", "180"], ["1", "183"], ["7", "540"],
      ])
    #expect(
      teams.notes.last
        == "1 agent was in more than one team in the period and counts in each; the total counts everybody once."
    )
    #expect(
      TestCentre.busy(.chinese).report(.index).table("teams")?.notes.last
        == "期内曾在多个班组的客服代表有1人，在各班组均计入，合计每人只计一次。")
    let counties = try #require(TestCentre.busy(.chinese).report(.index).table("counties"))
    #expect(counties.rows.map { $0.cells[0].shown } == ["东湖", "西岭", "未填写县公司"])
    // No file of its own.
    #expect(teams.rows[2].cells.allSatisfy { $0.link == nil })
  }

  @Test func theLastSectionSaysWhyItCanBeTrusted() throws {
    func boxes(_ language: Language) throws -> [Callout] {
      var centre = TestCentre.busy(language)
      centre.changes = .changed([])
      let data = try #require(centre.report(.index).sections.last)
      #expect(data.id == "data")
      return data.blocks.flatMap { block -> [Callout] in
        if case .callouts(let boxes) = block { boxes } else { [] }
      }
    }
    let chinese = try boxes(.chinese)
    #expect(chinese.map(\.title).contains("与上一版相比"))
    #expect(
      chinese.flatMap(\.paragraphs).map(\.plain).contains("与本期上一版相比，各项数据均无变动。"))
    let english = try boxes(.english)
    #expect(
      english.flatMap(\.paragraphs).map(\.plain).contains(
        "No figure changed since the last edition of this period."))
  }
}
