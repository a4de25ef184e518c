import Analysis
import Catalogue
import Metrics

/// One centre with a change put into it: is it found, where it is, and how soon?
enum PlantedRun {
  static func counting(seed: UInt64) -> Counting {
    var counting = Counting()
    addAgent(seed: seed, to: &counting)
    addDrift(seed: seed, to: &counting)
    addCounty(seed: seed, to: &counting)
    addLevel(seed: seed, to: &counting)
    return counting
  }

  /// An agent's after-call work is 40 % longer from some week on.
  private static func addAgent(seed: UInt64, to counting: inout Counting) {
    var random = Randomness(seed: seed &+ 1_000_000)
    let from = random.whole(26...(MadeUpCentre.weekCount - 3))
    let centre = MadeUpCentre(seed: seed, planted: .init(agentFrom: from))
    let changed = centre.agents[0].id
    for length in QuietRun.lengths {
      var isFound = false
      for step in 0..<3 {
        if !isFound {
          let review = PeriodReview(centre, last: from + step, length: length)
          isFound = review.picks.teams.flatMap(\.picks).contains { pick in
            pick.agent == changed
              && pick.findings.contains {
                $0.evidence.metric.id == Metric.afterCallWork.id && !$0.isBetter
              }
          }
        }
        counting.add(
          "agent found in \(step + 1) week\(step == 0 ? "" : "s"), history of \(length)", isFound)
      }
    }
  }

  /// An agent of few calls whose after-call work was two and a half times the usual all along: no week has enough calls to
  /// tell, and the own history is as high.
  private static func addLevel(seed: UInt64, to counting: inout Counting) {
    let centre = MadeUpCentre(
      seed: seed, planted: .init(agentLevel: 2.5), callsAWeek: MadeUpCentre.fewCalls)
    for week in stride(from: 19, to: MadeUpCentre.weekCount, by: 8) {
      let review = PeriodReview(centre, last: week, length: 13)
      let isFound = review.picks.teams.flatMap(\.picks).contains { pick in
        pick.agent == centre.agents[0].id
          && pick.findings.contains { $0.grounds.contains(.amongOthers) && !$0.isBetter }
      }
      counting.add("level of an agent of few calls found", isFound)
    }
  }

  /// An agent's after-call work becomes three tenths shorter in a year and two months, a little every week.
  private static func addDrift(seed: UInt64, to counting: inout Counting) {
    let centre = MadeUpCentre(seed: seed, planted: .init(agentDrift: -0.3))
    let review = PeriodReview(
      centre, last: MadeUpCentre.monthCount - 1, length: 13, \.months, pooled: 1)
    for agent in centre.agents {
      let found = review.picks.findings.contains { finding in
        finding.evidence.agent == agent.id && finding.grounds.contains(.ownTrend)
          && finding.evidence.metric.id == Metric.afterCallWork.id && finding.isBetter
      }
      counting.add(
        agent.id == centre.agents[0].id
          ? "slow drift found in 13 months" : "other agent called drifting then", found)
    }
  }

  /// A county's tickets are right at 94 % in the last month.
  private static func addCounty(seed: UInt64, to counting: inout Counting) {
    guard let place = Model.all.firstIndex(where: \.isTicketAccuracy) else { return }
    let metric = Model.all[place].metric
    let last = MadeUpCentre.monthCount - 1
    let centre = MadeUpCentre(seed: seed, planted: .init(countyAccuracy: 0.94))
    let funnel = Funnel(
      of: metric,
      inputs: centre.counties.map { .init(id: $0.id, tally: $0.months[place][last]) },
      leastUnits: 20)
    let outside = Set(
      (funnel?.entities ?? []).filter { $0.place == .beyondOuter && !$0.isUpward }.map(\.id))
    for (number, county) in centre.counties.enumerated() {
      let chart = ControlChart(
        of: metric,
        series: MadeUpCentre.series(county.months[place], upTo: last, length: 13))
      let isSignal = if case .signal(let signal) = chart.verdict { !signal.isBetter } else { false }
      counting.add(
        number == 0 ? "county found in the month" : "other county called out that month",
        isSignal || outside.contains(county.id))
    }
  }
}
