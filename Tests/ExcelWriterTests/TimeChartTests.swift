import Foundation
import ReportModel
import Testing
import WorkbookCheck

/// Thirteen periods that go up and down right below a limit but for the first, the last at the limit: its name
/// finds no free place.
@Suite struct TimeChartTests {
  /// The part of the chart that draws its upper limit.
  private func upper(_ limit: Double) throws -> String {
    let rows = (0..<13).map { place in
      let below = place == 0 ? 0.04 : place.isMultiple(of: 2) ? 0 : 0.001
      return [
        Cell.head("M\(place)"), .number(limit - below, .percent), .number(limit, .percent),
        .number(limit - 0.02, .percent),
      ]
    }
    func series(_ name: String, _ column: Int, _ role: Chart.Series.Role) -> Chart.Series {
      .init(name, values: .column(table: "t", column: column, rows: 0..<13), role: role)
    }
    let chart = Chart(
      id: "c", title: "c", description: "", form: .control,
      categories: .column(table: "t", column: 0, rows: 0..<13),
      series: [
        series("Rate", 1, .measured), series("Upper", 2, .upperLimit), series("Mean", 3, .mean),
      ], format: .percent)
    let written = try Written(.of(rows, extra: [.chart(chart)]))
    let all = written.text("xl/charts/chart1.xml").components(separatedBy: "<c:ser>")
    return try #require(all.first { $0.contains("<c:v>Upper</c:v>") })
  }

  /// No share passes 100%, so that this limit says nothing that is worth a name on the measured line.
  @Test func aLimitThatNoSharePassesHasNoNameOnALine() throws {
    #expect(try !upper(1).contains("<c:dLbls>"))
    #expect(try upper(0.99).contains("<c:showSerName val=\"1\"/>"))
  }
}
