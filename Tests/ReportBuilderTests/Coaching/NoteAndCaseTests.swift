@testable import Analysis
import Catalogue
import Figures
import Metrics
import Records
@testable import ReportBuilder
import ReportModel
import Statistics
import Testing

/// What was agreed, and the calls and tickets behind figures, on pages.
struct NoteAndCaseTests {
  private func centre(_ language: Language) throws -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.talkTime, .ticketAccuracy]
    let previous = centre.period.previous
    for id in ["1001", "1002"] {
      centre.roster.append((id, "N\(id)", "Red", "", ""))
      centre.mean(.talkTime, .agent, id, sum: 15_000, of: 100)
    }
    let then = Figure(
      metric: .talkTime, scope: .agent, key: "1001", value: 163.5, numerator: 16_350,
      denominator: 100, missing: 0, excludedByRule: [0], target: nil, interval: nil,
      percentiles: nil)
    func note(_ kind: AgentNote.Kind, _ period: Period, _ text: String) -> AgentNote {
      AgentNote(
        agent: "1001", period: period.description, days: period.first...period.last, kind: kind,
        kpi: "talk_mean", text: text)
    }
    let transfers = Figure(
      metric: .transferRate, scope: .agent, key: "1001", value: 0.04, numerator: 4,
      denominator: 100, missing: 0, excludedByRule: [0], target: nil, interval: nil,
      percentiles: nil)
    var general = note(.agreed, previous, "sit together")
    general.kpi = nil
    centre.notes["1001"] = [
      NotedFigure(note(.agreed, previous, "listen to three calls"), then: [then]),
      NotedFigure(note(.disputed, centre.period, "system was down"), then: []),
      NotedFigure(general, then: [then, transfers]),
    ]
    var cases = AgentCases()
    let time = try #require(ClockTime("2026-10-23 09:18:00"))
    cases.longestTalk = [
      CallCase(
        callID: "C1", leg: 2, startedAt: time, queue: "Billing", talk: 524, afterCallWork: 38,
        handedTo: .anotherAgent)
    ]
    cases.handedOn = cases.longestTalk
    cases.wrongTickets = [
      TicketCase(
        ticketID: "T1", callID: "C1", kind: "fault_repair", acceptedAt: time,
        errorFields: ["name", "content"], errorSource: "county")
    ]
    cases.wrongTicketCount = 4
    cases.wrongInCountyCount = 3
    cases.wentWell = CallCase(
      callID: "C9", leg: 1, startedAt: time, queue: "Billing", talk: 137, afterCallWork: 20,
      ticketID: "T9")
    centre.cases = CaseBook(
      callDays: try #require(Day("2026-10-25"))...(try #require(Day("2026-10-31"))),
      agents: ["1001": cases])
    return centre
  }

  @Test(arguments: Language.allCases)
  func whatWasAgreedStandsBesideWhatCameOfIt(_ language: Language) throws {
    let report = try centre(language).report(.agent("1001"))
    let boxes = report.sections.flatMap(\.blocks).compactMap { block -> AnswerBox? in
      if case .answer(let box) = block { box } else { nil }
    }
    #expect(
      boxes.first?.entries
        == (language == .english
          ? [
            Fact(
              "2026-09, agreed: Average talk time",
              "listen to three calls (then 163.5 s, this month 150.0 s: whether that is a change cannot be told)"
            ),
            Fact("2026-10, disputed: Average talk time", "system was down"),
            Fact(
              "2026-09, agreed",
              "sit together (named in it: Average talk time then 163.5 s, this month 150.0 s: whether that is a change "
                + "cannot be told; Transfer rate then "
                + "4.00%, this month —)"),
          ]
          : [
            Fact("2026-09 商定：平均交谈时长", "listen to three calls（当时163.5秒，本月150.0秒，是否变动尚无法判定）"),
            Fact("2026-10 有异议：平均交谈时长", "system was down"),
            Fact(
              "2026-09 商定",
              "sit together（所提指标：平均交谈时长当时163.5秒，本月150.0秒，是否变动尚无法判定；转接呼叫率当时4.00%，本月—）"),
          ]))
    #expect(
      boxes.first?.fields
        == (language == .english ? ["Agreed action, and by when"] : ["商定措施及完成日期"]))
  }

  /// The agent's own chart says what two values are worth.
  @Test func aChangeIsNamedByTheChart() {
    func said(_ verdict: ChartVerdict) -> Words {
      NoteWords.cameOfIt(
        then: "114.9 s", now: "113.3 s", Words("this week", "本周"), verdict)
    }
    #expect(
      said(.withinUsualVariation)
        == Words(
          "then 114.9 s, this week 113.3 s: within usual variation",
          "当时114.9 s，本周113.3 s，变动属正常波动"))
    func signal(_ isBetter: Bool) -> ChartVerdict {
      .signal(
        ChartSignal(
          run: RunSignal(.outsideLimits, 12...12, isUpward: false), isBetter: isBetter,
          probability: 0.001))
    }
    #expect(said(signal(true)).english.hasSuffix(": a signal for the better"))
    #expect(said(signal(true)).chinese.hasSuffix("，出现变好信号"))
    #expect(said(signal(false)).english.hasSuffix(": a signal for the worse"))
    #expect(said(signal(false)).chinese.hasSuffix("，出现变差信号"))
    #expect(said(.unfinished).chinese.hasSuffix("，是否变动尚无法判定"))
  }

  /// A month that holds the week of a note says nothing of what came of it; nor does a week within a month noted.
  @Test(arguments: Language.allCases)
  func whatOverlapsTheNoteIsNotCompared(_ language: Language) throws {
    func first(_ days: (String, String)) throws -> String? {
      var centre = try centre(language)
      var noted = try #require(centre.notes["1001"]?.first)
      noted.note.days = try #require(Day(days.0))...(try #require(Day(days.1)))
      centre.notes["1001"] = [noted]
      return centre.report(.agent("1001")).sections.flatMap(\.blocks).flatMap { block -> [Fact] in
        if case .answer(let box) = block { box.entries } else { [] }
      }.first?.value
    }
    #expect(
      try first(("2026-10-12", "2026-10-18"))
        == (language == .english
          ? "listen to three calls (then 163.5 s; this month holds the period noted and is not compared)"
          : "listen to three calls（当时163.5秒；本月含备注所在周期，不作比较）"))
    #expect(
      try first(("2026-09-28", "2026-10-04"))
        == (language == .english
          ? "listen to three calls (then 163.5 s; this month overlaps the period noted and is not compared)"
          : "listen to three calls（当时163.5秒；本月与备注所在周期重叠，不作比较）"))
  }

  /// The month after the noted one has records of its first days only: what came of it so far stands beside the
  /// figure then, under the notice that it will change.
  @Test(arguments: Language.allCases)
  func aNoteWhoseFollowUpHasNotEndedShowsTheFigureSoFar(_ language: Language) throws {
    var centre = try centre(language)
    centre.dataUntil = ClockTime("2026-10-10 18:00:00")
    let report = centre.report(.agent("1001"))
    let entries = report.sections.flatMap(\.blocks).flatMap { block -> [Fact] in
      if case .answer(let box) = block { box.entries } else { [] }
    }
    #expect(
      entries.first
        == (language == .english
          ? Fact(
            "2026-09, agreed: Average talk time",
            "listen to three calls (then 163.5 s, this month 150.0 s: whether that is a change cannot be told)"
          )
          : Fact("2026-09 商定：平均交谈时长", "listen to three calls（当时163.5秒，本月150.0秒，是否变动尚无法判定）")))
    #expect(
      report.notices.first?.hasPrefix(
        language == .english
          ? "Unfinished period: the newest call is of 2026-10-10 18:00"
          : "统计周期尚未结束：最新话务记录为2026-10-10 18:00")
        == true)
  }

  /// Where no figure of tickets is named in the boxes, below the tickets; else in the box.
  @Test(arguments: Language.allCases)
  func whereErrorsAroseIsSaidOnce(_ language: Language) throws {
    let said =
      language == .english
      ? "Of 4 wrong tickets the reviews trace 3 to the county; the accuracy counts them all."
      : "差错工单4件，其中3件经质检认定来源为县公司；正确率仍按全部差错工单计算。"
    func places(_ centre: TestCentre) -> (boxes: Int, notes: Int) {
      let blocks = centre.report(.agent("1001")).sections.flatMap(\.blocks)
      return (
        blocks.count {
          if case .callouts(let boxes) = $0 {
            boxes.contains { $0.paragraphs.contains { $0.plain == said } }
          } else {
            false
          }
        },
        blocks.count { if case .note(said) = $0 { true } else { false } }
      )
    }
    var centre = try centre(language)
    #expect(places(centre) == (0, 1))
    centre.share(.ticketAccuracy, .agent, "1001", passing: 10, of: 40)
    #expect(places(centre) == (1, 0))
  }

  /// The picked have a box of their own; what was agreed with the others is not lost on the page of the team.
  @Test(arguments: Language.allCases)
  func whatWasAgreedWithThoseNotPickedStandsWithThePicks(_ language: Language) throws {
    let report = try centre(language).report(.team("Red"))
    let section = try #require(report.sections.first { $0.id == "coaching" })
    let tables = section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let table = try #require(tables.first { $0.id == "agreed" })
    #expect(
      table.rows.map { $0.cells.prefix(2).map(\.shown) }
        == (language == .english
          ? [
            ["N1001 (1001)", "2026-09, agreed: Average talk time"],
            ["N1001 (1001)", "2026-10, disputed: Average talk time"],
            ["N1001 (1001)", "2026-09, agreed"],
          ]
          : [
            ["N1001（1001）", "2026-09 商定：平均交谈时长"], ["N1001（1001）", "2026-10 有异议：平均交谈时长"],
            ["N1001（1001）", "2026-09 商定"],
          ]))
    #expect(
      table.rows[0].cells[2].shown
        == (language == .english
          ? "listen to three calls (then 163.5 s, this month 150.0 s: whether that is a change cannot be told)"
          : "listen to three calls（当时163.5秒，本月150.0秒，是否变动尚无法判定）"))
  }

  @Test func notesAreNobodyElses() throws {
    let centre = try centre(.english)
    for audience in [Audience.agent("1002"), .centre, .index] {
      #expect(!centre.report(audience).text.contains("system was down"))
    }
    #expect(centre.report(.team("Red")).text.contains("system was down"))
  }

  @Test func aNumberThatACallWentToIsCalledOutside() {
    #expect(CaseWords.outsideNumber == Words("an outside number", "外部号码"))
  }

  @Test(arguments: Language.allCases)
  func callsAndTicketsCanBeFound(_ language: Language) throws {
    let report = try centre(language).report(.agent("1001"))
    let isEnglish = language == .english
    let call = try #require(report.table("card-calls")?.rows.first)
    #expect(
      call.cells.map(\.shown)
        == (isEnglish
          ? [
            "C1", "2", "10-23 09:18", "Billing", "longest talk, handed on", "524", "38",
            "another agent",
          ]
          : ["C1", "2", "10-23 09:18", "Billing", "交谈最长、转给他人", "524", "38", "其他客服代表"]))
    let table = try #require(report.table("card-tickets"))
    #expect(table.caption == (isEnglish ? "Wrong tickets, 1 of 4" : "差错工单（4件中的1件）"))
    #expect(
      table.rows.first?.cells.map(\.shown)
        == (isEnglish
          ? ["T1", "10-23 09:18", "Fault repair", "C1", "Customer name, Content", "County"]
          : ["T1", "10-23 09:18", "故障报修", "C1", "姓名、呼叫内容", "县公司"]))
    #expect(
      report.text.contains(
        isEnglish
          ? "Call C9 (10-23 09:18, Billing): 137 s of talk, neither handed on nor on hold, ticket T9 "
            + "found correct."
          : "通话C9（10-23 09:18，Billing）：交谈137秒，未转接、未保持，工单T9质检正确。"))
  }
}
