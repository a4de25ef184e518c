public import Metrics

/// The rule by which agents are picked; reports print it.
public struct CoachingRule: Sendable {
  /// Of all agents × KPIs called out, at most this share is called out by chance, on average.
  public var falseDiscoveryRate: Double
  /// Agents a team.
  public var picksPerTeam: Int
  /// What a figure of the period needs before it is looked at.
  public var minimumUnits: MinimumUnits

  public init(
    falseDiscoveryRate: Double = 0.05, picksPerTeam: Int = 3,
    minimumUnits: MinimumUnits = MinimumUnits()
  ) {
    self.falseDiscoveryRate = falseDiscoveryRate
    self.picksPerTeam = picksPerTeam
    self.minimumUnits = minimumUnits
  }

  /// An agent's last period counts as a signal against own history up to this probability: the share
  /// of points outside the limits of a chart in control.
  public static let ownHistoryTail = 0.0027
  /// A drift over all periods counts up to the same.
  public static let ownTrendTail = 0.0027
}

/// What is known of one agent's figure of one KPI in the period.
public struct AgentEvidence: Sendable {
  public let agent: String
  public let team: String
  public let metric: Metric
  /// The period's figure.
  public let tally: Tally
  /// Against own history; nil where that is too short.
  public let ownHistory: LatestChange?
  /// The drift over all own periods beyond the others'; nil where that history is too short.
  public let ownTrend: HistoryTrend?
  /// Against colleagues, like with like, over as few of the last periods as have enough units
  /// (`RecentPeriods`); nil where too few can be compared.
  public let amongOthers: Funnel.Entity?
  /// Whether something speaks for the worse all the same: the figure is clearly worse than its target, or its own
  /// chart marks it for the worse. Then it is nothing that went well.
  public let isMarkedWorse: Bool

  public init(
    agent: String, team: String, metric: Metric, tally: Tally, ownHistory: LatestChange?,
    ownTrend: HistoryTrend?, amongOthers: Funnel.Entity?, isMarkedWorse: Bool = false
  ) {
    self.agent = agent
    self.team = team
    self.metric = metric
    self.tally = tally
    self.ownHistory = ownHistory
    self.ownTrend = ownTrend
    self.amongOthers = amongOthers
    self.isMarkedWorse = isMarkedWorse
  }
}
