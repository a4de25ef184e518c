import Analysis
import Records
import ReportModel

extension ReportMaker {
  /// What moved, for the opening: how many calls came and were lost where that was far from usual, then the
  /// KPIs beyond usual variation. A storm may leave every KPI where it was.
  func movementPhrase(_ findings: [Finding]) -> Phrase? {
    let moved = MovementSentences.patterns.phrase(signalFacts(findings), language)
    guard let load = loadFacts else { return moved }
    let said = language == .english ? load.english : load.chinese
    guard let moved, let first = moved.runs.first else {
      return Phrase(said.phrase.runs + [Phrase.Run(say(Words(".", "。")))])
    }
    // One sentence: in English the second half begins small unless with a name.
    var rest = moved.runs
    if !first.isStrong { rest[0].text = first.text.lowercasedFirst }
    return Phrase(said.phrase.runs + [Phrase.Run(say(Words("; ", "；")))] + rest)
  }

  /// Volume, abandoned calls and those answered in time, with what they were in the period before; nil where
  /// no day is set apart and both shares lie within their usual range, or nothing can be held against.
  private var loadFacts: LoadFacts? {
    let (period, load) = (content.period, content.figures.calls.periods)
    guard !content.isUnfinished, let now = load[period], now.offered > 0,
      let previous = comparable(period.previous).flatMap({ load[$0] }), previous.offered > 0
    else { return nil }
    let earlier = trendPeriods.dropLast().compactMap { comparable($0).flatMap { load[$0] } }
    func isOutside(_ measure: ServiceMeasure) -> Bool {
      measure.value(now).map {
        UsualRange(of: $0, since: earlier.compactMap(measure.value)) == .outside
      } ?? false
    }
    guard
      content.figures.strata.exceptionalDays.contains(where: period.contains)
        || isOutside(.abandoned) || isOutside(.prompt)
    else { return nil }
    func pair(_ measure: ServiceMeasure) -> LoadFacts.Pair? {
      guard let now = measure.value(now), let before = measure.value(previous) else { return nil }
      return LoadFacts.Pair(NumberFormat.percent.text(now), NumberFormat.percent.text(before))
    }
    func daily(_ counts: CallCounts, _ period: Period) -> String {
      ReviewFormats.daily.text(Double(counts.offered) / Double(period.dayCount))
    }
    let isByDay = if case .month = period.kind { true } else { false }
    return LoadFacts(
      offered: .init(UnitWords.number(now.offered), UnitWords.number(previous.offered)),
      daily: isByDay ? .init(daily(now, period), daily(previous, period.previous)) : nil,
      abandoned: pair(.abandoned), prompt: pair(.prompt), since: previousInSentences)
  }
}
