import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// What a reader must know first, the gravest first.
  ///
  /// Facts about the whole centre's data go to the centre and its teams; agents and counties are
  /// told only what bears on their own figures.
  func notices(of owner: Owner, _ readings: [Reading]) -> [String] {
    var notices = unfinished
    if content.dataUntil != nil, readings.allSatisfy({ $0.figure == nil }) {
      notices.append(say(NoticeWords.noFigures))
    }
    notices += parts(of: owner)
    if case .unrecorded = content.changes { notices.append(say(NoticeWords.unrecorded)) }
    if let changed = sinceLastEdition(of: owner) { notices.append(changed) }
    notices += targetChanges(of: owner, readings)
    notices += daysWithoutCalls + (incomplete(readings).map { [$0] } ?? [])
    notices += yearsWithoutCalendar(of: owner)
    switch owner.scope {
    case .centre, .team, .day: if rejectsMatter { notices += rejected }
    case .agent:
      if membership.entry(of: owner.key) == nil { notices.append(say(NoticeWords.ownRoster)) }
    case .county: break
    }
    return notices
  }

  /// What is known of the data and changes no reading of the figures: said with their quality.
  func remarks(of owner: Owner) -> [String] {
    switch owner.scope {
    case .centre: (rejectsMatter ? [] : rejected) + agentsWithoutRoster
    case .team, .day: rejectsMatter ? [] : rejected
    case .agent, .county: []
    }
  }

  /// Why the figures of the centre are not to be relied on as they stand: what a strict run refuses.
  var reservations: [String] {
    let readings = readings(of: .centre)
    var all = unfinished
    if content.dataUntil != nil, readings.allSatisfy({ $0.figure == nil }) {
      all.append(say(NoticeWords.noFigures))
    }
    return all + daysWithoutCalls + (incomplete(readings).map { [$0] } ?? [])
      + yearsWithoutCalendar(of: .centre)
  }

  /// The years that the calendar lacks of the period and of those that the owner's figures stand beside; none
  /// where nothing is compared, as before a period has ended.
  private func yearsWithoutCalendar(of owner: Owner) -> [String] {
    let (period, figures) = (content.period, content.figures)
    func hasFigures(_ period: Period) -> Bool {
      !figures.figures(of: owner.key, by: owner.scope, in: period).isEmpty
    }
    guard !content.isUnfinished, hasFigures(period) else { return [] }
    let earlier = [period.previous, period.yearBefore].filter { hasFigures($0) }
    let compared = earlier.isEmpty ? [] : [period] + earlier
    let years = Set(compared.flatMap(content.calendar.unknownYears)).sorted()
    return years.isEmpty ? [] : [say(NoticeWords.noCalendar(list(years.map(String.init))))]
  }

  private var daysWithoutCalls: [String] {
    let days = content.quality.daysWithoutCalls
    guard !days.isEmpty else { return [] }
    return [say(NoticeWords.daysWithoutCalls(days.count, shortList(spans(days))))]
  }

  /// What the period lacks of its calls and tickets.
  private var unfinished: [String] {
    guard let text = dataUntil else { return [say(NoticeWords.noRecords)] }
    let last = content.period.last.description
    let words: Words? =
      switch content.lack {
      case .end: NoticeWords.unfinished(until: text, last: last, isOfCalls: content.hasCalls)
      case .mostDays(let having, let days): NoticeWords.mostDaysLacking(having: having, of: days)
      case nil: ticketsUntil.map { NoticeWords.ticketsEnd($0.description, last: last) }
      }
    return words.map { [say($0)] } ?? []
  }

  /// The periods shown of which only a part has records; none without a figure of the owner.
  private func parts(of owner: Owner) -> [String] {
    let figures = content.figures
    let begin = figures.recordsBegin?.description ?? ""
    if figures.beganLate(content.period) { return [say(NoticeWords.beganLate(begin))] }
    let earlier = EditionContent.requiredPeriods(for: content.period).filter { period in
      period != content.period && figures.isPart(period)
        && !figures.figures(of: owner.key, by: owner.scope, in: period).isEmpty
    }
    let begun = earlier.filter(figures.beganLate)
    let lacking = earlier.filter { !figures.beganLate($0) }.map { period in
      say(
        NoticeWords.daysOfPart(
          trendLabel(period), having: figures.daysWithCalls[period] ?? 0, of: period.dayCount))
    }
    return [
      begun.isEmpty ? nil : NoticeWords.earlierPart(begin, list(begun.map(trendLabel))),
      lacking.isEmpty ? nil : NoticeWords.earlierLacking(list(lacking)),
    ].compactMap { $0.map(say) }
  }

  /// One notice a KPI whose target was another one on some days of the period.
  func targetChanges(of owner: Owner, _ readings: [Reading]) -> [String] {
    let (agent, team) = judged(owner, on: content.period.last)
    return readings.compactMap { reading in
      let metric = reading.metric
      let days = content.targetChanges(metric, agent, team, content.period)
      guard !days.isEmpty else { return nil }
      return say(
        NoticeWords.targetChanged(
          metric.title[language], days: list(spans(days)),
          last: content.period.last.description,
          target: reading.target.map { formats.targetText($0, metric.unit) } ?? "—"))
    }
  }

  private func incomplete(_ readings: [Reading]) -> String? {
    let parts = readings.filter(\.isIncomplete).map { reading in
      say(
        NoticeWords.incompletePart(
          reading.metric.title[language],
          NumberFormat.percent.text(reading.figure?.coverage ?? 0)))
    }
    return parts.isEmpty ? nil : say(NoticeWords.incomplete(list(parts)))
  }

  /// From this share of a kind's rows on, those rejected could move a figure visibly.
  private static let materialShare = 0.01

  private var rejectsMatter: Bool {
    content.quality.kinds.contains { kind in
      Double(kind.rejected) >= Self.materialShare * Double(max(kind.read, 1))
    }
  }

  /// One line: the data quality has the kinds in full.
  private var rejected: [String] {
    let parts = content.quality.kinds.filter { $0.rejected > 0 && $0.read > 0 }.map { kind in
      say(
        NoticeWords.rejectedPart(
          kind.title[language], rows: kind.rejected, read: kind.read,
          share: share(kind.rejected, of: kind.read)))
    }
    return parts.isEmpty ? [] : [say(NoticeWords.rejected(parts))]
  }

  private func share(_ part: Int, of whole: Int) -> String {
    let share = Double(part) / Double(whole)
    return NumberFormat.percent.showing(share).text(share)
  }

  private var agentsWithoutRoster: [String] {
    let agents = content.quality.agentsWithoutRoster
    guard !agents.isEmpty else { return [] }
    return [say(NoticeWords.agentsWithoutRoster(agents.count, shortList(agents)))]
  }
}
