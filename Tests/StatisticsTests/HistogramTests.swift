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

  @Test func mergingAddsTheCounts() {
    var left = histogram(1, 2)
    left.add(histogram(2, 3))
    #expect(left.counts == [1: 1, 2: 2, 3: 1])
  }
}
