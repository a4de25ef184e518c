import Aggregation
public import Figures
public import Records

/// Figures of a centre straight from the records of its files, with no store.
public struct StreamedCentre: Sendable {
  private var live: [RecordKind: LiveRecords] = [:]

  public init() {}

  /// Takes the rows of a file; a row of a later file takes the place of its predecessor.
  public mutating func add(_ resolution: FileResolution, of batch: RecordBatch)
    -> [(row: Int, decision: Decision)]
  {
    live[batch.kind, default: LiveRecords(batch.kind)].apply(resolution, of: batch)
  }

  /// The figures of one scope.
  ///
  /// Cost: one pass over all records; memory in proportion to them.
  public func figures(by scope: Scope, in period: Period, workspace: Workspace) -> [Figure] {
    let records = live.mapValues(\.batch)
    let roster = Roster(records[.agent] ?? RecordBatch(kind: .agent))
    let basis = FigureMaker.basis(of: scope)
    let days = period.first...period.last
    let rollups = Subject.all.map { subject in
      var rollup = Rollup(
        layout: AggregateLayout(subject, metrics: workspace.metrics), basis: basis)
      rollup.add(subject.assemble(records)[basis], days: days)
      return rollup
    }
    return workspace.maker(roster).figures(by: scope, in: period, from: rollups)
  }

  /// The live record at a place that a decision names, alone in a batch.
  func record(at place: Int, of kind: RecordKind) -> RecordBatch {
    live[kind]?.record(at: place) ?? RecordBatch(kind: kind)
  }
}
