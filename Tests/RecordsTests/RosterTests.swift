import Records
import Testing

@Suite struct RosterTests {
  private let october: ClosedRange<Day> = {
    guard let month = Month(year: 2026, month: 10) else { preconditionFailure("2026-10") }
    return month.firstDay...month.lastDay
  }()

  private func hasOneTeam(_ rows: String...) -> Bool {
    Roster(batch(.agent, rows.map { "agent_id=1 name=a " + $0 }))
      .hasOneTeam("1", over: october)
  }

  @Test func anAgentOfOneTeamIsThatOnAllDays() {
    #expect(hasOneTeam("team=x"))
    #expect(hasOneTeam("team=x valid_to=2026-10-10", "team=x valid_from=2026-10-11"))
    #expect(hasOneTeam("team=x valid_to=2026-10-31", "team=y valid_from=2026-11-01"))
    #expect(hasOneTeam("team=x valid_to=2026-09-30"))
    // Hidden on every day by an entry that began later.
    #expect(hasOneTeam("team=x valid_to=2026-10-10", "team=y valid_from=2026-09-01"))
  }

  @Test func anAgentWhoChangesJoinsOrLeavesIsNot() {
    #expect(!hasOneTeam("team=x valid_to=2026-10-30", "team=y valid_from=2026-10-31"))
    #expect(!hasOneTeam("team=x valid_to=2026-10-30"))
    #expect(!hasOneTeam("team=x valid_from=2026-10-02"))
    #expect(!hasOneTeam("team=x", "team=y valid_from=2026-10-10 valid_to=2026-10-12"))
  }

  @Test func aTeamBeganWithTheFirstOfItsEntriesWithoutABreak() {
    func began(_ rows: String...) -> String? {
      Roster(batch(.agent, rows.map { "agent_id=1 name=a " + $0 }))
        .teamBegan(of: "1", on: october.upperBound)?.description
    }
    // Only the leader changed.
    let first = "team=x shift_leader=a valid_from=2025-01-01 valid_to=2026-06-30"
    #expect(began(first, "team=x shift_leader=b valid_from=2026-07-01") == "2025-01-01")
    #expect(began(first, "team=x valid_from=2026-07-02") == "2026-07-02")
    #expect(began(first, "team=y valid_from=2026-07-01") == "2026-07-01")
    #expect(began("team=x valid_to=2026-06-30", "team=x valid_from=2026-07-01") == nil)
    #expect(began("team=x") == nil)
    #expect(began(first) == nil)
  }

  /// U+FE00 selects a variant, U+0301 is an accent, U+200D a joiner: with the sign before them they are
  /// one character, which looks like the name.
  @Test func aNameIsFoundWhateverJoinsItsLastSign() {
    let roster = Roster(batch(.agent, "agent_id=1001 name=张三 team=x shift_leader=李四"))
    for text in [
      "转张三", "张三\u{FE00}", "转李四\u{301}", "张三\u{200D}处", "\u{301}张三", "李\u{301}四", "1001一线",
      "agent1001",
    ] {
      #expect(roster.isSomebody(in: text), "\(text)")
    }
    for text in ["张\u{FE00}", "张四", "", "10012"] {
      #expect(!roster.isSomebody(in: text), "\(text)")
    }
  }
}
