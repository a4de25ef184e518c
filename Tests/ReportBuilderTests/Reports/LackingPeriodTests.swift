import Records
import ReportBuilder
import ReportModel
import Testing

/// An earlier period of which most days have no call.
@Suite struct LackingPeriodTests {
  private func centre(_ language: Language, september days: Int) -> TestCentre {
    var centre = TestCentre.reviewed(language)
    centre.daysWithCalls[centre.period.previous] = days
    return centre
  }

  private func notices(_ language: Language, _ days: Int) -> [String] {
    centre(language, september: days).report().notices.filter {
      $0.contains("half of the days") || $0.contains("不足一半")
    }
  }

  /// September has 30 days: of 14 it is a part, of 15 not. Where no call is known of, nothing is known to lack.
  @Test func fewerThanHalfOfTheDaysAreAPart() {
    #expect(
      notices(.english, 14) == [
        "Fewer than half of the days have calls in 2026-09* (14 of 30): the figures are shown, but are in no limits, and "
          + "nothing is compared with them."
      ])
    #expect(
      notices(.chinese, 14) == [
        "2026-09*（30日中14日）有话务记录的日期不足一半，只列数值，不计入控制限，也不作比较。"
      ])
    #expect(notices(.english, 15).isEmpty && notices(.english, 0).isEmpty)
  }

  /// Twelve periods before the last are limits enough, eleven are not.
  @Test func itIsInNoLimitsAndNothingIsComparedWithIt() throws {
    let title = "Average talk time"
    let (part, whole) = (
      centre(.english, september: 14).report(), centre(.english, september: 15).report()
    )
    func limits(_ report: Report) -> String? {
      report.table("trend-verdicts")?.row(named: title)?.cells.map(\.shown).first { Int($0) != nil }
    }
    #expect(limits(whole) == "12" && limits(part) == "0")
    let shown = part.table("trend")?.row(named: title)?.cells.map(\.shown)
    #expect(shown == whole.table("trend")?.row(named: title)?.cells.map(\.shown))
    #expect(part.table("trend")?.columns[12].title == "2026-09*")
    #expect(part.text.contains("no comparable figure for September 2026"))
    #expect(!whole.text.contains("no comparable figure for September 2026"))
  }

  @Test func aChangeSinceItIsNotTakenApart() {
    func apart(_ language: Language) -> String? {
      let report = centre(language, september: 3).report()
      guard
        case .paragraph(let text)? = report.sections.first(where: { $0.id == "apart" })?.blocks
          .first
      else { return nil }
      return text
    }
    #expect(
      apart(.english)
        == "The changes cannot be taken apart: only 3 of the 30 days of the period before have calls."
    )
    #expect(apart(.chinese) == "上期30日中仅3日有话务记录，无法拆分变动。")
  }
}
