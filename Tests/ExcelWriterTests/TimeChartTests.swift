import Foundation
import ReportModel
import Testing
import WorkbookCheck

/// Thirteen periods that go up and down right below a limit but for the first, the last at the limit: its name
/// finds no free place on its line.
@Suite struct TimeChartTests {
  /// The part of the chart that draws its upper limit.
  private func upper(_ limit: Double, name: String) throws -> String {
    let all = try chart(limit, name: name).components(separatedBy: "<c:ser>")
    return try #require(all.first { $0.contains("<c:v>\(name)</c:v>") })
  }

  private func chart(_ limit: Double, name: String) throws -> String {
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
        series("Rate", 1, .measured), series(name, 2, .upperLimit), series("Mean", 3, .mean),
      ], format: .percent)
    let written = try Written(.of(rows, extra: [.chart(chart)]))
    return written.text("xl/charts/chart1.xml")
  }

  /// No share passes 100%, so that this limit says nothing that is worth a name on the measured line, where there is
  /// no room beside it.
  @Test func aLimitThatNoSharePassesHasNoNameOnALine() throws {
    let wide = String(repeating: "Upper ", count: 12) + "limit"
    #expect(try !upper(1, name: wide).contains("<c:dLbls>"))
    #expect(try upper(0.99, name: wide).contains("<c:showSerName val=\"1\"/>"))
  }

  /// Where there is room beside its last value each line is named there.
  @Test func namesStandBesideTheLastValue() throws {
    #expect(try chart(1, name: "Upper").contains("<a:t>Upper 100.00%</a:t>"))
  }
}
