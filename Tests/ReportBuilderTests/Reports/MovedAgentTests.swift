import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// An agent who moved teams: each leader sees the own team, and calls of the own days.
struct MovedAgentTests {
  /// 1001 moves from Red to Blue on 26 October; each team has six others, of 90 s and of 190 s.
  private func centre(_ language: Language) throws -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.roster = [
      ("1001", "甲", "Red", "", "2026-10-25"), ("1001", "甲", "Blue", "2026-10-26", ""),
    ]
    centre.mean(.talkTime, .agent, "1001", sum: 12_000, of: 100)
    for place in 0..<12 {
      let id = String(2001 + place)
      centre.roster.append((id, "N", place < 6 ? "Red" : "Blue", "", ""))
      centre.mean(.talkTime, .agent, id, sum: place < 6 ? 9_000 : 19_000, of: 100)
    }
    for team in ["Red", "Blue"] { centre.mean(.talkTime, .team, team, sum: 66_000, of: 600) }
    func cases(_ call: String, _ time: String) throws -> AgentCases {
      var cases = AgentCases()
      cases.longestTalk = [
        CallCase(
          callID: call, leg: 1, startedAt: try #require(ClockTime(time)), queue: "Q", talk: 300,
          afterCallWork: 10)
      ]
      return cases
    }
    var book = CaseBook(callDays: try days("2026-10-25", "2026-10-31"))
    book.agents["1001"] = try cases("C-LATE", "2026-10-28 10:00:00")
    var red = try cases("C-EARLY", "2026-10-21 10:00:00")
    red.callDays = try days("2026-10-19", "2026-10-25")
    book.stays[.init(agent: "1001", team: "Red")] = red
    book.stays[.init(agent: "1001", team: "Blue")] = book.agents["1001"]
    centre.cases = book
    return centre
  }

  private func days(_ first: String, _ last: String) throws -> ClosedRange<Day> {
    try #require(Day(first))...(#require(Day(last)))
  }

  /// 高燕 leads the team, and has nobody there to agree with.
  @Test(arguments: Language.allCases) func leadersHaveAPlanOfTheirOwn(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.roster = [("1001", "高燕", "一班", "", ""), ("1002", "甲", "一班", "", "")]
    for agent in ["1001", "1002"] { centre.mean(.talkTime, .agent, agent, sum: 12_000, of: 100) }
    centre.mean(.talkTime, .team, "一班", sum: 24_000, of: 200)
    let isEnglish = language == .english
    let (own, action) =
      isEnglish
      ? ("Own plan", "Action, and by when") : ("本人改进计划", "改进措施及完成日期")
    let agreed = isEnglish ? "Agreed with the shift leader" : "与班长商定"
    let leader = centre.report(.agent("1001"))
    #expect(leader.text.contains(own) && leader.text.contains(action))
    #expect(!leader.text.contains(agreed))
    #expect(
      leader.subtitle.hasPrefix(isEnglish ? "Shift leader of team 一班; " : "一班班长；"))
    #expect(leader.readers == (isEnglish ? "Own card: for you" : "个人指标卡：供本人使用"))
    let other = centre.report(.agent("1002"))
    #expect(other.text.contains(agreed) && !other.text.contains(own))
    #expect(
      other.subtitle.hasPrefix(isEnglish ? "Team 一班, shift leader 高燕; " : "一班，班长高燕；"))
    let facts = centre.report(.team("一班")).sections.flatMap(\.blocks).flatMap { block -> [Fact] in
      if case .facts(let facts) = block { facts } else { [] }
    }.filter { $0.name == (isEnglish ? "Shift leader" : "班长") }
    #expect(facts.map(\.value) == [isEnglish ? "the agent" : "本人", "高燕"])
  }

  private func card(_ report: Report) throws -> Section {
    try #require(report.sections.first { $0.id == "card-1" })
  }

  @Test(arguments: Language.allCases)
  func theCardHasTheTeamAndTheCallsOfItsOwnDays(_ language: Language) throws {
    let centre = try centre(language)
    let isEnglish = language == .english
    let red = centre.report(.team("Red"))
    let text = red.text
    #expect(text.contains("C-EARLY") && !text.contains("C-LATE"))
    #expect(
      text.contains(
        isEnglish
          ? "Calls, tickets and notices listed on this card are those of the agent's days in Red (2026-10-01 to 2026-10-25)."
          : "本卡所列通话、工单、停电信息仅限其在Red期间（2026-10-01至2026-10-25）的。"))
    #expect(text.contains("2026-10-19"))
    let facts = try card(red).blocks.compactMap { block -> [Fact]? in
      if case .facts(let facts) = block { facts } else { nil }
    }.joined()
    #expect(facts.map(\.value).contains("Red") && !facts.map(\.value).contains("Blue"))
    #expect(facts.last?.value == "—")
    #expect(
      red.table("agents-calls")?.rows.first?.cells.first?.notes.map(\.text).last
        == (isEnglish ? "also in Blue: all own figures of this month" : "另在Blue，列本月全部个人数据"))
    let blue = centre.report(.team("Blue"))
    #expect(blue.text.contains("C-LATE") && !blue.text.contains("C-EARLY"))
    let other = try card(blue).blocks.compactMap { block -> [Fact]? in
      if case .facts(let facts) = block { facts } else { nil }
    }.joined()
    #expect(other.map(\.value).contains("Blue") && other.last?.value == "2026-10-26")
  }

  @Test(arguments: [("Red", 90.0), ("Blue", 190)])
  func theSpreadIsTheOwnTeams(_ team: String, _ value: Double) throws {
    let report = try centre(.english).report(.team(team))
    let marks = report.table("card-1-summary")?.rows.first?.cells.compactMap {
      cell -> IntervalMark? in
      if case .interval(let mark) = cell.value { mark } else { nil }
    }
    // The three means of six others who are all alike.
    #expect(marks?.first?.others == Array(repeating: value, count: 3))
  }
}
