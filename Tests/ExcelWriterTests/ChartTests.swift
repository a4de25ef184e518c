import ExcelWriter
import ReportModel
import Testing
import WorkbookCheck

@Suite struct ChartTests {
  private func table() -> Table {
    let values: [Double?] = [157.5, nil, 152.25]
    return Table(
      id: "t", caption: "Talk time",
      columns: [
        .init("Month", alignment: .leading), .init("Drawn", shownIn: .page), .init("Sum"),
        .init("Calls"), .init("Mean"), .init("Target"),
      ],
      rows: values.enumerated().map { row, value in
        .init([
          .head(["2026-08", "2026-09", "2026-10"][row]), .text("x"),
          .number(value.map { $0 * 4 }, .count), .count(value == nil ? 0 : 4),
          .number(value, .count, derivation: .ratio(.t(row, 2), .t(row, 3))),
          .number(150, .count, derivation: .target("Target_talk")),
        ])
      })
  }

  private func chart(_ form: Chart.Form, table: String = "t") -> Chart {
    Chart(
      id: "c", title: "=Talk time rose", description: "Seconds, mean of calls", form: form,
      categories: .column(table: table, column: 0, rows: 0..<3),
      series: [
        .init("Target", values: .column(table: table, column: 5, rows: 0..<3), role: .target),
        .init("Mean", values: .column(table: table, column: 4, rows: 0..<3), role: .measured),
      ], format: NumberFormat(decimals: 1, suffix: " s"))
  }

  private func report(_ blocks: [Block]) -> Report {
    .of(
      Section(id: "s", title: "Bob's 2026", blocks: blocks),
      targets: [
        NamedTarget(
          name: "Target_talk", label: "Talk time", relation: .atMost, value: 150, format: .count)
      ])
  }

  @Test(arguments: [Chart.Form.line, .bar])
  func chartsShowTheCellsBeforeTheyAreCalculated(_ form: Chart.Form) throws {
    let written = try Written(report([.table(table()), .chart(chart(form))]))
    let sheet = try #require(written.contents["Bob's 2026"])
    let chart = try #require(sheet.charts.first)
    #expect(chart.title == " =Talk time rose")
    #expect(chart.description == "=Talk time rose. Seconds, mean of calls")
    #expect(chart.formatCodes.contains("#,##0.0\" s\";\u{2212}#,##0.0\" s\""))
    #expect(chart.series.map(\.name) == ["Mean", "Target"])
    #expect(
      chart.series.map(\.categories) == Array(repeating: "'Chart data'!$A$10:$A$12", count: 2))
    #expect(chart.series.map(\.values) == ["'Bob''s 2026'!$D$7:$D$9", "'Bob''s 2026'!$E$7:$E$9"])
    #expect(chart.series[0].cachedValues == [0: 157.5, 2: 152.25])
    #expect(chart.series[1].cachedValues == [0: 150, 1: 150, 2: 150])
    #expect(chart.series[0].cachedCategories == [0: "8", 1: "9", 2: "10"])
    #expect(
      ["A10", "A11", "A12"].map { written.contents["Chart data"]?[$0]?.value }
        == [.text("8"), .text("9"), .text("10")])
    #expect(chart.series.map(\.isDashed) == [false, true])
    // Programs would turn names that don't fit.
    #expect(written.text("xl/charts/chart1.xml").contains("<a:bodyPr rot=\"0\" vert=\"horz\"/>"))
  }

  @Test func aDrawnCellWithoutAValueIsEmptyRatherThanADash() throws {
    let written = try Written(report([.table(table()), .chart(chart(.line))]))
    let sheet = try #require(written.contents["Bob's 2026"])
    #expect(sheet["D8"]?.value == .blank)
    #expect(sheet["B8"]?.value == .text("—"))
  }

  @Test func headsAndRowsCanBeDrawn() throws {
    let table = Table(
      id: "t", caption: "", columns: [.init("Name"), .init("Mon"), .init("Tue")],
      rows: [.init([.head("Calls"), .count(5), .count(7)])])
    let chart = Chart(
      id: "c", title: "Calls", description: "", form: .bar,
      categories: .heads(table: "t", columns: 1..<3),
      series: [.init("Calls", values: .row(table: "t", row: 0, columns: 1..<3), role: .measured)],
      format: .count)
    let written = try Written(
      .of(Section(id: "s", title: "s", blocks: [.table(table), .chart(chart)])))
    let series = try #require(written.contents["s"]?.charts.first?.series.first)
    #expect(series.categories == "'Chart data'!$A$10:$A$11")
    #expect(series.values == "'s'!$B$6:$C$6")
    #expect(series.cachedCategories == [0: "Mon", 1: "Tue"])
    #expect(series.cachedValues == [0: 5, 1: 7])
  }

  @Test func aChartWithoutItsCellsIsNamedAndLeftOut() throws {
    let written = try Written(report([.table(table()), .chart(chart(.line, table: "gone"))]))
    #expect(written.manifest.omissions == [.chart("c")])
    #expect(written.contents["Bob's 2026"]?.charts.isEmpty == true)
  }

  @Test func longAlternativeTextsEndOnACharacter() throws {
    var chart = chart(.line)
    chart.description = String(repeating: "国", count: 2_000)
    let written = try Written(report([.table(table()), .chart(chart)]))
    let description = try #require(written.contents["Bob's 2026"]?.charts.first?.description)
    #expect(description.utf8.count <= 1_800)
    #expect(description.hasSuffix("国…"))
  }
}
