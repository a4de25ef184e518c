import Records
import Testing

@testable import Intake

@Suite struct UnlikelyValueTests {
  private func row(
    _ ringCount: String, _ ring: String, _ talk: String, _ hold: String, _ acw: String
  )
    -> String
  {
    "C,2026-10-01 10:00:00,1,\(talk),\(acw),answered,\(ringCount),\(ring),\(hold)"
  }

  private func warnings(_ rows: String...) throws -> [String] {
    let text = calls("ring_count,ring_seconds,hold_seconds") + rows.joined(separator: "\n")
    let (reading, records) = try read(text)
    #expect(records.count == rows.count)  // flagged, and kept
    return reading.warnings.map { "\($0.value.code) \($0.count) \($0.firstLine)" }
  }

  @Test func holdLongerThanTheTalk() throws {
    #expect(
      try warnings(
        row("", "", "60", "60", "1"), row("", "", "60", "61", "1"), row("", "", "", "5", ""))
        == ["hold_above_talk 1 3"])
  }

  @Test func slowRing() throws {
    #expect(
      try warnings(
        row("4", "25", "1", "", "1"), row("5", "26", "1", "", "1"), row("4", "26", "1", "", "1"),
        row("0", "99", "1", "", "1"), row("", "99", "1", "", "1"))
        == ["ring_slow_for_count 2 4"])
  }

  @Test func longTalkAndLongWorkAfterIt() throws {
    #expect(
      try warnings(row("", "", "28800", "", "1800"), row("", "", "28801", "", "1801"))
        == ["talk_above_8_hours 1 3", "acw_above_30_minutes 1 3"])
  }

  @Test func theyAreCountedOverAllBatchesAndWorded() throws {
    let scratch = try Scratch()
    let text =
      calls("ring_count,ring_seconds,hold_seconds")
      + [
        row("", "", "1", "", "1801"), row("", "", "60", "61", "1"), row("", "", "60", "61", "1"),
      ].joined(separator: "\n")
    let reading = try RecordReader(batchSize: 1).read(scratch.file("a.csv", text)) { _ in }
    #expect(
      reading.warnings.map { $0.message(.english) } == [
        "2 rows, first on line 3: time on hold is longer than the talk (kept)",
        "1 row, first on line 2: after-call work of more than 30 minutes (kept)",
      ])
    #expect(
      reading.warnings.map { $0.message(.chinese) } == [
        "2行，首见于第3行：保持时长大于交谈时长（保留）", "1行，首见于第2行：事后处理时长超过30分钟（保留）",
      ])
  }

  @Test func codesAreUnique() {
    #expect(Set(UnlikelyValue.all.map(\.code)).count == UnlikelyValue.all.count)
  }
}
