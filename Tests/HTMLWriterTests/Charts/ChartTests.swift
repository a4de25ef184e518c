import ReportModel
import Testing

@testable import HTMLWriter

struct ChartTests {
  private static let table = Table(
    id: "t", caption: "T",
    columns: [.init("Month"), .init("Value"), .init("Target"), .init("Word")],
    rows: (1...13).map { month in
      .init([
        .head("2026-\(month < 10 ? "0" : "")\(month)"),
        month == 4 ? Cell(.none) : .number(150 + Double(month), seconds),
        .number(155, seconds), .text("word"),
      ])
    })
  private static let seconds = NumberFormat(decimals: 1, suffix: " s")

  private func chart(
    _ form: Chart.Form = .line, categories: CellRange? = nil, values: CellRange? = nil,
    rows: Range<Int> = 0..<13
  ) -> Chart {
    Chart(
      id: "c", title: "Talk time", description: "Seconds", form: form,
      categories: categories ?? .column(table: "t", column: 0, rows: rows),
      series: [
        .init(
          "Talk", values: values ?? .column(table: "t", column: 1, rows: rows), role: .measured),
        .init("target", values: .column(table: "t", column: 2, rows: rows), role: .target),
      ], format: Self.seconds)
  }

  private func body(_ chart: Chart) -> String {
    Report.sample(.chart(chart), .table(Self.table)).body
  }

  @Test func valuesComeFromTheCells() throws {
    let report = Report.sample(.table(Self.table))
    let data = try #require(ChartData(chart(), in: report))
    #expect(data.categories.first == "2026-01")
    #expect(data.measured[0].values == [151, 152, 153, nil] + (5...13).map { 150 + Double($0) })
    #expect(data.targets[0].values == Array(repeating: 155, count: 13))
    #expect(data.table == "t")
  }

  @Test func headsAndRowsAreRead() throws {
    let report = Report.sample(.table(Self.table))
    let chart = chart(
      categories: .heads(table: "t", columns: 1..<4),
      values: .row(table: "t", row: 0, columns: 1..<4))
    let data = try #require(ChartData(chart, in: report))
    #expect(data.categories == ["Value", "Target", "Word"])
    #expect(data.measured[0].values == [151, 155, nil])
  }

  @Test(arguments: [
    CellRange.column(table: "none", column: 0, rows: 0..<3),
    .column(table: "t", column: 9, rows: 0..<3), .column(table: "t", column: -1, rows: 0..<3),
    .column(table: "t", column: 0, rows: 0..<99), .column(table: "t", column: 0, rows: -2..<3),
    .row(table: "t", row: 40, columns: 0..<2), .row(table: "t", row: 0, columns: 0..<9),
    .heads(table: "t", columns: 2..<9), .column(table: "t", column: 0, rows: 5..<5),
  ])
  func whatDoesNotExistIsNotDrawn(range: CellRange) {
    #expect(!body(chart(categories: range)).contains("<figure"))
    let values = body(chart(values: range))
    #expect(!values.contains("<figure"))
  }

  /// A rule's mark stands at what the rule read, the plus at what was measured.
  @Test func marksStandAtWhatTheyMark() throws {
    let column = { CellRange.column(table: "j", column: $0, rows: 0..<3) }
    let table = Table(
      id: "j", caption: "J", columns: [.init("Week"), .init("All"), .init("Ordinary")],
      rows: [("W1", 100, 100), ("W2", 104, 110), ("W3", 102, 102)].map { week, all, ordinary in
        .init([
          .head(week), .number(all, Self.seconds), .number(ordinary, Self.seconds),
        ])
      })
    let chart = Chart(
      id: "c", title: "Work", description: "Seconds", form: .control, categories: column(0),
      series: [
        .init("all", values: column(1), role: .measured),
        .init("ordinary", values: column(2), role: .judged),
      ],
      highlights: [
        .init(places: [1], kind: .bad, shape: .diamond, text: ""),
        .init(places: [1], kind: .neutral, shape: .plus, text: "whole week"),
      ], format: Self.seconds)
    let data = try #require(ChartData(chart, in: Report.sample(.table(table))))
    let drawing = try #require(ControlDrawing(data, size: .full))
    let x = Coordinate.text(drawing.plot.x(1))
    let (read, measured) = (drawing.plot.y(110), drawing.plot.y(104))
    let body = String(decoding: drawing.markup.bytes, as: UTF8.self)
    #expect(body.contains(#"<path class="mark bad" d="M\#(x) \#(Coordinate.text(read - 5))"#))
    let y = Coordinate.text(measured)
    #expect(body.contains(#"<path class="plus" d="M"#))
    #expect(body.contains("M\(x) \(Coordinate.text(measured - 4.5))V"), "\(y)")
  }

  /// Rings from 2.0 to 2.2 with a target of 4: the scale is that of the rings, the target a name with an arrow.
  @Test func aTargetFarFromValuesAndLimitsIsNamedAtTheEdge() throws {
    let column = { CellRange.column(table: "r", column: $0, rows: 0..<3) }
    func table(target: Double) -> Table {
      Table(
        id: "r", caption: "R", columns: [.init("Week"), .init("Rings"), .init("Target")],
        rows: [("W1", 2.0), ("W2", 2.2), ("W3", 2.1)].map { week, rings in
          .init([.head(week), .number(rings, Self.seconds), .number(target, Self.seconds)])
        })
    }
    let chart = Chart(
      id: "c", title: "Rings", description: "Seconds", form: .control, categories: column(0),
      series: [
        .init("rings", values: column(1), role: .measured),
        .init("target", values: column(2), role: .target),
      ], format: Self.seconds)
    func drawing(target: Double) throws -> (ControlDrawing, String) {
      let report = Report.sample(.table(table(target: target)))
      let data = try #require(ChartData(chart, in: report))
      let drawing = try #require(ControlDrawing(data, size: .full))
      return (drawing, String(decoding: drawing.markup.bytes, as: UTF8.self))
    }
    let (far, text) = try drawing(target: 4)
    #expect(far.plot.ticks.high < 2.5)
    #expect(text.contains("target 4 s ↑") && !text.contains(#"class="target""#), "\(text)")
    let (near, line) = try drawing(target: 2.4)
    #expect(near.plot.ticks.high >= 2.4)
    #expect(line.contains(#"class="target""#) && !line.contains("↑"))
    let page = Report.sample(.chart(chart), .table(table(target: 4))).body
    #expect(page.contains("Target beyond the scale.</desc>"), "\(page)")
    #expect(page.contains("<span>target beyond the scale</span>"))
    #expect(!Report.sample(.chart(chart), .table(table(target: 2.4))).body.contains("beyond the"))
  }

  @Test func whatAChartMarksIsSaidInSentences() {
    var marked = chart()
    marked.highlights = [
      Chart.Highlight(
        places: [1], kind: .bad, shape: .diamond, text: "", meaning: "above the upper limit"),
      Chart.Highlight(
        places: [4, 5, 6, 7, 8], kind: .good, shape: .square, text: "5 falls in a row"),
    ]
    #expect(
      body(marked).contains(
        "<desc>Seconds. 151.0 s (2026-01), 163.0 s (2026-13); lowest 151.0 s (2026-01), highest 163.0 s "
          + "(2026-13). Above the upper limit: 2026-02. 5 falls in a row: 2026-05–2026-09.</desc>"))
    let chinese = Report.sample(
      language: "zh-Hans",
      sections: [
        Section(id: "only", title: "Only", blocks: [.chart(marked), .table(Self.table)])
      ]
    ).body
    #expect(chinese.contains("163.0 s（2026-13）。Above the upper limit：2026-02。"))
  }

  /// The course of a line: its ends, and of more than two points the earliest lowest and highest.
  @Test func theCourseOfALineIsSaid() throws {
    func course(_ rows: Range<Int>) throws -> String? {
      let report = Report.sample(.table(Self.table))
      let data = try #require(ChartData(chart(rows: rows), in: report))
      return ChartCourse(data)?.text(report.words, isChinese: false)
    }
    #expect(try course(0..<1) == nil)
    #expect(try course(0..<2) == "151.0 s (2026-01), 152.0 s (2026-02)")
    #expect(try course(2..<4) == nil)
    #expect(
      try course(1..<5)
        == "152.0 s (2026-02), 155.0 s (2026-05); lowest 152.0 s (2026-02), highest 155.0 s (2026-05)"
    )
  }

  @Test func aChartWithoutNumbersIsNotDrawn() {
    let chart = chart(values: .column(table: "t", column: 3, rows: 0..<13))
    #expect(!body(chart).contains("<figure"))
  }

  @Test func aFigureHasItsTitleTheUnitTheLabelsAndItsData() {
    let body = body(chart())
    #expect(body.contains("<h3>Talk time</h3>"))
    #expect(body.contains("<title>Talk time</title>\n<desc>Seconds. 151.0 s (2026-01), "))
    #expect(body.contains(#"<tspan class="strong">163.0 s</tspan>"#))
    #expect(body.contains(">target 155 s</text>"))
    let name = "Data of this chart: Talk time"
    #expect(
      body.contains(##"<a href="#table_t" aria-label="\##(name)">Data of this chart</a>"##))
    #expect(body.contains(">160 s</text>"))
  }

  @Test func theTargetIsDashedAndTheGapIsOpen() {
    let body = body(chart())
    #expect(body.contains(#"<path class="target""#))
    let line = body.components(separated: #"<path class="line1" d=""#)[1].prefix { $0 != "\"" }
    #expect(line.filter { $0 == "M" }.count == 2)
  }

  @Test func thinnedLabelsKeepTheLastAndNeverTouch() throws {
    let report = Report.sample(.table(Self.table))
    let data = try #require(ChartData(chart(), in: report))
    let plot = try #require(LineDrawing(data, size: .narrow)).plot
    let labels = plot.categoryLabels
    let months = labels.filter { $0.y == 17 }
    #expect(months.last?.text == "13")
    #expect(labels.filter { $0.y == 31 }.map(\.text) == ["2026"])
    for (left, right) in zip(months, months.dropFirst()) {
      #expect(right.x - left.x > TextWidth.of(left.text, size: Plot.tickSize))
    }
  }

  @Test func manySeriesMakeTheDrawingHigher() throws {
    let columns = 40
    let wide = Table(
      id: "t", caption: "T", columns: (0..<columns).map { .init("C\($0)") },
      rows: [.init((0..<columns).map { .number(Double($0 % 3), Self.seconds) })])
    var chart = chart(categories: .row(table: "t", row: 0, columns: 0..<1))
    chart.series = (0..<columns).map {
      .init("Series \($0)", values: .row(table: "t", row: 0, columns: $0..<$0 + 1), role: .measured)
    }
    let data = try #require(ChartData(chart, in: .sample(.table(wide))))
    let drawing = try #require(LineDrawing(data, size: .narrow))
    #expect(drawing.height > Double(columns) * Plot.labelGap)
  }

  /// Of 31 bars too narrow for their values, the tallest and the last have theirs.
  @Test func theTallestColumnSaysItsValue() throws {
    let rows = (1...31).map { day in
      Table.Row([.head("\(day)"), .count(day == 12 ? 702_123 : day == 31 ? 304_095 : 50_001)])
    }
    let table = Table(id: "t", caption: "T", columns: [.init("Day"), .init("Calls")], rows: rows)
    var chart = chart(.bar, rows: 0..<31)
    chart.series.removeLast()
    chart.format = .count
    let data = try #require(ChartData(chart, in: .sample(.table(table))))
    let drawing = try #require(ColumnDrawing(data, size: .narrow))
    let text = String(decoding: drawing.markup.bytes, as: UTF8.self)
    #expect(text.contains(">702,123</text>") && text.contains("304,095"), "\(text)")
    #expect(!text.contains("50,001"))
  }

  /// Six Han of 12.5 px, as paper prints them, are 75 px wide: they end there, so that they begin at the edge.
  @Test(arguments: [Chart.Form.waterfall, .interval])
  func namesBesideBarsHaveTheRoomThatPaperTakes(form: Chart.Form) {
    let table = Table(
      id: "n", caption: "N", columns: [.init("Part"), .init("Seconds")],
      rows: ["业务队列结构", "投诉", "十月"].map { .init([.head($0), .number(2, Self.seconds)]) })
    let chart = Chart(
      id: "c", title: "C", description: "", form: form,
      categories: .column(table: "n", column: 0, rows: 0..<3),
      series: [
        .init("V", values: .column(table: "n", column: 1, rows: 0..<3), role: .measured)
      ], format: Self.seconds)
    let body = Report.sample(.chart(chart), .table(table)).body
    #expect(body.contains(#"<text x="75" y=""#), "\(body)")
  }

  @Test func shortNamesStandUnderColumnsAndLongOnesBesideBars() throws {
    func drawing(_ names: [String]) throws -> any ChartDrawing {
      let data = try #require(
        ChartData(
          chart(.bar, rows: 0..<names.count),
          in: .sample(
            .table(
              Table(
                id: "t", caption: "T", columns: Self.table.columns,
                rows: names.map { .init([.head($0), .count(3), .count(2), .count(1)]) })))))
      return try #require(ChartDrawings.drawing(.bar, data, size: .narrow))
    }
    #expect(try drawing(["A", "B", "C"]) is ColumnDrawing)
    #expect(try drawing(["Fault repair", "Supply application", "Complaints"]) is BarDrawing)
  }
}

extension String {
  fileprivate func components(separated mark: String) -> [Substring] {
    split(separator: mark, omittingEmptySubsequences: false)
  }
}
