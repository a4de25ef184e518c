import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// A county's list of outage notices when it is long.
@Suite struct CountyNoticeTests {
  /// Two areas a notice, both inspected; the first `wrong` notices have one wrong area.
  private func section(
    _ notices: Int, wrong: Int, _ language: Language = .english
  ) throws -> Section {
    var centre = TestCentre.small(language)
    let time = try #require(ClockTime("2026-10-05 08:00:00"))
    var records = CountyRecords()
    records.notices = (0..<notices).map { place in
      CountyRecords.NoticeLine(
        id: "N\(place)", kind: "fault", publishedAt: time,
        counts: .init(notices: 1, areas: 2, inspected: 2, correct: place < wrong ? 1 : 2),
        wrongFields: place < wrong ? ["planned_end"] : [], source: place < wrong ? .county : nil)
    }
    centre.records["东湖"] = records
    return try #require(centre.report(.county("东湖")).sections.first { $0.id == "notices" })
  }

  private func tables(_ section: Section) -> [Table] {
    section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Forty rows with the total stand open.
  @Test func aListOfFortyRowsStandsOpen() throws {
    let open = tables(try section(39, wrong: 2))
    #expect(open.first?.id == "notice-list" && open.first?.setting != .folded)
    #expect(!open.contains { $0.id == "wrong-notices" })
  }

  @Test(arguments: Language.allCases)
  func aLongerOneIsFoldedBelowItsTotalsAndWhatIsWrong(_ language: Language) throws {
    let section = try section(40, wrong: 2, language)
    guard case .facts(let facts)? = section.blocks.first else {
      Issue.record("no facts")
      return
    }
    // 40 notices of two areas, of which two are wrong in one.
    #expect(
      facts
        == (language == .english
          ? [
            Fact("Areas", count: 80), Fact("Inspected", count: 80), Fact("Correct", count: 78),
            Fact("Wrong", count: 2),
          ]
          : [
            Fact("停电区域数", count: 80), Fact("抽检数", count: 80), Fact("正确数", count: 78),
            Fact("差错数", count: 2),
          ]))
    let tables = tables(section)
    #expect(tables.map(\.id).prefix(2) == ["wrong-notices", "notice-list"])
    #expect(tables[0].rows.map { $0.cells[0].shown } == ["N0", "N1"])
    #expect(tables[0].setting != .folded && tables[0].notes.isEmpty)
    #expect(tables[1].setting == .folded && tables[1].rows.count == 41)
  }

  @Test func whereNothingIsWrongTheListAloneIsFolded() throws {
    let tables = tables(try section(50, wrong: 0))
    #expect(tables.first?.id == "notice-list" && tables.first?.setting == .folded)
  }

  @Test func atMostAHundredWrongOnesStandOpen() throws {
    let wrong = try #require(tables(try section(130, wrong: 102)).first)
    #expect(wrong.id == "wrong-notices" && wrong.rows.count == 100)
    #expect(
      wrong.notes == ["2 further notices with an error: see the list of the period's notices."])
    let chinese = try #require(tables(try section(130, wrong: 102, .chinese)).first)
    #expect(chinese.notes == ["另有差错停电信息2条，见“本期停电信息（以首次发布为准）”。"])
  }
}
