import Analysis
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// Up to three questions, the gravest first; nil when there is nothing to decide.
  func decisions(_ review: Review) -> [Callout] {
    let ring = RingStandard(review.readings)
    let open = review.findings.filter { finding in
      !(ring?.isMet == true && ring?.includes(finding.metric) == true)
    }
    let asked = open.enumerated().compactMap {
      place, finding -> (rank: (Int, Int, Int), box: Callout)? in
      guard let facts = decisionFacts(finding, review),
        let rank = DecisionSentences.questions.firstIndex(where: { $0.holds(facts) })
      else { return nil }
      let question = DecisionSentences.questions[rank].say(facts, language).phrase.plain
      let grounds = DecisionSentences.grounds.phrase(facts, language)
      let isApart = review.focus.contains { $0.metric.id == finding.metric.id }
      let link =
        isApart
        ? Link(say(ChangeWords.section), to: .section("apart"))
        : Link(say(SignalWords.section), to: .section("signals"))
      // Of equal questions what is missed comes first.
      return (
        (rank, facts.isMet ? 1 : 0, place),
        Callout(question, [grounds].compactMap { $0 }, links: [link])
      )
    }
    return asked.sorted { $0.rank < $1.rank }.prefix(3).map(\.box)
  }

  /// nil where there is no target or no value.
  private func decisionFacts(_ finding: Finding, _ review: Review) -> DecisionFacts? {
    let reading = finding.reading
    guard let isMet = reading.isMet, let target = reading.target, let value = reading.value else {
      return nil
    }
    let isClear = if case .clear = reading.standing { true } else { false }
    let format = formats.value(reading.metric.unit, value, against: target)
    let kind = content.period.kind
    let signal = finding.signal.flatMap { $0.isBetter ? nil : say(SignalWords.rule($0.run, kind)) }
    let unconfirmed = finding.unconfirmed.map {
      say(SignalWords.unconfirmed(SignalWords.rule($0, kind)))
    }
    let record = finding.record
    let counties = review.countyFunnels.first { $0.metric.id == finding.metric.id }?.funnel.entities
      .filter { $0.place == .beyondOuter && !finding.metric.isBetter(upward: $0.isUpward) }
    return DecisionFacts(
      title: reading.metric.title[language], value: format.text(value),
      target: formats.targetText(target, reading.metric.unit, beside: format), isMet: isMet,
      isClear: isClear, isInspected: reading.metric.isInspected, signal: signal,
      unconfirmed: unconfirmed, canTell: finding.canTell, missed: record.missed,
      judged: record.judged,
      periods: say(PeriodWords.plural(kind)),
      outside: shortList((counties ?? []).map(\.id), limit: 3))
  }
}
