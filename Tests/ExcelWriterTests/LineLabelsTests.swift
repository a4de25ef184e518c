import ReportModel
import Testing

@testable import ExcelWriter

/// Where names of lines stand within a chart of 600 by 300 pixels: 12 categories 44 pixels wide, a scale of
/// 0 to 100 over 185 pixels, so that a line of text takes 8.1 and ten letters take 1.4 categories.
@Suite struct LineLabelsTests {
  private let level = [Double?](repeating: 50, count: 12)

  private func labels() -> LineLabels {
    LineLabels(scale: 0...100, count: 12, width: 600, height: 300)
  }

  @Test func theFirstPlaceThatIsFree() {
    var labels = labels()
    let first = labels.place("0123456789", on: level)
    #expect(first == .init(index: 1, side: .above))
    // A second line just above it: its name stands beyond the first one's.
    let second = labels.place("0123456789", on: level.map { $0.map { $0 + 2 } })
    #expect(second == .init(index: 3, side: .above))
  }

  @Test func offTheMeasuredLine() {
    var labels = labels()
    // It runs just above the line but for the last four categories.
    labels.avoid((0..<12).map { $0 < 8 ? 53 : 90 })
    let place = labels.place("0123456789", on: level)
    #expect(place == .init(index: 1, side: .below))
  }

  @Test func awayFromTheTextOfAPoint() {
    var labels = labels()
    #expect(labels.placeWords([("0123456789", 50, 1)]) == .above)
    let place = labels.place("0123456789", on: level)
    #expect(place == .init(index: 1, side: .below))
  }

  /// A ring lies below the line, which comes down to its neighbour: above it the words would lie on the line.
  @Test func wordsOfAMarkOffTheLine() {
    var labels = labels()
    labels.avoid([60, 60, 60, 55, 51, 55, 60, 60, 60, 60, 60, 60])
    #expect(labels.placeWords([("0123456789", 50, 4)]) == .below)
  }

  /// A limit is crossed where the line would be otherwise, and not where there is a free side.
  @Test func wordsOfAMarkOffTheLimits() {
    var labels = labels()
    labels.avoidWhereFree(level.map { $0.map { $0 + 3 } })
    #expect(labels.placeWords([("0123456789", 50, 4)]) == .below)
    var crossed = self.labels()
    crossed.avoidWhereFree(level.map { $0.map { $0 + 3 } })
    crossed.avoid([60, 60, 50, 46, 44, 46, 50, 60, 60, 60, 60, 60])
    #expect(crossed.placeWords([("0123456789", 50, 4)]) == .above)
  }

  /// Of the mean, which its place in the middle tells, no name stands on the target.
  @Test func noNameOfAMeanOnAnotherLine() {
    var labels = labels()
    labels.avoidWhereFree(level.map { $0.map { $0 - 3 } })
    #expect(labels.place("0123456789", on: level, isNeeded: false)?.side == .above)
    labels.avoidWhereFree(level.map { $0.map { $0 + 3 } })
    #expect(labels.place("0123456789", on: level, isNeeded: false) == nil)
  }

  @Test func noneOnALineWithoutValues() {
    var labels = labels()
    let place = labels.place("a", on: [nil, nil])
    #expect(place == nil)
  }

  /// Ten letters take 68 of 530 pixels, so that two of 14 categories are room for them, and a third for the lines to
  /// names that had to move.
  @Test func roomBesideTheLastValue() {
    let labels = LineLabels(
      scale: 0...100, count: 12, width: 600, height: 300, beside: ["0123456789"])
    #expect(labels.room == 3)
    // A name wider than half of the plot would leave too little of it.
    let wide = LineLabels(
      scale: 0...100, count: 12, width: 600, height: 300,
      beside: [String(repeating: "0", count: 60)])
    #expect(wide.room == 0)
  }

  /// A name that isn't needed is left out rather than crossed.
  @Test func noNameThatTheMeasuredLineCrosses() {
    var labels = labels()
    labels.avoid((0..<12).map { $0.isMultiple(of: 2) ? 44 : 56 })
    #expect(labels.place("0123456789", on: level, isNeeded: false) == nil)
    #expect(labels.place("0123456789", on: level) != nil)
  }

  @Test func noneOfAnEarlierPeriod() {
    var labels = labels()
    let place = labels.place("0123456789", on: [10, 50, 50, nil, 90, 50, 10])
    #expect(place?.index == 0 || place?.index == 6)
  }

  @Test func periodsAreNamedInFewLetters() {
    let months = PeriodNames(["2025-11", "2025-12", "2026-01"])
    #expect(months.names == ["11", "12", "1"] && months.span == "2025-11 – 2026-01")
    #expect(PeriodNames(["2025-W52", "2026-W01"]).names == ["52", "1"])
    #expect(PeriodNames(["W43", "W44"]).names == ["43", "44"])
    #expect(PeriodNames(["10-30", "10-31", "11-01"]).names == ["30", "31", "1"])
    #expect(PeriodNames(["M1", "M2"]).names == ["M1", "M2"])
    #expect(PeriodNames(["M1", "M2"]).span == nil)
    #expect(PeriodNames(["2025-11", "all"]).names == ["2025-11", "all"])
    #expect(PeriodNames(["e-1", "e-2"]).names == ["e-1", "e-2"])
  }

  /// As many decimals as the steps have, and the unit once, at the top.
  @Test func numbersOfScalesAreShort() throws {
    let seconds = NumberFormat(decimals: 1, suffix: " s")
    #expect(
      try #require(ValueScale([51.3, 60, 49.3], isShare: false)).code(seconds)
        == "[>=62.5]#,##0\" s\";#,##0")
    #expect(try #require(ValueScale([0.9, 1], isShare: true)).code(.percent).hasPrefix("#,##0%;"))
    #expect(
      try #require(ValueScale([0.985, 1], isShare: true)).code(.percent).hasPrefix("#,##0.0%;"))
    // Below 0 the unit stays at each.
    #expect(
      try #require(ValueScale([-3, 5], isShare: false)).code(seconds)
        == "#,##0\" s\";\u{2212}#,##0\" s\"")
  }

  /// Round ends with room for all that is drawn; a share never beyond 100%.
  @Test func scalesHaveRoundEnds() throws {
    let seconds = try #require(ValueScale([51.3, 60, 49.3], isShare: false))
    #expect((seconds.low, seconds.high, seconds.step) == (45, 65, 5))
    let share = try #require(ValueScale([0.9, 1], isShare: true))
    #expect(share.high == 1)
    #expect(abs(share.low - 0.85) < 1e-12)
    #expect(ValueScale([3, 3], isShare: false) == nil)
  }
}
