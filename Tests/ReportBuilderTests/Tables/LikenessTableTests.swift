import Analysis
import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Statistics
import Testing

@testable import ReportBuilder

/// Which comparisons of teams a page shows when there are too many, and what it says of the others.
struct LikenessTableTests {
  /// 47 worse and 60 better of 180, 24 rows: twelve of either side.
  @Test func bothSidesShareThePage() {
    let cut = LikenessCut(worse: 47, better: 60, untold: 73, limit: 24)
    #expect(cut.places == Array(0..<12) + Array(47..<59))
    #expect(
      FunnelWords.cut(cut).english
        == "The page lists 12 worse, 12 better and leaves out 35 worse, 48 better, 73 that cannot be told; the workbook "
        + "lists all. What differs stands by the end of its 95% interval nearer to 0, in units of the indicator's target (of "
        + "the team's value where there is none), the farthest first; sentences that name three name those. That is no "
        + "ranking: whose intervals overlap may stand either way.")
    #expect(
      FunnelWords.cut(cut).chinese
        == "网页列示较差12项、较好12项，未列较差35项、较好48项、无法判定73项；工作簿列示全部。有差异者按95%区间较近一端离0的远近列示，"
        + "以指标目标值为单位（无目标的以本班组数值为单位），远者在前，文字中只点出三个时亦同。这不是名次：区间相互重叠者先后没有意义。")
  }

  @Test func whatOneSideLeavesFreeIsTheOthers() {
    #expect(
      LikenessCut(worse: 3, better: 60, untold: 9, limit: 24).places
        == Array(0..<3) + Array(3..<24))
    #expect(
      LikenessCut(worse: 60, better: 2, untold: 9, limit: 24).places
        == Array(0..<22) + [60, 61])
    #expect(
      LikenessCut(worse: 2, better: 3, untold: 40, limit: 24).places == Array(0..<24))
  }

  /// +6 s to +9 s of 60 s is a tenth, −3 to −1.5 pp of 3 % a half; an interval that holds 0 says nothing.
  @Test func theNearEndCountsInUnitsOfTheMeasure() {
    func size(_ low: Double, _ high: Double, per usual: Double) -> Double {
      Difference(value: (low + high) / 2, interval: Interval(low: low, high: high))
        .sureSize(per: usual)
    }
    #expect(abs(size(6, 9, per: 60) - 0.1) < 1e-12)
    #expect(abs(size(-0.03, -0.015, per: 0.03) - 0.5) < 1e-12)
    #expect(size(-1, 9, per: 60) == 0)
    #expect(size(6, 9, per: 0) == 6)
  }

  /// Twenty-six teams of one queue beside another, 100,000 calls of 50 s each but for 1班, with 51 s, and 26班, with 48 s.
  @Test func theFarthestStandFirstAndNoLimitLooksLikeNothing() throws {
    var centre = TestCentre()
    centre.metrics = [.afterCallWork]
    let seconds: [String: Int128] = ["1班": 51, "26班": 48]
    for team in (1...26).map({ "\($0)班" }) {
      let own = seconds[team] ?? 50
      centre.mean(
        .afterCallWork, .team, team, sum: own * 100_000, of: 100_000,
        squares: own * own * 100_000 + 400 * 100_000)
    }
    centre.mean(.afterCallWork, sum: 50 * 2_600_000, of: 2_600_000, squares: 2_900 * 2_600_000)
    for queue in ["报修", "咨询"] {
      var half = TestCentre()
      half.metrics = [.afterCallWork]
      for team in (1...26).map({ "\($0)班" }) {
        let own = seconds[team] ?? 50
        half.mean(
          .afterCallWork, .team, team, sum: own * 50_000, of: 50_000,
          squares: own * own * 50_000 + 400 * 50_000)
      }
      centre.strata.add(
        half.content.figures.figures(by: .team, in: centre.period), of: queue, over: .queue,
        by: .team, in: centre.period)
    }
    let table = try #require(centre.report().table("teams-alike"))
    #expect(table.rows.count == 26)
    let shown = table.pageRows.map { "\($0.cells[0].shown) \($0.cells[7].shown)" }
    #expect(shown.prefix(2) == ["1班 worse", "26班 better"])
    #expect(shown.count == 24)
    #expect(table.notes.last?.hasPrefix("The page lists 1 worse, 1 better, 22 that") == true)
  }
}
