import Catalogue
import Figures
import Metrics
import Records
@testable import ReportBuilder
import ReportModel
import Testing

/// Whom the tables of a team's page leave out.
struct TeamTablePageTests {
  /// Three agents; of each how many tickets were inspected, of ten.
  private func report(_ language: Language, inspected: [Int128]) -> Report {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.talkTime, .ticketAccuracy]
    for (place, count) in inspected.enumerated() {
      let id = "100\(place + 1)"
      centre.roster.append((id, "N\(id)", "Red", "", ""))
      centre.mean(.talkTime, .agent, id, sum: 15_000, of: 100)
      centre.share(.ticketAccuracy, .agent, id, passing: count, of: count, missing: 10 - count)
    }
    centre.mean(.talkTime, .team, "Red", sum: 45_000, of: 300)
    let all = inspected.reduce(0, +)
    centre.share(.ticketAccuracy, .team, "Red", passing: all, of: all, missing: 30 - all)
    return centre.report(.team("Red"))
  }

  @Test(arguments: Language.allCases)
  func whoHasNothingInATableIsNamedBelowIt(_ language: Language) throws {
    let table = try #require(report(language, inspected: [3, 0, 2]).table("agents-tickets"))
    #expect(table.rows.count == 4)
    #expect(
      table.pageRows.map { $0.cells[0].shown }
        == ["1001", "1003", language == .english ? "Team Red" : "Red合计"])
    #expect(
      table.pageNotes
        == [language == .english ? "No inspected tickets: N1002 (1002)." : "无抽检工单的：N1002（1002）。"])
  }

  @Test(arguments: Language.allCases)
  func whereNobodyHasAnythingASentenceStandsForTheTable(_ language: Language) throws {
    let report = report(language, inspected: [0, 0, 0])
    let table = try #require(report.table("agents-tickets"))
    #expect(!table.isShown(in: .page) && table.isShown(in: .workbook))
    let section = try #require(report.sections.first { $0.id == "agents" })
    let notes = section.blocks.compactMap { if case .pageNote(let note) = $0 { note } else { nil } }
    #expect(
      notes.first == (language == .english ? "No agent has inspected tickets." : "各客服代表均无抽检工单。"))
    // How drawings are read is said below the table that has some.
    #expect(report.table("agents-calls")?.pageNotes.isEmpty == false)
  }

  @Test func eachSubjectIsLackedByItsName() {
    #expect(
      CoachingWords.without(.notices, "A (1)")
        == Words("No inspected outage areas: A (1).", "无抽检停电区域的：A (1)。"))
    #expect(
      CoachingWords.nobodyHas(.notices)
        == Words("No agent has inspected outage areas.", "各客服代表均无抽检停电区域。"))
    #expect(
      CoachingWords.without(.calls, "A (1)")
        == Words("No figures of calls: A (1).", "无话务数值的：A (1)。"))
    #expect(
      CoachingWords.nobodyHas(.calls) == Words("No agent has figures of calls.", "各客服代表均无话务数值。"))
  }

  @Test func talksAreNamedWithWhatTheyAreAbout() {
    #expect(
      CoachingWords.talk("A (1)", "Rings", isGoodExample: false)
        == Words("A (1) about Rings", "A (1)的Rings"))
    #expect(
      CoachingWords.talk("A (1)", "Rings", isGoodExample: true)
        == Words("A (1) in Rings", "A (1)的Rings"))
    #expect(CoachingWords.betweenTalks == Words("; ", "，"))
  }

  @Test func paperSaysWhichCardsItHas() {
    #expect(
      CoachingWords.cardsOnPaper(ofPicked: true)
        == Words(
          "On paper this page has the cards of those named above; every card is a file of its own.",
          "打印本页时仅附上述沟通对象的个人指标卡；各人的指标卡均另有单独文件。"))
    #expect(
      CoachingWords.cardsOnPaper(ofPicked: false)
        == Words(
          "On paper this page has no cards; every card is a file of its own.",
          "打印本页时不附个人指标卡；各人的指标卡均另有单独文件。"))
  }
}
