public import Figures

/// How an edition differs from the one before it of the same period.
public enum EditionChanges: Sendable {
  /// No edition of the period was recorded before.
  case first
  /// The store is read-only, so that neither this edition nor its changes are on record.
  case unrecorded
  /// The figures that changed, none when all stayed as they were.
  case changed([ChangedFigure])
}

/// A figure of the period that an earlier edition gave otherwise.
public struct ChangedFigure: Sendable, Hashable {
  public var metric: String
  public var scope: Scope
  public var key: String
  /// nil when there was no value.
  public var before: Double?
  /// nil when there is no value any more.
  public var after: Double?

  public init(metric: String, scope: Scope, key: String, before: Double?, after: Double?) {
    self.metric = metric
    self.scope = scope
    self.key = key
    self.before = before
    self.after = after
  }
}
