public import Metrics
public import Records

/// What a rollup splits by and what it keeps: engines fill, and stores keep, one rollup a shape.
public struct RollupShape: Sendable, Hashable {
  public let subject: Subject
  public let basis: Basis
  /// What units are split by, beside the day.
  public let dimensions: [Dimension]
  public let quantities: Quantities
  /// Whether the sums of whole months are kept as well.
  public let hasMonths: Bool

  public enum Quantities: Sendable, Hashable {
    /// The counts, sums and sums of squares of all KPIs.
    case sums
    /// These, and the distributions that percentiles are read from.
    case sumsAndDistributions
  }

  public init(
    _ subject: Subject, _ basis: Basis, by dimensions: [Dimension],
    keeping quantities: Quantities = .sums, hasMonths: Bool = false
  ) {
    self.subject = subject
    self.basis = basis
    self.dimensions = dimensions
    self.quantities = quantities
    self.hasMonths = hasMonths
  }

  /// The shape that figures of a basis are made of: by agent or by county.
  public static func figures(of subject: Subject, _ basis: Basis) -> RollupShape {
    let dimension: Dimension =
      switch basis {
      case .agent: .agent
      case .county: .county
      }
    return RollupShape(
      subject, basis, by: [dimension], keeping: .sumsAndDistributions, hasMonths: true)
  }

  /// Every shape there is: what is declared here is computed, kept, corrected and checked like all
  /// others.
  public static let all: [RollupShape] =
    Subject.all.flatMap { subject in Basis.allCases.map { figures(of: subject, $0) } } + [
      .countyQueues,
      RollupShape(.calls, .county, by: [.measure(Calls.hour)]),
      .agentQueues,
      .ticketKinds,
    ]

  /// Tickets by county and kind, for the export of a county.
  public static let ticketKinds = RollupShape(
    .tickets, .county, by: [.county, .measure(Tickets.kind)])

  /// Legs by agent and queue, of which a centre has as many rows a day as agents and queues together.
  public static let agentQueues = RollupShape(
    .calls, .agent, by: [.agent, .queue], hasMonths: true)

  /// Legs by agent, queue and hour: what time bands are formed of when figures are read, so that changed
  /// bands change no rollup. Kept only where bands are configured, because it has a row for nearly
  /// every hour of an agent.
  public static let agentHours = RollupShape(
    .calls, .agent, by: [.agent, .queue, .measure(Calls.hour)])

  /// Calls by county and queue.
  public static let countyQueues = RollupShape(.calls, .county, by: [.county, .queue])

  /// As tables are named: `calls_by_agent_queue`.
  public var name: String {
    subject.name + "_by_" + dimensions.map(\.name).joined(separator: "_")
  }
}

extension AggregateLayout {
  /// What cells of a shape hold.
  public init(_ shape: RollupShape, metrics: [Metric]) {
    self.init(
      shape.subject, metrics: metrics,
      others: shape.basis == .county ? shape.subject.volumes : [],
      hasDistributions: shape.quantities == .sumsAndDistributions)
  }
}
