import Analysis
import Metrics
import Records
import ReportModel

/// The rules of coaching as the page prints them.
extension ReportMaker {
  /// The bands with their hours, as `early from 08:00`; nil where none are configured.
  private var shiftText: String? {
    guard !content.shifts.isEmpty else { return nil }
    return list(
      content.shifts.bands.map { band in
        say(
          CoachingRuleWords.band(band.name, (band.hour < 10 ? "0" : "") + "\(band.hour):00"))
      })
  }

  /// The rules as the page prints them.
  var coachingRules: [String] {
    let rule = review.rule
    let together = RecentPeriods.most(of: content.period.kind)
    var rules = [
      say(
        CoachingRuleWords.picks(
          content.period.kind, places: rule.picksPerTeam,
          rate: NumberFormat.percent.with(decimals: 0).text(rule.falseDiscoveryRate),
          least: OwnHistories.leastPeriods, leastForDrift: HistoryTrend.leastPeriods,
          together: together)),
      say(
        CoachingRuleWords.like(
          newcomerDays: Tenure.newcomerDays, others: LikeComparison.leastOthers,
          shifts: shiftText)),
      say(CoachingRuleWords.praise),
    ]
    if content.metrics.contains(where: \.isOfRinging) {
      rules.append(say(CoachingRuleWords.ringing))
    }
    if together > 1 {
      rules.insert(
        say(CoachingRuleWords.againstTarget(content.period.kind, together: together)), at: 1)
    }
    rules.insert(contentsOf: chosenMinimums, at: 1)
    if let days = content.cases.callDays {
      rules.append(
        say(
          CoachingRuleWords.calls(
            first: days.lowerBound.description, last: days.upperBound.description,
            limit: CaseBook.limit, onCards: CaseBook.limitOnCards,
            candidates: CaseBook.goodCandidates)))
    }
    return rules
  }
}
