import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

struct BaseTableTests {
  @Test func missingAndUninspectedAreKeptApart() {
    var centre = TestCentre()
    centre.language = .chinese
    centre.metrics = [.talkTime, .ticketAccuracy]
    centre.mean(.talkTime, sum: 1500, of: 10, missing: 1, excluded: 3)
    centre.share(.ticketAccuracy, passing: 30, of: 30, missing: 70)
    let table = centre.report().table("summary-base")
    #expect(table?.cell("缺失", 0)?.shown == "1")
    #expect(table?.cell("未抽检", 0)?.shown == "")
    #expect(table?.cell("剔除", 0)?.shown == "3")
    #expect(table?.cell("缺失", 1)?.shown == "")
    #expect(table?.cell("未抽检", 1)?.shown == "70")
    #expect(table?.cell("抽检率", 1)?.shown == "30.00%")
    #expect(table?.cell("数据完整率", 1)?.shown == "")
    // Few inspected are no incomplete data.
    #expect(table?.cell("备注", 1)?.shown == "")
    #expect(centre.report().notices.isEmpty)
  }

  @Test func lowCoverageIsMarked() {
    var centre = TestCentre()
    centre.mean(.talkTime, sum: 1335, of: 89, missing: 11)
    let report = centre.report()
    #expect(report.table("summary-base")?.cell("Remark")?.shown == "incomplete")
    #expect(report.notices == ["Incomplete, coverage below 90%: Average talk time 89.00%."])
    var complete = TestCentre()
    complete.mean(.talkTime, sum: 1350, of: 90, missing: 10)
    #expect(complete.report().notices.isEmpty)
  }

  @Test func fewInspectedShowTheirNumbers() {
    var centre = TestCentre()
    centre.metrics = [.ticketAccuracy]
    centre.share(.ticketAccuracy, passing: 16, of: 16)
    #expect(
      centre.report().table("summary-base")?.cell("Remark")?.shown == "small sample, 16 of 16")
    centre.language = .chinese
    #expect(centre.report().table("summary-base")?.cell("备注")?.shown == "样本不足，16/16")
  }

  @Test func theUnitsOfAShareByFieldAreTickets() {
    var centre = TestCentre()
    centre.metrics = [.inquiryKeyFieldAccuracyPooled]
    centre.share(.inquiryKeyFieldAccuracyPooled, passing: 148, of: 150, missing: 10)
    let report = centre.report()
    #expect(report.table("summary-base")?.cell("n")?.shown == "30")
    #expect(report.table("summary-base")?.cell("Eligible")?.shown == "40")
    #expect(report.table("summary")?.cell("Denominator")?.shown == "150")
  }
}
