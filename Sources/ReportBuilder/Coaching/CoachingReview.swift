import Analysis
import Catalogue
import Figures
import Metrics
import Records

/// What the figures of a centre's agents say together: each against own earlier periods and against
/// what like calls take with others, and with whom to talk about what.
///
/// Made once for an edition: teams' pages, workbooks and agents' cards read the same.
struct CoachingReview: Sendable {
  let picks: CoachingPicks
  let rule: CoachingRule
  /// By agent, then by KPI.
  private let figures: [String: [String: AgentFigure]]
  /// Each agent's talk time by queue.
  private let talkQueues: [String: [LikeComparison.QueueRow]]
  /// By agent, in the order of the KPIs.
  private let findings: [String: [CoachingFinding]]
  private let picked: [String: CoachingPicks.Pick]
  private let tenure: Tenure
  /// KPIs whose target more than half of the agents clearly meet: that one does tells nothing of the one.
  private let common: Set<String>

  /// Costs time in agents × KPIs × periods of a trend.
  init(
    _ content: EditionContent, agents: [String], membership: Membership, ticketsUntil: Day?
  ) {
    rule = CoachingRule(minimumUnits: content.minimumUnits)
    let compared = EditionContent.comparedPeriods(for: content.period)
    // Who has left or is away this week tells of the weeks before all the same.
    let everybody = Set(compared.flatMap { content.figures.keys(of: .agent, in: $0) }).union(agents)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let tenure = Tenure(everybody, roster: content.roster, on: content.period.last)
    var figures: [String: [String: AgentFigure]] = [:]
    var talkQueues: [String: [LikeComparison.QueueRow]] = [:]
    var evidence: [AgentEvidence] = []
    var common = Set<String>()
    let judged = Dictionary(
      grouping: content.figures.figures(by: .agent, in: content.period).filter {
        $0.value != nil && $0.key != FigureMaker.unknown
      }, by: \.metric.id)
    // Figures without a norm repeat others in another way.
    for metric in content.metrics where metric.target != nil {
      let isUnfinished = content.isUnfinished(metric, ticketsUntil: ticketsUntil)
      let charts = Self.charts(metric, agents, content, isUnfinished: isUnfinished)
      func comparison(_ periods: Int) -> LikeComparison {
        LikeComparison(
          metric, agents: everybody, tenure: tenure, content: content,
          in: compared.suffix(periods))
      }
      let own = comparison(1)
      if metric.id == Metric.talkTime.id {
        for agent in agents { talkQueues[agent] = own.queues(agent) }
      }
      let judged = judged[metric.id] ?? []
      if judged.count > 1, judged.count(where: { $0.assessment == .met }) * 2 > judged.count {
        common.insert(metric.id)
      }
      let least = rule.minimumUnits.of(metric)
      let histories = OwnHistories(of: metric, charts: charts, leastUnits: least)
      // Nobody is held against others before the period has ended.
      let held = isUnfinished ? [] : agents
      let alike = Dictionary(
        held.map { ($0, own.standardised($0)) }, uniquingKeysWith: { one, _ in one })
      func likeness(_ periods: Int) -> (String) -> Standardised? {
        if periods == 1 { return { alike[$0] ?? nil } }
        return comparison(periods).standardised
      }
      let recent = RecentFigures(
        metric, of: held, least: least, content: content,
        comparison: likeness)
      let places = recent.places(metric, least: least)
      for agent in agents {
        guard let chart = charts[agent] else { continue }
        let figure = content.figures.figure(
          metric.id, by: .agent, key: agent, in: content.period)
        let tally = figure.flatMap {
          $0.value == nil ? nil : content.figures.tally($0, in: content.period)
        }
        figures[agent, default: [:]][metric.id] = AgentFigure(
          metric: metric, tally: tally ?? .nothing, target: figure?.target,
          chart: chart, trend: histories.trends[agent],
          comparison: alike[agent] ?? nil, recent: recent[agent],
          level: recent.level(agent))
        // Which call rings how long is the queue's doing.
        guard !metric.isOfRinging, let tally, let team = membership.entry(of: agent)?.team else {
          continue
        }
        evidence.append(
          AgentEvidence(
            agent: agent, team: team, metric: metric, tally: tally,
            ownHistory: histories.changes[agent], ownTrend: histories.trends[agent],
            amongOthers: places[agent],
            isMarkedWorse: figure?.assessment == .missed || chart.verdict.isMarkedWorse(metric)))
      }
    }
    picks = CoachingPicks(evidence, rule: rule)
    for finding in picks.findings {
      figures[finding.evidence.agent]?[finding.evidence.metric.id]?.finding = finding
    }
    self.figures = figures
    self.talkQueues = talkQueues
    findings = Dictionary(grouping: picks.findings) { $0.evidence.agent }
    picked = Dictionary(
      picks.teams.flatMap(\.picks).map { ($0.agent, $0) }, uniquingKeysWith: { one, _ in one })
    self.tenure = tenure
    self.common = common
  }

  private static func charts(
    _ metric: Metric, _ agents: [String], _ content: EditionContent, isUnfinished: Bool
  ) -> [String: ControlChart] {
    let run = content.period.run(of: EditionContent.trendLength)
    return Dictionary(
      agents.compactMap { agent in
        let series = content.figures.series(of: metric, by: .agent, key: agent, in: run)
        guard series.contains(where: { $0.tally.value != nil }) else { return nil }
        return (agent, ControlChart(of: metric, series: series, isUnfinished: isUnfinished))
      }, uniquingKeysWith: { one, _ in one })
  }

  /// nil when the agent has no value of the KPI in any period of the trend.
  func figure(_ metric: Metric, of agent: String) -> AgentFigure? { figures[agent]?[metric.id] }

  /// Whether any figure of an agent holds days set apart in a period.
  func holdsDaysApart(_ agent: String, in period: Period) -> Bool {
    figures[agent]?.values.contains { figure in
      figure.chart.points.contains { $0.period.period == period && $0.period.holdsDaysApart }
    } == true
  }

  /// Whether any figure of an agent could be held against own history or others.
  func isLookedAt(_ agent: String) -> Bool { picks.lookedAt.contains(agent) }

  func isAgainstHistory(_ agent: String) -> Bool { picks.againstHistory.contains(agent) }
  func isAgainstOthers(_ agent: String) -> Bool { picks.againstOthers.contains(agent) }

  func isCommonlyMet(_ metric: Metric) -> Bool { common.contains(metric.id) }

  func isNewcomer(_ agent: String) -> Bool { tenure.isNewcomer(agent) }

  /// An agent's talk time by queue, with what like calls took with others.
  func talkQueues(of agent: String) -> [LikeComparison.QueueRow] { talkQueues[agent] ?? [] }

  /// What stands out of an agent's figures, in the order of the KPIs.
  func findings(of agent: String) -> [CoachingFinding] { findings[agent] ?? [] }

  /// The picks of a team, none when nobody stands out.
  func picks(inTeam team: String) -> CoachingPicks.TeamPicks? {
    picks.teams.first { $0.team == team }
  }

  func pick(of agent: String) -> CoachingPicks.Pick? { picked[agent] }
}

/// What is known of one KPI of one agent.
struct AgentFigure: Sendable {
  let metric: Metric
  /// The period's; nothing when it has no value.
  let tally: Tally
  let target: Target?
  /// Against own earlier periods.
  let chart: ControlChart
  /// The drift over all own periods; nil where they are too few.
  let trend: HistoryTrend?
  /// Against like units of others in the period; nil where too few are alike.
  let comparison: Standardised?
  /// Over as few of the last periods as have enough units; nil where even the most have fewer.
  let recent: RecentFigure?
  /// The same by own units alone, for the target.
  let level: RecentFigure?
  /// nil when it doesn't stand out.
  var finding: CoachingFinding?

  /// Against like units of others over enough units where there are, else in the period alone.
  var likeness: Standardised? { recent?.comparison ?? comparison }
  /// How many last periods are taken together at most, against others or against the target.
  var mostPeriods: Int { max(likePeriods, level?.periods ?? 1) }
  /// How many last periods the former takes together.
  var likePeriods: Int { recent?.comparison == nil ? 1 : recent?.periods ?? 1 }
}
