import ReportModel
import Testing

@testable import ExcelWriter

/// The names beside the lines of a chart over time. A line of text takes 0.105 of the height of a plot.
@Suite struct EndNamesTests {
  /// A control chart of six periods, the values of each series by its role; the range says which it is.
  private func names(
    _ values: [(Chart.Series.Role, [Double?])],
    format: NumberFormat = .init(decimals: 1, suffix: " s")
  ) throws -> [EndNames.Name] {
    let series = values.enumerated().map { index, one in
      Chart.Series(
        "\(one.0)", values: .column(table: "t", column: index, rows: 0..<6), role: one.0)
    }
    let chart = Chart(
      id: "c", title: "c", description: "", form: .control,
      categories: .column(table: "t", column: 9, rows: 0..<6), series: series, format: format)
    let ends = EndNames(chart) { one in series.firstIndex(of: one).map { values[$0].1 } ?? [] }
    return try #require(ends).names
  }

  private func level(_ value: Double) -> [Double?] { .init(repeating: value, count: 6) }

  /// 40 to 60 in steps of 5: names 10 apart have room, so that all stand at their lines.
  @Test func eachAtTheEndOfItsLine() throws {
    let names = try names([
      (.measured, [41, 42, 41, 42, 41, 42]), (.mean, level(50)), (.upperLimit, level(60)),
    ])
    #expect(names.map(\.text) == ["42.0 s", "mean 50.0 s", "upperLimit 60.0 s"])
    #expect(!names.contains { !$0.isAtItsLine })
  }

  /// From 40 to 60 a line of text takes 2.1: the mean at 51 and the value at 50 stand 2.1 apart around their middle, and
  /// all names in one column.
  @Test func noneOverAnother() throws {
    let names = try names([
      (.measured, [49, 50, 49, 50, 49, 50]), (.mean, level(51)), (.lowerLimit, level(40)),
      (.upperLimit, level(60)),
    ])
    #expect(names.map(\.isAtItsLine) == [false, false, false, false])
    #expect(abs(names[0].place - 49.45) < 0.001 && abs(names[1].place - 51.55) < 0.001)
  }

  /// The scale of values from 48 to 52 has no room for a target of 60, more than one and a half heights above.
  @Test func aTargetFarAwayIsNamedAtTheEdge() throws {
    let names = try names([
      (.measured, [48, 52, 48, 52, 48, 50]), (.target, level(60)),
    ])
    #expect(names[1].text == "target 60 s ↑")
    #expect(names[1].place == 52 && !names[1].isAtItsLine)
    let below = try self.names([
      (.measured, [48, 52, 48, 52, 48, 50]), (.target, level(40.5)),
    ])
    #expect(below[1].text == "target 40.5 s ↓")
  }

  /// Limits of 2.04 and 2.03 beside a mean of 2.035 would all be 2.0.
  @Test func aDecimalMoreWhereLimitsReadAlike() throws {
    let names = try names([
      (.measured, [2.0, 2.1, 2.0, 2.1, 2.0, 2.1]), (.lowerLimit, level(2.03)),
      (.upperLimit, level(2.04)),
    ])
    #expect(names.map(\.text) == ["2.1 s", "lowerLimit 2.03 s", "upperLimit 2.04 s"])
  }

  /// A value of an earlier period has no name at the end of the line.
  @Test func noneOfAnEarlierPeriod() throws {
    let names = try names([(.measured, [48, 52, 48, 52, 48, nil]), (.mean, level(50))])
    #expect(names.map(\.text) == ["mean 50.0 s"])
  }
}
