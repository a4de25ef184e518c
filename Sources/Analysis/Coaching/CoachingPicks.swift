import Metrics
import Statistics

/// Whom to talk to, and about what: the few figures of a centre's agents that stand out.
///
/// A figure stands out when its own history signals it (the last period, or the last three together, or a
/// drift over all periods) or, over as few of the last weeks as have enough units, it lies outside the 99.8 %
/// funnel limits after over-dispersion, and it is among those that
/// Benjamini and Hochberg's rule calls out over all agents × KPIs of the centre. Of a team at most
/// three agents are picked: those furthest out, in standard errors; one of the three is a good
/// example where there is one. Ties go by id. The picked are listed by id: what is known of them
/// doesn't rank them.
public struct CoachingPicks: Sendable {
  /// By team, in order of its bytes; teams without picks are not among them.
  public let teams: [TeamPicks]
  /// Every figure that stands out, the picked and those passed over, by agent and KPI in the order given.
  public let findings: [CoachingFinding]
  /// Figures that were looked at, over all agents and KPIs.
  public let looks: Looks
  private let looksByTeam: [String: Looks]
  /// The agents of whom any figure was looked at.
  public let lookedAt: Set<String>
  /// Those of them of whom one could be held against own history, and against others.
  public let againstHistory, againstOthers: Set<String>

  /// How many figures were looked at, and how many of them chance alone would have stand out.
  public struct Looks: Sendable, Hashable {
    public internal(set) var figures = 0
    public internal(set) var agents = 0
    /// By the three limits, before the correction for many looks.
    public internal(set) var expectedByChance = 0.0
  }

  /// The looks at the agents of one team.
  public func looks(inTeam team: String) -> Looks { looksByTeam[team] ?? Looks() }

  public struct TeamPicks: Sendable {
    public let team: String
    /// By agent id.
    public let picks: [Pick]
    /// Agents who stand out as well but found no place.
    public let passedOver: Int
  }

  /// An agent, with all that stands out, furthest out first.
  public struct Pick: Sendable {
    public let agent: String
    public let findings: [CoachingFinding]

    /// Whether what stands out furthest went well.
    public var isGoodExample: Bool { findings[0].isPraise }

    var excess: Double { findings[0].excess }
  }

  public init(_ evidence: [AgentEvidence], rule: CoachingRule = CoachingRule()) {
    let looks = evidence.compactMap { FigureLook($0, rule: rule) }
    self.looks = Looks(looks)
    lookedAt = Set(looks.map(\.evidence.agent))
    againstHistory = Set(
      looks.map(\.evidence).filter { $0.ownHistory != nil || $0.ownTrend != nil }.map(\.agent))
    againstOthers = Set(looks.map(\.evidence).filter { $0.amongOthers != nil }.map(\.agent))
    looksByTeam = Dictionary(grouping: looks) { $0.evidence.team }.mapValues { Looks($0) }
    let adjusted = FalseDiscovery.adjusted(looks.map(\.probability))
    let findings = zip(looks, adjusted).compactMap {
      CoachingFinding($0, adjusted: $1, rule: rule)
    }
    self.findings = findings
    let teams = Dictionary(grouping: findings) { $0.evidence.team }
    self.teams = teams.sorted { Self.precedes($0.key, $1.key) }.map { team, findings in
      TeamPicks(team: team, findings: findings, places: rule.picksPerTeam)
    }
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension CoachingPicks.Looks {
  init(_ looks: [FigureLook]) {
    figures = looks.count
    agents = Set(looks.map(\.evidence.agent)).count
    expectedByChance = looks.reduce(0) { sum, look in
      sum + (look.evidence.ownHistory == nil ? 0 : CoachingRule.ownHistoryTail)
        + (look.evidence.ownTrend == nil ? 0 : CoachingRule.ownTrendTail)
        + (look.evidence.amongOthers == nil ? 0 : FunnelLimits.outerTail)
    }
  }
}

extension CoachingPicks.TeamPicks {
  init(team: String, findings: [CoachingFinding], places: Int) {
    let agents = Dictionary(grouping: findings) { $0.evidence.agent }
    let all = agents.map { agent, findings in
      CoachingPicks.Pick(agent: agent, findings: findings.sorted(by: Self.isFurther))
    }.sorted {
      $0.excess == $1.excess
        ? CoachingPicks.precedes($0.agent, $1.agent) : $0.excess > $1.excess
    }
    var picks = Array(all.prefix(places))
    if places > 1, !picks.contains(where: \.isGoodExample),
      let example = all.dropFirst(places).first(where: \.isGoodExample)
    {
      picks[picks.count - 1] = example
    }
    self.team = team
    self.picks = picks.sorted { CoachingPicks.precedes($0.agent, $1.agent) }
    passedOver = all.count - picks.count
  }

  private static func isFurther(_ left: CoachingFinding, _ right: CoachingFinding) -> Bool {
    left.excess == right.excess
      ? left.evidence.metric.precedes(right.evidence.metric) : left.excess > right.excess
  }
}
