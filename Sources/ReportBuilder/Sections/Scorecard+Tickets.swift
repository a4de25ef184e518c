import Analysis
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// Whether a figure of tickets is named as clearly worse than its target, or as standing out for the worse.
  func areTicketsNamed(_ agent: String, _ readings: [Reading]) -> Bool {
    readings.contains {
      ($0.isClear || $0.isOfTooFew || $0.isInexact) && $0.isMet == false
        && $0.metric.subject == .tickets
    }
      || review.findings(of: agent).contains {
        !$0.isBetter && $0.evidence.metric.subject == .tickets
      }
  }

  /// How many of an agent's wrong tickets arose elsewhere by their reviews; nil where none did.
  func elsewhereSentence(_ agent: String, _ team: String?) -> String? {
    guard let cases = content.cases.cases(of: agent, in: team),
      cases.wrongInCountyCount + cases.wrongInSystemCount > 0
    else { return nil }
    return say(
      CaseWords.elsewhere(
        inCounty: cases.wrongInCountyCount, inSystem: cases.wrongInSystemCount,
        of: cases.wrongTicketCount))
  }
}
