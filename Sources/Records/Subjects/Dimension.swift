/// What rollups split units by, beside the day.
public enum Dimension: Sendable, Hashable {
  case agent
  case county
  /// On the leg basis the leg's own queue, on the call basis that of the first leg.
  case queue
  /// The value of a measure with few values, as the hour of a call or the kind of a ticket.
  case measure(Measure)

  /// As columns of tables are named.
  public var name: String {
    switch self {
    case .agent: "agent"
    case .county: "county"
    case .queue: "queue"
    case .measure(let measure): measure.name
    }
  }

  /// What each unit of a batch is under: an id or a word, empty when the unit has none.
  public func labels(of units: UnitBatch) -> [String] {
    switch self {
    case .agent: units.agents
    case .county: units.counties
    case .queue: units.queues
    case .measure(let measure): units.column(measure).map(measure.text(of:))
    }
  }
}

extension Measure {
  /// The word of a choice, else the number; empty when missing.
  public func text(of value: Int64) -> String {
    if value == RecordBatch.missing { return "" }
    return choices.indices.contains(Int(value)) ? choices[Int(value)] : String(value)
  }
}
