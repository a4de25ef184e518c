import Aggregation
public import Figures
public import Metrics
public import Records
import Store

/// A figure taken apart: its definition, its parts, what was left out, and the records behind.
public struct Explanation: Sendable {
  public let metric: Metric
  public let period: Period
  public let scope: Scope
  public let key: String
  /// nil when the key has no eligible record.
  public let figure: Figure?
  /// The records behind, first those that count, then those that miss something, then those left
  /// out; within each by day and then in the order of their times.
  public let records: [ExplainedRecord]
}

/// A unit behind a figure.
public struct ExplainedRecord: Sendable {
  /// What became of it.
  public let role: Role
  /// The fields that identify it and those the formula reads, by name.
  public let fields: [(name: String, value: String)]

  public enum Role: Sendable, Hashable {
    case counted
    /// Counted, and passing where the formula is a share.
    case passing
    case missing
    /// Left out by the rule of that id.
    case excluded(String)
  }
}

extension Explanation {
  /// Takes a figure apart from the records of a store.
  public init(
    _ metric: Metric, scope: Scope, key: String, in period: Period, from store: Store,
    maker: FigureMaker
  ) throws {
    self.metric = metric
    self.period = period
    self.scope = scope
    self.key = key
    let days = period.first...period.last
    let (records, units) = try store.records(of: metric.subject, days: days)
    let basis = FigureMaker.basis(of: scope)
    let batch = units[basis]
    let places = (0..<batch.count).filter { unit in
      days.contains(batch.days[unit])
        && maker.key(of: batch, unit: unit, by: scope) == key
    }
    let own = batch.selecting(places)
    var rollup = Rollup(
      layout: AggregateLayout(metric.subject, metrics: maker.metrics), basis: basis)
    rollup.add(own)
    figure = maker.figures(by: scope, in: period, from: [rollup])
      .first { $0.metric.id == metric.id }
    self.records = Self.explained(metric, own, records[metric.subject.sources[0].kind])
  }

  private static func explained(
    _ metric: Metric, _ units: UnitBatch, _ records: RecordBatch?
  ) -> [ExplainedRecord] {
    guard let records else { return [] }
    var masks = FilterMasks(units)
    var rank: [(order: Int, unit: Int, role: ExplainedRecord.Role)] = []
    let used = masks[metric.used]
    let missing = masks[metric.missingUnits]
    let passing: [Bool]? =
      if case .share(let filter, _) = metric.formula { masks[filter] } else { nil }
    let excluded = metric.exclusions.indices.map { masks[metric.excludedUnits($0)] }
    for unit in 0..<units.count {
      if used[unit] {
        let passes = passing?[unit] == true
        rank.append((0, unit, passes ? .passing : .counted))
      } else if missing[unit] {
        rank.append((1, unit, .missing))
      } else if let rule = excluded.firstIndex(where: { $0[unit] }) {
        rank.append((2, unit, .excluded(metric.exclusions[rule].id)))
      }
    }
    rank.sort { left, right in
      (left.order, units.days[left.unit], left.unit)
        < (right.order, units.days[right.unit], right.unit)
    }
    let measures = metric.formula.measures
    return rank.map { _, unit, role in
      ExplainedRecord(
        role: role,
        fields: identity(of: units.rows[unit], in: records)
          + measures.map { ($0.name, value(of: $0, unit: unit, in: units)) })
    }
  }

  private static func identity(
    of row: Int, in records: RecordBatch
  ) -> [(name: String, value: String)] {
    let names = ["agent_id", "county"]
    let fields =
      records.kind.identity + [records.kind.time].compactMap { $0 }
      + records.kind.fields.filter { names.contains($0.name) }
    return fields.map { ($0.name, records.text(records.kind.index(of: $0), row: row)) }
  }

  private static func value(of measure: Measure, unit: Int, in units: UnitBatch) -> String {
    let value = units.column(measure)[unit]
    if value == RecordBatch.missing { return "" }
    return measure.choices.indices.contains(Int(value))
      ? measure.choices[Int(value)] : String(value)
  }
}
