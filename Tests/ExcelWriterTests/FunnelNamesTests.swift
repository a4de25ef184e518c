import ReportModel
import Testing

@testable import ExcelWriter

/// A scale of 10 on a chart 435 px high, of which 300 are its plot: a line of text of 15 px is 0.5 of the scale.
@Suite struct FunnelNamesTests {
  private static let texts: [Chart.Series.Role: String] = [
    .target: "9999999999", .mean: "all 98.8%", .lowerLimit: "95%", .upperLimit: "95%",
    .lowerOuterLimit: "99.8%", .upperOuterLimit: "99.8%",
  ]

  private func names(
    _ levels: [Chart.Series.Role: Double], isOpenLeft: Bool = true
  ) -> FunnelNames {
    FunnelNames(
      Self.texts, at: levels, height: 10, pixels: (470, 435), isOpenLeft: isOpenLeft)
  }

  @Test func eachKindOfLimitIsNamedOnceAboveThePoints() {
    let names = names([
      .target: 5, .mean: 5.5, .upperLimit: 7, .upperOuterLimit: 8, .lowerLimit: 3,
      .lowerOuterLimit: 2,
    ])
    #expect(
      names.places
        == [.target: .right, .mean: .right, .upperLimit: .right, .upperOuterLimit: .right])
    // Ten digits of 6 px and 8 px beside them, of 400 px.
    #expect(names.left == 0 && abs(names.right - 68.0 / 400) < 1e-9)
  }

  /// As of shares that all limits above end at 100% of.
  @Test func whereTheLimitsAboveMeetThoseBelowAreNamed() {
    let names = names([
      .target: 9, .mean: 8.8, .upperLimit: 10, .upperOuterLimit: 10, .lowerLimit: 5,
      .lowerOuterLimit: 3,
    ])
    #expect(
      names.places
        == [.target: .right, .mean: .left, .lowerLimit: .right, .lowerOuterLimit: .right])
    #expect(names.left > 0)
  }

  @Test func withoutRoomBeforeTheLinesTheMeanStandsOnItsSideOfTheTarget() {
    #expect(
      names([.target: 5, .mean: 4.9], isOpenLeft: false).places
        == [.target: .above, .mean: .below])
    #expect(
      names([.target: 5, .mean: 5.1], isOpenLeft: false).places
        == [.target: .below, .mean: .above])
  }

  /// Nothing is named over another: the words below the chart tell the limits.
  @Test func limitsTooNearEachOtherHaveNoNames() {
    let names = names([
      .target: 5, .upperLimit: 7, .upperOuterLimit: 7.4, .lowerLimit: 4.6, .lowerOuterLimit: 2,
    ])
    #expect(names.places == [.target: .right])
  }

  /// 0 to 100 in steps of 20 for values from 18 to 84. A quarter to the right: up to 120 there are 36 of 120; a tenth to
  /// the left is there. Half of the scale is not to be had left of 18, where no count lies below 0.
  @Test func theScaleLeavesRoomBesideItsValues() throws {
    let scale = try #require(ValueScale([18, 84], isShare: false))
    #expect((scale.low, scale.high, scale.step) == (0, 100, 20))
    let wide = scale.leaving(left: 0.1, right: 0.25, beside: 18...84)
    #expect((wide.low, wide.high, wide.step) == (0, 120, 20))
    let closed = scale.leaving(left: 0.5, right: 0, beside: 18...84)
    #expect((closed.low, closed.high) == (0, 100))
  }
}
