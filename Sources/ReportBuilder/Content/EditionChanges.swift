public import Figures
public import Records

/// How an edition differs from the one before it of the same period.
public enum EditionChanges: Sendable {
  /// No edition of the period was recorded before.
  case first
  /// The store is read-only, so that neither this edition nor its changes are on record.
  case unrecorded
  /// The figures that changed, none when all stayed as they were.
  case changed([ChangedFigure])
}

/// A file that was taken in or taken back since the last edition and may have changed figures of the period.
public struct ChangeSource: Sendable, Hashable {
  /// The file's name without its folder.
  public var file: String
  /// The title of its kind of record.
  public var kind: Words
  /// Whether the import was undone, rather than made.
  public var isTakenBack: Bool
  /// Rows that were new, and rows that took the place of others.
  public var new, corrected: Int
  /// From the day of its first row to that of its last; nil for a kind without a time.
  public var days: ClosedRange<Day>?
  /// Some of its records of the period by their ids, corrected ones first; none of an import that was undone,
  /// whose rows are gone.
  public var records: [String]

  /// The most records that are named of a file.
  public static let recordLimit = 10

  public init(
    file: String, kind: Words, isTakenBack: Bool = false, new: Int, corrected: Int,
    days: ClosedRange<Day>?, records: [String] = []
  ) {
    self.file = file
    self.kind = kind
    self.isTakenBack = isTakenBack
    self.new = new
    self.corrected = corrected
    self.days = days
    self.records = records
  }
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
  /// nil when there was no value or no target.
  public var verdictBefore: Verdict?
  /// nil when there is no value or no target any more.
  public var verdictAfter: Verdict?

  public init(
    metric: String, scope: Scope, key: String, before: Double?, after: Double?,
    verdictBefore: Verdict? = nil, verdictAfter: Verdict? = nil
  ) {
    self.metric = metric
    self.scope = scope
    self.key = key
    self.before = before
    self.after = after
    self.verdictBefore = verdictBefore
    self.verdictAfter = verdictAfter
  }
}
