import Analysis
import Metrics
import Records
import Statistics

/// A team in one KPI beside what the other teams make of the same queues.
struct LikenessFinding {
  let team: String
  let metric: Metric
  let standardised: Standardised

  /// Better or worse by the KPI's direction; nil when it can't be told.
  var isBetter: Bool? {
    standardised.difference.isClear
      ? metric.isBetter(upward: standardised.difference.value > 0) : nil
  }
}

extension Difference {
  /// How far the end of the interval that is nearer to 0 lies from it, as a multiple of a size that is usual for the
  /// measure: how much of the difference is sure, alike for seconds and shares. 0 where the interval holds 0.
  func sureSize(per usual: Double) -> Double {
    guard isClear else { return 0 }
    let near = min(abs(interval.low), abs(interval.high))
    return usual > 0 ? near / usual : near
  }
}

extension ReportMaker {
  /// Those whose sure difference is largest first: in units of the KPI's target, or of the value where it has none.
  func bySureSize(_ findings: [LikenessFinding]) -> [LikenessFinding] {
    let sizes = findings.enumerated().map { place, finding in
      let target = content.targetOn(finding.metric, nil, nil, content.period.last)?.bound ?? 0
      let usual = target > 0 ? target : finding.standardised.observed
      return (size: finding.standardised.difference.sureSize(per: usual), place: place)
    }
    return sizes.sorted { ($1.size, $0.place) < ($0.size, $1.place) }.map { findings[$0.place] }
  }

  /// Those that are worse, in the order of tables, unless a sentence that names three has to leave some out.
  func worse(_ findings: [LikenessFinding]) -> [LikenessFinding] {
    let worse = findings.filter { $0.isBetter == false }
    return Set(worse.map(\.team)).count > 3 ? bySureSize(worse) : worse
  }
}
