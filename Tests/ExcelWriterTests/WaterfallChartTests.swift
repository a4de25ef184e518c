import Foundation
import ReportModel
import Testing
import WorkbookCheck

/// From 152 s to 153.5 s, of which 2.7 s were added and 1.2 s taken away.
@Suite struct WaterfallChartTests {
  private static let (blue, rust, grey) = ("0B5A9E", "A63F08", "6B7681")

  /// The fills of what was added and of what was taken away.
  private func fills(_ highlights: [Chart.Highlight]) throws -> [String] {
    let rows = [("September", 152.0), ("Longer calls", 2.7), ("Mix", -1.2), ("October", 153.5)].map
    {
      [Cell.head($0), .number($1, NumberFormat(decimals: 1, suffix: " s"))]
    }
    let chart = Chart(
      id: "c", title: "Change", description: "Seconds", form: .waterfall,
      categories: .column(table: "t", column: 0, rows: 0..<4),
      series: [.init("s", values: .column(table: "t", column: 1, rows: 0..<4), role: .measured)],
      highlights: highlights, format: NumberFormat(decimals: 1, suffix: " s"))
    let written = try Written(.of(rows, extra: [.chart(chart)]))
    let xml = written.text("xl/charts/chart1.xml")
    let series = Array(xml.components(separatedBy: "<c:ser>").dropFirst())
    // Foot, values, added, added below 0, taken away, taken away below 0, and the numbers of these four.
    #expect(series.count == 10)
    return try [series[2], series[4]].map { text in
      try String(#require(text.firstMatch(of: /<c:spPr><a:solidFill><a:srgbClr val="(\w+)"/)).1)
    }
  }

  private func mark(_ place: Int, _ kind: Mark.Kind) -> Chart.Highlight {
    Chart.Highlight(places: [place], kind: kind, shape: .square, text: "")
  }

  @Test func coloursAreThoseOfBetterAndWorse() throws {
    #expect(try fills([mark(1, .bad)]) == [Self.rust, Self.blue])
    #expect(try fills([mark(2, .bad)]) == [Self.blue, Self.rust])
    #expect(try fills([mark(1, .good)]) == [Self.blue, Self.rust])
  }

  /// A mark that is neither for better nor for worse says nothing of which is which, wherever it stands: the
  /// looks are those without any, or those that another mark gives.
  @Test func aNeutralMarkDecidesNothing() throws {
    let none = try fills([])
    #expect(none == [Self.grey, Self.grey])
    for place in 0...3 { #expect(try fills([mark(place, .neutral)]) == none) }
    #expect(try fills([mark(1, .neutral), mark(2, .bad)]) == [Self.blue, Self.rust])
    #expect(try fills([mark(2, .neutral), mark(1, .good)]) == [Self.blue, Self.rust])
  }
}
