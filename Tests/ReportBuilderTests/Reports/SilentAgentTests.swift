import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// Agents of the roster whom no table of their team's page shows.
@Suite struct SilentAgentTests {
  private func notes(
    _ language: Language, _ roster: [(agent: String, name: String, from: String, to: String)],
    _ change: (inout TestCentre) -> Void = { _ in }
  ) -> [String] {
    var centre = TestCentre()
    centre.language = language
    centre.roster = [("1001", "陈嘉怡", "一班", "", "")]
    centre.roster += roster.map { ($0.agent, $0.name, "一班", $0.from, $0.to) }
    centre.mean(.talkTime, .team, "一班", sum: 15_000, of: 100)
    centre.mean(.talkTime, .agent, "1001", sum: 15_000, of: 100)
    change(&centre)
    let section = centre.report(.team("一班")).sections.first { $0.id == "agents" }
    return (section?.blocks ?? []).compactMap { block in
      if case .note(let note) = block, note.contains("roster") || note.contains("名册") {
        note
      } else {
        nil
      }
    }
  }

  @Test func areNamedWithTheirIds() {
    let roster = [
      ("1002", "李明", "", ""), ("1003", "王芳", "2026-10-31", ""),
      // Not valid on any day of the period.
      ("1004", "赵强", "2026-11-01", ""), ("1005", "周杰", "", "2026-09-30"),
    ]
    #expect(
      notes(.english, roster) == [
        "In the team by the roster, without a record that counts in this period: 李明 (1002), 王芳 (1003)."
      ])
    #expect(notes(.chinese, roster) == ["名册在班而本期无应计记录：李明（1002）、王芳（1003）。"])
    #expect(notes(.english, []).isEmpty)
  }

  @Test func atMostTwelveAreNamed() throws {
    let roster = (10...23).map { ("11\($0)", "", "", "") }
    let note = try #require(notes(.english, roster).first)
    #expect(note.hasSuffix("1120, 1121 and 2 more."), "\(note)")
    #expect(notes(.chinese, roster).first?.hasSuffix("1121等，另有2人。") == true)
  }

  @Test func thoseWhoLeftOrAreYetToComeAreNot() {
    let roster = [("1002", "李明", "", ""), ("1003", "王芳", "", ""), ("1004", "赵强", "", "")]
    let change: (inout TestCentre) -> Void = {
      $0.hiredOn["1002"] = "2026-11-01"
      $0.leftOn["1003"] = "2026-10-15"
      $0.leftOn["1004"] = "2026-11-15"
    }
    #expect(notes(.chinese, roster, change) == ["名册在班而本期无应计记录：赵强（1004）。"])
  }
}
