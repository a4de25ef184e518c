import Aggregation
public import Figures
public import Records
public import Store

/// Figures of a centre from its store.
public struct StoredCentre {
  let store: Store
  public let maker: FigureMaker

  public init(_ store: Store, workspace: Workspace) throws {
    self.store = store
    maker = workspace.maker(Roster(try store.liveRecords(.agent)))
  }

  init(_ store: Store, _ maker: FigureMaker) {
    self.store = store
    self.maker = maker
  }

  /// The figures of one scope.
  ///
  /// - Parameter percentiles: whether durations carry their percentiles, which cost more to read.
  public func figures(
    by scope: Scope, in period: Period, percentiles: Bool = false
  ) throws -> [Figure] {
    let subjects = try Subject.all.map { subject in
      let shape = RollupShape.figures(of: subject, FigureMaker.basis(of: scope))
      let cells = try store.cells(
        of: shape, in: period.first...period.last, distributions: percentiles,
        usesMonth: scope == .day ? nil : { maker.usesMonth($1, of: $0, by: scope) },
        by: { maker.key(of: $0, by: scope) })
      return (store.layout(of: shape), cells)
    }
    return maker.figures(by: scope, in: period, of: subjects)
  }
}

extension StoredCentre {
  /// The names of agents by id, as the roster knew them last by a day.
  public func names(on day: Day) -> [String: String] {
    let roster = maker.roster
    return Dictionary(
      roster.agents.compactMap { id in roster.latestEntry(of: id, by: day).map { (id, $0.name) } },
      uniquingKeysWith: { one, _ in one })
  }
}

extension Store {
  /// From the first record that figures rest on to the newest; nil when there is none.
  public func recordedDays() throws -> ClosedRange<Day>? {
    guard let first = try firstDay(), let newest = try watermark().countedUntil?.day,
      first <= newest
    else { return nil }
    return first...newest
  }
}
