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
    #expect(teams.rows.map { $0.cells[0].shown } == ["一班", "二班"])
    #expect(teams.rows[0].cells[0].link == Link("一班", to: .file("teams/一班.html")))
    let workbook = language == .english ? "Workbook of 一班" : "一班工作簿"
    #expect(teams.rows[0].cells[2].link == Link(workbook, to: .file("teams/一班.xlsx")))
    let agents = try #require(report.sections.first { $0.id == "agents" })
    let headings = agents.blocks.compactMap {
      if case .heading(let text) = $0 { text } else { nil }
    }
    #expect(headings.prefix(2) == ["一班", "二班"])
    let ids = agents.blocks.flatMap(\.links).map(\.text)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("1001") && ids.contains("2001"))
  }
}
