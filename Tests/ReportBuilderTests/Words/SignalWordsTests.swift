import Analysis
import Catalogue
import Records
import ReportModel
import Statistics
import Testing

@testable import ReportBuilder

/// The rules of control charts in words.
struct SignalWordsTests {
  private static let month = Period.Kind.month(TestCentre.month(2026, 10))
  private static let week = Period.Kind.week(year: 2026, number: 43)

  private func rule(
    _ rule: RunRule, _ points: ClosedRange<Int>, up: Bool, _ kind: Period.Kind = month
  ) -> [String] {
    let words = SignalWords.rule(RunSignal(rule, points, isUpward: up), kind)
    return [words.english, words.chinese]
  }

  @Test func chartsOfOtherSectionsAreNamed() {
    #expect(
      SignalWords.drawnAbove("a, b")
        == Words("Drawn above, with their records: a, b.", "a, b的走势图见上文相应各节。"))
  }

  @Test func aPointOutside() {
    #expect(rule(.outsideLimits, 12...12, up: true) == ["above the upper limit", "高于上控制限"])
    #expect(rule(.outsideLimits, 12...12, up: false) == ["below the lower limit", "低于下控制限"])
  }

  @Test func runsAreCountedInTheirPeriods() {
    #expect(
      rule(.sevenOnOneSide, 5...12, up: true) == ["8 months in a row above the mean", "连续8个月高于均值"])
    #expect(
      rule(.sevenOnOneSide, 6...12, up: false, Self.week)
        == ["7 weeks in a row below the mean", "连续7周低于均值"])
  }

  /// Seven points are six steps.
  @Test func aTrendCountsItsSteps() {
    #expect(
      SignalWords.onOrdinaryDays(SignalWords.none)
        == Words("On ordinary days: no signal", "平常日：无信号"))
    #expect(
      SignalWords.onOrdinaryDays(SignalWords.worse)
        == Words("On ordinary days, signal: worse", "平常日信号：变差"))
    #expect(rule(.sevenPointTrend, 6...12, up: true) == ["6 rises in a row", "连续6次上升"])
    #expect(rule(.sevenPointTrend, 6...12, up: false) == ["6 falls in a row", "连续6次下降"])
  }

  @Test func nearALimit() {
    #expect(
      rule(.twoOfThreeNearLimit, 10...12, up: true)
        == ["two of three near the upper limit", "三期中两期接近上控制限"])
    #expect(
      rule(.twoOfThreeNearLimit, 10...12, up: false)
        == ["two of three near the lower limit", "三期中两期接近下控制限"])
  }

  /// A card must not call "usual" what its own line shows outside the band.
  @Test func aRuleThatIsNotConfirmedIsNamedAllTheSame() {
    let run = RunSignal(.outsideLimits, 12...12, isUpward: true)
    let card = CardWords.unconfirmed(run)
    #expect(card.english == "above the agent's own upper limit, not confirmed")
    #expect(card.chinese == "高于本人上控制限，未获证实")
    let confirmed = CardWords.confirmed(run)
    #expect(confirmed.english == "signal: above the agent's own upper limit")
    #expect(confirmed.chinese == "信号：高于本人上控制限")
  }

  @Test func periodsAreNamed() throws {
    let september = PeriodWords.name(Period(TestCentre.month(2026, 9)))
    #expect(september.english == "September 2026")
    #expect(september.chinese == "2026年9月")
    let week = PeriodWords.name(try #require(Period(year: 2026, week: 42)))
    #expect(week.english == "week 42 of 2026")
    #expect(week.chinese == "2026年第42周")
  }

  @Test func namesOfQueuesHideLongNumbers() {
    #expect(ChangeWords.name("?", .queue).chinese == "未填写")
    #expect(ChangeWords.name("09", .hour).chinese == "09时")
    #expect(ChangeWords.name("fault_repair", .kind).chinese == "故障报修")
    #expect(!ChangeWords.name("13912345678", .queue).english.contains("13912345678"))
  }

  @Test func whatIsTooShortForAChartIsNamed() throws {
    #expect(
      SignalWords.notDrawn("Average talk time (1), Transfer rate (2)", least: 3, Self.month)
        == Words(
          "Not drawn, with a value in fewer than 3 months: Average talk time (1), Transfer rate (2). The values stand in the table.",
          "有数值的不足3个月、不画图的指标：Average talk time (1), Transfer rate (2)。数值见下表。"))
    // A month alone has no course: one line instead of a chart.
    var centre = TestCentre()
    centre.mean(.talkTime, sum: 15_500, of: 100)
    let section = try #require(centre.report().sections.first { $0.id == "signals" })
    let (notes, charts) = section.blocks.reduce(into: ([String](), 0)) { found, block in
      if case .note(let text) = block { found.0.append(text) }
      if case .chart = block { found.1 += 1 }
    }
    #expect(charts == 0)
    #expect(
      notes.contains(
        "Not drawn, with a value in fewer than 3 months: Average talk time (1). The values stand in the table."
      ))
  }
}
