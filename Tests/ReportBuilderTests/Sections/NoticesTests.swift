import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

struct NoticesTests {
  private var centre: TestCentre {
    var centre = TestCentre()
    centre.mean(.talkTime, sum: 15_000, of: 100)
    return centre
  }

  @Test func aPeriodIsUnfinishedUntilItsLastDayHasRecords() {
    var centre = centre
    centre.dataUntil = ClockTime("2026-10-30 18:20:05")
    #expect(
      centre.report().notices == [
        "Unfinished period: the newest call is of 2026-10-30 18:20, the period ends on "
          + "2026-10-31. The figures will change; until there are records of that day they stand beside "
          + "their targets only, and no change is judged, compared or taken apart."
      ])
    centre.language = .chinese
    #expect(
      centre.report().notices == [
        "统计周期尚未结束：最新话务记录为2026-10-30 18:20，周期至2026-10-31止，数据仍会变动；"
          + "有该日记录之前只列数值及其与目标的对照，不判断变动，不作比较和拆分。"
      ])
    centre.dataUntil = ClockTime("2026-10-31 00:00:00")
    #expect(centre.report().notices.isEmpty)
  }

  /// Fourteen of 31 days are fewer than half; sixteen are not.
  @Test(arguments: [Language.english, .chinese])
  func aPeriodThatLacksMostOfItsDaysIsNotJudged(_ language: Language) {
    var centre = TestCentre.reviewed(language)
    centre.quality.daysWithoutCalls = Array(centre.period.days.dropFirst(14))
    let report = centre.report()
    #expect(
      report.notices.first
        == (language == .english
          ? "Most of the period is lacking: there are calls of 14 of its 31 days. The figures stand beside their "
            + "targets only: no change is judged, compared or taken apart, and nothing is put up for decision."
          : "本期大部分日期缺少话务记录：31日中仅14日有记录。只列数值及其与目标的对照，不判断变动，不作比较和拆分，也不提出需决定的事项。"))
    #expect(!report.sections.contains { $0.id == "apart" })
    #expect(
      !report.sections[0].blocks.contains { if case .callouts = $0 { true } else { false } })
    centre.quality.daysWithoutCalls = Array(centre.period.days.dropFirst(16))
    #expect(centre.report().sections.contains { $0.id == "apart" })
  }

  /// Two tickets a day until the 20th: 22 would have come in the eleven days since; of one every other day, five to six.
  @Test func ticketsThatEndEarlyAreNotJudged() throws {
    func centre(_ language: Language, every step: Int, of count: Int128) throws -> TestCentre {
      var centre = TestCentre.reviewed(language).withCalendar
      for day in centre.period.days.prefix(20) where (20 - day.date.day) % step == 0 {
        centre.share(.ticketAccuracy, .day, day.description, passing: count, of: count)
      }
      return centre
    }
    let ended = try centre(.english, every: 1, of: 2).report()
    #expect(
      ended.notices == [
        "Tickets end on 2026-10-20, the period on 2026-10-31, and so long a gap is not chance: what is inspected of "
          + "tickets stands beside its targets only, and no change of it is judged."
      ])
    #expect(
      try centre(.chinese, every: 1, of: 2).report().notices == [
        "工单记录仅至2026-10-20，周期至2026-10-31止，间隔过长，不属偶然：工单类指标只列数值及其与目标的对照，不判断变动。"
      ])
    let review = try #require(ended.table("review"))
    #expect(review.row(named: "Ticket accuracy")?.cells[5].shown == "—")
    #expect(review.row(named: "Average talk time")?.cells[5].shown != "—")
    #expect(try centre(.english, every: 2, of: 1).report().notices.isEmpty)
  }

  @Test func targetsThatChangedAreNamedWithTheirDays() {
    var centre = centre
    centre.targetChanges = { _, _, _, _ in [Day(number: 20_742)] }
    #expect(
      centre.report().notices == [
        "The target of Average talk time changed within the period (2026-10-16); the period is "
          + "judged by that of its last day, 2026-10-31: ≤150 s."
      ])
    centre.language = .chinese
    #expect(
      centre.report().notices == [
        "平均交谈时长的目标在本期内有调整（2026-10-16），本期按周期最后一日（2026-10-31）的目标判定：≤150秒。"
      ])
  }

  @Test func theCentreIsToldAboutItsData() {
    let report = TestCentre.busy(.english).withCalendar.report()
    #expect(
      Array(report.notices.suffix(2)) == [
        "1 day of the period without any call: 2026-10-01.",
        "Incomplete, coverage below 90%: Average rings before answer 80.00%.",
      ])
    #expect(
      Array(TestCentre.busy(.chinese).withCalendar.report().notices.suffix(2)) == [
        "本期有1日无任何通话记录：2026-10-01。", "数据不完整（完整率低于90%）：平均振铃次数80.00%。",
      ])
  }

  private func qualityLines(_ report: Report) -> [String] {
    report.sections.first { $0.id == "quality" }?.blocks.compactMap {
      if case .paragraph(let text) = $0 { text } else { nil }
    } ?? []
  }

  /// What changes no reading of the figures doesn't stand before the answer.
  @Test func whatIsSmallIsSaidWithTheQualityOfTheData() {
    #expect(
      Array(qualityLines(TestCentre.busy(.english).report()).prefix(2)) == [
        "Rejected rows, which count nowhere: calls 31 of 49,416 (0.06%).",
        "1 agent with records but no row of the roster in the period: 9001. Their records count "
          + "for no team.",
      ])
    #expect(
      Array(qualityLines(TestCentre.busy(.chinese).report()).prefix(2)) == [
        "拒收行均未计入：通话49,416行中31行（0.06%）。", "1名客服代表有记录而名册无本期记录：9001。其记录不计入任何班组。",
      ])
  }

  /// One row in a hundred of a kind stands at the top.
  @Test func manyRejectedRowsStandAtTheTop() {
    var centre = TestCentre.busy(.english)
    centre.quality.kinds[0].rejected = 495
    let said = "Rejected rows, which count nowhere: calls 495 of 49,416 (1.00%)."
    #expect(centre.report().notices.contains(said))
    #expect(!qualityLines(centre.report()).contains(said))
    centre.quality.kinds[0].rejected = 494
    #expect(!centre.report().notices.contains { $0.hasPrefix("Rejected rows") })
  }

  @Test func anUnrecordedEditionSaysSo() {
    var centre = centre
    centre.changes = .unrecorded
    #expect(
      centre.report().notices == [
        "This edition is unrecorded: the store is read-only, so changes against earlier editions "
          + "can't be told."
      ])
  }

  @Test func changedFiguresReachOnlyWhoMaySeeThem() {
    let centre = TestCentre.busy(.english)
    #expect(
      centre.report().table("changes")?.rows.map { $0.cells.map(\.shown) } == [
        ["Average talk time", "Centre", "151.96 s", "152.00 s", "—"],
        ["Average talk time", "Agent 1001", "—", "150.0 s", "—"],
        ["Transfer rate", "County 东湖", "2.00%", "—", "—"],
      ])
    #expect(centre.report(.agent("1001")).table("changes")?.rows.count == 1)
    #expect(centre.report(.agent("1002")).table("changes") == nil)
    #expect(centre.report(.county("西岭")).table("changes") == nil)
    #expect(centre.report(.county("东湖")).table("changes")?.rows.count == 1)
    #expect(centre.report(.team("一班")).table("changes")?.rows.count == 1)
    #expect(centre.report(.team("二班")).table("changes") == nil)
  }
}
