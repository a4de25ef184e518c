import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

struct SpreadSectionTests {
  /// A team whose agents talk 100, 110, 120, … seconds.
  private func team(of count: Int) -> TestCentre {
    var centre = TestCentre()
    for index in 0..<count {
      let id = String(1001 + index)
      centre.roster.append((id, "A\(index)", "Red", "", ""))
      centre.mean(.talkTime, .agent, id, sum: Int128(1000 + 100 * index), of: 10)
    }
    return centre
  }

  /// Of five agents the four others of a reader would be told apart.
  @Test func aSpreadNeedsFiveOthers() {
    let five = team(of: 5).report(.agent("1001"))
    #expect(five.table("team-spread") == nil)
    #expect(
      five.text.contains(
        "No spread of the team is shown: in no indicator do at least 5 others of it have a value."))
    #expect(
      team(of: 6).report(.agent("1002")).table("team-spread")?.rows.first?.cells.map(\.shown)
        == ["Average talk time", "110.0 s", "100.0 s", "125.0 s", "150.0 s", "6"])
  }

  @Test func theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    let table = team(of: 6).report(.agent("1001")).table("team-spread")
    #expect(table?.cell("Median")?.shown == "125.0 s")
  }

  @Test func eachIndicatorNeedsItsOwnFive() {
    var centre = team(of: 6)
    centre.metrics = [.talkTime, .afterCallWork]
    centre.mean(.afterCallWork, .agent, "1001", sum: 500, of: 10)
    let table = centre.report(.agent("1001")).table("team-spread")
    #expect(
      table?.row(named: "Average after-call work")?.cells.map(\.shown)
        == ["Average after-call work", "50.0 s", "—", "—", "—", "—"])
  }

  @Test func withoutARosterRowThereIsNoTeam() {
    let report = TestCentre.busy(.chinese).report(.agent("9001"))
    #expect(report.title == "工号9001 2026年10月")
    #expect(report.text.contains("不列示班组分布：名册中无该客服代表本期记录。"))
    #expect(report.notices.contains("名册中无该客服代表本期记录，其记录不计入任何班组。"))
  }
}
