import Analysis
import Catalogue
import Metrics
import Statistics
import Testing

@Suite struct CoachingPicksTests {
  /// Two hundred agents alike at 50 s and those given, all in one funnel; team "A" unless another is named.
  private func picks(
    _ values: [(String, Int)], teams: [String: String] = [:], units: Int = 200,
    rule: CoachingRule = CoachingRule(), markedWorse: Set<String> = []
  ) -> CoachingPicks {
    var tallies = Dictionary(
      uniqueKeysWithValues: (0..<200).map { ("x\($0 + 1000)", mean(49 + $0 % 3, units: 200)) })
    for (agent, value) in values { tallies[agent] = mean(value, units: units) }
    let funnel = Funnel(
      of: .afterCallWork, inputs: tallies.map { Funnel.Input(id: $0.key, tally: $0.value) },
      leastUnits: 50)
    let places = Dictionary(uniqueKeysWithValues: (funnel?.entities ?? []).map { ($0.id, $0) })
    return CoachingPicks(
      tallies.map { agent, tally in
        AgentEvidence(
          agent: agent, team: teams[agent] ?? "A", metric: .afterCallWork, tally: tally,
          ownHistory: nil, ownTrend: nil, amongOthers: places[agent],
          isMarkedWorse: markedWorse.contains(agent))
      }, rule: rule)
  }

  /// Much shorter than the others', and yet clearly worse than a target of its own: no good example.
  @Test func whatIsMarkedForTheWorseIsNoGoodExample() throws {
    let pick = try #require(picks([("good", 10)], markedWorse: ["good"]).teams.first?.picks.first)
    #expect(pick.agent == "good" && pick.findings[0].isBetter)
    #expect(!pick.isGoodExample && !pick.findings[0].isPraise)
    #expect(picks([("good", 10)]).teams.first?.picks.first?.isGoodExample == true)
  }

  @Test func nobodyStandsOutWhereAllAreAlike() {
    let found = picks([])
    #expect(found.teams.isEmpty)
    #expect(found.looks.figures == 200)
  }

  @Test func oneFarOutIsPicked() throws {
    let found = picks([("slow", 80)])
    let pick = try #require(found.teams.first?.picks.first)
    #expect(found.teams.map(\.team) == ["A"])
    #expect(found.teams[0].picks.map(\.agent) == ["slow"])
    #expect(!pick.isGoodExample)
    #expect(pick.findings.map(\.grounds) == [[.amongOthers]])
    #expect(pick.findings[0].adjustedProbability >= pick.findings[0].probability)
    #expect(pick.findings[0].adjustedProbability <= 0.1)
  }

  @Test func aTeamHasThreeAtMostAndOneGoodExample() {
    let values = [("d", 130), ("c", 125), ("b", 120), ("a", 115), ("good", 10)]
    let found = picks(values).teams[0]
    #expect(found.picks.count == 3)
    #expect(found.picks.map(\.agent) == ["c", "d", "good"])
    #expect(found.picks.filter(\.isGoodExample).map(\.agent) == ["good"])
    #expect(found.passedOver == 2)
  }

  @Test func eachTeamHasItsOwnPlaces() {
    let values = [("a", 115), ("b", 120), ("c", 125), ("d", 130)]
    let found = picks(values, teams: ["d": "B"])
    #expect(found.teams.map(\.team) == ["A", "B"])
    #expect(found.teams.map { $0.picks.map(\.agent) } == [["a", "b", "c"], ["d"]])
  }

  @Test func tooFewUnitsAreNotLookedAt() {
    #expect(picks([("slow", 200)], units: 40).teams.isEmpty)
    var minimum = MinimumUnits()
    minimum[choice: Metric.afterCallWork.id] = .init(units: 1000, reason: "few calls")
    let rule = CoachingRule(minimumUnits: minimum)
    #expect(rule.minimumUnits.of(.ticketAccuracy) == 20)
    #expect(picks([("slow", 200)], rule: rule).looks.figures == 0)
  }

  @Test func inspectedFiguresNeedTwentyAndMeasuredFifty() {
    let rule = CoachingRule()
    #expect(rule.minimumUnits.of(.ticketAccuracy) == 20)
    #expect(rule.minimumUnits.of(.afterCallWork) == 50)
  }
}
