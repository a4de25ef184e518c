import Analysis
import Records

extension ReportMaker {
  /// What a card says where nothing stands out: against what the agent was held, or that this was not possible.
  func nothingStandsOut(of agent: String, isBetter: Bool) -> Words {
    switch (review.isAgainstHistory(agent), review.isAgainstOthers(agent)) {
    case (true, true): isBetter ? CardWords.nothingBetter : CardWords.nothingWorse
    case (true, false): CardWords.nothingAgainstHistory(isBetter: isBetter)
    case (false, true): CardWords.nothingAgainstOthers(isBetter: isBetter)
    case (false, false):
      CardWords.notLookedAt(
        periods: PeriodPhrases.run(OwnHistories.leastPeriods, content.period.kind),
        others: LikeComparison.leastOthers)
    }
  }
}
