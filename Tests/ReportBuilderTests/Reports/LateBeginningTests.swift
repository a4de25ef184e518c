import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// A first period of which only a part has records.
@Suite struct LateBeginningTests {
  private func centre(_ language: Language, begin: String, weekly: Bool = false) -> TestCentre {
    var centre = TestCentre.reviewed(language, weekly: weekly)
    centre.recordsBegin = Day(begin)
    return centre
  }

  private func notices(_ centre: TestCentre, _ audience: Audience = .centre) -> [String] {
    centre.report(audience).notices.filter { $0.contains("records begin") || $0.contains("记录自") }
  }

  /// Thirteen months from October 2025 on: the first is the year before of the last.
  @Test func itIsShownAndNotCompared() throws {
    let whole = centre(.english, begin: "2025-10-01").report()
    let part = centre(.english, begin: "2025-10-02").report()
    let title = "Average talk time"
    func row(_ report: Report) throws -> [String] {
      try #require(report.table("trend")?.row(named: title)?.cells.map(\.shown))
    }
    #expect(try row(part) == row(whole))
    #expect(part.table("trend")?.columns[1].title == "2025-10*")
    #expect(whole.table("trend")?.columns[1].title == "2025-10")
    // Twelve periods before the last are limits enough, eleven are not.
    func limits(_ report: Report) -> String? {
      report.table("trend-verdicts")?.row(named: title)?.cells.map(\.shown).first { Int($0) != nil }
    }
    #expect(limits(whole) == "12" && limits(part) == "0")
    let summary = try #require(part.table("summary")?.row(named: title))
    let columns = try #require(part.table("summary")?.columns.map(\.title))
    for (column, cell) in zip(columns, summary.cells) where column.contains("ear before") {
      #expect(cell.shown == "—", "\(column)")
    }
  }

  /// October 2025 has a value and a target; it is not among the months that are counted.
  @Test func itIsNotCountedAmongTheMonthsThatMissed() throws {
    func record(_ begin: String) throws -> [String] {
      let row = centre(.english, begin: begin).report().table("trend-verdicts")?
        .row(named: "Outage-notice accuracy")
      return try #require(row?.cells.map(\.shown)).suffix(2)
    }
    #expect(try record("2025-10-01") == ["0", "13"])
    #expect(try record("2025-10-02") == ["0", "12"])
    #expect(
      centre(.english, begin: "2025-10-02").report().table("trend-verdicts")?.notes.last
        == "Periods with records of a part only (2025-10*) are not among those that are counted.")
    #expect(
      centre(.chinese, begin: "2025-10-02").report().table("trend-verdicts")?.notes.last
        == "仅有部分数据的2025-10*不计入未达标期数。")
    #expect(
      centre(.english, begin: "2025-10-01").report().table("trend-verdicts")?.notes.count == 1)
  }

  @Test func itIsSaid() {
    #expect(
      notices(centre(.english, begin: "2025-10-15")) == [
        "The records begin on 2025-10-15: 2025-10* has figures of a part, which are shown, but are in no limits, and "
          + "nothing is compared with them."
      ])
    #expect(
      notices(centre(.chinese, begin: "2025-10-15")) == [
        "记录自2025-10-15起，2025-10*并非完整周期，只列数值，不计入控制限，也不作比较。"
      ])
    #expect(
      notices(centre(.english, begin: "2026-10-02")) == [
        "The records begin on 2026-10-02, after the period's first day: its figures are those of a part."
      ])
    #expect(
      notices(centre(.chinese, begin: "2026-10-02")) == ["记录自2026-10-02起，晚于本期首日，本期数据只含其后各日。"])
    #expect(notices(centre(.english, begin: "2025-10-01")).isEmpty)
    // The agent had no figure then.
    #expect(notices(centre(.english, begin: "2025-10-15"), .agent("9999")).isEmpty)
  }

  @Test func aChangeSinceAPartIsNotTakenApart() {
    let apart = { (language: Language) -> [Block] in
      let report = centre(language, begin: "2026-09-02").report()
      return report.sections.first { $0.id == "apart" }?.blocks ?? []
    }
    guard case .paragraph(let english)? = apart(.english).first,
      case .paragraph(let chinese)? = apart(.chinese).first
    else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      english
        == "The changes cannot be taken apart: the period before is no whole one, its records begin on 2026-09-02."
    )
    #expect(chinese == "上期并非完整周期（记录自2026-09-02起），无法拆分变动。")
    let sentences = centre(.english, begin: "2026-09-02").report().text
    #expect(sentences.contains("no comparable figure for September 2026"))
  }
}
