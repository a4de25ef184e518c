import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Statistics
import Testing

/// What is said by area is no surer than the exact test on areas.
@Suite struct NoticeExactTests {
  private func lead(_ report: Report) -> String? {
    guard case .lead(let phrases) = report.sections[0].blocks[0] else { return nil }
    return phrases.first?.plain
  }

  /// 33 of 36 areas: Wilson's interval by area, 78.2 to 97.1 %, ends below 98 %, and three wrong areas or more of 36 come
  /// by chance in 1 − 0.98³⁶ − 36 · 0.02 · 0.98³⁵ − 630 · 0.02² · 0.98³⁴ = 1 − 0.4832 − 0.3550 − 0.1268 = 3.5 % of such
  /// lots: not clear even if each area stood for itself, so that nothing is said to be clear by area.
  @Test(arguments: Language.allCases) func byAreaTheExactTestIsAskedAsWell(
    _ language: Language
  ) throws {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.outageNoticeAccuracy]
    centre.share(.outageNoticeAccuracy, passing: 33, of: 36)
    var sums = ClusterMoments()
    for (passing, units) in [(0, 2), (1, 2)] { sums.add(passing: passing, of: units) }
    for _ in 0..<16 { sums.add(passing: 2, of: 2) }
    centre.clusters.add(
      sums, to: Metric.outageNoticeAccuracy.id, by: .centre, key: "centre", in: centre.period)
    let report = centre.report()
    #expect(
      lead(report)
        == (language == .english
          ? "0 of 1 targets are met; missed, not clearly by the exact test: Outage-notice accuracy (91.67%, target ≥98%, "
            + "3 wrong areas in 2 notices)."
          : "1项目标中0项达标；未达标但精确检验不支持“明显”判断的有停电信息发布正确率（91.67%，目标≥98%，3个差错区域出自2条停电信息）。"))
    #expect(
      report.table("summary")?.cell(language == .english ? "How sure" : "把握程度")?.shown
        == (language == .english ? "clearly worse, not by the exact test" : "明显劣于目标（精确检验不支持）"))
    #expect(!report.text.contains(language == .english ? "worse by area" : "按区域明显劣于"))
    // Nor do listings that don't know which areas belong to one notice.
    let figure = try #require(
      centre.content.figures.figure(
        Metric.outageNoticeAccuracy.id, by: .centre, key: "centre", in: centre.period))
    let listed = figure.sureness(nil, knowsClusters: false, least: 1)
    #expect(
      listed.words[language]
        == (language == .english ? "clearly worse, not by the exact test" : "明显劣于目标（精确检验不支持）"))
    #expect(!listed.isClear)
  }
}
