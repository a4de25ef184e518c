import Catalogue
import Figures
import Metrics
import Records
import ReportModel

/// The calls and tickets behind an agent's figures as tables.
struct CaseTables {
  let maker: ReportMaker
  let id: String
  let cases: AgentCases

  /// Why a call is listed.
  private enum Reason {
    case longestTalk, longestAfterCall, handedOn, usualTalk, usualAfterCall

    static let standingOut: [Reason] = [.longestTalk, .longestAfterCall, .handedOn]
    /// What a good example is heard in.
    static let usual: [Reason] = [.usualTalk, .usualAfterCall]

    var title: Words {
      switch self {
      case .longestTalk: CaseWords.longestTalk
      case .longestAfterCall: CaseWords.longestAfterCall
      case .handedOn: CaseWords.handedOn
      case .usualTalk: CaseWords.usualTalk
      case .usualAfterCall: CaseWords.usualAfterCall
      }
    }

    var metric: Metric {
      switch self {
      case .longestTalk, .usualTalk: .talkTime
      case .longestAfterCall, .usualAfterCall: .afterCallWork
      case .handedOn: .transferRate
      }
    }
  }

  private func calls(_ reason: Reason) -> [CallCase] {
    switch reason {
    case .longestTalk: cases.longestTalk
    case .longestAfterCall: cases.longestAfterCallWork
    case .handedOn: cases.handedOn
    case .usualTalk: cases.usualTalk
    case .usualAfterCall: cases.usualAfterCallWork
    }
  }

  /// The reasons that have to do with some KPIs; all of them where none is named.
  private func reasons(_ metrics: [Metric], isGoodExample: Bool) -> [Reason] {
    let all = isGoodExample ? Reason.usual : Reason.standingOut
    guard !metrics.isEmpty else { return all }
    let ids = Set(metrics.map(\.id))
    return all.filter { ids.contains($0.metric.id) }
  }

  /// nil when no call is listed.
  ///
  /// - Parameters:
  ///   - metrics: the KPIs that the calls are to explain; empty for all.
  ///   - isGoodExample: whether the calls are to show what goes well: usual ones, not the longest.
  ///   - limit: calls of each kind.
  func callTable(
    caption: String, for metrics: [Metric] = [], isGoodExample: Bool = false,
    limit: Int = CaseBook.limit
  ) -> Table? {
    // A call that stands for several figures is listed once, with each reason.
    var order: [CallCase] = []
    var whys: [CallCase: [Words]] = [:]
    for reason in reasons(metrics, isGoodExample: isGoodExample) {
      for call in calls(reason).prefix(limit) {
        if whys[call] == nil { order.append(call) }
        whys[call, default: []].append(reason.title)
      }
    }
    guard !order.isEmpty else { return nil }
    return Table(
      id: "\(id)-calls", caption: caption,
      columns: [
        column(CaseWords.call), inBook(CaseWords.leg, .trailing), inBook(CaseWords.when),
        inBook(CaseWords.queue),
        column(CaseWords.why),
        Table.Column(maker.say(CaseWords.talk)), Table.Column(maker.say(CaseWords.afterCall)),
        inBook(CaseWords.handedTo),
      ],
      rows: order.map { row($0, whys[$0] ?? []) },
      notes: [isGoodExample ? usualRule : lastDays].compactMap { $0 }
    ).dated(maker.minuteForm, columns: [2])
  }

  private var callDays: ClosedRange<Day>? { cases.callDays ?? maker.content.cases.callDays }

  /// The days that the calls are of, where these are the last of the period; nil otherwise.
  private var lastDays: String? {
    guard let days = callDays, days.lowerBound > maker.content.period.first
    else { return nil }
    return maker.say(
      CaseWords.lastDays(days.lowerBound.description, days.upperBound.description))
  }

  /// How usual calls are found; nil when no calls were looked for.
  private var usualRule: String? {
    callDays.map { days in
      maker.say(
        CaseWords.usualRule(
          first: days.lowerBound.description, last: days.upperBound.description,
          leastTalk: Int(CaseBook.leastUsualTalk)))
    }
  }

  private func column(_ words: Words) -> Table.Column {
    Table.Column(maker.say(words), alignment: .leading)
  }

  /// A column that a page has no room for: there it is a line below another cell's value.
  private func inBook(
    _ words: Words, _ alignment: Table.Column.Alignment = .leading
  ) -> Table.Column {
    Table.Column(maker.say(words), alignment: alignment, shownIn: .workbook)
  }

  /// On a page, which has few columns, time and queue stand below the call.
  private func row(_ call: CallCase, _ whys: [Words]) -> Table.Row {
    let place = [Self.when(call.startedAt), call.queue].filter { !$0.isEmpty }
    let leg = call.leg == 1 ? [] : [maker.say(CaseWords.leg(call.leg))]
    let to = destination(call.handedTo)
    return Table.Row([
      Cell(
        .text(call.callID), isRowHead: true, notes: [CellNote(maker.list(place + leg))]),
      .count(Int(call.leg)), .text(Self.when(call.startedAt)), .text(call.queue),
      Cell(
        .text(maker.list(whys.map(maker.say))),
        notes: to.isEmpty ? [] : [CellNote(maker.say(CaseWords.to(to)))]),
      .count(call.talk.map { Int128($0) }), .count(call.afterCallWork.map { Int128($0) }),
      .text(to),
    ])
  }

  /// nil when no ticket was found wrong.
  func ticketTable(caption: String) -> Table? {
    guard !cases.wrongTickets.isEmpty else { return nil }
    return Table(
      id: "\(id)-tickets", caption: caption,
      columns: [
        column(CaseWords.ticket), inBook(CaseWords.when), column(CaseWords.kind),
        inBook(CaseWords.call), column(CaseWords.fields), column(CaseWords.source),
      ],
      rows: cases.wrongTickets.map { ticket in
        let when = Self.when(ticket.acceptedAt)
        return Table.Row([
          Cell.head(ticket.ticketID).noting(when), .text(when),
          .text(maker.ticketKind(ticket.kind)).noting(
            ticket.callID.isEmpty ? nil : maker.say(CaseWords.inCall(ticket.callID))),
          ticket.callID.isEmpty ? Cell(.none) : .text(ticket.callID),
          .text(
            maker.fieldList(
              ticket.errorFields.isEmpty ? [""] : ticket.errorFields, isOfNotices: false)),
          .text(maker.say(CodeWords.source(ticket.errorSource))),
        ])
      }
    ).dated(maker.minuteForm, columns: [1])
  }

  /// nil when no outage notice was found wrong.
  func noticeTable(caption: String) -> Table? {
    guard !cases.wrongNotices.isEmpty else { return nil }
    return Table(
      id: "\(id)-notices", caption: caption,
      columns: [
        column(CaseWords.notice), inBook(CaseWords.published),
        Table.Column(maker.say(CaseWords.revision)), column(CaseWords.area),
      ],
      rows: cases.wrongNotices.map { notice in
        let when = Self.when(notice.publishedAt)
        return Table.Row([
          Cell.head(notice.noticeID).noting(when), .text(when), .count(Int(notice.revision)),
          .text(notice.area),
        ])
      }
    ).dated(maker.minuteForm, columns: [1])
  }

  /// A call that went well, in a sentence; nil when none meets the rule.
  var goodSentence: String? {
    guard let call = cases.wentWell, let talk = call.talk else { return nil }
    return maker.say(
      CaseWords.good(
        call.callID, Self.when(call.startedAt), queue: call.queue,
        talk: maker.formats.value(.seconds).with(decimals: 0).text(Double(talk)),
        ticket: call.ticketID ?? ""))
  }

  /// Month, day and time to the minute: a recording is found by these.
  private static func when(_ time: ClockTime) -> String {
    String(time.description.dropFirst(5).dropLast(3))
  }

  private func destination(_ destination: CallCase.Destination?) -> String {
    switch destination {
    case .anotherAgent: maker.say(CaseWords.anotherAgent)
    case .outsideNumber: maker.say(CaseWords.outsideNumber)
    case .named(let name): name.isEmpty ? maker.say(CaseWords.unnamed) : name
    case nil: ""
    }
  }
}
