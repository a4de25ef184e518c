import Aggregation
import Metrics
import Records

/// A unit behind a figure.
public struct ExplainedRecord: Sendable {
  /// What became of it.
  public let role: ExplainedRole
  /// Whether it passes, where the formula is a share.
  public let isPassing: Bool
  /// The fields that identify it and those the formula reads, by name.
  public let fields: [(name: String, value: String)]

  /// All that is shown of it, to tell it from others.
  var name: String { fields.map(\.value).joined(separator: "\u{1F}") }

  static func identity(
    of row: Int, in records: RecordBatch
  ) -> [(name: String, value: String)] {
    let names = ["agent_id", "county"]
    let fields =
      records.kind.identity + [records.kind.time].compactMap { $0 }
      + records.kind.fields.filter { names.contains($0.name) }
    return fields.map {
      ($0.name, $0.shown(records.text(records.kind.index(of: $0), row: row)))
    }
  }
}

/// What a unit is to a figure.
public enum ExplainedRole: Sendable, Hashable {
  case counted
  /// Without what the formula needs.
  case missing
  /// Left out by the rule at that place.
  case excluded(Int)

  static func all(of metric: Metric) -> [ExplainedRole] {
    [.counted, .missing] + metric.exclusions.indices.map { .excluded($0) }
  }

  /// The roles in the order in which their records are shown; those of a group are mixed.
  static func groups(of metric: Metric) -> [Set<ExplainedRole>] {
    [[.counted], [.missing], Set(metric.exclusions.indices.map { .excluded($0) })]
  }

  /// The units that have the role.
  func filter(of metric: Metric) -> Filter {
    switch self {
    case .counted: metric.used
    case .missing: metric.missingUnits
    case .excluded(let place): metric.excludedUnits(place)
    }
  }

  /// The role of each unit of a batch; nil for units that are nothing to the figure.
  static func roles(of units: UnitBatch, _ metric: Metric) -> [ExplainedRole?] {
    var masks = FilterMasks(units)
    var roles = [ExplainedRole?](repeating: nil, count: units.count)
    for role in all(of: metric) {
      let mask = masks[role.filter(of: metric)]
      for unit in mask.indices where mask[unit] && roles[unit] == nil { roles[unit] = role }
    }
    return roles
  }
}
