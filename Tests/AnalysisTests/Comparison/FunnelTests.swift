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
    #expect(alike.overDispersion.tauSquared == 0)
    #expect(different.overDispersion.tauSquared > 30)
    #expect(different.entities.allSatisfy { $0.place != .beyondOuter })
    let (narrow, wide) = (alike.limits(units: 100).outer, different.limits(units: 100).outer)
    #expect(wide.high - wide.low > 2 * (narrow.high - narrow.low))
  }

  /// One at 90 s among nineteen or three at 50, each a hundred calls of ten seconds' spread: among twenty the
  /// tenths draw it in and it lies outside, among four it hides itself.
  @Test func ofFewOneThatStandsOutHidesItself() throws {
    func one(among count: Int) throws -> Funnel {
      try #require(
        compared([mean(90)] + (0..<count).map { mean(50 + $0 % 2) }, of: .afterCallWork))
    }
    let (many, four) = (try one(among: 19), try one(among: 3))
    #expect(many.isFirm && many.entities[0].place == .beyondOuter)
    #expect(!four.isFirm && four.entities[0].place != .beyondOuter)
    #expect(four.overDispersion.phi > 100)
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
