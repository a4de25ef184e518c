import Analysis
import Figures
import Metrics
import Records

/// How a KPI of the centre changed since the period before, taken apart by one split.
struct ChangeFinding {
  let metric: Metric
  let stratification: Stratification
  let change: Change

  /// What a stratum needs in both periods to be named as a step of its own, and a rate to be taken
  /// apart at all.
  static let leastUnits = Int128(CountWords.leastForPercent)

  /// The strata by how much their own figures moved the whole, the most first; ties by name.
  private var strataByPerformance: [Change.StratumChange] {
    change.strata.filter { !$0.isNew && !$0.isGone }.sorted { left, right in
      let (one, other) = (abs(left.performance), abs(right.performance))
      return one == other ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : one > other
    }
  }

  /// Those that have enough units in both periods to be named.
  var namedStrata: [Change.StratumChange] { strataByPerformance.filter(hasEnough) }

  /// The stratum that moved the whole most; nil when that has too few units to be named.
  var largestStratum: Change.StratumChange? {
    strataByPerformance.first.flatMap { hasEnough($0) ? $0 : nil }
  }

  private func hasEnough(_ stratum: Change.StratumChange) -> Bool {
    min(metric.units(of: stratum.before), metric.units(of: stratum.after)) >= Self.leastUnits
  }

  /// By what the figures of a subject are taken apart, the first in full.
  static func splits(of subject: Subject) -> [Stratification] {
    switch subject {
    case .calls: [.queue, .hour, .county]
    case .tickets: [.kind, .county]
    default: [.county]
    }
  }
}

extension ReportMaker {
  /// The change of a KPI since the period before by one split; nil where one of the periods has no
  /// units, or a rate fewer than 30, or there is but one stratum.
  func change(of metric: Metric, by stratification: Stratification) -> ChangeFinding? {
    let strata = content.figures.strata
    func side(_ period: Period) -> Change.Side {
      let all = strata.strata(
        of: metric.id, over: stratification, by: .centre, key: Owner.centre.key, in: period)
      return Change.Side(
        ordinary: all.mapValues(\.ordinary).filter { $0.value.denominator > 0 },
        exceptional: Tally.sum(all.values.map(\.exceptional)))
    }
    let (before, after) = (side(content.period.previous), side(content.period))
    guard Set(before.ordinary.keys).union(after.ordinary.keys).count > 1,
      let change = Change(from: before, to: after),
      !metric.isShare
        || min(metric.units(of: change.before), metric.units(of: change.after))
          >= ChangeFinding.leastUnits
    else { return nil }
    return ChangeFinding(metric: metric, stratification: stratification, change: change)
  }

  /// Every change by every declared split, in the order of the report.
  var changeFindings: [ChangeFinding] {
    content.metrics.flatMap { metric in
      ChangeFinding.splits(of: metric.subject).compactMap { change(of: metric, by: $0) }
    }
  }

  /// The KPIs whose change is shown in full: those with a signal, then those that miss their target,
  /// in the order of the report, at most two; else the first that can be taken apart.
  func focus(_ findings: [Finding], _ changes: [ChangeFinding]) -> [ChangeFinding] {
    let found = ranked(findings).compactMap { metric in
      changes.first { $0.metric.id == metric.id }
    }
    return Array((found.isEmpty ? changes : found).prefix(found.isEmpty ? 1 : 2))
  }

  /// Those with a signal, then those that miss their target.
  private func ranked(_ findings: [Finding]) -> [Metric] {
    func rank(_ finding: Finding) -> Int? {
      finding.signal != nil ? 0 : finding.reading.isMet == false ? 1 : nil
    }
    return findings.enumerated().compactMap { place, finding in
      rank(finding).map { (rank: $0, place: place, metric: finding.metric) }
    }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.metric)
  }

  /// Why some of these are not shown: they can't be taken apart. What lacks records is said to be unfinished
  /// elsewhere.
  func notTakenApart(_ findings: [Finding], _ changes: [ChangeFinding]) -> [String] {
    let passedOver = ranked(findings).filter { metric in
      !isUnfinished(metric) && !changes.contains { $0.metric.id == metric.id }
    }
    func isOfFew(_ metric: Metric) -> Bool {
      metric.isShare
        && [content.period.previous, content.period].contains { period in
          let figure = content.figures.figure(
            metric.id, by: .centre, key: Owner.centre.key, in: period)
          return (figure?.units ?? 0) < ChangeFinding.leastUnits
        }
    }
    func note(_ metrics: [Metric], _ words: (String) -> Words) -> String? {
      metrics.isEmpty ? nil : say(words(list(metrics.map { $0.title[language] })))
    }
    return [
      note(passedOver.filter(isOfFew), ChangeWords.ofTooFew),
      note(passedOver.filter { !isOfFew($0) }, ChangeWords.notSplit),
    ].compactMap { $0 }
  }
}
