import Statistics
import Testing

@Suite struct ComparisonTests {
  @Test func outerLimitsHoldTheInnerOnesAndNarrowWithN() {
    for centre in [0.02, 0.5, 0.99] {
      var before = FunnelLimits.share(centre, n: 1)
      for n: Int64 in [5, 20, 100, 1000, 50_000] {
        let limits = FunnelLimits.share(centre, n: n)
        #expect(limits.outer.low <= limits.inner.low && limits.inner.high <= limits.outer.high)
        #expect(limits.inner.low <= centre && centre <= limits.inner.high)
        #expect(limits.outer.high - limits.outer.low <= before.outer.high - before.outer.low)
        before = limits
      }
    }
  }

  @Test func aShareOfAllOrNoneHasLimitsOnIt() {
    let limits = FunnelLimits.share(1, n: 30)
    #expect(limits.inner.low == 1 && limits.outer.high == 1)
  }

  @Test func widenedLimitsStayWithinWhatIsPossible() {
    let limits = FunnelLimits(
      inner: Interval(low: 0.9, high: 0.98), outer: Interval(low: 0.85, high: 0.99)
    ).widened(by: 2, around: 0.95, within: 0...1)
    #expect(abs(limits.inner.low - 0.85) < 1e-12)
    #expect(limits.inner.high == 1)
    #expect(abs(limits.outer.low - 0.75) < 1e-12)
  }

  @Test func chanceAloneIsNoOverDispersion() {
    // ±1 standard error: φ = 1, and τ² takes the share that estimating nothing leaves.
    let figures = (0..<20).map { (distance: $0 % 2 == 0 ? 1.0 : -1.0, standardError: 1.0) }
    let found = OverDispersion(of: figures)
    #expect(abs(found.phi - 1) < 1e-12)
    #expect(found.tauSquared < 0.1)
    #expect(OverDispersion(of: []).tauSquared == 0)
  }

  @Test func oneThatStandsOutDoesNotHideItself() {
    var figures = (0..<20).map { (distance: $0 % 2 == 0 ? 1.0 : -1.0, standardError: 1.0) }
    figures[7].distance = 30
    #expect(OverDispersion(of: figures).tauSquared < 0.5)
  }

  @Test func adjustedProbabilitiesKeepTheirOrderAndNeverFall() {
    let raw = [0.2, 0.001, 0.04, 0.9, 0.04]
    let adjusted = FalseDiscovery.adjusted(raw)
    for (one, two) in zip(raw, adjusted) { #expect(two >= one && two <= 1) }
    #expect(adjusted[1] < adjusted[2] && adjusted[2] == adjusted[4] && adjusted[0] < adjusted[3])
    #expect(FalseDiscovery.adjusted([]).isEmpty)
  }

  @Test func aFartherValueIsLessLikely() throws {
    let earlier: [Double] = [50, 52, 49, 51, 50, 48, 53, 50]
    var before = 1.0
    for value in [51.0, 55, 60, 80] {
      let p = try #require(ChangeTest.means(new: [value], earlier: earlier))
      #expect(p < before)
      before = p
    }
    #expect(ChangeTest.means(new: [50.375], earlier: earlier) == 1)
  }

  @Test func fourEarlierValuesAreTooFew() {
    #expect(ChangeTest.means(new: [9], earlier: [1, 2, 3, 4]) == nil)
  }

  @Test func overDispersionMakesAChangeLessSure() throws {
    let new = ShareCounts(40, of: 400)
    let earlier = ShareCounts(200, of: 4000)
    let plain = try #require(ChangeTest.shares(new: new, earlier: earlier))
    let wide = try #require(ChangeTest.shares(new: new, earlier: earlier, dispersion: 2))
    #expect(plain < 0.001 && wide > 10 * plain)
    #expect(ChangeTest.shares(new: ShareCounts(0, of: 0), earlier: earlier) == nil)
  }
}
