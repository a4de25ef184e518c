import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// Which cells of the map of hours have a number, which days it draws, and what the chart of days finds.
struct RhythmTableTests {
  /// Of 6 % everywhere no cell says more than the whole; at 10 o'clock of Mondays 32 of 200 are 16 %, which chance hardly
  /// ever gives, at 11 o'clock 17 of 200 are 8.5 %, which is nothing rare.
  @Test func onlyWhatLiesAboveThePeriodsShareHasANumber() throws {
    var centre = TestCentre.reviewed(.english)
    for day in centre.period.days {
      centre.calls.hours[day] = (0..<24).map { hour in
        var counts = CallCounts()
        (counts.offered, counts.abandoned) = (50, 3)
        if day.weekday == 1, hour == 10 { counts.abandoned = 8 }
        if day.description == "2026-10-05", hour == 11 { counts.abandoned = 8 }
        counts.answered = counts.offered - counts.abandoned
        return counts
      }
    }
    let lost = try #require(centre.report().table("rhythm-lost"))
    let shown = lost.rows.flatMap { row in row.cells.dropFirst().map(\.shown) }.filter { $0 != "—" }
    #expect(shown == ["16%"])
    #expect(lost.row(named: "Mon")?.cells[11].shown == "16%")
  }

  @Test func theMapSaysWhereItHasNumbers() {
    #expect(
      LoadWords.rhythmDescription(above: "6.25%", isTogether: false)
        == Words(
          "Calls offered an hour, mean of ordinary days by weekday, days set apart by themselves; a number in a cell: "
            + "abandoned share in %, where it is above the period's 6.25% and chance alone gives that in at most 0.1% of "
            + "cases, of at least 100 calls (20 on a day set apart)",
          "每小时呼入量：平常日按星期平均，单列日期另列；格内数字为放弃率（%），仅列高于本期6.25%且仅凭偶然出现的概率不超过0.1%、"
            + "呼入不少于100通（单列日期20通）的时段"))
    #expect(
      LoadWords.rhythmDescription(above: nil, isTogether: true)
        == Words(
          "Calls offered an hour, mean of ordinary days by weekday, and of the days set apart together",
          "每小时呼入量：平常日按星期平均，单列日期合并平均"))
  }

  /// Six days set apart are one row of the map, and six of the table behind it.
  @Test func manyDaysSetApartAreDrawnTogether() throws {
    var centre = TestCentre.reviewed(.english)
    centre.strata.exceptionalDays = Set(try (1...6).map { try #require(Day("2026-10-0\($0)")) })
    let report = centre.report()
    let charts = report.sections.flatMap(\.blocks).compactMap { block -> Chart? in
      if case .chart(let chart) = block, chart.id == "rhythm-map" { chart } else { nil }
    }
    let names = charts.first?.series.filter { $0.role == .measured }.map(\.name)
    #expect(names == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Apart"])
    #expect(LoadWords.apart == Words("Apart", "单列"))
    let table = try #require(report.table("rhythm"))
    #expect(table.rows.count == 14)
    // 40 calls on the first, 15 on five others: 115 on 6 days.
    #expect(table.row(named: "Apart")?.cells[10].shown == "19.2")
    #expect(table.row(named: "10-06")?.cells[10].shown == "15.0")
  }

  /// 100 calls on each day but the last, with 250: two and a half times the day in the middle.
  @Test func theDaysChartSaysWhichDayStandsOut() {
    func title(_ last: Int128, _ language: Language) -> String? {
      var centre = TestCentre()
      centre.language = language
      centre.mean(.talkTime, sum: 15_000, of: 100)
      for day in centre.period.days {
        let calls = day == centre.period.last ? last : 100
        centre.mean(.talkTime, .day, day.description, sum: 150 * calls, of: calls)
      }
      return centre.report().sections.flatMap(\.blocks).compactMap { block -> String? in
        if case .chart(let chart) = block, chart.id == "days-chart" { chart.title } else { nil }
      }.first
    }
    #expect(
      title(250, .english) == "Most calls were answered on 10-31: 250, 2.5 times the median day")
    #expect(title(250, .chinese) == "10-31接听最多，为250通，是各日中位数的2.5倍")
    #expect(
      title(120, .english)
        == "From 100 to 120 calls were answered a day; no day has 1.5 times the median")
    #expect(title(120, .chinese) == "每日接听100通至120通，没有一天达到中位数的1.5倍")
  }
}
