import Analysis
import Catalogue
import Records
import Testing

/// How many of the last weeks a comparison takes together.
@Suite struct RecentPeriodsTests {
  @Test func asFewAsHaveEnough() {
    // 30 legs this week, 15 the week before, 40 and 200 before them.
    let weeks: [Int128] = [200, 40, 15, 30]
    func fewest(_ most: Int, _ least: Int) -> Int? {
      RecentPeriods.fewest(atMost: most, least: least) { weeks.suffix($0).reduce(0, +) }
    }
    #expect(fewest(4, 30) == 1)
    #expect(fewest(4, 31) == 2)
    #expect(fewest(4, 50) == 3)
    #expect(fewest(4, 285) == 4)
    #expect(fewest(4, 286) == nil)
    #expect(fewest(1, 50) == nil)
  }

  @Test func fourWeeksAndOneMonth() throws {
    #expect(RecentPeriods.most(of: .week(year: 2026, number: 43)) == 4)
    #expect(RecentPeriods.most(of: .month(Month(number: 2026 * 12 + 9))) == 1)
  }

  /// The period has 20 units, what is held against others 60: that is what counts.
  @Test func whatIsComparedNeedsEnoughAndNotThePeriodAlone() throws {
    let tallies = Dictionary(
      uniqueKeysWithValues: (0..<40).map { ("x\($0 + 100)", mean(49 + $0 % 3, units: 60)) }
        + [("slow", mean(80, units: 60))])
    let funnel = try #require(
      Funnel(
        of: .afterCallWork, inputs: tallies.map { Funnel.Input(id: $0.key, tally: $0.value) },
        leastUnits: 50))
    let picks = CoachingPicks(
      funnel.entities.map { entity in
        AgentEvidence(
          agent: entity.id, team: "A", metric: .afterCallWork, tally: mean(80, units: 20),
          ownHistory: nil, ownTrend: nil, amongOthers: entity)
      })
    #expect(picks.teams.first?.picks.map(\.agent) == ["slow"])
    #expect(picks.againstOthers.count == 41 && picks.againstHistory.isEmpty)
  }
}
