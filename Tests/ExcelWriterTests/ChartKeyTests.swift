import ReportModel
import Testing
import WorkbookCheck

@testable import ExcelWriter

/// Every mark that a sheet's charts draw over time is explained once, and no other.
@Suite struct ChartKeyTests {
  private let words = ChartMarkWords(
    lead: "Marks: ", beyond: .init(worse: "◆ worse", better: "◇ better", unconfirmed: "black ◆"),
    run: .init(worse: "■ worse", better: "□ better", unconfirmed: "black ■"), apart: "○ apart",
    separator: "; ", end: ".")

  private func chart(
    _ id: String, _ marks: [(Chart.Highlight.Shape, Mark.Kind)], form: Chart.Form = .control
  ) -> Chart {
    Chart(
      id: id, title: id, description: "Seconds", form: form,
      categories: .column(table: "t", column: 0, rows: 0..<9),
      series: [.init("v", values: .column(table: "t", column: 1, rows: 0..<9), role: .measured)],
      highlights: marks.enumerated().map { place, mark in
        Chart.Highlight(places: [place], kind: mark.1, shape: mark.0, text: "")
      }, format: .count)
  }

  private func text(_ charts: [Chart], isForm: Bool = false) -> String? {
    ChartKey(words: words, isForm: isForm).text(for: charts)
  }

  @Test func everyMarkOnce() {
    let first = chart("a", [(.square, .neutral), (.diamond, .bad), (.ring, .neutral)])
    let second = chart("b", [(.diamond, .bad), (.diamond, .good)])
    #expect(text([first]) == "Marks: ◆ worse; black ■; ○ apart.")
    #expect(text([first, second]) == "Marks: ◆ worse; ◇ better; black ■; ○ apart.")
    #expect(text([chart("c", [])]) == nil)
  }

  /// Whose words stand at every mark.
  @Test func noneOfFunnels() {
    #expect(text([chart("a", [(.diamond, .bad)], form: .funnel)]) == nil)
  }

  /// The title of a card's chart says which signal it has.
  @Test func ofACardTheRingAlone() {
    let own = chart("a", [(.diamond, .bad), (.ring, .neutral)])
    #expect(text([own], isForm: true) == "Marks: ○ apart.")
  }

  @Test func itStandsBelowTheCharts() throws {
    var report = Report.of(
      (0..<9).map { [Cell.head("M\($0)"), .count($0 % 3)] },
      extra: [.chart(chart("a", [(.diamond, .bad)])), .chart(chart("b", [(.square, .good)]))])
    report.words.workbook.chartMarks = words
    let written = try Written(report)
    let sheet = try #require(written.contents["sheet"])
    let texts = sheet.cells.filter { $0.value.value == .text("Marks: ◆ worse; □ better.") }
    #expect(texts.count == 1)
    // What is for the better has an open middle, as on pages.
    let marks = sheet.charts.map { $0.series.map(\.marker).filter { $0 != "none" } }
    #expect(marks.map { $0.dropFirst() } == [["diamond"], ["square", "square"]])
  }
}
