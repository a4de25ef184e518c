import Records
import Testing

@Suite struct CallAssemblyTests {
  private func units(_ rows: String...) throws -> Units {
    Subject.calls.assemble([.call: batch(.call, rows)])
  }

  /// A unit's values of some measures.
  private func values(_ units: UnitBatch, _ measures: Measure...) -> [[Int64]] {
    (0..<units.count).map { place in measures.map { units.column($0)[place] } }
  }

  @Test func aCallWithTwoAnsweredLegsIsOneCallAndTwoLegs() throws {
    let units = try units(
      leg(
        "A", 2, "2026-11-01 00:01:00",
        "agent_id=2 county=乙 talk_seconds=30 acw_seconds=7 ring_seconds=9"),
      leg(
        "A", 1, "2026-10-31 23:59:00",
        "agent_id=1 county=甲 talk_seconds=100 hold_seconds=4 ring_seconds=3 ring_count=1"))
    // The call belongs to October's last day, with all its legs, and to its first leg's county.
    #expect(units.byAgent.days.map(\.description) == ["2026-10-31", "2026-10-31"])
    #expect(units.byAgent.agents == ["1", "2"])
    #expect(units.byAgent.counties == ["甲", "甲"])
    #expect(units.byAgent.rows == [1, 0])
    #expect(
      values(units.byAgent, Calls.talkSeconds, Calls.acwSeconds, Calls.ringSeconds, Calls.ringCount)
        == [[100, none, 3, 1], [30, 7, 9, none]])
    // Talk 100 + 30, after-call work 7 of the one leg that has it, ring of the first answered leg.
    #expect(units.byCounty.counties == ["甲"])
    #expect(units.byCounty.rows == [1])
    #expect(
      values(
        units.byCounty, Calls.answered, Calls.talkSeconds, Calls.holdSeconds, Calls.acwSeconds,
        Calls.ringSeconds, Calls.ringCount) == [[1, 130, 4, 7, 3, 1]])
  }

  @Test(arguments: [3, 16, 17, 40])
  func legsAreInTheOrderOfTheirNumbersHoweverMany(count: Int) {
    let rows = (1...count).reversed().map {
      leg("A", $0, "2026-10-01 08:00:00", "agent_id=\($0) talk_seconds=\($0)")
    }
    let units = Subject.calls.assemble([.call: batch(.call, rows)])
    #expect(units.byAgent.agents == (1...count).map(String.init))
    #expect(values(units.byCounty, Calls.talkSeconds) == [[Int64(count * (count + 1) / 2)]])
  }

  @Test func theFirstLegIsTheLowestNumberThenTheEarliest() throws {
    let units = try units(
      leg("A", 7, "2026-10-05 10:00:00", "county=late"),
      leg("A", 3, "2026-10-06 10:00:00", "county=first"))
    #expect(units.byCounty.days.map(\.description) == ["2026-10-06"])
    #expect(units.byCounty.counties == ["first"])
  }

  @Test func ringIsThatOfTheFirstAnsweredLegEvenWhenItHasNone() throws {
    let units = try units(
      leg("A", 1, "2026-10-01 10:00:00", "outcome=no_answer ring_seconds=30 agent_id=1"),
      leg("A", 2, "2026-10-01 10:01:00", "agent_id=2"),
      leg("A", 3, "2026-10-01 10:02:00", "agent_id=3 ring_seconds=5"))
    #expect(values(units.byCounty, Calls.answered, Calls.ringSeconds) == [[1, none]])
    #expect(values(units.byAgent, Calls.answered) == [[0], [1], [1]])
  }

  @Test func outboundAndUnansweredLegsAreNotAnswered() throws {
    let units = try units(
      leg("A", 1, "2026-10-01 10:00:00", "direction=out talk_seconds=9"),
      leg("B", 1, "2026-10-01 10:00:00", "outcome=abandoned talk_seconds=9"))
    #expect(values(units.byCounty, Calls.answered, Calls.talkSeconds) == [[0, none], [0, none]])
    #expect(values(units.byAgent, Calls.answered, Calls.talkSeconds) == [[0, 9], [0, 9]])
  }

  @Test func aTagOfAnyLegTagsTheCallAndAllItsLegs() throws {
    let units = try units(
      leg("A", 1, "2026-10-01 10:00:00"),
      leg("A", 2, "2026-10-01 10:01:00", "tag=test outcome=overflow"),
      leg("B", 1, "2026-10-01 10:01:00", "tag=silent"))
    #expect(values(units.byAgent, Calls.isTest, Calls.isSilent) == [[1, 0], [1, 0], [0, 1]])
    #expect(values(units.byCounty, Calls.isTest, Calls.isSilent) == [[1, 0], [0, 1]])
  }

  @Test func oneIdInTwoMonthsIsTwoCalls() throws {
    let units = try units(
      leg("A", 1, "2026-11-10 10:00:00", "talk_seconds=1"),
      leg("A", 1, "2026-10-10 10:00:00", "talk_seconds=2"))
    #expect(values(units.byCounty, Calls.talkSeconds) == [[2], [1]])
    #expect(units.byCounty.days.map(\.description) == ["2026-10-10", "2026-11-10"])
  }

  @Test(
    arguments: [
      // kind of transfer, outcomes of the later legs, whether it counts
      ("", [], 1), ("blind", [], 1), ("attended", [], 1), ("consult", [], 0), ("conference", [], 0),
      ("survey", [], 0), ("blind", ["no_answer"], 0), ("blind", ["answered"], 1),
      ("", ["no_answer", "overflow"], 0), ("attended", ["abandoned", "answered"], 1),
      ("survey", ["answered"], 0),
    ] as [(String, [String], Int64)])
  func transfers(_ kind: String, _ later: [String], _ counts: Int64) throws {
    let first = leg("A", 1, "2026-10-01 10:00:00", "transfer_to=值班长 transfer_kind=\(kind)")
    // Later legs count whatever their direction.
    let rest = later.enumerated().map { place, outcome in
      leg("A", place + 2, "2026-10-01 09:00:00", "outcome=\(outcome) direction=out")
    }
    let units = Subject.calls.assemble([.call: batch(.call, [first] + rest)])
    #expect(units.byAgent.column(Calls.transferred).first == counts)
    #expect(units.byCounty.column(Calls.transferred) == [counts])
  }

  @Test func transfersThatDoNotCount() throws {
    let units = try units(
      leg("A", 1, "2026-10-01 10:00:00", "transfer_kind=blind"),  // to nobody
      leg("B", 1, "2026-10-01 10:00:00", "transfer_to=x outcome=abandoned"),
      leg("C", 1, "2026-10-01 10:00:00", "transfer_to=x direction=out"))
    #expect(units.byCounty.column(Calls.transferred) == [0, 0, 0])
  }

  @Test func twoTransfersOfACallAreOne() throws {
    let units = try units(
      leg("A", 1, "2026-10-01 10:00:00", "transfer_to=x"),
      leg("A", 2, "2026-10-01 10:01:00", "transfer_to=y"), leg("A", 3, "2026-10-01 10:02:00"))
    #expect(units.byAgent.column(Calls.transferred) == [1, 1, 0])
    #expect(units.byCounty.column(Calls.transferred) == [1])
  }

  @Test func transfersThatAreNotRecordedAreMissing() throws {
    var records = batch(
      .call, leg("A", 1, "2026-10-01 10:00:00"), leg("B", 1, "2026-10-01 10:00:00"))
    records.notRecorded[0] = 1 << UInt64(RecordKind.call.index(of: Call.transferTo))
    let units = Subject.calls.assemble([.call: records])
    #expect(units.byAgent.column(Calls.transferred) == [none, 0])
    #expect(units.byCounty.column(Calls.transferred) == [none, 0])
  }

  @Test func noRecordsNoUnits() {
    #expect(Subject.calls.assemble([:]).byCounty.count == 0)
    #expect(Subject.calls.assemble([.call: RecordBatch(kind: .call)]).byAgent.count == 0)
  }
}
