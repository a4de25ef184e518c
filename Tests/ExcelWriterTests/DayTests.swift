import ReportModel
import Testing
import WorkbookCheck

/// Days in a table, and below the bars that are drawn of it.
@Suite struct DayTests {
  /// 2026-10-01 is 46,296: shown as `10-01`, and below the chart as 1.
  @Test func daysAreNumbersAndChartsNameThemShort() throws {
    let rows = [("10-01", 120.0), ("10-02", 96), ("10-03", 101)].map { day, calls in
      Table.Row([.head(day), .number(calls, .count)])
    }
    let table = Table(
      id: "t", caption: "",
      columns: [Table.Column("Day", alignment: .leading), Table.Column("Calls")], rows: rows
    ).dated(.dayOfYear(near: "2026-10-31"), columns: [0])
    let chart = Chart(
      id: "c", title: "c", description: "", form: .bar,
      categories: .column(table: "t", column: 0, rows: 0..<3),
      series: [
        .init("Calls", values: .column(table: "t", column: 1, rows: 0..<3), role: .measured)
      ],
      format: .count)
    let written = try Written(
      .of(Section(id: "s", title: "sheet", blocks: [.chart(chart), .table(table)])))
    let sheet = try #require(written.contents["sheet"])
    let days = sheet.cells.values.filter { $0.formatCode == "mm-dd" }
    #expect(Set(days.map(\.value)) == [.number(46_296), .number(46_297), .number(46_298)])
    let drawn = written.text("xl/charts/chart1.xml")
    for (place, name) in ["1", "2", "3"].enumerated() {
      #expect(drawn.contains("<c:pt idx=\"\(place)\"><c:v>\(name)</c:v>"))
    }
    #expect(!drawn.contains("46296"))
  }
}
