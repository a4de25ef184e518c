import Foundation
import ReportModel
import Testing

@testable import HTMLWriter

struct HeatMapTests {
  /// Two rows of two cells: the highest value twice, 0, and none. Six steps of 2 reach 10.
  @Test func cellsOfOneShadeAreOnePath() {
    let table = Table(
      id: "t", caption: "", columns: [.init("Day"), .init("8"), .init("9")],
      rows: [
        .init([.head("Mon"), .count(0), .count(10)]),
        .init([.head("Tue"), Cell(.none), .count(10)]),
      ])
    let chart = Chart(
      id: "map", title: "Calls", description: "", form: .heatMap,
      categories: .heads(table: "t", columns: 1..<3),
      series: (0..<2).map { row in
        .init(
          row == 0 ? "Mon" : "Tue", values: .row(table: "t", row: row, columns: 1..<3),
          role: .measured)
      }, format: .count)
    let body = Report.sample(.chart(chart), .table(table)).body
    func cells(_ style: String) -> [Int] {
      body.components(separatedBy: "<path class=\"\(style)\" d=\"").dropFirst().map { rest in
        rest.prefix { $0 != "\"" }.count { $0 == "Z" }
      }
    }
    // Drawn for narrow and for wide screens.
    #expect(cells("heat6") == [2, 2] && cells("heat1") == [1, 1] && cells("gap") == [1, 1])
    #expect(cells("heat3").isEmpty)
    // Means lie between whole numbers: 1.8 is in the first step.
    for step in ["&lt;2", "2–&lt;4", "4–&lt;6", "6–&lt;8", "8–&lt;10", "≥10"] {
      #expect(body.components(separatedBy: ">\(step)</text>").count == 3, "\(step)")
    }
  }

  /// The room beside the rows is made for the widest name: none is cut.
  @Test func hoursAreWrittenInFullWhereTheyRunDown() {
    let hours = (0..<24).map(String.init)
    let table = Table(
      id: "t", caption: "", columns: [.init("Day")] + hours.map { .init($0) },
      rows: [.init([.head("Mon")] + hours.map { .count(Int($0) ?? 0) })])
    let chart = Chart(
      id: "map", title: "Calls", description: "", form: .heatMap,
      categories: .heads(table: "t", columns: 1..<25),
      series: [
        .init("Mon", values: .row(table: "t", row: 0, columns: 1..<25), role: .measured)
      ], format: .count)
    let body = Report.sample(.chart(chart), .table(table)).body
    #expect(!body.contains("…"))
    for hour in hours { #expect(body.contains(">\(hour)</text>"), "\(hour)") }
  }
}
