import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// Which indicators a page lists beside the limits of their funnels.
struct FunnelTablesTests {
  /// Twelve counties of a hundred tickets, all correct but for those of the first; calls alike.
  private func report(passing: Int128) -> Report {
    var centre = TestCentre()
    centre.metrics = [.talkTime, .ticketAccuracy]
    for place in 0..<12 {
      let county = "C\(10 + place)"
      centre.mean(
        .talkTime, .county, county, sum: 14_000, of: 100, squares: 100 * (140 * 140 + 3_600))
      centre.share(
        .ticketAccuracy, .county, county, passing: place == 0 ? passing : 99, of: 100)
    }
    return centre.report()
  }

  private func notes(_ report: Report) throws -> [String] {
    let section = try #require(report.sections.first { $0.id == "counties" })
    return section.blocks.compactMap { if case .pageNote(let note) = $0 { note } else { nil } }
  }

  @Test func aPageListsThoseInWhichSomebodyLiesOutside() throws {
    let report = report(passing: 60)
    let table = try #require(report.table("counties-outside"))
    #expect(table.rows.count == 2)
    #expect(table.pageRows.map { $0.cells[0].shown } == ["Ticket accuracy"])
    #expect(
      table.pageNotes == [
        "None of the counties lies outside its limits in Average talk time; the workbook has the figures."
      ])
    #expect(try notes(report).isEmpty)
  }

  @Test func whereNobodyDoesALineStandsForTheTable() throws {
    let report = report(passing: 99)
    let table = try #require(report.table("counties-outside"))
    #expect(table.isShown(in: .workbook) && !table.isShown(in: .page))
    let notes = try notes(report)
    #expect(
      notes.first
        == "None of the counties lies outside its limits in any of the 2 indicators compared; the workbook has the figures."
    )
    // How they are compared is said all the same.
    #expect(notes.contains { $0.hasPrefix("Compared: those with at least 50 units") })
  }
}
