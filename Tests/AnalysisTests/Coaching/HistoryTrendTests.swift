import Analysis
import Catalogue
import Metrics
import Statistics
import Testing

/// Who drifts slowly is found by the line through all periods, not by the last ones.
@Suite struct HistoryTrendTests {
  /// Agents around 50 s; what the first one's and everybody's value moves by in a period is given.
  private func histories(
    own: Double = 0, all: Double = 0, periods: Int = 13, agents: Int = 20
  ) -> OwnHistories {
    var dice = Dice(6)
    var charts: [String: ControlChart] = [:]
    for agent in 0..<agents {
      let values = (0..<periods).map { place in
        let moved = Double(place) * (all + (agent == 0 ? own : 0))
        return 50 + dice.whole(-2...2) + Int(moved.rounded())
      }
      charts["\(agent)"] = ControlChart(
        of: .afterCallWork, series: weeks(values.map { mean($0) }))
    }
    return OwnHistories(of: .afterCallWork, charts: charts)
  }

  @Test func aSlowDriftIsFound() throws {
    let found = histories(own: -0.6)
    let own = try #require(found.trends["0"])
    #expect(own.probability < 1e-4 && !own.isUpward && own.periods == 13)
    #expect(abs(own.slope + 0.6) < 0.2)
    #expect(own.interval.low < own.slope && own.slope < own.interval.high)
    #expect(own.interval.high < 0 && !own.isStep)
    for (agent, trend) in found.trends where agent != "0" { #expect(trend.probability > 1e-3) }
  }

  /// A season that everybody shares is nobody's drift.
  @Test func whatAllShareIsNobodysDrift() {
    for (_, trend) in histories(all: -0.6).trends { #expect(trend.probability > 1e-3) }
  }

  /// One step half a year ago is no drift: the figure changed once.
  @Test func aSingleStepIsNoDrift() throws {
    var dice = Dice(6)
    var charts: [String: ControlChart] = [:]
    for agent in 0..<20 {
      let values = (0..<13).map { 50 + dice.whole(-2...2) - (agent == 0 && $0 >= 6 ? 8 : 0) }
      charts["\(agent)"] = ControlChart(
        of: .afterCallWork, series: weeks(values.map { mean($0) }))
    }
    let own = try #require(OwnHistories(of: .afterCallWork, charts: charts).trends["0"])
    // The line alone would call it a drift.
    #expect(own.isStep && own.probability < 1e-4)
    let picks = CoachingPicks([
      AgentEvidence(
        agent: "0", team: "A", metric: .afterCallWork, tally: mean(42), ownHistory: nil,
        ownTrend: own, amongOthers: nil)
    ])
    #expect(picks.findings.isEmpty && picks.lookedAt == ["0"])
  }

  @Test func aShortHistoryAndAnAgentAloneHaveNone() {
    #expect(histories(own: -2, periods: 11).trends.isEmpty)
    #expect(!histories(own: -2, periods: 12).trends.isEmpty)
    #expect(histories(own: -2, agents: 1).trends.isEmpty)
  }

  /// Ten that pass and ten that fail, as any normal approximation needs.
  @Test func aShareOfHardlyAnyErrorsHasNone() {
    func trends(_ wrong: Int) -> Int {
      let charts = Dictionary(
        uniqueKeysWithValues: (0..<20).map { agent in
          (
            "\(agent)",
            ControlChart(
              of: .ticketAccuracy,
              series: weeks((0..<13).map { share(40 - ($0 < wrong ? 1 : 0), of: 40) }))
          )
        })
      return OwnHistories(of: .ticketAccuracy, charts: charts).trends.count
    }
    #expect(trends(9) == 0)
    #expect(trends(10) == 20)
  }

  @Test func aDriftForTheBetterIsAGoodExample() throws {
    let found = histories(own: -1)
    let evidence = (0..<20).map { agent in
      AgentEvidence(
        agent: "\(agent)", team: "A", metric: .afterCallWork, tally: mean(50),
        ownHistory: nil, ownTrend: found.trends["\(agent)"], amongOthers: nil)
    }
    let picks = CoachingPicks(evidence)
    let pick = try #require(picks.teams.first?.picks.first)
    #expect(picks.teams[0].picks.map(\.agent) == ["0"])
    #expect(pick.isGoodExample && pick.findings.map(\.grounds) == [[.ownTrend]])
    // One look at each of twenty figures.
    #expect(abs(picks.looks.expectedByChance - 20 * 0.0027) < 1e-12)
    let finding = pick.findings[0]
    #expect(finding.probability == found.trends["0"]?.probability)
  }
}
