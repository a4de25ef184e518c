import Metrics
import Statistics

/// A figure of an agent that stands out.
public struct CoachingFinding: Sendable {
  public let evidence: AgentEvidence
  public let grounds: Set<Grounds>
  public let isUpward: Bool
  /// By the metric's direction.
  public let isBetter: Bool
  /// Whether it may be called something that went well: for the better, and nothing marks the figure for the worse.
  public var isPraise: Bool { isBetter && !evidence.isMarkedWorse }
  /// Of as large a difference by chance, two-sided, for the looks that were taken at this figure.
  public let probability: Double
  /// The same after Benjamini and Hochberg over all agents × KPIs.
  public let adjustedProbability: Double
  /// How far out, in standard errors: the normal z of `probability`.
  public let excess: Double

  /// Against what the figure stands out.
  public enum Grounds: String, Sendable, Hashable {
    case ownHistory
    case ownTrend
    case amongOthers
  }

  init?(_ look: FigureLook, adjusted: Double, rule: CoachingRule) {
    guard adjusted <= rule.falseDiscoveryRate, !look.grounds.isEmpty else { return nil }
    evidence = look.evidence
    grounds = look.grounds
    isUpward = look.isUpward
    isBetter = look.evidence.metric.isBetter(upward: look.isUpward)
    probability = look.probability
    adjustedProbability = adjusted
    excess = -Normal.quantile(max(look.probability / 2, 1e-300))
  }
}

/// The looks at one figure, before it is known how many figures were looked at.
struct FigureLook {
  let evidence: AgentEvidence
  let probability: Double
  let isUpward: Bool
  let grounds: Set<CoachingFinding.Grounds>

  /// nil when there is nothing to hold the figure against, or too few units.
  init?(_ evidence: AgentEvidence, rule: CoachingRule) {
    self.evidence = evidence
    let own = evidence.ownHistory.map { ($0.probability, $0.isUpward) }
    // A step is looked at as well, and is no drift.
    let trend = evidence.ownTrend.map { ($0.isStep ? 1 : $0.probability, $0.isUpward) }
    // Periods have enough units where there is a change at all: one, or three together; and so have those that are
    // held against others.
    let least = Int128(rule.minimumUnits.of(evidence.metric))
    let others = evidence.amongOthers.flatMap {
      $0.tally.denominator >= least ? ($0.probability, $0.isUpward) : nil
    }
    let looks = [own, trend, others].compactMap { $0 }
    guard let best = looks.min(by: { $0.0 < $1.0 }) else { return nil }
    probability = min(1, best.0 * Double(looks.count))
    isUpward = best.1
    var grounds: Set<CoachingFinding.Grounds> = []
    if let own, own.1 == best.1, own.0 <= CoachingRule.ownHistoryTail {
      grounds.insert(.ownHistory)
    }
    if let trend, trend.1 == best.1, trend.0 <= CoachingRule.ownTrendTail {
      grounds.insert(.ownTrend)
    }
    if let entity = evidence.amongOthers, entity.isUpward == best.1, entity.place == .beyondOuter {
      grounds.insert(.amongOthers)
    }
    self.grounds = grounds
  }
}
