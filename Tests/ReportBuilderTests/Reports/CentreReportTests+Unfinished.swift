import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

extension CentreReportTests {
  /// Values beside their targets, and nothing that a part of a period can't say.
  @Test func anUnfinishedPeriodIsNotJudged() throws {
    var centre = TestCentre.reviewed(.english)
    centre.dataUntil = ClockTime("2026-10-20 12:00:00")
    let report = centre.report()
    #expect(!report.sections.contains { $0.id == "apart" })
    let row = try #require(report.table("review")?.row(named: "Average talk time"))
    #expect(row.cells[1].shown == "153.5 s")
    #expect(row.cells[5].shown == "—" && row.cells[5].notes.map(\.text) == ["was 148.0 s"])
    let change = report.table("summary")?.cell("Change on previous", 1)
    #expect(change?.shown == "—" && change?.derivation == nil)
    #expect(report.table("teams-outside") == nil && report.table("teams-alike") == nil)
    #expect(report.table("counties-tickets") != nil)
    #expect(
      Self.lead(report)[2]
        == "Whether any indicator moved beyond usual variation is not judged before the period ends."
    )
    #expect(!Self.lead(report).contains { $0.contains("here to look") })
    #expect(
      Self.lead(report)[1]
        == "10,500 calls were offered so far; 1,000 tickets were accepted so far.")
    #expect(DerivationCheck(report).problems.isEmpty)
  }
}
