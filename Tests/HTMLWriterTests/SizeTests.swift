import ReportModel
import Testing

@testable import HTMLWriter

/// Pages are mailed and opened over slow lines.
struct SizeTests {
  private static let periods = 13

  private func report(indicators: Int) -> Report {
    let values = (0..<Self.periods).map { 98.123 + Double($0 * 7 % 5) / 10 }
    let trend = Trend(
      values: values, targets: Array(repeating: 98.5, count: Self.periods),
      description: "13 months: first 98.12%, lowest 98.12%, highest 98.52%, last 98.42%.")
    let scores = Table(
      id: "scores", caption: "Indicators",
      columns: ["Indicator", "Value", "Target", "Verdict", "Change", "Trend"].map { .init($0) },
      rows: (0..<indicators).map { index in
        .init([
          .head("Indicator \(index)"), .number(98.1, .general), .text("≥98"),
          Cell(.text("Met"), mark: Mark(.good, isFirm: true)), .number(0.1, .general),
          Cell(.trend(trend)),
        ])
      })
    let data = Table(
      id: "data", caption: "Data",
      columns: [.init("Indicator")] + (0..<Self.periods).map { .init("2026-\($0)") },
      rows: (0..<indicators * 2).map { index in
        .init([.head("Indicator \(index)")] + values.map { .number($0, .general) })
      })
    let charts = (0..<indicators).map { index in
      Block.chart(
        Chart(
          id: "chart\(index)", title: "Indicator \(index)", description: "Unit", form: .line,
          categories: .heads(table: "data", columns: 1..<Self.periods + 1),
          series: [
            .init(
              "a", values: .row(table: "data", row: index * 2, columns: 1..<Self.periods + 1),
              role: .measured),
            .init(
              "t", values: .row(table: "data", row: index * 2 + 1, columns: 1..<Self.periods + 1),
              role: .target),
          ], format: .general))
    }
    // Charts that don't follow each other are drawn twice, which is the larger case.
    let blocks = charts.flatMap { [$0, .note("Note")] }
    return Report.sample(
      sections: [Section(id: "s", title: "S", blocks: [.table(scores)] + blocks + [.table(data)])])
  }

  @Test func theCentresPageIsSmall() {
    #expect(HTMLWriter().page(report(indicators: 10)).count <= 400_000)
  }

  /// A month with fifteen days set apart, each of whose hours has a number: drawn twice, with the data as a
  /// table.
  @Test func aMonthOfHoursIsSmall() {
    let rows = (0..<22).map { row in
      Table.Row([.head("10-\(row)")] + (0..<24).map { .count(row * 7 + $0 / 4) })
    }
    let labels = (0..<22).map { row in
      Table.Row(
        [.head("10-\(row)")] + (0..<24).map { _ in .number(4.5, NumberFormat(decimals: 1)) })
    }
    let table = Table(
      id: "hours", caption: "Hours", columns: [.init("Day")] + (0..<24).map { .init("\($0)") },
      rows: rows + labels)
    let chart = Chart(
      id: "map", title: "Calls", description: "", form: .heatMap,
      categories: .heads(table: "hours", columns: 1..<25),
      series: (0..<44).map {
        .init(
          "10-\($0)", values: .row(table: "hours", row: $0, columns: 1..<25),
          role: $0 < 22 ? .measured : .label)
      }, format: .count)
    let page = HTMLWriter().page(.sample(.chart(chart), .table(table))).count
    let plain = HTMLWriter().page(.sample(.table(table))).count
    #expect(page - plain <= 40_000)
  }

  @Test func anAgentsCardIsSmall() {
    #expect(HTMLWriter().page(report(indicators: 6)).count <= 80_000)
  }
}
