import Analysis
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// Whether a figure of tickets is named as clearly worse than its target, or as standing out for the worse.
  func areTicketsNamed(_ agent: String, _ readings: [Reading]) -> Bool {
    readings.contains {
      ($0.isClear || isNamedOfTooFew($0) || $0.isInexact) && $0.isMet == false
        && $0.metric.subject == .tickets
    }
      || review.findings(of: agent).contains {
        !$0.isBetter && $0.evidence.metric.subject == .tickets
      }
  }

  /// Whether it is of too few, and past its target by all of its interval all the same.
  func isNamedOfTooFew(_ reading: Reading) -> Bool {
    reading.isOfTooFew && reading.standing == .clear(isMet: false)
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
