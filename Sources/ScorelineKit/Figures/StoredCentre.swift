public import Aggregation
public import Figures
public import Records
public import Store

/// Figures of a centre from its store.
public struct StoredCentre {
  private let store: Store
  public let maker: FigureMaker

  public init(_ store: Store, workspace: Workspace) throws {
    self.store = store
    maker = workspace.maker(Roster(try store.liveRecords(.agent)))
  }

  /// The figures of one scope.
  ///
  /// - Parameter percentiles: whether durations carry their percentiles, which cost more to read.
  public func figures(
    by scope: Scope, in period: Period, percentiles: Bool = false
  ) throws -> [Figure] {
    let rollups = try store.rollups(
      FigureMaker.basis(of: scope), days: period.first...period.last, histograms: percentiles)
    return maker.figures(by: scope, in: period, from: rollups)
  }

  /// The rollups of both bases over some days, read once for many figures.
  public func rollups(_ days: ClosedRange<Day>) throws -> [Basis: [Rollup]] {
    var result: [Basis: [Rollup]] = [:]
    for basis in Basis.allCases {
      result[basis] = try store.rollups(basis, days: days, histograms: false)
    }
    return result
  }
}
