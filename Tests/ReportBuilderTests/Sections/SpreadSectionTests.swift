import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Testing

@testable import ReportBuilder

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
        == ["Average talk time", "110.0 s", "110.0 s", "130.0 s", "145.0 s", "5"])
  }

  private func spread(_ values: [Int128]) -> [String]? {
    var centre = TestCentre()
    for (index, value) in values.enumerated() {
      let id = String(1001 + index)
      centre.roster.append((id, "A\(index)", "Red", "", ""))
      centre.mean(.talkTime, .agent, id, sum: 10 * value, of: 10)
    }
    return centre.report(.agent("1001")).table("team-spread")?.rows.first?.cells.dropFirst(2).map(
      \.shown)
  }

  /// The own value of 999 s is in none of them.
  /// 5: (101 + 111) / 2; (111 + 131 + 171) / 3 = 137.67; (171 + 251) / 2. 6: (171 + 131) / 2 = 151, (251 + 411) / 2.
  /// 20, of squares 1, 4, …, 400: 55 / 5; (100 + 121) / 2; (256 + 289 + 324 + 361 + 400) / 5.
  @Test func eachMeanIsOfSeveralColleagues() {
    #expect(
      spread([999, 251, 101, 131, 171, 111]) == ["106.0 s", "137.7 s", "211.0 s", "5"])
    #expect(
      spread([999, 411, 251, 101, 131, 171, 111]) == ["106.0 s", "151.0 s", "331.0 s", "6"])
    let squares = (1...20).map { Int128($0 * $0) }
    #expect(spread([999] + squares) == ["11.0 s", "110.5 s", "326.0 s", "20"])
  }

  /// What all have is nobody's own; 10 beside the reader's equal 10 stays a colleague's and is mixed: (10 + 20) / 2.
  @Test func tiesAreMixedAsAllElse() {
    #expect(spread([50, 60, 60, 60, 60, 60]) == ["60.0 s", "60.0 s", "60.0 s", "5"])
    #expect(spread([10, 10, 20, 20, 30, 60]) == ["15.0 s", "23.3 s", "45.0 s", "5"])
  }

  /// The drawing has the same three means, and its scale ends at none of a colleague's. Of all six agents the
  /// lowest quarter comes to (90 + 101) / 2 = 95.5 s, the highest to (171 + 251) / 2 = 211 s; half as far again
  /// is 37.75 to 268.75 s, in steps of 50 s from 0 to 300 s.
  @Test func theDrawingShowsWhatTheTableSays() throws {
    var centre = TestCentre()
    for (index, value) in [90, 251, 101, 131, 171, 111].enumerated() {
      let id = String(1001 + index)
      centre.roster.append((id, "A\(index)", "Red", "", ""))
      centre.mean(.talkTime, .agent, id, sum: Int128(10 * value), of: 10, half: nil)
    }
    let cell = try #require(
      centre.report(.agent("1001")).table("card-summary")?.cell("Among the team"))
    guard case .interval(let mark) = cell.value else {
      Issue.record("no drawing")
      return
    }
    #expect(mark.others.map { ($0 * 10).rounded() } == [1060, 1377, 2110])
    #expect(mark.scale == 0...300)
    #expect(mark.labels?.low == "0" && mark.labels?.high == "300")
  }

  @Test func theRuleIsPrinted() {
    let english = team(of: 6).report(.agent("1001")).text
    #expect(
      english.contains(
        "three grey dots what others of the team come to on average (the lowest quarter, the middle, the highest quarter, at "
          + "least two agents each, so that no dot is one colleague's figure)"))
    #expect(
      ComparisonWords.spreadNote(5)[.english]
        == "Means of others of the team, each of several, so that none is one colleague's figure: of the quarter with the "
        + "lowest values and of that with the highest, at least two agents each, and of the two in the middle, three of an "
        + "odd number. Shown only where at least 5 others have a value.")
    #expect(
      ComparisonWords.spreadNote(5)[.chinese]
        == "均为班组其他人员中数人的平均值，不反映任何一人的数值：最低、最高各取四分之一（至少两人），居中取两人，"
        + "人数为奇数时取三人。除本人外有数值者不少于5人时方予列示。")
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
