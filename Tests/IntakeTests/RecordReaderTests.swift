import Records
import Testing

@testable import Intake

@Suite struct RecordReaderTests {
  private let good = "2026-10-01 10:00:00,1001,60,30,answered"

  @Test func everyTypeIsRead() throws {
    let text = """
      call_id,leg,started_at,direction,caller,queue,agent_id,talk_seconds,acw_seconds,outcome,satisfaction
      C1 ,007,2026-10-01 10:00:00,out,,\u{3000}报修\u{A0},,0,2147483647,overflow,5
      "C,2",,2026-12-31 23:59:59,,1,,1001,,,answered,

      """
    let (reading, records) = try read(text)
    #expect(reading.rejects == [])
    #expect(
      texts(
        records,
        [
          Call.callID, Call.leg, Call.startedAt, Call.direction, Call.queue, Call.agentID,
          Call.talkSeconds, Call.acwSeconds, Call.outcome, Call.satisfaction, Call.ringCount,
        ]) == [
          "C1|7|2026-10-01 10:00:00|out|报修||0|2147483647|overflow|5|",
          "C,2|1|2026-12-31 23:59:59|in||1001|||answered||",
        ])
    #expect(records.integers(Call.talkSeconds) == [0, RecordBatch.missing])
    #expect(records.notRecorded == [0, 0])
  }

  @Test func daysAndLists() throws {
    let (_, roster) = try read(
      "agent_id,name,team,valid_from,valid_to\n1,甲,一班,2026-02-28, 2099-12-31 \n2,乙,一班,,\n")
    #expect(texts(roster, [Agent.validFrom, Agent.validTo]) == ["2026-02-28|2099-12-31", "|"])
    let (reading, reviews) = try read(
      "review_id,object,object_id,reviewed_at,verdict,error_fields\n"
        + "R1,ticket,T1,2026-10-01 10:00:00,incorrect, caller ;; name;caller;\u{3000}\n"
        + "R2,ticket,T1,2026-10-01 10:00:00,correct,; ;\n"
        + "R3,ticket,T1,2026-10-01 10:00:00,correct,a\u{37E}b\n")
    #expect(texts(reviews, [Review.errorFields]) == ["caller;name", "", "a;b"])
    #expect(reading.rowsRead == 3)
    let bad = try read("agent_id,name,team,valid_from\n1,甲,一班,2026-02-29\n").reading
    #expect(
      bad.rejects.map { $0.message(.english) } == [
        "line 2, column 4 valid_from: unreadable day; found \"2026-02-29\", expected a day as "
          + "YYYY-MM-DD"
      ])
    let nobody = try read("agent_id,name,team\n,甲,一班\n").reading
    #expect(nobody.rejects.map(\.code) == [.emptyRequired])
  }

  @Test func aHeaderAloneIsAFileOfNoRows() throws {
    let (reading, records) = try read(calls())
    #expect(reading.rowsRead == 0 && reading.rejectedCount == 0 && records.count == 0)
    #expect(reading.kind == .call)
  }

  @Test func blankLinesAreNoRowsAndLinesAreThoseOfTheFile() throws {
    let (reading, records) = try read(
      calls("queue", "", "C1,\(good),\"a\nb\"", "\r\n", "C2,\(good),") + "\n\n")
    #expect(reading.rowsRead == 2)
    #expect(records.lines == [3, 7])
  }

  @Test func unknownColumnsAreKeptOutAndAbsentOnesNamed() throws {
    let (reading, _) = try read(calls("备注,queue,\"un,known\"", "C1,\(good),x,y,z"))
    #expect(reading.unknownColumns == ["备注", "9:**,*****"])
    #expect(
      reading.absentFields == [
        "leg", "direction", "caller", "wait_seconds", "ring_count", "ring_seconds", "hold_seconds",
        "transfer_to", "transfer_kind", "ended_by", "tag", "customer_level", "satisfaction",
        "county",
      ])
    #expect(reading.notRecordedFields == [])
  }

  @Test func keysAreOneHoweverTheyAreSpelt() throws {
    let (_, records) = try read(
      calls("", "C\u{F914},\(good)", "C\u{6A02}\u{3000},\(good)"))
    let ids = records.texts(Call.callID).map { Array($0.utf8) }
    #expect(ids[0] == ids[1])
    #expect(FileResolution(records).repeats.count == 1)
  }

  @Test func batchesAreHandedOverWhenFull() throws {
    let scratch = try Scratch()
    let rows = (1...10).map { $0 == 4 ? "C4" : "C\($0),\(good)" }.joined(separator: "\n")
    let bytes = Array((calls() + rows).utf8)
    let file = try scratch.file("calls.csv", bytes)
    var sizes: [Int] = []
    var seen: [UInt8] = []
    let reading = try RecordReader(batchSize: 4).read(file, bytes: { seen += $0 }) {
      sizes.append($0.count)
    }
    #expect(sizes == [4, 4, 1])  // ten rows, one of them rejected
    #expect(reading.rowsRead == 10 && reading.rejectedCount == 1)
    #expect(seen == bytes)
  }

  @Test func rejectsBeyondTheLimitAreCounted() throws {
    let scratch = try Scratch()
    let file = try scratch.file("calls.csv", calls("", "1", "2", "3"))
    let reading = try RecordReader(rejectLimit: 2).read(file) { _ in }
    #expect(reading.rejects.map(\.line) == [2, 3])
    #expect(reading.rejectCounts == [.fieldCount: 3])
  }

  @Test func whatTheCallerThrowsComesOut() throws {
    struct Stop: Error {}
    let scratch = try Scratch()
    let file = try scratch.file("calls.csv", calls("", "C1,\(good)"))
    #expect(throws: Stop.self) { try RecordReader().read(file) { _ in throw Stop() } }
  }
}
