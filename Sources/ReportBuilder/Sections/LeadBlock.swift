import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

extension ReportMaker {
  /// The period in at most five sentences, each of its own: the verdicts, how much came in, what moved beyond usual
  /// variation, what stands behind that most and where to look, and what the data can't tell. The first stands largest:
  /// how much came in does only where it is news.
  func lead(_ review: Review) -> [Phrase] {
    let notice = noticeInFocus
    let behind = standsBehind(review).flatMap {
      StandsBehindSentences.patterns.phrase($0, language)
    }
    // Of a part of a period nobody is held against anybody.
    let place =
      content.isUnfinished
      ? nil : WhereSentences.patterns.phrase(whereFacts(review, notice), language)
    // Where to look says it as well, with the notice that holds most.
    let verdicts = verdictPhrase(
      review.readings, namesClusters: content.isUnfinished || notice == nil)
    let volumes = volumeLead(review.volumes)
    let opening = areNews(review.volumes) ? [volumes, verdicts] : [verdicts, volumes]
    return
      (opening + [
        movementPhrase(review.findings), joined(behind, place),
        unknownPhrase(review.readings, review.findings, of: .centre)
          ?? (content.hasCalls ? Phrase(say(UnknownSentences.nothing)) : nil),
      ]).compactMap { $0 }
  }

  /// Two sentences as one.
  private func joined(_ first: Phrase?, _ second: Phrase?) -> Phrase? {
    guard let first, let second, var last = first.runs.last else { return first ?? second }
    last.text.removeLast()
    last.text += say(Words("; ", "；"))
    var rest = second.runs
    rest[0].text = rest[0].text.lowercasedFirst
    return Phrase(first.runs.dropLast() + [last] + rest)
  }

  /// How many targets are met, and which are missed.
  ///
  /// - Parameter namesClusters: whether it says in how many notices wrong areas lie.
  func verdictPhrase(_ readings: [Reading], namesClusters: Bool = false) -> Phrase? {
    VerdictSentences.patterns.phrase(
      verdictFacts(readings, namesClusters: namesClusters), language)
  }

  /// A target as it is counted: the ring standard is one of them, under its own name.
  struct CountedTarget {
    var named: VerdictFacts.NamedValue
    var isMet: Bool
    var sureness: Sureness
  }

  func verdictFacts(_ readings: [Reading], namesClusters: Bool = false) -> VerdictFacts {
    let ring = RingStandard(readings)
    var counted = readings.compactMap { reading -> CountedTarget? in
      guard ring?.includes(reading.metric) != true, let isMet = reading.isMet,
        let spoken = spoken(reading)
      else { return nil }
      return CountedTarget(
        named: .init(
          title: reading.metric.title[language], value: spoken.value, target: spoken.target,
          behind: namesClusters ? reading.clusters.flatMap(clusterWords) : nil),
        isMet: isMet, sureness: reading.sureness ?? .open)
    }
    if let ring, let isMet = ring.isMet {
      let place = readings.prefix { !ring.includes($0.metric) }.count { $0.isMet != nil }
      counted.insert(ringTarget(ring, isMet: isMet), at: place)
    }
    let missed = counted.filter { !$0.isMet }
    func named(_ sureness: Sureness) -> [VerdictFacts.NamedValue] {
      missed.filter { $0.sureness == sureness }.map(\.named)
    }
    return VerdictFacts(
      met: counted.count - missed.count, judged: counted.count,
      clearlyMissed: named(.clear), missedOfFew: named(.tooFew),
      missedInexactly: named(.inexact), missedByUnits: named(.clearByUnits),
      openlyMissed: named(.open),
      openlyMet: counted.count { $0.isMet && $0.sureness != .clear },
      countsRingOnce: ring?.countsTwo == true)
  }

  func ringTarget(_ ring: RingStandard, isMet: Bool) -> CountedTarget {
    let judged = ring.readings.compactMap { reading in
      spoken(reading).map { (reading: reading, spoken: $0) }
    }
    // It is met by either mean, and missed only by both.
    let isClear =
      isMet
      ? judged.contains { $0.reading.isMet == true && $0.reading.isClear }
      : judged.allSatisfy(\.reading.isClear)
    let isOfTooFew =
      !isMet && judged.allSatisfy { $0.reading.isClear || $0.reading.isOfTooFew }
    return CountedTarget(
      named: .init(
        title: say(ReviewWords.ringStandard), value: list(judged.map(\.spoken.value)),
        target: judged.map(\.spoken.target).joined(separator: say(ReviewWords.or))),
      isMet: isMet, sureness: isClear ? .clear : isOfTooFew ? .tooFew : .open)
  }

  /// The largest step behind the first signal whose change since the period before goes its way; nil
  /// where nothing moved beyond usual variation, or can be taken apart.
  private func standsBehind(_ review: Review) -> StandsBehindFacts? {
    for finding in review.findings {
      guard let signal = finding.signal,
        let change = review.changes.first(where: { $0.metric.id == finding.metric.id }),
        (change.change.value > 0) == signal.run.isUpward
      else { continue }
      let move = move(change.change.value, finding.metric.unit)
      guard move != .same else { continue }
      let tables = ChangeTables(maker: self, finding: change)
      let onward = tables.steps.filter { ($0.value > 0) == signal.run.isUpward }
      guard let largest = onward.max(by: { abs($0.value) < abs($1.value) }) else { continue }
      return StandsBehindFacts(
        title: finding.metric.title[language], move: move, since: previousInSentences,
        largest: largest.isRest
          ? nil : (name: largest.name.lowercasedFirst, part: tables.text(largest.value)),
        strata: say(ChangeWords.strata(change.stratification)))
    }
    return nil
  }
}
