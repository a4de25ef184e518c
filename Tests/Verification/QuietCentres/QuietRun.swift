import Analysis
import Metrics

/// One centre without any real change: every chart, and every agent's picks, of some weeks and months.
enum QuietRun {
  /// The charts of the last thirteen periods, and of twenty-six where reports reach further back.
  static let lengths = [13, 26]

  static func counting(seed: UInt64) -> Counting {
    let centre = MadeUpCentre(seed: seed)
    var counting = Counting()
    for week in stride(from: 19, to: MadeUpCentre.weekCount, by: 8) {
      for (place, model) in Model.all.enumerated() {
        counting.add(
          "chart: centre, 13 weeks",
          ControlChart(
            of: model.metric,
            series: MadeUpCentre.series(centre.weekly[place], upTo: week, length: 13)))
      }
      for length in lengths {
        let review = PeriodReview(centre, last: week, length: length)
        for chart in review.charts { counting.add("chart: agent, \(length) weeks", chart) }
        for agent in centre.agents {
          counting.add("agent picked, \(length) weeks", review.picked.contains(agent.id))
        }
      }
    }
    addMonths(of: centre, to: &counting)
    addFewCalls(seed: seed, to: &counting)
    return counting
  }

  /// Agents with too few calls a week to be held against others by one week alone.
  private static func addFewCalls(seed: UInt64, to counting: inout Counting) {
    let centre = MadeUpCentre(seed: seed, callsAWeek: MadeUpCentre.fewCalls)
    for week in stride(from: 19, to: MadeUpCentre.weekCount, by: 8) {
      let review = PeriodReview(centre, last: week, length: 13)
      for agent in centre.agents {
        counting.add("agent of few calls picked, 13 weeks", review.picked.contains(agent.id))
      }
    }
  }

  private static func addMonths(of centre: MadeUpCentre, to counting: inout Counting) {
    for month in 12..<MadeUpCentre.monthCount {
      let review = PeriodReview(centre, last: month, length: 13, \.months, pooled: 1)
      for agent in centre.agents {
        counting.add("agent picked, 13 months", review.picked.contains(agent.id))
      }
      for (place, model) in Model.all.enumerated() {
        let whole = (0...month).map { Tally.sum(centre.weekly[place][(4 * $0)..<(4 * $0 + 4)]) }
        counting.add(
          "chart: centre, 13 months",
          ControlChart(
            of: model.metric, series: MadeUpCentre.series(whole, upTo: month, length: 13)))
        for county in centre.counties {
          counting.add(
            "chart: county, 13 months",
            ControlChart(
              of: model.metric,
              series: MadeUpCentre.series(county.months[place], upTo: month, length: 13)))
        }
        let funnel = Funnel(
          of: model.metric,
          inputs: centre.counties.map { .init(id: $0.id, tally: $0.months[place][month]) },
          leastUnits: 20)
        for entity in funnel?.entities ?? [] {
          counting.add("funnel: county outside 99.8 %", entity.place == .beyondOuter)
        }
      }
    }
  }
}

/// A period's charts and picks of all agents, as a report makes them from at most `length` periods.
struct PeriodReview {
  let charts: [ControlChart]
  let picks: CoachingPicks

  var picked: Set<String> { Set(picks.teams.flatMap { $0.picks.map(\.agent) }) }

  init(
    _ centre: MadeUpCentre, last: Int, length: Int,
    _ periods: KeyPath<MadeUpCentre.Agent, [[Tally]]> = \.weeks, pooled: Int = 4
  ) {
    let tallies = Dictionary(
      uniqueKeysWithValues: centre.agents.map { ($0.id, $0[keyPath: periods]) })
    func own(_ agent: MadeUpCentre.Agent, _ place: Int) -> [Tally] {
      tallies[agent.id]?[place] ?? []
    }
    var evidence: [AgentEvidence] = []
    var drawn: [ControlChart] = []
    for (place, model) in Model.all.enumerated() {
      let charts = Dictionary(
        uniqueKeysWithValues: centre.agents.map { agent in
          let series = MadeUpCentre.series(own(agent, place), upTo: last, length: length)
          return (agent.id, ControlChart(of: model.metric, series: series))
        })
      let histories = OwnHistories(
        of: model.metric, charts: charts, leastUnits: MinimumUnits().of(model.metric))
      let least = MinimumUnits().of(model.metric)
      let funnel = Funnel(
        of: model.metric,
        inputs: centre.agents.map { agent in
          func recent(_ count: Int) -> Tally {
            Tally.sum(own(agent, place)[(last + 1 - count)...last])
          }
          let count = RecentPeriods.fewest(atMost: pooled, least: least) { recent($0).denominator }
          return .init(id: agent.id, tally: recent(count ?? 1))
        }, leastUnits: least)
      let places = Dictionary(
        uniqueKeysWithValues: (funnel?.entities ?? []).map { ($0.id, $0) })
      for agent in centre.agents {
        evidence.append(
          AgentEvidence(
            agent: agent.id, team: agent.team, metric: model.metric,
            tally: own(agent, place)[last], ownHistory: histories.changes[agent.id],
            ownTrend: histories.trends[agent.id], amongOthers: places[agent.id]))
      }
      drawn += charts.values
    }
    charts = drawn
    picks = CoachingPicks(evidence)
  }
}
