import Analysis
import Catalogue
import Metrics
import Statistics
import Testing

@Suite struct FunnelTests {
  private func compared(_ tallies: [Tally], of metric: Metric = .ticketAccuracy) -> Funnel? {
    Funnel(
      of: metric,
      inputs: tallies.enumerated().map { Funnel.Input(id: "C\($0.offset)", tally: $0.element) },
      leastUnits: 20)
  }

  @Test func aCountyAt94AmongOthersAt99IsOutside() throws {
    let others = (0..<9).map { share(198 - $0 % 2, of: 200) }
    let funnel = try #require(compared([share(282, of: 300)] + others))
    #expect(funnel.entities[0].place == .beyondOuter)
    #expect(!funnel.entities[0].isUpward)
    #expect(funnel.entities.dropFirst().allSatisfy { $0.place == .inside })
    #expect(abs(funnel.expectedBeyondInner - 0.5) < 1e-12)
    #expect(abs(funnel.expectedBeyondOuter - 0.02) < 1e-12)
  }

  @Test func allRightIsNotOutside() throws {
    let funnel = try #require(
      compared([share(300, of: 300)] + (0..<9).map { _ in share(297, of: 300) }))
    #expect(funnel.entities[0].place == .inside)
  }

  @Test func usualDifferencesWidenTheLimits() throws {
    let alike = try #require(compared((0..<12).map { mean(50 + $0 % 2) }, of: .afterCallWork))
    let different = try #require(compared((0..<12).map { mean(40 + 2 * $0) }, of: .afterCallWork))
    #expect(alike.overDispersion?.tauSquared == 0)
    #expect(try #require(different.overDispersion).tauSquared > 30)
    #expect(different.entities.allSatisfy { $0.place != .beyondOuter })
    let (narrow, wide) = (alike.limits(units: 100).outer, different.limits(units: 100).outer)
    #expect(wide.high - wide.low > 2 * (narrow.high - narrow.low))
  }

  /// Three at 50 s and one at 60, a hundred calls each of ten seconds' spread: z of the one is 7.5 ÷ 1,
  /// which widened limits would hide, because it would make them itself.
  @Test func ofFewerThanTenLimitsAreThoseOfChance() throws {
    let four = try #require(compared([60, 50, 50, 50].map { mean($0) }, of: .afterCallWork))
    #expect(four.overDispersion == nil)
    #expect(four.entities[0].place == .beyondOuter && four.entities[0].isUpward)
    #expect(four.entities[0].limits.outer.high < 56)
    let nine = try #require(compared((0..<9).map { mean(40 + 2 * $0) }, of: .afterCallWork))
    #expect(nine.overDispersion == nil)
    let ten = try #require(compared((0..<10).map { mean(40 + 2 * $0) }, of: .afterCallWork))
    #expect(ten.overDispersion != nil)
  }

  @Test func theSmallAreNamedAndNotCompared() throws {
    let funnel = try #require(
      compared([share(1, of: 5)] + (0..<4).map { share(95 + $0, of: 100) }))
    #expect(funnel.tooSmall == ["C0"])
    #expect(funnel.entities.map(\.id) == ["C1", "C2", "C3", "C4"])
  }

  @Test func twoAreNoFunnel() {
    #expect(compared([share(95, of: 100), share(90, of: 100)]) == nil)
    #expect(compared((0..<5).map { _ in share(100, of: 100) }) == nil)
  }

  @Test func theFartherTheLessLikely() throws {
    var before = 1.0
    for wrong in [3, 6, 12, 40] {
      let others = (0..<9).map { share(198 - $0 % 3, of: 200) }
      let p = try #require(compared([share(200 - wrong, of: 200)] + others)).entities[0].probability
      #expect(p <= before)
      before = p
    }
    #expect(before < 1e-3)
  }
}
