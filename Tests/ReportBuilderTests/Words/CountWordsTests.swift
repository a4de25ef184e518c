import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// Every base names what it counts, and a small one is said as its counts.
struct CountWordsTests {
  @Test func eachUnitHasItsName() {
    #expect(CountWords.counted(1, .calls, by: .centre) == Words("1 call", "1通"))
    #expect(CountWords.counted(2_461, .calls, by: .county) == Words("2,461 calls", "2,461通"))
    #expect(CountWords.counted(132, .calls, by: .team) == Words("132 legs", "132段"))
    #expect(CountWords.counted(134, .tickets, by: .agent) == Words("134 tickets", "134件"))
    #expect(CountWords.counted(91, .notices, by: .centre) == Words("91 areas", "91个区域"))
  }

  @Test func aPartIsSaidWithItsWhole() {
    #expect(
      CountWords.part(24, of: 27, .ticketAccuracy, by: .centre) == Words("24 of 27", "27件中24件"))
    #expect(
      CountWords.part(130, of: 135, .inquiryKeyFieldAccuracyPooled, by: .centre)
        == Words("130 of 135 fields", "135个字段中130个"))
    #expect(
      CountWords.part(87, of: 91, .outageNoticeAccuracy, by: .centre)
        == Words("87 of 91", "91个区域中87个"))
    #expect(
      CountWords.part(60, of: 2_481, .calls, by: .centre) == Words("60 of 2,481", "2,481通中60通"))
  }

  private func lead(_ language: Language, passing: Int128, of count: Int128) -> String {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.ticketAccuracy]
    centre.share(.ticketAccuracy, passing: passing, of: count)
    for case .lead(let phrases) in centre.report().sections[0].blocks {
      return phrases.map(\.plain).joined()
    }
    return ""
  }

  @Test func aSentencePrintsNoPercentageOfABaseBelowThirty() {
    #expect(lead(.english, passing: 24, of: 27).contains("Ticket accuracy (24 of 27, target ≥99%)"))
    #expect(lead(.chinese, passing: 24, of: 27).contains("受理工单正确率（27件中24件，目标≥99%）"))
    #expect(lead(.english, passing: 26, of: 29).contains("(26 of 29, "))
    #expect(lead(.english, passing: 27, of: 30).contains("Ticket accuracy (90.00%, target ≥99%)"))
  }
}
