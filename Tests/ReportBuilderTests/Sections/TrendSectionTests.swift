import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// The course of a team's figures: pages draw what has something to say, workbooks draw all.
@Suite struct TrendSectionTests {
  /// Talk 160 s against 150 s, or 140 s; after-call work 40 s against 60 s, 1 of 100 transferred against 3 %.
  private func section(_ language: Language, talk: Int128) throws -> (Section, Report) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.afterCallWork, .talkTime, .transferRate]
    centre.mean(.afterCallWork, .team, "一班", sum: 4_000, of: 100)
    centre.mean(.talkTime, .team, "一班", sum: talk * 100, of: 100)
    centre.share(.transferRate, .team, "一班", passing: 1, of: 100)
    let report = centre.report(.team("一班"))
    return (try #require(report.sections.first { $0.id == "trend" }), report)
  }

  private func charts(_ section: Section) -> [Chart] {
    section.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  private func notes(_ section: Section) -> [String] {
    section.blocks.compactMap { if case .pageNote(let text) = $0 { text } else { nil } }
  }

  @Test func pagesDrawWhatIsMissed() throws {
    let (section, report) = try section(.english, talk: 160)
    let charts = charts(section)
    #expect(charts.count == 3)
    #expect(
      charts.filter { $0.shownIn == .everywhere }.map(\.title) == ["Average talk time, seconds"])
    let said =
      "The other 2 indicators neither miss their targets nor show a signal: their course stands under “Indicators”."
    #expect(notes(section) == [said])
    #expect(report.sentences(in: .page).contains { $0.text == said })
    #expect(!report.sentences(in: .workbook).contains { $0.text == said })
    #expect(try notes(self.section(.chinese, talk: 160).0) == ["其余2项未出现未达标或信号，走势见“指标完成情况”。"])
  }

  @Test func oneIsDrawnWhereNothingIsToBeSaid() throws {
    let (section, _) = try section(.english, talk: 140)
    #expect(
      charts(section).filter { $0.shownIn == .everywhere }.map(\.title)
        == ["Average after-call work, seconds"])
    #expect(
      notes(section) == [
        "No indicator misses its target or shows a signal; the course of the other 2 stands under “Indicators”."
      ])
    #expect(
      try notes(self.section(.chinese, talk: 140).0) == ["各项指标均未出现未达标或信号，其余2项走势见“指标完成情况”。"])
  }

  @Test func oneOtherIsOne() {
    #expect(
      TrendWords.others(1, isAnyTelling: true, SummaryWords.section)
        == Words(
          "The other indicator neither misses its target nor shows a signal: its course stands under “Indicators”.",
          "其余1项未出现未达标或信号，走势见“指标完成情况”。"))
  }
}
