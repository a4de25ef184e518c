import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// Which records each reader sees behind a figure that changed, and which figures beside them.
@Suite struct ChangeSourceTests {
  /// A review that was corrected from a ticket to an outage notice moved figures of both.
  @Test func aCorrectedRecordBelongsToWhatItWasAndIs() {
    var was = ChangedRecord(id: "R3→1", agents: ["1001"], ticketKinds: ["consultation"])
    was.subjects = [.tickets]
    var now = ChangedRecord(id: "R3→1", agents: ["1002"], counties: ["东湖"])
    now.subjects = [.notices]
    was.join(now)
    #expect(was.subjects == [.tickets, .notices])
    #expect(was.agents == ["1001", "1002"] && was.counties == ["东湖"])
    #expect(was.ticketKinds == ["consultation"])
    now.subjects = []
    was.join(now)
    #expect(was.subjects.isEmpty)
  }

  private func centre(_ language: Language) -> TestCentre {
    var centre = TestCentre.busy(language)
    func change(_ metric: String, _ before: Double, _ after: Double, _ scope: Scope, _ key: String)
      -> ChangedFigure
    {
      ChangedFigure(
        metric: metric, scope: scope, key: key, before: before, after: after,
        verdictBefore: .missed, verdictAfter: metric == "talk_mean" ? .met : .missed)
    }
    centre.changes = .changed([
      change("talk_mean", 152, 149, .centre, "centre"),
      change("talk_mean", 160, 150, .agent, "1001"),
      change("talk_mean", 153, 148, .team, "一班"),
      change("talk_mean", 151, 150, .county, "东湖"),
      change("ticket_accuracy", 0.98, 0.97, .county, "东湖"),
    ])
    var calls = ChangeSource(
      file: "calls.csv", kind: Words("Calls", "通话"), new: 0, corrected: 2, days: nil)
    calls.subjects = [.calls]
    calls.records = [
      ChangedRecord(id: "C1/1", agents: ["1001"], counties: ["西岭", "东湖"]),
      ChangedRecord(id: "C2/1", agents: ["2001"], counties: ["西岭"]),
    ]
    var reviews = ChangeSource(
      file: "reviews.csv", kind: Words("Reviews", "质检"), new: 3, corrected: 0, days: nil)
    reviews.subjects = [.tickets, .notices]
    reviews.records = [
      ChangedRecord(
        id: "R1→T1", agents: ["1002"], counties: ["东湖"], ticketKinds: ["fault_repair"]),
      ChangedRecord(
        id: "R2→T2", agents: ["1002"], counties: ["东湖"], ticketKinds: ["misconduct_report"]),
      ChangedRecord(id: "R3→T3", agents: ["1002"], counties: ["东湖"], ticketKinds: ["praise"]),
    ]
    centre.changeSources = [calls, reviews]
    var county = CountyRecords()
    county.kinds = [
      .init(name: "fault_repair", tickets: 9, inspected: 3, correct: 2),
      .init(name: "misconduct_report", tickets: 9, inspected: 3, correct: 2),
      .init(name: "praise", tickets: 4, inspected: 3, correct: 2),
    ]
    centre.records = ["东湖": county, "西岭": CountyRecords()]
    return centre
  }

  /// A review of an inquiry moves no accuracy of other tickets, one of a notice none of tickets, and the roster, which
  /// forms teams, nothing of a county; of an import that was undone its kind alone is known.
  @Test func figuresStandBesideRecordsThatCanHaveMovedThem() {
    func figures(_ change: (inout TestCentre) -> Void) -> [String?]? {
      var centre = centre(.english)
      change(&centre)
      let rows = centre.report(.county("东湖")).table("change-records")?.rows
      return rows?.map { $0.cells.last?.shown }
    }
    let (talk, tickets) = (
      "Average talk time 151.0 s → 150.0 s (missed → met)",
      "Ticket accuracy 98.00% → 97.00% (missed)"
    )
    #expect(figures { _ in } == [talk, tickets])
    #expect(
      figures { centre in
        centre.records["东湖"]?.kinds.append(
          .init(name: "inquiry", tickets: 9, inspected: 3, correct: 2))
        for place in 0..<3 { centre.changeSources[1].records[place].ticketKinds = ["inquiry"] }
      } == [talk, "—"])
    // One that became an inquiry, or was one, counts for both.
    #expect(
      figures { centre in
        centre.records["东湖"]?.kinds.append(
          .init(name: "inquiry", tickets: 9, inspected: 3, correct: 2))
        for place in 0..<3 { centre.changeSources[1].records[place].ticketKinds = ["inquiry"] }
        centre.changeSources[1].records[0].ticketKinds = ["inquiry", "fault_repair"]
      } == [talk, tickets])
    #expect(
      figures { centre in
        for place in 0..<3 {
          centre.changeSources[1].records[place].ticketKinds = []
          centre.changeSources[1].records[place].subjects = [.notices]
        }
      } == [talk, "—"])
    #expect(figures { $0.changeSources[1].isRoster = true } == [talk, "—"])
    #expect(
      figures { centre in
        centre.changeSources[1].records = []
        centre.changeSources[1].isTakenBack = true
      } == [talk, tickets])
  }

  private func rows(_ audience: Audience, _ table: String, _ language: Language = .english)
    -> [[String]]?
  {
    centre(language).report(audience).table(table)?.rows.map { $0.cells.map(\.shown) }
  }

  @Test func theCentreSeesFiguresAndVerdictsBesideTheRows() {
    #expect(
      rows(.centre, "change-sources")?.map { [$0[0], $0[6], $0[7]] } == [
        ["calls.csv", "C1/1, C2/1", "Average talk time 152.0 s → 149.0 s (missed → met)"],
        ["reviews.csv", "R1→T1, R2→T2, R3→T3", "—"],
      ])
    #expect(
      rows(.centre, "change-sources", .chinese)?.first?.suffix(2) == [
        "C1/1、C2/1", "平均交谈时长152.0秒→149.0秒（未达标→达标）",
      ])
    #expect(
      rows(.centre, "changes")?.first
        == ["Average talk time", "Centre", "152.0 s", "149.0 s", "missed → met"])
  }

  /// Own rows alone, and none that its list of tickets withholds.
  @Test func aCountySeesItsOwnRows() {
    #expect(
      rows(.county("东湖"), "change-records") == [
        ["Calls", "made", "C1/1", "Average talk time 151.0 s → 150.0 s (missed → met)"],
        ["Reviews", "made", "R1→T1", "Ticket accuracy 98.00% → 97.00% (missed)"],
      ])
    let report = centre(.english).report(.county("东湖"))
    #expect(
      report.table("change-records")?.notes.last
        == "Reports of misconduct, and tickets of kinds with fewer than 5, are not named here either."
    )
    for hidden in ["calls.csv", "C2/1", "R2→T2", "R3→T3", "1001", "1002"] {
      #expect(!report.text.contains(hidden), "\(hidden)")
    }
    #expect(
      centre(.chinese).report(.county("东湖")).table("change-records")?.notes == [
        "仅列本范围的记录，每个导入文件至多10条，更正的在前，含更正后转出的；导入已撤销，或文件行数超出查看范围且其中没有本范围记录的，列“—”。",
        "举报及不足5件的工单类别，此处同样不列编号。",
      ])
  }

  /// A complaint that became a report of misconduct, or was one, is not named.
  @Test func aTicketOfTwoKindsIsNamedIfBothAre() {
    var centre = centre(.english)
    centre.changeSources[1].records[0].ticketKinds = ["fault_repair", "misconduct_report"]
    #expect(!centre.report(.county("东湖")).text.contains("R1→T1"))
  }

  @Test func anAgentSeesNoOtherPersonsRows() {
    #expect(
      rows(.agent("1001"), "change-records") == [
        ["Calls", "made", "C1/1", "Average talk time 160.0 s → 150.0 s (missed → met)"]
      ])
    let text = centre(.english).report(.agent("1001")).text
    for hidden in ["C2/1", "R1→T1", "calls.csv"] { #expect(!text.contains(hidden), "\(hidden)") }
  }

  @Test func aTeamSeesItsAgentsRows() {
    #expect(
      rows(.team("一班"), "change-records") == [
        ["Calls", "made", "C1/1", "Average talk time 153.0 s → 148.0 s (missed → met)"],
        ["Reviews", "made", "R1→T1, R2→T2, R3→T3", "—"],
      ])
  }

  /// 1005 was in 一班 until the 21st, in 二班 from the 22nd: a call belongs to the team of its day, a row of the
  /// roster to both.
  @Test func aRecordOfAnAgentOfTwoTeamsIsThatOfItsDay() throws {
    var centre = centre(.english)
    func day(_ text: String) throws -> Day { try #require(Day(text)) }
    centre.changeSources[0].records = [
      ChangedRecord(id: "C5/1", agents: ["1005"], days: [try day("2026-10-21")]),
      ChangedRecord(id: "C6/1", agents: ["1005"], days: [try day("2026-10-22")]),
      ChangedRecord(id: "1005/", agents: ["1005"]),
    ]
    if case .changed(var figures) = centre.changes {
      figures.append(
        ChangedFigure(metric: "talk_mean", scope: .team, key: "二班", before: 150, after: 149))
      centre.changes = .changed(figures)
    }
    func ids(_ team: String) -> String? {
      centre.report(.team(team)).table("change-records")?.rows.first?.cells[2].shown
    }
    #expect(ids("一班") == "C5/1, 1005/")
    #expect(ids("二班") == "C6/1, 1005/")
  }

  /// Eleven rows, of which ten have room; of a file that was not read to its end nobody knows how many more.
  @Test(arguments: Language.allCases) func howManyMoreThereAreIsSaid(_ language: Language) {
    var centre = centre(language)
    centre.changeSources[0].records = (11...21).map {
      ChangedRecord(id: "C\($0)/1", agents: ["1001"], counties: ["东湖"])
    }
    func ids() -> String? {
      centre.report(.agent("1001")).table("change-records")?.rows.first?.cells[2].shown
    }
    #expect(ids()?.hasSuffix(language == .english ? "C20/1 and 1 more" : "C20/1等，另有1条") == true)
    centre.changeSources[0].isCut = true
    #expect(ids()?.hasSuffix("C20/1") == true)
  }

  /// What was taken back has no rows any more; a figure that no file's row is behind is said to be so.
  @Test(arguments: Language.allCases) func whatCanNotBeNamedIsSaid(_ language: Language) {
    var centre = centre(language)
    centre.changeSources[0].isTakenBack = true
    centre.changeSources[0].records = []
    let own = centre.report(.agent("1001")).table("change-records")?.rows.first?.cells.map(\.shown)
    #expect(own?[1] == (language == .english ? "undone" : "已撤销") && own?[2] == "—")
    centre.changeSources.removeFirst()
    #expect(
      centre.report(.agent("1001")).text.contains(
        language == .english
          ? "Of the files taken in since the last edition no record is named here: what changed these figures is the "
            + "roster, records of others (as a call's other legs) or such as lists leave out, or what was taken back."
          : "上一版之后导入的数据中没有可在此列出的记录：数据变动来自名册、他方记录（如同一通电话的其他通话段）、不列编号的记录，或已撤销的导入。"))
  }
}
