import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// Wherever a figure of the period has a target its verdict and how sure it is stand beside it.
struct JudgedTablesTests {
  private static func notes(_ report: Report, _ table: String, _ row: String, _ column: Int)
    -> [String]?
  {
    report.table(table)?.row(named: row)?.cells[column].notes.map(\.text)
  }

  /// Talk of team n: 375,000 + 900·n s of 2,500 legs, ±1 s, so 150.36 and 151.44 s against 150 s. Transfers: 55 and
  /// 150 of 2,500, by Wilson 1.69 to 2.85 % and 5.13 to 7.00 % against 3 %.
  @Test func callsOfTeamsAreJudged() {
    let english = TestCentre.reviewed(.english).report()
    let columns = english.table("teams-calls")?.columns ?? []
    let talk = columns.firstIndex { $0.title == "Average talk time (s)" } ?? 0
    let transfer = columns.firstIndex { $0.title == "Transfer rate" } ?? 0
    #expect(Self.notes(english, "teams-calls", "1班", talk) == ["2,500; missed, not for sure"])
    #expect(Self.notes(english, "teams-calls", "4班", talk) == ["2,500; missed, clearly worse"])
    // Nothing more is said of what is met beyond doubt, which the table explains.
    #expect(Self.notes(english, "teams-calls", "1班", transfer) == ["2,500; met"])
    #expect(
      english.table("teams-calls")?.pageNotes == [
        "Below a value its verdict; met without more: clearly better than the target."
      ])
    #expect(
      english.table("teams-calls")?.cell("Transfer rate: verdict", 0)?.shown
        == "met, clearly better")
    #expect(
      Self.notes(english, "teams-calls", "4班", transfer) == ["2,500; missed, clearly worse"])
    // A workbook shows no notes.
    #expect(
      english.table("teams-calls")?.cell("Transfer rate: verdict", 3)?.shown
        == "missed, clearly worse")
    let chinese = TestCentre.reviewed(.chinese).report()
    #expect(Self.notes(chinese, "teams-calls", "1班", talk) == ["2,500；未达标，把握不足"])
    #expect(Self.notes(chinese, "counties-calls", "县1", 6) == ["2,000；达标，把握不足"])
    #expect(
      chinese.table("teams-calls")?.pageNotes == ["数值下方为是否达标；仅注“达标”的，明显优于目标。"])
  }

  /// None of 1, and 400 of 500: the interval of both lies below 99 % (Wilson: to 79.3 % and to 83.3 %). The word is the
  /// interval's, of one with the remark that it is too few, and only that of five hundred is filled.
  @Test func aSmallSampleIsNeverFilled() throws {
    func verdicts(_ passing: Int128, of count: Int128) throws -> [Mark?] {
      var centre = TestCentre()
      centre.metrics = [.ticketAccuracy]
      for (scope, key) in [(Scope.centre, "centre"), (.county, "东湖")] {
        centre.share(.ticketAccuracy, scope, key, passing: passing, of: count)
      }
      let reports = [centre.report(), centre.report(.county("东湖"))]
      for report in reports {
        #expect(
          report.table("summary")?.cell("How sure")?.shown
            == (count == 1 ? "sample too small to tell" : "clearly worse"))
      }
      let index = centre.report(.index)
      guard case .facts(let tiles)? = index.sections[0].blocks.dropFirst().first else {
        Issue.record("no tiles")
        return []
      }
      var marks: [Mark?] = reports.map { $0.table("summary")?.cell("Verdict")?.mark }
      marks.append(tiles.first?.state?.mark)
      marks.append(index.table("counties")?.rows.first?.cells.compactMap(\.mark).first)
      return marks
    }
    let outlined = Mark(.bad, isFirm: false)
    let filled = Mark(.bad, isFirm: true)
    let grey = Mark(.neutral, isFirm: false)
    #expect(try verdicts(0, of: 1) == [outlined, outlined, outlined, grey])
    #expect(try verdicts(400, of: 500) == [filled, filled, filled, filled])
  }

  /// 2 of 2 calls handed on lie beyond 3 % (Wilson: 34 % and more): that says nothing of so few.
  @Test func aFewCallsAreSaidToBeFew() {
    var centre = TestCentre()
    centre.metrics = [.transferRate]
    centre.language = .chinese
    centre.share(.transferRate, passing: 2, of: 2)
    centre.share(.transferRate, .team, "一班", passing: 2, of: 2)
    let report = centre.report(.index)
    let tiles = report.sections[0].blocks.flatMap { block -> [Fact] in
      if case .facts(let facts) = block { facts } else { [] }
    }
    #expect(tiles.first?.note == "≤3%；样本不足以断定")
    let place = report.table("teams")?.columns.firstIndex { $0.title == "转接呼叫率" } ?? 0
    #expect(Self.notes(report, "teams", "一班", place) == ["未达标，样本不足以断定"])
  }

  /// Rings: 3.75 and more, ±0.2, against 4; ring time without an interval.
  @Test func ringingHasATableOfItsOwn() {
    let report = TestCentre.busy(.chinese).report()
    let table = report.table("counties-calls-rings")
    #expect(table?.caption == "县公司：振铃")
    #expect(
      table?.columns.filter { $0.shownIn != .workbook }.map(\.title) == [
        "县公司", "平均振铃次数（次）", "平均振铃时长（秒）", "振铃达标率",
      ])
    #expect(
      report.table("teams-calls")?.columns.filter { $0.shownIn != .workbook }.map(\.title) == [
        "班组", "平均事后处理时间（秒）", "平均交谈时长（秒）", "转接呼叫率",
      ])
    #expect(
      TestCentre.busy(.english).report().table("teams-calls-rings")?.caption == "Teams: ringing")
  }

  /// 2 of 90 and more transferred: by Wilson about 0.6 to 7.7 % against 3 %.
  @Test func callsOfAgentsAreJudged() {
    let report = TestCentre.busy(.english).report(.team("一班"))
    let column = report.table("agents-calls")?.columns.firstIndex { $0.title == "Transfer rate" }
    #expect(Self.notes(report, "agents-calls", "1001", column ?? 0) == ["met, not for sure"])
    #expect(
      report.table("agents-calls")?.cell("Transfer rate: verdict")?.shown == "met, not for sure")
  }

  /// 150 s a day, ±1 s, against 150 s, in fewer calls a day than a comparison needs.
  @Test func daysAreJudged() {
    let table = TestCentre.busy(.english).report().table("days")
    let talk = table?.columns.firstIndex { $0.title == "Average talk time (s)" } ?? 0
    #expect(table?.rows[1].cells[talk].notes.map(\.text) == ["met, sample too small to tell"])
    #expect(table?.cell("Average talk time: verdict", 1)?.shown == "met, sample too small to tell")
  }

  /// Pages show `10-01`; a workbook has the day itself.
  @Test func daysAreDaysInWorkbooks() {
    let report = TestCentre.busy(.chinese).report()
    for table in [report.table("days"), report.table("days-rings")] {
      #expect(table?.columns[0].moments == .dayOfYear(near: "2026-10-31"))
      #expect(table?.rows[0].cells[0].shown == "10-01")
    }
  }

  @Test func ringingOfDaysStandsApart() {
    let report = TestCentre.busy(.chinese).report()
    #expect(
      report.table("days")?.columns.filter { $0.shownIn != .workbook }.map(\.title) == [
        "日期", "接听电话数", "平均事后处理时间（秒）", "平均交谈时长（秒）", "转接呼叫率",
      ])
    #expect(report.table("days-rings")?.caption == "话务按日统计：振铃")
    #expect(
      report.table("days-rings")?.columns.filter { $0.shownIn != .workbook }.map(\.title) == [
        "日期", "平均振铃次数（次）", "平均振铃时长（秒）", "振铃达标率",
      ])
    #expect(report.table("days-rings")?.rows.count == 31)
  }

  /// 16 of 16: the rate in grey, and below it what it is, as in every table.
  @Test func theIndexSaysHowSureItIs() {
    let report = TestCentre.busy(.chinese).report(.index)
    let place = report.table("counties")?.columns.firstIndex { $0.title == "受理工单正确率" } ?? 0
    #expect(report.table("counties")?.rows[0].cells[place].shown == "100.00%")
    #expect(
      report.table("counties")?.rows[0].cells[place].mark == Mark(.neutral, isFirm: false))
    #expect(Self.notes(report, "counties", "东湖", place) == ["16/16；达标，样本不足以断定"])
    let tiles = report.sections[0].blocks.flatMap { block -> [Fact] in
      if case .facts(let facts) = block { facts } else { [] }
    }
    #expect(
      tiles.first { $0.name == "受理工单正确率" }?.note == "≥99%；样本不足以断定（16/16）")
  }

  @Test(arguments: Language.allCases) func derivationsHold(_ language: Language) {
    for audience in [Audience.centre, .team("一班")] {
      #expect(DerivationCheck(TestCentre.busy(language).report(audience)).problems.isEmpty)
    }
  }
}
