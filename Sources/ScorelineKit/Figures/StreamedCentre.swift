import Aggregation
import Metrics
import Records

/// The live records of a centre's files in memory, with no store.
struct StreamedCentre: Sendable {
  private var live: [RecordKind: LiveRecords] = [:]

  /// Takes the rows of a file; a row of a later file takes the place of its predecessor.
  mutating func add(_ resolution: FileResolution, of batch: RecordBatch)
    -> [(row: Int, decision: Decision)]
  {
    live[batch.kind, default: LiveRecords(batch.kind)].apply(resolution, of: batch)
  }

  var roster: Roster { Roster(live[.agent]?.batch ?? RecordBatch(kind: .agent)) }

  /// The aggregates of all subjects on a basis.
  ///
  /// Cost: one pass over all records; memory in proportion to them.
  func rollups(_ basis: Basis, in period: Period, metrics: [Metric]) -> [Rollup] {
    let records = live.mapValues(\.batch)
    return Subject.all.map { subject in
      var rollup = Rollup(layout: AggregateLayout(subject, metrics: metrics), basis: basis)
      rollup.add(subject.assemble(records)[basis], days: period.first...period.last)
      return rollup
    }
  }

  /// The live record at a place that a decision names, alone in a batch.
  func record(at place: Int, of kind: RecordKind) -> RecordBatch {
    live[kind]?.record(at: place) ?? RecordBatch(kind: kind)
  }
}
