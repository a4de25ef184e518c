public import Records

/// The records of one county in the period: what its export lists, and what the totals are made of.
public struct CountyRecords: Sendable {
  /// Wrong ones first, then repeats, then the newest; at most the export's limit. Empty but while the
  /// county's own report is made.
  public var tickets: [TicketLine] = []
  /// The tickets that count, listed or not.
  public var ticketCount = 0
  /// Those among them that are of a kind with fewer than five tickets, reports of misconduct apart.
  public var ticketsTooFew = 0
  /// Reports of misconduct, which no list shows whatever their number.
  public var ticketsWithheld = 0
  /// The name of the file beside the report that holds the tickets which the list has no room for; nil when
  /// there is none.
  public var detailsFile: String?
  /// Wrong ones first, then the newest.
  public var notices: [NoticeLine] = []
  public var noticesLeftOut = NoticeCounts()
  /// Those with an error first, then those most often published.
  public var areas: [Area] = []
  public var kinds: [TicketKind] = []
  public var errors: [FieldErrors] = []
  /// The wrong tickets, listed or not, by where the error arose; those whose review does not say are in neither.
  public var wrongBySource: [ErrorSource: Int] = [:]
  public var queues: [Queue] = []
  public var repeats = Repeats()

  /// The first day whose tickets, or notices, are listed; nil when none of the period were purged.
  public var ticketsSince, noticesSince: Day?

  public init() {}

  /// What fewer records than this share could point at one person.
  public static let leastShared = 5
  /// The kind of ticket that no list holds: who reported misconduct is not to be found by its number.
  public static let withheldKind = "misconduct_report"

  /// Whether tickets of a kind stand in lists.
  func lists(_ kind: String) -> Bool {
    kind != Self.withheldKind
      && kinds.contains { $0.name == kind && $0.tickets >= Self.leastShared }
  }

  /// A ticket without the agent, its caller masked.
  public struct TicketLine: Sendable {
    public var id: String
    public var acceptedAt: ClockTime
    /// A choice of `Ticket.kind`.
    public var kind: String
    /// Empty where fewer than five tickets share it, and of a complaint; so are area and caller then.
    public var station: String
    public var area: String
    public var caller: String
    public var state: State
    public var wrongFields: [String]
    public var source: ErrorSource?
    /// Whether it was written in a repeat call; nil where these were not counted.
    public var isRepeat: Bool?

    public enum State: Sendable, Hashable { case wrong, right, uninspected }

    public init(
      id: String, acceptedAt: ClockTime, kind: String, station: String, area: String,
      caller: String, state: State, wrongFields: [String], source: ErrorSource?, isRepeat: Bool?
    ) {
      self.id = id
      self.acceptedAt = acceptedAt
      self.kind = kind
      self.station = station
      self.area = area
      self.caller = caller
      self.state = state
      self.wrongFields = wrongFields
      self.source = source
      self.isRepeat = isRepeat
    }
  }

  /// Where an error arose, by the review.
  public enum ErrorSource: String, Sendable, Hashable, CaseIterable { case county, agent, system }

  /// The areas of one notice as first published.
  public struct NoticeLine: Sendable {
    public var id: String
    /// nil when the source does not say.
    public var kind: String?
    public var publishedAt: ClockTime
    public var counts: NoticeCounts
    public var wrongFields: [String]
    public var source: ErrorSource?

    public init(
      id: String, kind: String?, publishedAt: ClockTime, counts: NoticeCounts,
      wrongFields: [String], source: ErrorSource?
    ) {
      self.id = id
      self.kind = kind
      self.publishedAt = publishedAt
      self.counts = counts
      self.wrongFields = wrongFields
      self.source = source
    }
  }

  /// Outage areas of notices.
  public struct NoticeCounts: Sendable, Hashable {
    public var notices = 0
    public var areas = 0
    public var inspected = 0
    public var correct = 0

    public var wrong: Int { inspected - correct }

    public mutating func add(_ other: NoticeCounts) {
      notices += other.notices
      areas += other.areas
      inspected += other.inspected
      correct += other.correct
    }

    public init(notices: Int = 0, areas: Int = 0, inspected: Int = 0, correct: Int = 0) {
      self.notices = notices
      self.areas = areas
      self.inspected = inspected
      self.correct = correct
    }
  }

  /// What was published of one outage area; `counts.notices` is 0.
  public struct Area: Sendable, Hashable {
    public var name: String
    public var counts: NoticeCounts

    public init(name: String, counts: NoticeCounts) {
      self.name = name
      self.counts = counts
    }
  }

  /// The tickets of one kind that count.
  public struct TicketKind: Sendable, Hashable {
    public var name: String
    public var tickets: Int128
    public var inspected: Int128
    public var correct: Int128

    public init(name: String, tickets: Int128, inspected: Int128, correct: Int128) {
      self.name = name
      self.tickets = tickets
      self.inspected = inspected
      self.correct = correct
    }
  }

  /// How often a field was wrong, by where the error arose.
  public struct FieldErrors: Sendable, Hashable {
    /// As the reviews name it; empty where a review names none.
    public var field: String
    public var isOfNotices: Bool
    public var bySource: [ErrorSource: Int]
    public var notAttributed: Int

    public init(
      field: String, isOfNotices: Bool, bySource: [ErrorSource: Int] = [:], notAttributed: Int = 0
    ) {
      self.field = field
      self.isOfNotices = isOfNotices
      self.bySource = bySource
      self.notAttributed = notAttributed
    }
  }

  /// The calls of one queue.
  public struct Queue: Sendable, Hashable {
    /// Empty when the source does not say.
    public var name: String
    /// Inbound calls, test calls left out.
    public var offered: Int128
    public var answered: Int128

    public init(name: String, offered: Int128, answered: Int128) {
      self.name = name
      self.offered = offered
      self.answered = answered
    }
  }

  /// Calls of callers who had called within the 24 hours before.
  public struct Repeats: Sendable, Hashable {
    /// The configured number of legs beyond which calls are not compared, where the period has more; nil where
    /// they were.
    public var legsBeyond: Int?
    public var areCounted: Bool { legsBeyond == nil }
    public var withCaller = 0
    public var byArea = 0
    public var byCounty = 0
    /// Areas with at least five calls of the county, those with the most repeats first.
    public var areas: [Area] = []

    public struct Area: Sendable, Hashable {
      public var name: String
      /// In which a ticket of the area was written.
      public var calls: Int
      public var repeats: Int

      public init(name: String, calls: Int, repeats: Int) {
        self.name = name
        self.calls = calls
        self.repeats = repeats
      }
    }

    public init() {}
  }
}
