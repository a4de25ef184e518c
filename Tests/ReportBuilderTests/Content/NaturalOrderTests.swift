import Catalogue
import Figures
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// Teams stand in the order in which people count them.
struct NaturalOrderTests {
  private func ordered(_ names: [String]) -> [String] {
    names.shuffled().sorted(by: NaturalOrder.precedes)
  }

  @Test func numbersAreOrderedByTheirSize() {
    for names in [
      ["一班", "二班", "三班", "四班", "十班", "十一班", "二十班", "一百零二班"],
      ["1班", "2班", "10班"], ["Team 2", "Team 10", "Team 10b"],
      ["夜1组", "夜2组", "夜12组"], ["第一", "第二", "第三"],
    ] { #expect(ordered(names) == names) }
  }

  /// A place that begins with a numeral is no number; mixed spellings have one order.
  @Test func namesAreOrderedByTheirBytes() {
    #expect(
      ordered(["三江班", "万年班", "东湖班"])
        == ["万年班", "三江班", "东湖班"].sorted {
          $0.utf8.lexicographicallyPrecedes($1.utf8)
        })
    #expect(ordered(["2班", "二班"]) == ["2班", "二班"])
    #expect(!NaturalOrder.precedes("二班", "二班"))
  }

  @Test func teamsOfAReportStandSo() {
    var centre = TestCentre()
    centre.mean(.talkTime, sum: 15_000, of: 100)
    for team in ["四班", "三班", "一班", "二班"] {
      centre.mean(.talkTime, .team, team, sum: 15_000, of: 100)
    }
    let rows = centre.report().table("teams-calls")?.rows.map { $0.cells[0].shown }
    #expect(rows?.prefix(4) == ["一班", "二班", "三班", "四班"])
  }
}
