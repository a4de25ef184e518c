import Statistics
import Testing

@Suite struct ClusterMomentsTests {
  private func sums(_ clusters: [(Int, Int)]) -> ClusterMoments {
    var sums = ClusterMoments()
    for (passing, units) in clusters { sums.add(passing: passing, of: units) }
    return sums
  }

  /// 6 of 8 in four clusters of two that are all right or all wrong. r = 0.75, Σ (x − r·y)² = 3 · 0.25 + 2.25 = 3;
  /// variance 4/3 · 3 ÷ 64 = 1/16 beside 0.75 · 0.25 ÷ 8 = 3/128: 8/3.
  @Test func pairsThatAreAlikeTellLittleMoreThanHalf() {
    let pairs = sums([(2, 2), (2, 2), (0, 2), (2, 2)])
    #expect(abs(pairs.designEffect - 8.0 / 3) < 1e-12)
    #expect(pairs.failingClusters == 1)
    #expect(pairs.failing == 2)
  }

  @Test func unitsThatAreNoMoreAlikeThanChanceCountInFull() {
    #expect(sums([(1, 2), (1, 2), (1, 2), (2, 2)]).designEffect == 1)
  }

  /// Nothing tells how alike areas are where none is wrong: (4 + 9 + 1) ÷ 6.
  @Test func withoutAFailureClustersAreTakenToBeAlikeAltogether() {
    #expect(sums([(2, 2), (3, 3), (1, 1)]).designEffect == 14.0 / 6)
    #expect(sums([(3, 5)]).designEffect == 5)
    #expect(ClusterMoments().designEffect == 1)
  }

  @Test func sumsAddUpOverPeriods() {
    let both = sums([(2, 2), (1, 3)]) + sums([(0, 4)])
    #expect(both == sums([(2, 2), (1, 3), (0, 4)]))
    #expect(both.clusters == 3)
  }

  /// Five clusters of one unit, all passing: Wilson's lower bound n ÷ (n + t²) with t = 2.7764451051977934 of four
  /// degrees (scipy), 5 ÷ 12.7086 = 0.393; with the normal quantile it would be 0.566.
  @Test func fewClustersWidenTheInterval() throws {
    let interval = try #require(Interval.wilson(of: sums(Array(repeating: (1, 1), count: 5))))
    let t = 2.7764451051977934
    #expect(abs(interval.low - 5 / (5 + t * t)) < 1e-9)
    #expect(abs(interval.low - 0.3934) < 5e-5)
    #expect(interval.high == 1)
  }

  @Test func ofFewerThanFiveClustersThereIsNoInterval() {
    #expect(Interval.wilson(of: sums(Array(repeating: (30, 30), count: 4))) == nil)
    #expect(Interval.wilson(of: ClusterMoments()) == nil)
  }
}
