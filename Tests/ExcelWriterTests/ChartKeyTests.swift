import ReportModel
import Testing
import WorkbookCheck

@testable import ExcelWriter

/// Every mark that a sheet's charts draw over time is explained once, and no other.
@Suite struct ChartKeyTests {
  private let words = ChartMarkWords(
    lead: "Marks: ", beyond: "◆ beyond", run: "■ run", openBeyond: "◇ open", openRun: "□ open",
    openBoth: "◇□ open", plus: "+ apart", separator: "; ", end: ".")

  private func chart(
    _ id: String, _ marks: [(shape: Chart.Highlight.Shape, isFirm: Bool)],
    form: Chart.Form = .control
  ) -> Chart {
    Chart(
      id: id, title: id, description: "Seconds", form: form,
      categories: .column(table: "t", column: 0, rows: 0..<9),
      series: [.init("v", values: .column(table: "t", column: 1, rows: 0..<9), role: .measured)],
      highlights: marks.enumerated().map { place, mark in
        Chart.Highlight(
          places: [place], kind: .bad, shape: mark.shape, isFirm: mark.isFirm, text: "")
      }, format: .count)
  }

  private func text(_ charts: [Chart], isForm: Bool = false) -> String? {
    ChartKey(words: words, isForm: isForm).text(for: charts)
  }

  @Test func everyMarkOnce() {
    let first = chart("a", [(.square, false), (.diamond, true), (.plus, true)])
    let second = chart("b", [(.diamond, true), (.square, true)])
    #expect(text([first]) == "Marks: ◆ beyond; □ open; + apart.")
    #expect(text([first, second]) == "Marks: ◆ beyond; ■ run; □ open; + apart.")
    #expect(text([chart("c", [])]) == nil)
  }

  /// Whose words stand at every mark.
  @Test func noneOfFunnels() {
    #expect(text([chart("a", [(.diamond, true)], form: .funnel)]) == nil)
  }

  /// The title of a card's chart says which signal it has.
  @Test func ofACardWhatIsNoSignal() {
    let own = chart("a", [(.diamond, true), (.plus, true)])
    #expect(text([own], isForm: true) == "Marks: + apart.")
    let open = chart("a", [(.diamond, false)])
    #expect(text([open], isForm: true) == "Marks: ◇ open.")
    #expect(text([open, chart("b", [(.square, false)])]) == "Marks: ◇□ open.")
  }

  @Test func itStandsBelowTheCharts() throws {
    var report = Report.of(
      (0..<9).map { [Cell.head("M\($0)"), .count($0 % 3)] },
      extra: [.chart(chart("a", [(.diamond, true)])), .chart(chart("b", [(.square, false)]))])
    report.words.workbook.chartMarks = words
    let written = try Written(report)
    let sheet = try #require(written.contents["sheet"])
    let texts = sheet.cells.filter { $0.value.value == .text("Marks: ◆ beyond; □ open.") }
    #expect(texts.count == 1)
    // What is no signal has an open middle, as on pages.
    let marks = sheet.charts.map { $0.series.map(\.marker).filter { $0 != "none" } }
    #expect(marks.map { $0.dropFirst() } == [["diamond"], ["square", "square"]])
  }
}
