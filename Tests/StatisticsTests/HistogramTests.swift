import Statistics
import Testing

@Suite struct HistogramTests {
  private func histogram(_ values: Int64...) -> Histogram {
    var histogram = Histogram()
    for value in values { histogram.add(value) }
    return histogram
  }

  /// 1 2 3 4: position of p90 is 0.9 × 3 = 2.7, so 3 + 0.7 × (4 − 3).
  @Test func percentilesInterpolateBetweenTheClosestRanks() throws {
    let values = try #require(histogram(4, 1, 3, 2).percentiles([0.5, 0.9, 0, 1]))
    #expect(values[0] == 2.5)
    #expect(abs(values[1] - 3.7) < 1e-12)
    #expect(values[2] == 1)
    #expect(values[3] == 4)
  }

  @Test func oneValueIsEveryPercentile() {
    #expect(histogram(7).percentiles([0.5, 0.95]) == [7, 7])
  }

  @Test func noValueHasNoPercentile() { #expect(Histogram().percentiles([0.5]) == nil) }

  @Test func whatIsTakenBackIsGone() {
    var all = histogram(5, 5, 9)
    all.add(5, times: -2)
    all.add(9, times: -1)
    #expect(all == Histogram())
    #expect(all.isEmpty)
  }

  /// Beyond the values that have a place of their own, and with places left over from what is gone.
  @Test func largeAndNegativeValuesCountLikeOthers() {
    var all = histogram(2_147_483_647, -3, 7, 4_096, 7)
    #expect(all.ordered.map(\.value) == [-3, 7, 4_096, 2_147_483_647])
    #expect(all.ordered.map(\.count) == [1, 2, 1, 1])
    #expect(all.percentiles([0, 0.5, 1]) == [-3, 7, 2_147_483_647])
    for value in [2_147_483_647, -3, 4_096] as [Int64] { all.add(value, times: -1) }
    all.add(4_000)
    all.add(4_000, times: -1)
    #expect(all == histogram(7, 7))
    #expect(all.hashValue == histogram(7, 7).hashValue)
  }

  @Test func mergingAddsTheCounts() {
    var left = histogram(1, 2)
    left.add(histogram(2, 3))
    #expect(left.counts == [1: 1, 2: 2, 3: 1])
  }
}
