public import Records

/// The few calls and tickets behind an agent's figures: enough to find the recordings, nothing of the
/// callers.
public struct AgentCases: Sendable, Hashable {
  /// The longest calls of the days that were looked at, longest first.
  public var longestTalk: [CallCase] = []
  /// Those with the most after-call work.
  public var longestAfterCallWork: [CallCase] = []
  /// Calls handed to another person, the longest first.
  public var handedOn: [CallCase] = []
  /// Calls of at least `CaseBook.leastUsualTalk` whose talk time is nearest to the agent's median of these
  /// days, the nearest first.
  public var usualTalk: [CallCase] = []
  /// The same by after-call work.
  public var usualAfterCallWork: [CallCase] = []
  /// Tickets of the period that the latest review found wrong, the newest first.
  public var wrongTickets: [TicketCase] = []
  /// How many tickets were found wrong, those that are not listed among them.
  public var wrongTicketCount = 0
  /// Those of them whose error arose in the county, or in a system, as the latest review has it.
  public var wrongInCountyCount = 0
  public var wrongInSystemCount = 0
  /// Outage areas published in the period that were found wrong, with the revision that is judged; the newest
  /// first.
  public var wrongNotices: [NoticeCase] = []
  /// How many were found wrong, those that are not listed among them.
  public var wrongNoticeCount = 0
  /// The days that calls were looked for on, of an agent's time in one of several teams; nil where they are those
  /// of all agents.
  public var callDays: ClosedRange<Day>?
  /// A call that went well; nil when no call meets the rule.
  public var wentWell: CallCase?

  public init() {}
}

/// A leg of a call.
public struct CallCase: Sendable, Hashable {
  public var callID: String
  public var leg: Int64
  public var startedAt: ClockTime
  /// Empty when unknown.
  public var queue: String
  /// Seconds; nil where not known.
  public var talk: Int64?
  public var afterCallWork: Int64?
  public var handedTo: Destination?
  /// The ticket that was found correct; nil for a call that is not listed because of one.
  public var ticketID: String?

  /// To whom a call was handed, never a colleague's id.
  public enum Destination: Sendable, Hashable {
    case anotherAgent
    /// A telephone number, whosever it is.
    case outsideNumber
    case named(String)
  }

  public init(
    callID: String, leg: Int64, startedAt: ClockTime, queue: String, talk: Int64?,
    afterCallWork: Int64?, handedTo: Destination? = nil, ticketID: String? = nil
  ) {
    self.callID = callID
    self.leg = leg
    self.startedAt = startedAt
    self.queue = queue
    self.talk = talk
    self.afterCallWork = afterCallWork
    self.handedTo = handedTo
    self.ticketID = ticketID
  }
}

/// A ticket that a review found wrong.
public struct TicketCase: Sendable, Hashable {
  public var ticketID: String
  /// The call that it was taken in; empty when unknown.
  public var callID: String
  /// As the field `kind` has it.
  public var kind: String
  public var acceptedAt: ClockTime
  public var errorFields: [String]
  /// As the field `error_source` has it; empty when not attributed.
  public var errorSource: String

  public init(
    ticketID: String, callID: String, kind: String, acceptedAt: ClockTime, errorFields: [String],
    errorSource: String
  ) {
    self.ticketID = ticketID
    self.callID = callID
    self.kind = kind
    self.acceptedAt = acceptedAt
    self.errorFields = errorFields
    self.errorSource = errorSource
  }
}

/// A notice in one area that a review found wrong.
public struct NoticeCase: Sendable, Hashable {
  public var noticeID: String
  public var revision: Int64
  public var area: String
  public var publishedAt: ClockTime

  public init(noticeID: String, revision: Int64, area: String, publishedAt: ClockTime) {
    self.noticeID = noticeID
    self.revision = revision
    self.area = area
    self.publishedAt = publishedAt
  }
}

/// The cases of all agents, and the days that calls were looked for on.
public struct CaseBook: Sendable {
  /// nil when no calls were looked for.
  public var callDays: ClosedRange<Day>?
  public var agents: [String: AgentCases]
  /// Of agents who were in more than one team: of each team's days alone.
  public var stays: [Stay: AgentCases] = [:]

  /// An agent's time in one of several teams.
  public struct Stay: Sendable, Hashable {
    public var agent: String
    public var team: String

    public init(agent: String, team: String) {
      self.agent = agent
      self.team = team
    }
  }

  /// What a team's report shows of an agent; of no team in particular all of the period.
  func cases(of agent: String, in team: String?) -> AgentCases? {
    team.flatMap { stays[Stay(agent: agent, team: $0)] } ?? agents[agent]
  }

  public init(callDays: ClosedRange<Day>? = nil, agents: [String: AgentCases] = [:]) {
    self.callDays = callDays
    self.agents = agents
  }

  /// How many of each kind are listed at most.
  public static let limit = 3
  /// How many of each kind of call a card lists: it is to fit on one sheet.
  static let limitOnCards = 1
  /// So many of an agent's newest correct tickets are candidates for the call that went well.
  public static let goodCandidates = 9
  /// How many wrong outage areas are listed at most.
  public static let noticeLimit = 12
  /// Seconds of talk from which on a call may be a usual one: shorter ones are hang-ups and wrong numbers.
  public static let leastUsualTalk: Int64 = 30
}
