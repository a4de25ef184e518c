import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// How many of a county's wrong tickets arose where, by their reviews.
@Suite struct CountyOpeningWordsTests {
  private typealias Sources = [CountyRecords.ErrorSource: Int]

  /// 5 wrong: 2, 1 and 1 are attributed, 1 is not.
  @Test func everySourceIsSaidWithItsTickets() {
    let words = CountyWords.ticketsWrong(
      5, of: 12, bySource: [.county: 2, .agent: 1, .system: 1] as Sources)
    #expect(
      words[.english]
        == "12 tickets inspected, 5 wrong: 2 arose in the county, 1 with the agent, 1 in a system, 1 not attributed."
    )
    #expect(words[.chinese] == "抽检工单12件，差错5件，差错来源：县公司2件、客服代表1件、系统1件、未注明1件。")
  }

  /// County and hotline are said also where they have none.
  @Test func whereAllAreAttributedNoneIsLeft() {
    let words = CountyWords.ticketsWrong(3, of: 3, bySource: [.agent: 3] as Sources)
    #expect(
      words[.english] == "3 tickets inspected, 3 wrong: 0 arose in the county, 3 with the agent.")
    #expect(words[.chinese] == "抽检工单3件，差错3件，差错来源：县公司0件、客服代表3件。")
  }

  @Test func whereNoReviewSaysThatIsSaid() {
    let words = CountyWords.ticketsWrong(2, of: 1_000, bySource: [:])
    #expect(
      words[.english]
        == "1,000 tickets inspected, 2 wrong; their reviews do not say where they arose.")
    #expect(words[.chinese] == "抽检工单1,000件，差错2件，质检记录均未注明来源。")
  }

  @Test func theTableAddsUpToTheWrongOnes() throws {
    var centre = TestCentre.small(.english)
    var county = CountyRecords()
    county.kinds = [.init(name: "fault_repair", tickets: 20, inspected: 12, correct: 7)]
    county.wrongBySource = [.county: 2, .agent: 1, .system: 1]
    centre.records["东湖"] = county
    let table = try #require(centre.report(.county("东湖")).table("wrong-sources"))
    #expect(
      table.rows.map { $0.cells.map(\.shown) } == [
        ["County", "2"], ["Agent", "1"], ["System", "1"], ["Not attributed", "1"], ["All", "5"],
      ])
    #expect(
      table.notes == [
        "Each wrong ticket once, by what its review says; the agents are the hotline's."
      ])
  }

  /// Its own tickets first, then the calls that others answer: 165 s against 150 s.
  @Test(arguments: Language.allCases) func whatIsTheCountysOwnComesFirst(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.talkTime, .ticketAccuracy]
    centre.mean(.talkTime, .county, "东湖", sum: 16_500, of: 100)
    centre.share(.ticketAccuracy, .county, "东湖", passing: 30, of: 30)
    var county = CountyRecords()
    county.kinds = [.init(name: "fault_repair", tickets: 30, inspected: 30, correct: 30)]
    centre.records["东湖"] = county
    let report = centre.report(.county("东湖"))
    #expect(
      report.sections[0].blocks[0].words.prefix(3)
        == (language == .english
          ? [
            "30 tickets inspected, none wrong.",
            "Tickets and notices: the one target is met, but not for sure.",
            "Calls, which the hotline answers: 0 of 1 targets are met; clearly worse than target: Average talk time "
              + "(165.0 s, target ≤150 s).",
          ]
          : [
            "抽检工单30件，无差错。", "工单与停电信息：1项目标达标（把握不足）。",
            "来电接听（由客服热线负责）：1项目标中0项达标；明显劣于目标的有平均交谈时长（165.0秒，目标≤150秒）。",
          ]))
    #expect(
      report.table("summary")?.rows.first?.cells[0].shown
        == (language == .english ? "Ticket accuracy" : "受理工单正确率"))
  }
}
