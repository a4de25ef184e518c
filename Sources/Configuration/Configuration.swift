public import Metrics
public import Records

/// What a centre decides for itself: the content of `scoreline.yml`.
///
/// Every part has a default, so that an empty file, or none, is a whole configuration.
public struct Configuration: Sendable {
  /// The language of reports and messages; nil when that is left to the surroundings.
  public var language: Language?
  /// The centre's name on reports; nil when none is given.
  public var centreName: String?
  public var report = ReportSettings()
  /// The day that weeks begin on; Monday is 1, Sunday 7.
  public var weekStart = 1
  /// Public holidays and the days worked instead; none by default.
  public var calendar = WorkCalendar()
  /// The time bands that calls are compared within; none by default.
  public var shifts = Shifts()
  public var targets = TargetTable()
  /// What figures need before they are compared with others' or with their own past.
  public var minimumUnits = MinimumUnits()
  public var limits = RejectLimits()
  /// The most call legs of a period that are compared with each other for repeat calls: beyond it every
  /// report would wait for them.
  public var repeatCallLegs = 3_000_000
  /// Whether contents of tickets and notes are stored.
  public var keepsFreeText = false
  /// How the files of foreign systems are read; the first that fits a file's name counts.
  public var sources: [SourceMapping] = []

  public init() {}
}

/// What the head of a report says beside its period.
public struct ReportSettings: Sendable, Hashable {
  /// Who issues the report (编制单位); nil when none is given.
  public var issuingUnit: String?
  /// The number of the first edition of the series.
  public var firstNumber = 1
  /// The period that has the first number, a month or a week; nil when editions aren't numbered.
  public var seriesFrom: Period?
  /// To whom the report goes (主送).
  public var addressees: [String] = []
  /// Who else gets it (抄送).
  public var copiesTo: [String] = []

  public init() {}

  /// The number of a period's edition in the series; nil for periods of another kind than the first
  /// one, or before it.
  public func number(of period: Period) -> Int? {
    guard let first = seriesFrom, first.first <= period.first else { return nil }
    switch (first.kind, period.kind) {
    case (.month(let start), .month(let month)): return firstNumber + month.number - start.number
    case (.week, .week): return firstNumber + period.first.days(since: first.first) / 7
    case (.month, _), (.week, _), (.days, _): return nil
    }
  }
}

/// When a file has too many bad rows to be trusted: more than `rows` of them and more than `share`.
public struct RejectLimits: Sendable, Hashable {
  public var rows = 20
  /// A fraction of the file's rows.
  public var share = 0.01

  public init() {}

  /// Whether nothing of the file may be imported.
  public func areExceeded(rejected: Int, of read: Int) -> Bool {
    rejected > rows && Double(rejected) > share * Double(read)
  }
}
