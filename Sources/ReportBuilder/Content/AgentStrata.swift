public import Analysis
public import Figures
import Metrics
public import Records

/// What a call must share to be compared: its queue, the time band it began in, the kind of day.
public struct CallStratum: Hashable, Sendable {
  /// `?` when unknown.
  public var queue: String
  /// Empty where no bands are configured.
  public var shift: String
  /// On a day that was set apart, as of a storm.
  public var isExceptional: Bool

  public init(queue: String, shift: String, isExceptional: Bool) {
    self.queue = queue
    self.shift = shift
    self.isExceptional = isExceptional
  }
}

/// The sums behind agents' figures by time band and queue, where bands are configured, of the periods that
/// agents are compared over.
public struct AgentStrata: Sendable {
  private struct Owner: Hashable {
    var metric: String
    var agent: String
    var period: Period
  }

  private var strata: [Owner: [CallStratum: Tally]] = [:]

  public init() {}

  /// Adds the figures of agents in one stratum of a period.
  public mutating func add(_ figures: [Figure], of stratum: CallStratum, in period: Period) {
    for figure in figures {
      let owner = Owner(metric: figure.metric.id, agent: figure.key, period: period)
      let sum = (strata[owner]?[stratum] ?? .nothing) + Tally(figure)
      strata[owner, default: [:]][stratum] = sum
    }
  }

  /// The strata of one agent in a period; empty where nothing was counted.
  public func strata(
    of metric: String, agent: String, in period: Period
  ) -> [CallStratum: Tally] {
    strata[Owner(metric: metric, agent: agent, period: period)] ?? [:]
  }
}
