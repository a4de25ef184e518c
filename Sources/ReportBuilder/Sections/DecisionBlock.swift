import Analysis
import Catalogue
import Figures
import Metrics
import Records
import ReportModel

/// What is to be decided: the gravest questions, and which indicators have one that found no room.
struct Decisions {
  let boxes: [Callout]
  /// The titles of those with a question of their own that is not among the boxes.
  let missedElsewhere, othersElsewhere: [String]

  /// How many questions are asked.
  static let room = 3
}

extension ReportMaker {
  /// Up to three questions, the gravest first; none when there is nothing to decide, or the period has
  /// not ended.
  func decisions(_ review: Review) -> Decisions {
    guard !content.isUnfinished else {
      return Decisions(boxes: [], missedElsewhere: [], othersElsewhere: [])
    }
    let ring = RingStandard(review.readings)
    let open = review.findings.filter {
      ring?.excuses($0.metric) != true && !isUnfinished($0.metric)
    }
    let asked = open.enumerated().compactMap {
      place, finding -> (rank: (Int, Int, Int), facts: DecisionFacts, box: Callout)? in
      guard let facts = decisionFacts(finding, review),
        let rank = DecisionSentences.questions.firstIndex(where: { $0.holds(facts) })
      else { return nil }
      // What is met without a signal for the worse comes after all that is missed.
      return (
        (facts.isMet && facts.signal == nil ? 1 : 0, rank, place), facts,
        box(finding, facts, rank, review)
      )
    }.sorted { $0.rank < $1.rank }
    // Calls lost have no target and no rank: they follow what is clearly missed, and always find room.
    let lost = lostCalls
    let room = Decisions.room - (lost == nil ? 0 : 1)
    let rest = asked.dropFirst(room).map(\.facts)
    let clear = asked.prefix(room).count { $0.rank.0 == 0 && $0.rank.1 < DecisionSentences.clear }
    var boxes = asked.prefix(room).map(\.box)
    if let lost { boxes.insert(lost, at: clear) }
    return Decisions(
      boxes: boxes,
      missedElsewhere: rest.filter { !$0.isMet }.map(\.title),
      othersElsewhere: rest.filter(\.isMet).map(\.title))
  }

  private func box(
    _ finding: Finding, _ facts: DecisionFacts, _ rank: Int, _ review: Review
  ) -> Callout {
    let question = DecisionSentences.questions[rank].say(facts, language).phrase.plain
    let grounds = DecisionSentences.grounds.phrase(facts, language)
    let isApart = review.focus.contains { $0.metric.id == finding.metric.id }
    let link =
      isApart
      ? Link(say(ChangeWords.section), to: .section("apart"))
      : Link(say(SignalWords.section), to: .section("signals"))
    let errors =
      finding.metric.isInspected && hasErrorSection
      ? [Link(say(RecordWords.errors), to: .section("errors"))] : []
    return Callout(question, [grounds].compactMap { $0 }, links: [link] + errors)
  }

  /// The questions with the indicators that found no room among them.
  func decisionBlocks(_ review: Review) -> [Block] {
    let decisions = decisions(review)
    guard !decisions.boxes.isEmpty else { return [] }
    let (missed, others) = (decisions.missedElsewhere, decisions.othersElsewhere)
    let rest: [Block] =
      missed.isEmpty && others.isEmpty
      ? []
      : [
        .note(
          say(
            ReviewWords.notAsked(
              missed.count + others.count, missed: missed.isEmpty ? nil : list(missed),
              others: others.isEmpty ? nil : list(others))))
      ]
    return [
      .heading(say(ReviewWords.decisions(decisions.boxes.count))), .callouts(decisions.boxes),
    ] + rest
  }

  /// nil where there is no target or no value.
  private func decisionFacts(_ finding: Finding, _ review: Review) -> DecisionFacts? {
    let reading = finding.reading
    guard let isMet = reading.isMet, let spoken = spoken(reading) else { return nil }
    let kind = content.period.kind
    let signal = finding.signal.flatMap { $0.isBetter ? nil : say(SignalWords.rule($0.run, kind)) }
    let unconfirmed = finding.unconfirmed.map {
      say(SignalWords.unconfirmed(SignalWords.rule($0, kind)))
    }
    let record = finding.record
    let unlike = worse(review.likenesses.filter { $0.metric.id == finding.metric.id })
    let isOfNotices = reading.metric.id == Metric.outageNoticeAccuracy.id
    func missed(_ scope: Scope) -> String {
      let places = review.clearlyMissed[scope] ?? []
      return shortList(places.filter { $0.metric.id == finding.metric.id }.map(\.name), limit: 3)
    }
    return DecisionFacts(
      title: reading.metric.title[language], value: spoken.value, target: spoken.target,
      isMet: isMet, sureness: reading.sureness ?? .open, isInspected: reading.metric.isInspected,
      nearlyAllInspected: nearlyAllInspected(reading),
      signal: signal,
      unconfirmed: unconfirmed, canTell: finding.canTell, missed: record.missed,
      judged: record.judged, shown: trendPeriods.count,
      missedAsDrawn: finding.missedAsDrawn,
      part: parts(finding), periods: say(PeriodWords.plural(kind)),
      countiesMissed: missed(.county), teamsMissed: missed(.team),
      wrongFields: isOfNotices ? noticeErrors?.found : nil,
      notice: isOfNotices ? noticeInFocus : nil,
      countiesOutside: worse(finding.metric, in: review.countyFunnels),
      teamsOutside: worse(finding.metric, in: review.teamFunnels),
      teamsUnlike: shortList(unlike.map(\.team), limit: 3))
  }

  /// The periods with a value that are not counted, as only a part of them has records; nil for none.
  private func parts(_ finding: Finding) -> String? {
    let places = finding.parts.filter { finding.reading.values[$0] != nil }
    return places.isEmpty ? nil : list(places.map { label(trendPeriods[$0]) })
  }

  /// From this share on there is hardly more to inspect.
  private static let nearlyAll = 0.9

  /// What was inspected of how much, where that is nearly all; nil where more could be.
  func nearlyAllInspected(_ reading: Reading) -> Words? {
    guard reading.metric.isInspected, let figure = reading.figure, let share = figure.coverage,
      share >= Self.nearlyAll
    else { return nil }
    return CountWords.part(
      Int(figure.units), of: Int(figure.eligible), reading.metric.subject, by: figure.scope)
  }

  /// Who lies beyond the outer limits of a KPI's funnel for the worse, at most three; empty for none.
  private func worse(_ metric: Metric, in funnels: [FunnelFinding]) -> String {
    guard let finding = funnels.first(where: { $0.metric.id == metric.id }) else { return "" }
    return shortList(finding.names(.beyondOuter, isBetter: false), limit: 3)
  }
}
