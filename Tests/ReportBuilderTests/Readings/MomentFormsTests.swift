import Records
import ReportModel
import Testing

@testable import ReportBuilder

@Suite struct MomentFormsTests {
  /// 180 and 181 days. In a longer period `01-01` may be nearer to the end as a day of the next year.
  @Test(arguments: [("2026-06-29", true), ("2026-06-30", false)])
  func daysOfALongPeriodStayTexts(_ last: String, _ isTold: Bool) throws {
    let (from, to) = (try #require(Day("2026-01-01")), try #require(Day(last)))
    var centre = TestCentre()
    centre.period = try #require(Period(from: from, to: to))
    let maker = ReportMaker(centre.content)
    #expect(maker.dayForm == (isTold ? .dayOfYear(near: last) : nil))
    #expect(maker.minuteForm == (isTold ? .minuteOfYear(near: last) : nil))
    let first = maker.dayForm?.number(of: "01-01")
    // 2026-01-01
    #expect(first == (isTold ? 46_023 : nil))
  }
}
