public import Figures
import Metrics
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
  /// Some of its records of the period, corrected ones first; none of an import that was undone, whose rows are
  /// gone.
  public var records: [ChangedRecord] = [] {
    didSet {
      (ofAgents, ofCounties) = ([:], [:])
      for (place, record) in records.enumerated() {
        for agent in record.agents { ofAgents[agent, default: []].append(place) }
        for county in record.counties { ofCounties[county, default: []].append(place) }
      }
    }
  }
  /// The places of the records of each owner: hundreds of readers look for theirs.
  private(set) var ofAgents: [String: [Int]] = [:]
  private(set) var ofCounties: [String: [Int]] = [:]
  /// Whether the file has more records than were looked at.
  public var isCut = false
  /// What figures are made of its records.
  public var subjects: [Subject] = []
  /// Whether it is a roster, which forms teams and moves nobody else's figures.
  public var isRoster = false

  /// The most records of a file that are named to one owner.
  public static let recordLimit = 10

  public init(
    file: String, kind: Words, isTakenBack: Bool = false, new: Int, corrected: Int,
    days: ClosedRange<Day>?
  ) {
    self.file = file
    self.kind = kind
    self.isTakenBack = isTakenBack
    self.new = new
    self.corrected = corrected
    self.days = days
  }
}

/// A record behind changed figures, with whom it belongs to: where it was corrected, before and since.
public struct ChangedRecord: Sendable, Hashable {
  /// As people look it up: `C17/2`, `R3→T8`.
  public var id: String
  public var agents: Set<String>
  public var counties: Set<String>
  /// Choices of `Ticket.kind` that the ticket, or the one that is judged, had or has; none for all else.
  public var ticketKinds: Set<String>
  /// What figures can be made of it; all that can of its file's where empty.
  public var subjects: [Subject] = []
  /// The days by which its agents' teams are told; none of a row of the roster.
  public var days: Set<Day>

  public init(
    id: String, agents: Set<String> = [], counties: Set<String> = [],
    ticketKinds: Set<String> = [], days: Set<Day> = []
  ) {
    self.id = id
    self.agents = agents
    self.counties = counties
    self.ticketKinds = ticketKinds
    self.days = days
  }
}

extension ChangedRecord {
  /// The same record as it was, or is: of all that either belongs to.
  public mutating func join(_ other: ChangedRecord) {
    agents.formUnion(other.agents)
    counties.formUnion(other.counties)
    ticketKinds.formUnion(other.ticketKinds)
    days.formUnion(other.days)
    subjects =
      subjects.isEmpty || other.subjects.isEmpty
      ? [] : subjects + other.subjects.filter { !subjects.contains($0) }
  }

  /// Whether a figure of the KPI can have moved by it.
  func moves(_ metric: Metric) -> Bool {
    guard subjects.isEmpty || subjects.contains(metric.subject) else { return false }
    return metric.subject != .tickets || ticketKinds.isEmpty
      || ticketKinds.contains { metric.population.admits(Tickets.kind, Tickets.kind.code($0)) }
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
