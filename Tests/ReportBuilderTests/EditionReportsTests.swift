import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

struct EditionReportsTests {
  static let editions: [TestCentre] = [
    .busy(.english), .busy(.chinese), .busy(.english, weekly: true), .busy(.chinese, weekly: true),
  ]

  @Test func everyKeyWithAFigureIsAnAudienceButTheUnknownOne() {
    let audiences = EditionReports(TestCentre.busy(.english).content).audiences()
    #expect(
      audiences == [
        .index, .centre, .team("一班"), .team("二班"), .agent("1001"), .agent("1002"),
        .agent("1003"), .agent("1004"), .agent("1005"), .agent("2001"), .agent("9001"),
        .county("东湖"), .county("西岭"),
      ])
  }

  @Test(arguments: 0..<4) func everyDerivationOfEveryReportGivesItsCell(_ edition: Int) {
    let reports = EditionReports(Self.editions[edition].content)
    for audience in reports.audiences() {
      let check = DerivationCheck(reports.report(for: audience))
      #expect(check.problems.isEmpty, "\(audience)")
      #expect(check.derivationCount > 0, "\(audience)")
    }
  }

  @Test func anEditionWithoutAnyFigureStillHasReports() {
    var centre = TestCentre()
    centre.dataUntil = nil
    let reports = EditionReports(centre.content)
    #expect(reports.audiences() == [.index, .centre])
    let report = reports.report(for: .centre)
    #expect(DerivationCheck(report).problems.isEmpty)
    #expect(report.notices == ["There are no records yet: no figure has a value."])
    #expect(report.table("summary")?.cell("Value")?.shown == "—")
    #expect(report.table("summary")?.cell("Verdict")?.shown == "—")
    #expect(report.subtitle == "Yunzhou; 2026-10-01 to 2026-10-31; data until none yet")
  }

  @Test func equalContentGivesEqualReports() {
    let texts = (0..<2).map { _ in
      let reports = EditionReports(TestCentre.busy(.chinese).content)
      return reports.audiences().map { reports.report(for: $0).text }
    }
    #expect(texts[0] == texts[1])
  }

  @Test func createdIsThePeriodsLastSecond() {
    #expect(
      TestCentre().report().created
        == CivilMoment(year: 2026, month: 10, day: 31, hour: 23, minute: 59, second: 59))
  }

  @Test func theTrendOfAMonthBeginsWithTheYearBefore() {
    let periods = EditionContent.requiredPeriods(for: Period(TestCentre.month(2026, 10)))
    #expect(periods.count == 13)
    #expect(periods.first?.description == "2025-10")
  }

  @Test func theYearBeforeOfAWeekIsReadBesideTheTrend() throws {
    let week = try #require(Period(year: 2026, week: 43))
    let periods = EditionContent.requiredPeriods(for: week)
    #expect(periods.count == 14)
    #expect(periods.first?.description == "2025-W43")
  }
}
