import Catalogue
import Figures
import Metrics
import Records
import Statistics
import Testing

@testable import ReportBuilder

/// What listings of commands say of verdicts: no more than reports.
struct ListedSurenessTests {
  private func figure(_ passing: Int128, of areas: Int128) -> Figure {
    Figure(
      metric: .outageNoticeAccuracy, scope: .county, key: "Wugang",
      value: Double(passing) / Double(areas), numerator: passing, denominator: areas,
      sumOfSquares: nil, missing: 0, excludedByRule: [], target: .atLeast(0.98),
      interval: .wilson(successes: Int64(passing), of: Int64(areas)), percentiles: nil)
  }

  /// 92 of 100 areas: Wilson's interval ends at 95.9 %, and as many wrong come by chance once in a thousand. All eight
  /// in one notice of ten: its standard error by notice is √(10 ÷ 9 · 57.6) ÷ 100 = 8 %.
  @Test func clearIsClearByNoticeAsWell() {
    let wrong = figure(92, of: 100)
    #expect(
      wrong.sureness(nil, knowsClusters: true, least: 20) == (SummaryWords.clearlyWorse, true))
    var inOne = ClusterMoments()
    inOne.add(passing: 2, of: 10)
    for _ in 0..<9 { inOne.add(passing: 10, of: 10) }
    #expect(
      wrong.sureness(inOne, knowsClusters: true, least: 20)
        == (
          Words("clearly worse by area, not for sure by notice", "按区域明显劣于目标，按停电信息条数把握不足"),
          false
        ))
  }

  @Test func withoutNoticesItIsSaidByAreaAlone() {
    #expect(
      figure(92, of: 100).sureness(nil, knowsClusters: false, least: 20)
        == (Words("worse by area", "按区域劣于目标"), false))
    // All of 500: Wilson's interval begins at 99.2 %.
    #expect(
      figure(500, of: 500).sureness(nil, knowsClusters: false, least: 20)
        == (Words("better by area", "按区域优于目标"), false))
  }

  @Test func ofTooFewTheCountsStandWithIt() {
    #expect(
      figure(9, of: 11).sureness(nil, knowsClusters: true, least: 20)
        == (Words("sample too small to tell (9 of 11)", "样本不足以断定（9/11）"), false))
    #expect(
      figure(92, of: 100).sureness(nil, knowsClusters: true, least: 200)
        == (Words("sample too small to tell", "样本不足以断定"), false))
  }
}
