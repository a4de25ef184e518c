import Statistics
import Testing

@Suite struct IntervalTests {
  /// Expected values from scipy 1.15: `binomtest(k, n).proportion_ci(method="wilson")`.
  @Test(
    arguments: [
      (9, 10, 0.5958499732047615, 0.9821237869049271),
      (95, 100, 0.8882495307680809, 0.978456320845632),
      (0, 5, 0.0, 0.43448246478317476),
      (5, 5, 0.5655175352168251, 1.0),
      (1, 1, 0.20654931437723745, 1.0),
    ] as [(Int64, Int64, Double, Double)])
  func wilsonGivesThePublishedBounds(k: Int64, n: Int64, low: Double, high: Double) throws {
    let interval = try #require(Interval.wilson(successes: k, of: n))
    #expect(abs(interval.low - low) < 1e-9)
    #expect(abs(interval.high - high) < 1e-9)
  }

  @Test func wilsonOfNothingIsNoInterval() {
    #expect(Interval.wilson(successes: 0, of: 0) == nil)
  }

  /// 10, 20, 60: mean 30, s² = (400 + 100 + 900) / 2 = 700, half = z·√(700/3) = 29.9389…
  @Test func aMeansIntervalIsItsValuePlusMinusZStandardErrors() throws {
    let interval = try #require(Interval.mean(count: 3, sum: 90, sumOfSquares: 4100))
    let half = 1.959963984540054 * (700.0 / 3).squareRoot()
    #expect(abs(interval.low - (30 - half)) < 1e-12)
    #expect(abs(interval.high - (30 + half)) < 1e-12)
  }

  @Test func aMeansIntervalIsNeverBelowZero() throws {
    // 0 and 100: mean 50, s = 70.7, half = 98.
    let interval = try #require(Interval.mean(count: 2, sum: 100, sumOfSquares: 10_000))
    #expect(interval.low == 0)
    #expect(abs(interval.high - 147.9981992270027) < 1e-9)
  }

  @Test func oneValueHasNoInterval() {
    #expect(Interval.mean(count: 1, sum: 7, sumOfSquares: 49) == nil)
  }

  @Test func largeValuesWithASmallSpreadKeepTheirInterval() throws {
    // 1,000,000,000 and 1,000,000,002: s² = 2; doubles alone would lose it.
    let interval = try #require(
      Interval.mean(
        count: 2, sum: 2_000_000_002, sumOfSquares: 2_000_000_004_000_000_004))
    #expect(abs(interval.high - interval.low - 2 * 1.959963984540054) < 1e-6)
  }
}
