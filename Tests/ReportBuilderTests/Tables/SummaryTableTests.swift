import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

struct SummaryTableTests {
  private func talk(_ sum: Int128, half: Double?, _ language: Language = .english) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.mean(.talkTime, sum: sum, of: 100, half: half)
    return centre
  }

  @Test func aVerdictIsFirmWhenTheIntervalLiesOnItsSide() {
    let met = talk(14_000, half: 9.9)
    #expect(met.summary("Verdict")?.shown == "Met")
    #expect(met.summary("Verdict")?.mark == Mark(.good, isFirm: true))
    #expect(met.summary("How sure")?.shown == "clearly better")
    let missed = talk(16_000, half: 9.9)
    #expect(missed.summary("Verdict")?.shown == "Missed")
    #expect(missed.summary("Verdict")?.mark == Mark(.bad, isFirm: true))
    #expect(missed.summary("How sure")?.shown == "clearly worse")
  }

  @Test func aVerdictIsOutlinedWhenTheIntervalSpansTheTarget() {
    let centre = talk(14_000, half: 10.1)
    #expect(centre.summary("Verdict")?.mark == Mark(.good, isFirm: false))
    #expect(centre.summary("How sure")?.shown == "not for sure")
    let chinese = talk(16_000, half: 10.1, .chinese)
    #expect(chinese.summary("是否达标")?.shown == "未达标")
    #expect(chinese.summary("是否达标")?.mark == Mark(.bad, isFirm: false))
    #expect(chinese.summary("把握程度")?.shown == "把握不足")
  }

  @Test func theBoundItselfIsMet() {
    let centre = talk(15_000, half: 0)
    #expect(centre.summary("Verdict")?.shown == "Met")
    // The interval ends at the target, on the side that is met.
    #expect(talk(14_000, half: 10).summary("Verdict")?.mark == Mark(.good, isFirm: true))
    #expect(talk(16_000, half: 10).summary("Verdict")?.mark == Mark(.bad, isFirm: false))
  }

  @Test func aSingleValueHasAVerdictButNoCertainty() {
    let centre = talk(14_000, half: nil)
    #expect(centre.summary("Verdict")?.mark == Mark(.good, isFirm: false))
    #expect(centre.summary("How sure")?.shown == "no interval")
    #expect(centre.summary("Value")?.notes.isEmpty == true)
  }

  @Test func noValueIsADashAndNeverZero() {
    var centre = TestCentre()
    centre.metrics = [.ticketAccuracy]
    centre.language = .chinese
    centre.share(.ticketAccuracy, passing: 0, of: 0, missing: 12)
    #expect(centre.summary("本期值")?.value == Cell.Value.none)
    #expect(centre.summary("是否达标")?.shown == "—")
    #expect(centre.summary("是否达标")?.mark == nil)
    #expect(centre.summary("把握程度")?.shown == "无数值")
    #expect(centre.summary("上期（2026-09）")?.shown == "—")
    #expect(centre.summary("上期（2026-09）")?.notes.isEmpty == true)
  }

  @Test func withoutATargetThereIsNoVerdict() {
    var centre = TestCentre()
    centre.metrics = [.ringWithinStandard]
    centre.share(.ringWithinStandard, passing: 80, of: 100)
    let report = centre.report()
    let table = report.table("summary")
    #expect(table?.cell("Verdict")?.shown == "—")
    #expect(table?.cell("Verdict")?.derivation == nil)
    #expect(table?.cell("How sure")?.shown == "no target")
    #expect(table?.cell("Target")?.shown == "—")
    #expect(report.targets.isEmpty)
  }

  @Test func durationsChangeBySeconds() {
    var centre = talk(15_750, half: 1)
    centre.mean(.talkTime, sum: 15_200, of: 100, in: centre.period.previous)
    centre.mean(.talkTime, sum: 16_000, of: 100, in: centre.period.yearBefore)
    #expect(centre.summary("Previous (2026-09)")?.shown == "152.0 s")
    #expect(centre.summary("Previous (2026-09)")?.notes.map(\.text) == ["+5.5 s"])
    #expect(centre.summary("Year before (2025-10)")?.shown == "160.0 s")
    #expect(centre.summary("Year before (2025-10)")?.notes.map(\.text) == ["−2.5 s"])
  }

  @Test func ratesChangeByPercentagePoints() {
    var centre = TestCentre()
    centre.metrics = [.transferRate]
    centre.share(.transferRate, passing: 250, of: 10_000)
    centre.share(.transferRate, passing: 254, of: 10_000, in: centre.period.previous)
    centre.share(.transferRate, passing: 246, of: 10_000, in: centre.period.yearBefore)
    #expect(centre.summary("Value")?.shown == "2.50%")
    #expect(centre.summary("Previous (2026-09)")?.notes.map(\.text) == ["−0.04 pp"])
    // In the workbook's column with the unit as well: beside it stand seconds with theirs.
    #expect(centre.summary("Change on previous")?.shown == "−0.04 pp")
    #expect(centre.summary("Year before (2025-10)")?.notes.map(\.text) == ["+0.04 pp"])
    centre.language = .chinese
    #expect(centre.summary("上期（2026-09）")?.notes.map(\.text) == ["−0.04个百分点"])
    #expect(centre.summary("环比增减")?.shown == "−0.04个百分点")
    #expect(centre.summary("同比增减")?.shown == "+0.04个百分点")
  }

  /// So do an agent's, in the card of a team's workbook.
  @Test(arguments: Language.allCases) func onCardsAsWell(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.transferRate]
    centre.roster = [("1001", "甲", "一班", "", "")]
    centre.share(.transferRate, .agent, "1001", passing: 250, of: 10_000)
    centre.share(
      .transferRate, .agent, "1001", passing: 254, of: 10_000, in: centre.period.previous)
    let table = centre.report(.team("一班")).table("card-1-summary")
    #expect(
      table?.cell(language == .english ? "Change on previous" : "环比增减")?.shown
        == (language == .english ? "−0.04 pp" : "−0.04个百分点"))
  }

  @Test func aChangeNeedsBothValues() {
    #expect(talk(15_000, half: 1).summary("Previous (2026-09)")?.notes.isEmpty == true)
  }

  @Test func roundingNeverContradictsTheVerdict() {
    var centre = TestCentre()
    centre.metrics = [.ticketAccuracy]
    centre.share(.ticketAccuracy, passing: 98_996, of: 100_000)
    #expect(centre.summary("Value")?.shown == "98.996%")
    #expect(centre.summary("Target")?.shown == "≥99.000%")
    #expect(centre.summary("Verdict")?.shown == "Missed")
  }

  @Test func theWorkbookHoldsTheParts() {
    let table = talk(15_750, half: 1).report().table("summary")
    #expect(table?.cell("Numerator")?.shown == "15,750")
    #expect(table?.cell("Denominator")?.shown == "100")
    #expect(table?.cell("95% low")?.shown == "156.5 s")
    #expect(table?.cell("Value")?.notes.map(\.text) == ["156.5–158.5 s"])
    #expect(table?.cell("Indicator")?.notes.map(\.text) == ["100 answered calls"])
    let inBook = table?.columns.filter { $0.shownIn == .workbook }.map(\.title) ?? []
    #expect(inBook.starts(with: ["Numerator", "Denominator", "n", "95% low", "95% high"]))
  }

  @Test func eitherRingMeanMeetsTheStandard() {
    var centre = TestCentre()
    centre.metrics = [.ringCount, .ringSeconds]
    centre.mean(.ringCount, sum: 314, of: 100)
    centre.mean(.ringSeconds, sum: 1240, of: 100)
    #expect(
      centre.report().table("summary")?.notes.last
        == "Ring standard of article 23, met when either mean meets its target, and counted as one target: Average rings "
        + "before answer 3.14 rings, target ≤4 rings, met; Average ring time 12.4 s, target "
        + "≤12 s, missed. The standard as a whole: met.")
    centre.language = .chinese
    let report = centre.report()
    #expect(
      report.table("summary")?.notes.last
        == "第二十三条振铃标准，次数或时长一项达标即达标，计为一项目标：平均振铃次数3.14次，目标≤4次，达标；"
        + "平均振铃时长12.4秒，目标≤12秒，未达标。整体：达标。")
    // The standard counts once among the targets.
    #expect(report.text.contains("1项目标（振铃次数与时长合计为一项）达标（把握不足）。"))
  }

  /// A workbook's cover says how sure the standard is from what the two means say.
  @Test(arguments: Language.allCases) func theStandardIsAsSureAsItsMeans(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.ringCount, .ringSeconds]
    centre.mean(.ringCount, sum: 314, of: 100)
    centre.mean(.ringSeconds, sum: 1240, of: 100)
    let sureness = centre.report().jointVerdicts.first?.sureness
    #expect(sureness?.parts.count == 2)
    #expect(
      [sureness?.clearlyBetter, sureness?.clearlyWorse, sureness?.cannotTell]
        == (language == .english
          ? ["clearly better", "clearly worse", "not for sure"] : ["明显优于目标", "明显劣于目标", "把握不足"]))
  }

  /// 153.5 s misses 150 s, 149.0 s of ordinary days doesn't: both tables draw the latter and say so, and the sentence
  /// that counts by all days says that too.
  @Test func bothTablesOfTheCentreDrawOrdinaryDays() {
    let report = CentreReportTests.stormy(.english)
    let lines = ["review", "summary"].map { table in
      report.table(table)?.row(named: "Average talk time")?.cells.compactMap { cell in
        if case .trend(let trend) = cell.value { trend.values } else { nil }
      }.first
    }
    #expect(lines[0]?.count == 13 && lines[0] == lines[1])
    for table in ["review", "summary"] {
      #expect(
        report.table(table)?.notes(in: .page).first
          == "Values hold the days set apart (2026-10-01); lines and signals leave them out.")
    }
    // A workbook's summary has no lines.
    #expect(
      report.table("summary")?.notes(in: .workbook).first?.hasPrefix("Verdict: the unrounded")
        == true)
    #expect(
      report.text.contains(
        "Missed in 1 of 13 months (all days counted; none by ordinary days, as drawn)."))
  }
}
