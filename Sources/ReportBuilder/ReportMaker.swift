import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// What the parts of all reports share: the content, the language and the looks of numbers.
struct ReportMaker {
  var content: EditionContent
  let language: Language
  let formats: Formats
  let membership: Membership
  let teamValues: TeamValues
  /// The periods of a trend, oldest first.
  let trendPeriods: [Period]
  /// What agents' figures say together: made once, read by teams' reports and cards.
  let review: CoachingReview
  /// The day that tickets end on before the period does; nil where they don't.
  let ticketsUntil: Day?
  /// The KPIs whose verdict tables say that set owners or days side by side: wherever there is a target, the
  /// norm's or one that is set, be it for one team. Every cell asks.
  private let judged: Set<String>

  init(_ content: EditionContent) {
    self.content = content
    language = content.language
    formats = Formats(language: content.language)
    trendPeriods = content.period.run(of: EditionContent.trendLength)
    let agents = content.figures.keys(of: .agent, in: content.period)
    membership = Membership(agents, roster: content.roster, period: content.period)
    teamValues = TeamValues(content, membership)
    ticketsUntil = content.ticketsUntil
    review = CoachingReview(
      content, agents: agents, membership: membership, ticketsUntil: ticketsUntil)
    let targeted = Scope.allCases.flatMap { scope in
      content.figures.figures(by: scope, in: content.period).lazy.filter { $0.target != nil }
        .map(\.metric.id)
    }
    judged = Set(targeted).union(
      content.metrics.filter {
        $0.target != nil || content.targetOn($0, nil, nil, content.period.last) != nil
      }.map(\.id))
  }

  func isJudged(_ metric: Metric) -> Bool { judged.contains(metric.id) }

  /// Sentences one after the other.
  func sentences(_ texts: [String]) -> String {
    texts.joined(separator: language == .english ? " " : "")
  }

  func say(_ words: Words) -> String { words[language] }

  /// Whether the period is a week, whose centre's report is a bulletin.
  var isBulletin: Bool { if case .week = content.period.kind { true } else { false } }

  /// Texts in one line, as `a, b` or `a、b`.
  func list(_ texts: [String]) -> String { texts.joined(separator: say(UnitWords.comma)) }

  /// The same, cut short where it would fill a page.
  func shortList(_ texts: [String], limit: Int = 20) -> String {
    guard texts.count > limit else { return list(texts) }
    return say(UnitWords.andMore(list(Array(texts.prefix(limit))), texts.count - limit))
  }

  /// The name of an agent as the roster knew it in the period, else as it last knew it; empty
  /// when it never did.
  func agentName(_ id: String) -> String {
    let entry =
      membership.entry(of: id) ?? content.roster.latestEntry(of: id, by: content.period.last)
    return entry?.name ?? ""
  }

  func agentTitle(_ id: String) -> String {
    say(TitleWords.agent(agentName(id), id: id))
  }

  /// The title without an audience.
  var seriesTitle: String {
    let period = content.period
    let (first, last) = (period.first.description, period.last.description)
    return switch period.kind {
    case .month(let month): say(TitleWords.monthly(month.year, month.month))
    case .week(let year, let number): say(TitleWords.weekly(year, number))
    case .days: say(TitleWords.days(first: first, last: last))
    }
  }

  /// A label short enough for an axis: `2026-10`, `W43`.
  func label(_ period: Period) -> String {
    switch period.kind {
    case .month(let month): month.description
    case .week(_, let number): "W" + (number < 10 ? "0" : "") + String(number)
    case .days: String(period.first.description.dropFirst(5))
    }
  }

  /// The same in a row of periods: `2025-10*` where only a part has records.
  func trendLabel(_ period: Period) -> String {
    period != content.period && content.figures.isPart(period)
      ? label(period) + NoticeWords.partMark : label(period)
  }

  /// A report with the frame that all have.
  func report(
    for name: String?, head: [String], notices: [String], targets: TargetNames, sections: [Section]
  ) -> Report {
    let period = content.period
    let date = period.last.date
    var report = Report(
      language: language.rawValue,
      title: name.map { say(TitleWords.titled(seriesTitle, for: $0)) } ?? seriesTitle,
      subtitle: say(
        TitleWords.subtitle(
          content.centreName, first: period.first.description, last: period.last.description,
          until: dataUntil ?? say(TitleWords.noData))),
      head: head, notices: notices, targets: targets.named, sections: sections,
      foot: say(TitleWords.foot(content.program, content.watermark)),
      created: CivilMoment(
        year: date.year, month: date.month, day: date.day, hour: 23, minute: 59, second: 59),
      words: WriterWords(
        contents: say(WriterWordTable.contents), navigation: say(WriterWordTable.navigation),
        backToContents: say(WriterWordTable.backToContents),
        skipToContent: say(WriterWordTable.skipToContent), targets: say(WriterWordTable.targets),
        chartData: say(WriterWordTable.chartData), lowest: say(WriterWordTable.lowest),
        highest: say(WriterWordTable.highest), page: say(WriterWordTable.page),
        indicator: say(WriterWordTable.indicator), relation: say(WriterWordTable.relation),
        value: say(WriterWordTable.value), chartKey: chartKey))
    report.words.seeSection = say(WriterWordTable.seeSection)
    report.words.showSection = say(WriterWordTable.showSection)
    return report
  }

  private var chartKey: WriterWords.ChartKey {
    WriterWords.ChartKey(
      title: say(ChartKeyWords.title), limits: say(ChartKeyWords.limits),
      mean: say(ChartKeyWords.mean), target: say(ChartKeyWords.target),
      last: say(ChartKeyWords.last), beyond: say(ChartKeyWords.beyond),
      run: say(ChartKeyWords.run), open: say(ChartKeyWords.open), plus: say(ChartKeyWords.plus),
      beyondScale: say(ChartKeyWords.beyondScale), funnel: say(ChartKeyWords.funnel),
      openFunnel: say(ChartKeyWords.openFunnel))
  }

  /// The newest call's time to the minute; nil when there is none.
  var dataUntil: String? { content.dataUntil.map { String($0.description.dropLast(3)) } }

  /// The lines above the title; only the centre's report names to whom it goes.
  func head(withAddressees: Bool = false) -> [String] {
    let head = content.head
    var lines: [String] = []
    if let unit = head.issuingUnit { lines.append(say(TitleWords.issuedBy(unit))) }
    if let number = head.number { lines.append(say(TitleWords.number(number))) }
    if withAddressees {
      if !head.addressees.isEmpty {
        lines.append(say(TitleWords.addressees(list(head.addressees))))
      }
      if !head.copiesTo.isEmpty { lines.append(say(TitleWords.copies(list(head.copiesTo)))) }
    }
    return lines
  }
}

extension Cell {
  static func count(_ count: Int128?) -> Cell { .number(count.map(Double.init), .count) }

  func marked(_ mark: Mark?) -> Cell {
    var copy = self
    copy.mark = mark
    return copy
  }
}
