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
      centre.report().table("summary-base")?.cell("Remark")?.shown
        == "small sample (16 of 16), for information only")
    centre.language = .chinese
    #expect(centre.report().table("summary-base")?.cell("备注")?.shown == "样本不足（16/16），仅供参考")
  }

  @Test func theUnitsOfAShareByFieldAreTickets() {
    var centre = TestCentre()
    centre.metrics = [.inquiryKeyFieldAccuracyPooled]
    centre.share(.inquiryKeyFieldAccuracyPooled, passing: 148, of: 150, missing: 10)
    let report = centre.report()
    #expect(report.table("summary-base")?.cell("n")?.shown == "30")
    #expect(report.table("summary-base")?.cell("Eligible")?.shown == "40")
    #expect(report.table("summary")?.cell("Denominator")?.shown == "150")
    #expect(report.table("summary-base")?.cell("Counted in")?.shown == "tickets")
    let notes = report.table("summary")?.cell("Indicator")?.notes.map(\.text)
    #expect(notes == ["30 tickets inspected (150 fields)"])
    centre.language = .chinese
    let chinese = centre.report()
    #expect(
      chinese.table("summary")?.cell("指标")?.notes.map(\.text) == ["抽检30件（150个字段）"])
    #expect(
      chinese.table("review")?.rows[0].cells[0].notes.map(\.text) == ["抽检30件，150个字段中148个正确"])
  }

  @Test func aSmallShareByFieldSaysThatItCountsFields() {
    var centre = TestCentre()
    centre.metrics = [.inquiryKeyFieldAccuracyPooled]
    centre.share(.inquiryKeyFieldAccuracyPooled, passing: 19, of: 20)
    func remark(_ head: String) -> String? {
      centre.report().table("summary-base")?.cell(head)?.shown
    }
    #expect(
      remark("Remark") == "small sample (only 4 inspected, 19 of 20 fields), for information only")
    centre.language = .chinese
    #expect(remark("备注") == "样本不足（仅抽检4件，19/20个字段），仅供参考")
  }

  /// A county of 17 tickets has 85 fields: too few tickets to be compared.
  @Test func theLeastOfAShareByFieldIsOfTickets() {
    var centre = TestCentre()
    centre.metrics = [.inquiryKeyFieldAccuracyPooled]
    centre.share(.inquiryKeyFieldAccuracyPooled, passing: 330, of: 340)
    for (county, tickets) in [("甲", 17), ("乙", 20), ("丙", 24), ("丁", 30)] {
      centre.share(
        .inquiryKeyFieldAccuracyPooled, .county, county, passing: Int128(tickets * 5 - 2),
        of: Int128(tickets * 5))
    }
    let row = centre.report().table("counties-outside")?.rows.first?.cells.map(\.shown)
    #expect(row?[2] == "3" && row?.last == "甲")
    let limits = centre.report().sections.flatMap(\.blocks).compactMap { block -> Table? in
      if case .table(let table) = block, table.id.hasPrefix("counties-limits") {
        table
      } else {
        nil
      }
    }
    // From nine tenths of the smallest to a twentieth above the largest, in tickets.
    #expect(limits.first?.rows.first?.cells[0].shown == "18")
    #expect(limits.first?.rows.last?.cells[0].shown == "32")
  }
}
