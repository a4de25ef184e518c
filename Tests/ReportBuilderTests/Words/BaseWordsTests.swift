import Catalogue
import Figures
import Metrics
import Records
import Testing

@testable import ReportBuilder

/// Each base by its own name, the same everywhere.
struct BaseWordsTests {
  private func figure(
    _ metric: Metric, _ numerator: Int128, of denominator: Int128, missing: Int128 = 0,
    by scope: Scope = .centre
  ) -> Figure {
    Figure(
      metric: metric, scope: scope, key: "centre", value: 1, numerator: numerator,
      denominator: denominator, sumOfSquares: nil, missing: missing,
      excludedByRule: metric.exclusions.map { _ in 0 }, target: nil, interval: nil, percentiles: nil
    )
  }

  @Test func callsThatLackARecordAreNoPartOfTheBase() {
    #expect(
      BaseWords.name(figure(.ringCount, 5_000, of: 2_421, missing: 60))
        == Words("2,421 answered calls with ring count recorded", "有振铃次数记录的接听电话2,421通"))
    #expect(
      BaseWords.name(figure(.afterCallWork, 5_000, of: 2_461, missing: 20))
        == Words("2,461 answered calls with after-call work recorded", "有事后处理时长记录的接听电话2,461通"))
    #expect(
      BaseWords.name(figure(.ringWithinStandard, 2_302, of: 2_470, missing: 11))
        == Words(
          "2,470 answered calls with ring count or ring time recorded", "有振铃次数或振铃时长记录的接听电话2,470通"))
    #expect(
      BaseWords.name(figure(.transferRate, 72, of: 2_480, missing: 1))
        == Words(
          "2,480 answered calls known to be transferred or not", "已知是否已转接的接听电话2,480通"))
  }

  /// Where none lacks it all are the answered calls.
  @Test func allAnsweredCallsAreCalledSo() {
    #expect(
      BaseWords.counts(figure(.transferRate, 72, of: 2_481))
        == Words("72 of 2,481 answered calls", "接听电话2,481通中72通"))
    #expect(
      BaseWords.name(figure(.talkTime, 9, of: 1)) == Words("1 answered call", "接听电话1通"))
  }

  @Test func legsAreNoCalls() {
    #expect(
      BaseWords.counts(figure(.transferRate, 20, of: 609, by: .team))
        == Words("20 of 609 answered legs", "接听通话609段中20段"))
    #expect(
      BaseWords.name(figure(.ringSeconds, 20, of: 130, missing: 2, by: .agent))
        == Words("130 answered legs with ring time recorded", "有振铃时长记录的接听通话130段"))
  }

  @Test func whatIsInspectedIsCalledSo() {
    #expect(
      BaseWords.name(figure(.ticketAccuracy, 243, of: 246, missing: 741))
        == Words("246 tickets inspected", "抽检246件"))
    #expect(
      BaseWords.counts(figure(.ticketAccuracy, 243, of: 246, missing: 741))
        == Words("243 of 246 inspected", "抽检246件，正确243"))
    #expect(
      BaseWords.counts(figure(.inquiryKeyFieldAccuracyPooled, 665, of: 670))
        == Words("665 of 670 fields of 134 inspected", "抽检134件，670个字段中665个正确"))
    #expect(
      BaseWords.name(figure(.inquiryKeyFieldAccuracyPooled, 665, of: 670))
        == Words("134 tickets inspected (670 fields)", "抽检134件（670个字段）"))
    #expect(
      BaseWords.name(figure(.outageNoticeAccuracy, 87, of: 91))
        == Words("91 areas inspected", "抽检91个区域"))
  }
}
