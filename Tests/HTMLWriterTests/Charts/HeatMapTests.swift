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
  }
}
