import Analysis
public import Metrics
public import Records

/// Everything that the reports of an edition are made of: plain values, so that equal content
/// gives equal reports.
public struct EditionContent: Sendable {
  public var language: Language
  public var centreName: String
  public var head: Head
  public var period: Period
  /// The day that weeks begin on; Monday is 1, Sunday 7.
  public var weekStart: Int
  /// In the order of the report.
  public var metrics: [Metric]
  /// For `requiredPeriods`: scopes centre, team, agent and county; scope day for `period` alone.
  public var figures: FigureBook
  public var roster: Roster
  /// The target of a KPI for an agent, a team or (both nil) everybody else on a day.
  public var targetOn: @Sendable (Metric, _ agent: String?, _ team: String?, Day) -> Target?
  /// The days of a period, but its first, on which that target changes.
  public var targetChanges: @Sendable (Metric, _ agent: String?, _ team: String?, Period) -> [Day]
  public var quality: DataQuality
  /// Empty when nothing was reconciled.
  public var reconciliation = Reconciliation()
  /// The records of each county that has an export, and under `?` the counts of those without a county.
  public var counties: [String: CountyRecords] = [:]
  public var changes: EditionChanges
  /// What was taken in since the last edition; empty for a first one.
  public var changeSources: [ChangeSource] = []
  /// The time of the newest call; without any call of the newest ticket or notice. nil when there is none.
  public var dataUntil: ClockTime?
  /// What identifies the data, as text.
  public var watermark: String
  /// Name and version, as `Scoreline 1.0.0`.
  public var program: String
  /// The file of a report, relative to the edition's folder with `/` between folders; nil when the
  /// edition has no such file.
  public var file: @Sendable (Audience, FileForm) -> String?
  /// The page of an audience in the last edition of the period before, relative to the folder of editions, as
  /// `2026-09/centre.html`; nil where none is on record.
  public var earlierPage: @Sendable (Audience) -> String? = { _ in nil }
  /// Files of figures for other programs, relative to the edition's folder.
  public var dataFiles: [String]
  /// Public holidays and the days worked instead; knows no year where none is configured.
  public var calendar = WorkCalendar()
  /// The time bands that agents' calls are compared within; none where none are configured.
  public var shifts = Shifts()
  /// Agents' figures by queue and time band; empty where there are no bands.
  public var agentStrata = AgentStrata()
  /// What a figure needs before it is compared.
  public var minimumUnits = MinimumUnits()
  /// The calls and tickets behind agents' figures.
  public var cases = CaseBook()
  /// What was agreed with agents and disputed by them, oldest first.
  public var notes: [String: [NotedFigure]] = [:]

  /// The lines above the title.
  public struct Head: Sendable, Hashable {
    public var issuingUnit: String?
    /// The number of the edition in its series.
    public var number: Int?
    /// To whom the centre's report goes.
    public var addressees: [String]
    public var copiesTo: [String]

    public init(
      issuingUnit: String? = nil, number: Int? = nil, addressees: [String] = [],
      copiesTo: [String] = []
    ) {
      self.issuingUnit = issuingUnit
      self.number = number
      self.addressees = addressees
      self.copiesTo = copiesTo
    }
  }

  public init(
    language: Language, centreName: String, head: Head = Head(), period: Period,
    weekStart: Int = 1, metrics: [Metric], figures: FigureBook, roster: Roster,
    targetOn: @escaping @Sendable (Metric, _ agent: String?, _ team: String?, Day) -> Target?,
    targetChanges:
      @escaping @Sendable (Metric, _ agent: String?, _ team: String?, Period) -> [Day] = {
        _, _, _, _ in []
      },
    quality: DataQuality = DataQuality(), changes: EditionChanges = .first, dataUntil: ClockTime?,
    watermark: String, program: String,
    file: @escaping @Sendable (Audience, FileForm) -> String?, dataFiles: [String] = []
  ) {
    self.language = language
    self.centreName = centreName
    self.head = head
    self.period = period
    self.weekStart = weekStart
    self.metrics = metrics
    self.figures = figures
    self.roster = roster
    self.targetOn = targetOn
    self.targetChanges = targetChanges
    self.quality = quality
    self.changes = changes
    self.dataUntil = dataUntil
    self.watermark = watermark
    self.program = program
    self.file = file
    self.dataFiles = dataFiles
  }

  /// How many periods a trend shows, the reported one among them: with months, the same month of
  /// the year before is the first.
  public static let trendLength = 13

  /// The periods that agents are held against others over, where one has too few calls: the reported one is
  /// the last.
  public static func comparedPeriods(for period: Period) -> [Period] {
    period.run(of: RecentPeriods.most(of: period.kind))
  }

  /// The periods whose figures the reports of a period show, oldest first: the trend's and the same
  /// period a year before.
  public static func requiredPeriods(for period: Period) -> [Period] {
    let run = period.run(of: trendLength)
    return run.contains(period.yearBefore) ? run : [period.yearBefore] + run
  }
}
