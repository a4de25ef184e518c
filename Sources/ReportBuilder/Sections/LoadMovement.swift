import Analysis
import Records
import ReportModel

extension ReportMaker {
  /// How much came in and how it compares, and how calls were lost and answered where days are set apart or
  /// that is far from usual.
  func volumeLead(_ volumes: [Volume]) -> Phrase? {
    let offered = volumes.first { $0.kind == .offered }
    let calls = offered ?? volumes.first { $0.kind == .answered }
    let isNews =
      !daysApart.isEmpty || [.abandoned, .prompt].contains { loadShare($0)?.range == .outside }
    return OpeningVolumeSentences.patterns.phrase(
      OpeningVolumeFacts(
        calls: calls.map(volumeFacts), areAnswered: offered == nil,
        abandoned: isNews ? loadShare(.abandoned) : nil, prompt: isNews ? loadShare(.prompt) : nil,
        tickets: volumes.first { $0.kind == .tickets }.map(volumeFacts)), language)
  }

  /// Whether more or fewer came in than is usual, or more were lost.
  func areNews(_ volumes: [Volume]) -> Bool {
    !content.isUnfinished
      && (volumes.contains {
        [.offered, .answered, .tickets].contains($0.kind) && $0.range == .outside
      }
        || [.abandoned, .prompt].contains { loadShare($0)?.range == .outside })
  }

  /// Which KPIs moved beyond usual variation; days set apart are said to be left out of that, with their dates.
  func movementPhrase(_ findings: [Finding]) -> Phrase? {
    let moved = MovementSentences.patterns.phrase(signalFacts(findings), language)
    guard !daysApart.isEmpty, !content.isUnfinished else { return moved }
    let apart = say(LoadWords.leftOut(shortList(spans(daysApart))))
    guard let moved, let first = moved.runs.first else {
      return Phrase(apart + say(LoadWords.noneLeft))
    }
    // One sentence: in English the second half begins small unless with a name.
    var rest = moved.runs
    if !first.isStrong { rest[0].text = first.text.lowercasedFirst }
    let ordinary = content.period.dayCount - daysApart.count
    let few = ordinary * 2 < content.period.dayCount ? ordinary : nil
    return Phrase([Phrase.Run(apart + say(LoadWords.onOrdinaryDays(few: few)))] + rest)
  }

  /// Whether more calls were lost than usual, and what to do about that; nil where not.
  var lostCalls: Callout? {
    guard let abandoned = loadShare(.abandoned), abandoned.range == .outside,
      let load = earlierLoad,
      let now = ServiceMeasure.abandoned.value(load.now)
    else { return nil }
    let earlier = load.earlier.compactMap(ServiceMeasure.abandoned.value)
    guard now > earlier.reduce(0, +) / Double(earlier.count) else { return nil }
    let grounds = LostCallsSentences.grounds.phrase(
      LostCallsFacts(
        abandoned: abandoned, prompt: loadShare(.prompt), since: previousInSentences,
        daysApart: daysApart.isEmpty ? nil : shortList(spans(daysApart)),
        county: countyOfLostCalls(load.now)), language)
    return Callout(
      say(LostCallsSentences.question(daysApart: !daysApart.isEmpty)), [grounds].compactMap { $0 },
      links: [Link(say(VolumeWords.section), to: .section("volumes"))])
  }

  /// The county of more than half of the calls that nobody answered: where to look first.
  private func countyOfLostCalls(_ all: CallCounts) -> LostCallsFacts.County? {
    let unanswered = all.offered - all.answered
    let calls = content.counties.mapValues { county in
      county.queues.reduce(into: (offered: 0, unanswered: 0)) {
        $0.offered += Int($1.offered)
        $0.unanswered += Int($1.offered - $1.answered)
      }
    }
    guard let county = calls.first(where: { $0.value.unanswered * 2 > unanswered }) else {
      return nil
    }
    func text(_ count: Int) -> String { NumberFormat.count.text(Double(count)) }
    return LostCallsFacts.County(
      name: county.key, offered: text(county.value.offered),
      unanswered: text(county.value.unanswered), ofUnanswered: text(unanswered))
  }

  /// That the values hold the days set apart, for openings that say nothing of signals; nil without such days.
  var holdsDaysApart: Phrase? {
    daysApart.isEmpty
      ? nil : Phrase(say(ReviewWords.holdsApart(shortList(spans(daysApart)))))
  }

  /// The days of the period that are set apart, in their order.
  private var daysApart: [Day] {
    content.figures.strata.exceptionalDays.filter(content.period.contains).sorted()
  }

  /// The calls of the period and of those it is held against; nil where nothing can be.
  private var earlierLoad: (now: CallCounts, previous: CallCounts, earlier: [CallCounts])? {
    let (period, load) = (content.period, content.figures.calls.periods)
    guard !content.isUnfinished, let now = load[period], now.offered > 0,
      let previous = comparable(period.previous).flatMap({ load[$0] }), previous.offered > 0
    else { return nil }
    return (
      now, previous, trendPeriods.dropLast().compactMap { comparable($0).flatMap { load[$0] } }
    )
  }

  /// nil where one of the two periods has no such share.
  private func loadShare(_ measure: ServiceMeasure) -> LoadShare? {
    guard let load = earlierLoad, let now = measure.value(load.now),
      let before = measure.value(load.previous)
    else { return nil }
    return LoadShare(
      now: NumberFormat.percent.text(now), before: NumberFormat.percent.text(before),
      since: previousInSentences,
      range: range(of: measure) ?? .tooShort)
  }

  /// How a share of calls, or the mean wait, lies to the periods before; nil where it is held against none.
  func range(of measure: ServiceMeasure) -> UsualRange? {
    guard let load = earlierLoad, let now = measure.value(load.now) else { return nil }
    let earlier = load.earlier.compactMap(measure.value)
    // The waits of single calls are not kept: of their mean, the periods before alone tell what is usual.
    return measure == .wait
      ? UsualRange(of: now, since: earlier)
      : UsualRange(ofShare: now, of: measure.base(load.now), since: earlier)
  }
}
