import Foundation
import Records
import ReportBuilder
import Store
import Testing

@testable import ScorelineKit

/// Which calls and tickets stand behind an agent's figures, from files that can be read at a glance.
@Suite struct CoachingCasesTests {
  /// Of 1001's calls: D is a test call, E outbound, F abandoned, G eight days before the last; H took
  /// longest of what is left, then A, B and C. B was handed to a colleague, C to the expert desk, and X
  /// to a survey. Of W an expert was asked, V was a conference, and Z has a second leg that nothing is said
  /// of. K0 to K9 of 1003 took 10, 100, 200, ... 900 s.
  private static let calls = """
    call_id,leg,started_at,direction,agent_id,queue,talk_seconds,hold_seconds,acw_seconds,outcome,transfer_to,transfer_kind,tag
    A,1,2026-10-30 08:00:00,in,1001,报修,400,0,10,answered,,,
    B,1,2026-10-30 09:00:00,in,1001,报修,300,0,20,answered,1002,blind,
    B,2,2026-10-30 09:06:00,in,1002,报修,50,0,5,answered,,,
    C,1,2026-10-30 10:00:00,in,1001,咨询,200,0,90,answered,专家席,attended,
    D,1,2026-10-30 11:00:00,in,1001,报修,900,0,300,answered,,,test
    E,1,2026-10-30 12:00:00,out,1001,报修,950,0,300,answered,,,
    F,1,2026-10-30 13:00:00,in,1001,报修,,,,abandoned,,,
    G,1,2026-10-23 08:00:00,in,1001,报修,990,0,300,answered,,,
    H,1,2026-10-31 08:00:00,in,1001,咨询,500,30,15,answered,,,
    X,1,2026-10-31 09:00:00,in,1001,咨询,100,0,80,answered,满意度,survey,
    W,1,2026-10-13 09:00:00,in,1001,咨询,150,0,5,answered,专家席,consult,
    W,2,2026-10-13 09:01:00,out,1001,咨询,25,,,answered,,,
    V,1,2026-10-13 10:00:00,in,1001,咨询,160,0,5,answered,专家席,conference,
    Z,1,2026-10-13 11:00:00,in,1001,咨询,170,0,5,answered,,,
    Z,2,2026-10-13 11:03:00,in,1002,咨询,20,0,5,answered,,,

    """
    + (0...9).map {
      "K\($0),1,2026-10-12 0\($0):00:00,in,1003,咨询,\(max(10, 100 * $0)),0,10,answered,,,\n"
    }
    .joined()
  /// T1 to T3 are correct, of calls of 100, 200 and 400 s; that of 200 was handed on, that of H was on
  /// hold; so are T10 to T12, of W, V and Z. T4 to T7 are wrong, T8 by an earlier review only. U0 to U9 are correct, of calls K0 to K9.
  private static let tickets = """
    ticket_id,call_id,kind,accepted_at,agent_id
    T1,X,fault_repair,2026-10-31 09:05:00,1001
    T2,C,fault_repair,2026-10-30 10:05:00,1001
    T3,A,fault_repair,2026-10-30 08:05:00,1001
    T4,,fault_repair,2026-10-02 08:05:00,1001
    T5,B,complaint,2026-10-30 09:05:00,1001
    T6,,inquiry,2026-10-20 08:05:00,1001
    T7,,fault_repair,2026-10-10 08:05:00,1001
    T8,H,fault_repair,2026-10-31 08:05:00,1001
    T9,,fault_repair,2026-10-11 08:05:00,1002
    T10,W,fault_repair,2026-10-13 09:05:00,1001
    T11,V,fault_repair,2026-10-13 10:05:00,1001
    T12,Z,fault_repair,2026-10-13 11:05:00,1001

    """
    + (0...9).map { "U\($0),K\($0),fault_repair,2026-10-12 0\($0):05:00,1003\n" }.joined()
  private static let reviews = """
    review_id,object,object_id,reviewed_at,verdict,error_fields,error_source,note
    R1,ticket,T1,2026-11-01 08:00:00,correct,,,
    R2,ticket,T2,2026-11-01 08:00:00,correct,,,
    R3,ticket,T3,2026-11-01 08:00:00,correct,,,
    R4,ticket,T4,2026-11-01 08:00:00,incorrect,address,county,
    R5,ticket,T5,2026-11-01 08:00:00,incorrect,name;content,agent,打13600136000
    R6,ticket,T6,2026-11-01 08:00:00,incorrect,name,,
    R7,ticket,T7,2026-11-01 08:00:00,incorrect,,system,
    R8,ticket,T8,2026-11-01 08:00:00,incorrect,name,agent,
    R9,ticket,T8,2026-11-02 08:00:00,correct,,,
    R10,ticket,T10,2026-11-01 08:00:00,correct,,,
    R11,ticket,T11,2026-11-01 08:00:00,correct,,,
    R12,ticket,T12,2026-11-01 08:00:00,correct,,,

    """
    + (0...9).map { "S\($0),ticket,U\($0),2026-11-01 08:00:00,correct,,,\n" }.joined()
  /// N1 is wrong in one area by its own review, in the other by that of the whole notice; N2 was published
  /// anew, and what was first published is judged; N3 is correct, N4 of September.
  private static let notices = """
    notice_id,revision,area,published_at,agent_id
    N1,1,东街,2026-10-05 08:00:00,1001
    N1,1,西街,2026-10-05 08:00:00,1001
    N2,2,南街,2026-10-20 08:00:00,1001
    N2,3,南街,2026-10-20 10:00:00,1002
    N3,1,北街,2026-10-21 08:00:00,1001
    N4,1,北街,2026-09-30 08:00:00,1001

    """
  private static let noticeReviews = """
    review_id,object,object_id,area,reviewed_at,verdict
    M1,outage_notice,N1,,2026-11-01 08:00:00,incorrect
    M2,outage_notice,N2,南街,2026-11-01 08:00:00,incorrect
    M3,outage_notice,N3,,2026-11-01 08:00:00,correct
    M4,outage_notice,N4,,2026-11-01 08:00:00,incorrect

    """
  private static let agents = """
    agent_id,name,team
    1001,张三,一班
    1002,李四,一班
    1003,王五,一班

    """

  /// - Parameters:
  ///   - calls: how many a store has on each day; the file's own unless given.
  ///   - destination: to whom C was handed.
  private func book(
    calls: [String: Int128] = ["2026-10-23": 1, "2026-10-30": 7, "2026-10-31": 2],
    handedTo destination: String = "专家席",
    _ work: (CaseBook) throws -> Void
  ) throws {
    try Folder.scratch { folder in
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let store = try workspace.store(.write)
      let importer = Importer(store, configuration: workspace.configuration)
      let files = [
        ("calls", Self.calls.replacing("专家席", with: destination)), ("tickets", Self.tickets),
        ("reviews", Self.reviews), ("agents", Self.agents), ("outage_notices", Self.notices),
        ("notice-reviews", Self.noticeReviews),
      ]
      for (name, text) in files {
        _ = try importer.importFile(at: try folder.write(text, to: "\(name).csv"))
      }
      let month = try #require(PeriodText.month("2026-10"))
      let cases = CoachingCases(
        store: store, roster: Roster(try store.liveRecords(.agent)), period: month)
      let days = Dictionary(
        uniqueKeysWithValues: try calls.map { (try #require(Day($0)), $1) })
      try work(
        try cases.book(calls: days) {
          try ReviewedTickets(store, in: month.first...month.last)
        })
    }
  }

  @Test func theLongestOfTheLastSevenDaysThatCount() throws {
    try book { book in
      #expect(book.callDays.map { "\($0.lowerBound) \($0.upperBound)" } == "2026-10-25 2026-10-31")
      let cases = try #require(book.agents["1001"])
      #expect(cases.longestTalk.map(\.callID) == ["H", "A", "B"])
      #expect(cases.longestAfterCallWork.map(\.callID) == ["C", "X", "B"])
      #expect(cases.longestTalk.first?.startedAt == ClockTime("2026-10-31 08:00:00"))
      #expect(cases.longestTalk.first?.talk == 500)
      #expect(cases.longestTalk.first?.queue == "咨询")
      #expect(book.agents["1002"]?.longestTalk.map(\.leg) == [2])
    }
  }

  /// Of 1001's legs of 400, 300, 200, 900 (a test call), 500 and 100 s the median is (300 + 400) / 2: A and B
  /// are as near, then C and H, and B began later than A. Of after-call work of 10, 15, 20, 80, 90 and 300 s
  /// it is 50: 20 and 80 are as near, B is the earlier; then H (15), A and C, which are as far.
  @Test func usualCallsAreThoseNearestToTheOwnMedian() throws {
    try book { book in
      let cases = try #require(book.agents["1001"])
      #expect(cases.usualTalk.map(\.callID) == ["A", "B", "C"])
      #expect(cases.usualAfterCallWork.map(\.callID) == ["B", "X", "H"])
      #expect(cases.usualAfterCallWork.map(\.afterCallWork) == [20, 80, 15])
      #expect(book.agents["1002"]?.usualTalk.map(\.callID) == ["B"])
    }
  }

  /// A week of the largest centres has millions of calls: its last days tell enough.
  @Test func daysOfVeryManyCallsAreFewer() throws {
    func days(_ calls: [String: Int128]) throws -> String? {
      var days: String?
      try book(calls: calls) { book in
        days = book.callDays.map { "\($0.lowerBound) \($0.upperBound)" }
      }
      return days
    }
    #expect(
      try days(["2026-10-29": 1, "2026-10-30": 400_000, "2026-10-31": 100_000])
        == "2026-10-30 2026-10-31")
    #expect(try days(["2026-10-30": 400_000, "2026-10-31": 100_001]) == "2026-10-31 2026-10-31")
    #expect(try days(["2026-10-30": 1, "2026-10-31": 900_000]) == "2026-10-31 2026-10-31")
    try book(calls: ["2026-10-31": 900_000]) { book in
      #expect(book.agents["1001"]?.longestTalk.map(\.callID) == ["H", "X"])
    }
    #expect(try days([:]) == nil)
  }

  @Test func aColleagueToWhomACallWasHandedIsNotNamed() throws {
    try book { book in
      let handed = try #require(book.agents["1001"]?.handedOn)
      #expect(handed.map(\.callID) == ["B", "C"])
      #expect(handed.map(\.handedTo) == [.anotherAgent, .named("专家席")])
    }
  }

  /// C was handed to each of these instead.
  @Test(arguments: [
    ("1003号", CallCase.Destination.anotherAgent), ("王五", .anotherAgent), ("转王五班长", .anotherAgent),
    ("１００３", .anotherAgent), ("一零零三", .anotherAgent), ("10031", .named("10031")),
    ("客户王小明 139-1234-0002", .outsideNumber), ("一三九一二三四零零零五", .outsideNumber),
    ("客户王小明", .named("客户*")), ("赵主任", .named("*主任")), ("石泷县供电公司", .named("石泷县供电公司")),
  ])
  func nobodyIsNamed(destination: (text: String, shown: CallCase.Destination)) throws {
    try book(handedTo: destination.text) { book in
      #expect(book.agents["1001"]?.handedOn.last?.handedTo == destination.shown)
    }
  }

  @Test func wrongTicketsAreThoseOfTheLatestReviewTheNewestFirst() throws {
    try book { book in
      let cases = try #require(book.agents["1001"])
      #expect(cases.wrongTickets.map(\.ticketID) == ["T5", "T6", "T7"])
      #expect(cases.wrongTicketCount == 4)
      // T4 and T7; of T6 the review doesn't say.
      #expect(cases.wrongInCountyCount == 1)
      #expect(cases.wrongInSystemCount == 1)
      #expect(cases.wrongTickets.first?.errorFields == ["name", "content"])
      #expect(cases.wrongTickets.map(\.errorSource) == ["agent", "", "system"])
      #expect(cases.wrongTickets.first?.callID == "B")
      #expect(book.agents["1002"]?.wrongTickets == [])
    }
  }

  @Test func wrongNoticesAreNamedByRevisionAndArea() throws {
    try book { book in
      let notices = try #require(book.agents["1001"]?.wrongNotices)
      #expect(
        notices.map { "\($0.noticeID) \($0.revision) \($0.area)" } == [
          "N2 2 南街", "N1 1 东街", "N1 1 西街",
        ])
      #expect(book.agents["1001"]?.wrongNoticeCount == 3)
      #expect(book.agents["1002"]?.wrongNotices == [])
    }
  }

  /// Of X (100 s) and A (400 s) the shorter: two have no middle one. Nobody else took part in either, as in W, V and
  /// Z, of 150 to 170 s.
  @Test func oneThatWentWellIsTheMiddleOfTheCorrect() throws {
    try book { book in
      #expect(book.agents["1001"]?.wentWell?.callID == "X")
      #expect(book.agents["1001"]?.wentWell?.ticketID == "T1")
      #expect(book.agents["1002"]?.wentWell == nil)
    }
  }

  /// Of ten correct tickets the oldest, that of 10 s, is left out: the middle of the others is 500 s.
  @Test func oneThatWentWellComesFromTheNineNewest() throws {
    try book { book in #expect(book.agents["1003"]?.wentWell?.callID == "K5") }
  }
}
