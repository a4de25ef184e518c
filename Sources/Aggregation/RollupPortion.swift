import Records

/// Some cells of a rollup in the order of their keys, on their way into a store.
public struct RollupPortion: Sendable {
  /// An empty rollup.
  public let form: Rollup
  public let grain: Grain
  public let cells: [(key: Rollup.Key, cell: Cell)]

  /// What a cell is about.
  public enum Grain: String, Sendable, CaseIterable {
    case day
    /// A whole month, under its first day.
    case month
  }

  public init(_ form: Rollup, _ grain: Grain, _ cells: [(key: Rollup.Key, cell: Cell)]) {
    self.form = form
    self.grain = grain
    self.cells = cells
  }
}
