import Statistics
import Testing

@Suite struct DifferenceTests {
  @Test func aDifferenceIsClearWhenItsIntervalLeavesOutZero() throws {
    let clear = try #require(Difference.shares(ShareCounts(90, of: 100), ShareCounts(60, of: 100)))
    #expect(clear.isClear && clear.value > 0)
    let unclear = try #require(Difference.shares(ShareCounts(9, of: 10), ShareCounts(8, of: 10)))
    #expect(!unclear.isClear)
  }

  @Test func nothingCountedIsNoDifference() {
    #expect(Difference.shares(ShareCounts(0, of: 0), ShareCounts(1, of: 2)) == nil)
    let still = SampleMean(count: 5, mean: 1, variance: 0)
    #expect(Difference.means(still, still) == nil)
    #expect(SampleMean(count: 1, sum: 3, sumOfSquares: 9) == nil)
  }

  /// None of four against all of others, who are sure: the normal interval would end at −100 points.
  @Test func aDifferenceFromAMixtureStaysWithinThePossible() throws {
    let worst = try #require(
      Difference.share(
        ShareCounts(0, of: 4), from: [MixtureShare(ShareCounts(500, of: 500), weight: 1)]))
    #expect(worst.value == -1 && worst.interval.low == -1)
    #expect(worst.interval.high > -1 && worst.isClear)
    let one = try #require(
      Difference.share(
        ShareCounts(1, of: 1),
        from: [
          MixtureShare(ShareCounts(0, of: 1), weight: 1),
          MixtureShare(ShareCounts(1, of: 2), weight: 1),
        ]))
    #expect(one.value == 0.75 && one.interval.high <= 1 && !one.isClear)
    #expect(Difference.share(ShareCounts(0, of: 0), from: []) == nil)
    #expect(Difference.share(ShareCounts(1, of: 2), from: []) == nil)
  }

  /// 10, 20, 60: mean 30, s² = 700.
  @Test func sumsGiveMeanAndVariance() throws {
    let sample = try #require(SampleMean(count: 3, sum: 90, sumOfSquares: 4100))
    #expect(sample.mean == 30 && sample.variance == 700)
  }

  @Test func theExactIntervalHoldsTheScoreInterval() throws {
    for k: Int64 in [0, 1, 7, 19, 20] {
      let exact = try #require(Interval.exact(successes: k, of: 20))
      let share = Double(k) / 20
      #expect(exact.low <= share && share <= exact.high)
      let wider = try #require(Interval.exact(successes: k, of: 20, level: 0.998))
      #expect(wider.low <= exact.low && exact.high <= wider.high)
    }
    #expect(Interval.exact(successes: 0, of: 0) == nil)
    #expect(Interval.exact(successes: 3, of: 2) == nil)
  }

  /// Two notices, one with 1 of 2 areas right, one with 3 of 4: r = 4/6, residuals −1/3 and 1/3,
  /// variance 2 · 2/9 ÷ 36 = 1/81.
  @Test func clustersWidenARatio() throws {
    let interval = try #require(
      Interval.ratio(of: [
        ClusterSums(numerator: 1, denominator: 2), ClusterSums(numerator: 3, denominator: 4),
      ]))
    #expect(abs(interval.high - (2.0 / 3 + Interval.z / 9)) < 1e-12)
    #expect(abs(interval.low - (2.0 / 3 - Interval.z / 9)) < 1e-12)
    #expect(Interval.ratio(of: [ClusterSums(numerator: 1, denominator: 2)]) == nil)
  }
}
