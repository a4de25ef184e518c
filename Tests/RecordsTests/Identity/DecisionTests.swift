import Records
import Testing

@Suite struct DecisionTests {
  private func decide(_ rows: [String], beside live: [String], _ kind: RecordKind = .call)
    -> [Decision]
  {
    let (batch, records) = (batch(kind, rows), batch(kind, live))
    return Decision.decide(
      Array(0..<batch.count), of: batch, beside: Array(0..<records.count), of: records,
      isEqual: { batch.row($0, equals: $1, of: records) })
  }

  private let live = leg("A", 1, "2026-10-31 12:00:00", "talk_seconds=5")

  @Test func withoutALiveRecordARowIsNew() { #expect(decide([live], beside: []) == [.new]) }

  @Test func theSameRowChangesNothing() {
    #expect(decide([live], beside: [live]) == [.unchanged(0)])
  }

  @Test func anotherContentCorrects() {
    #expect(decide([leg("A", 1, "2026-10-31 12:00:00")], beside: [live]) == [.corrected(0)])
  }

  @Test func exactlyADayLaterIsACorrectionASecondMoreIsNot() {
    #expect(decide([leg("A", 1, "2026-10-30 12:00:00")], beside: [live]) == [.corrected(0)])
    // 86,401 seconds before, in the same month: the same call, too far to be the same leg.
    #expect(decide([leg("A", 1, "2026-10-30 11:59:59")], beside: [live]) == [.idReused(0)])
    #expect(decide([leg("A", 1, "2026-11-01 12:00:00")], beside: [live]) == [.corrected(0)])
    // 86,401 seconds later, in the next month: another call.
    #expect(decide([leg("A", 1, "2026-11-01 12:00:01")], beside: [live]) == [.new])
  }

  @Test func anotherLegIsNewAndLinksItsCall() {
    #expect(decide([leg("A", 2, "2026-10-01 12:00:00")], beside: [live]) == [.new])
    // Leg 2 of the same file lies between: now leg 1 is 86,401 seconds away in the same call.
    #expect(
      decide(
        [leg("A", 1, "2026-11-01 12:00:01"), leg("A", 2, "2026-11-01 00:00:00")], beside: [live])
        == [.idReused(0), .new])
  }

  @Test func betweenTwoNamesakesNobodyGuesses() {
    let early = leg("A", 1, "2026-10-02 00:00:00", "talk_seconds=1")
    let other = leg("A", 1, "2026-10-20 00:00:00", "talk_seconds=2")
    #expect(decide([early], beside: [other, early]) == [.unchanged(1)])
    #expect(decide([leg("A", 1, "2026-10-02 00:00:01")], beside: [other, early]) == [.idReused(0)])
  }

  /// 23 hours before the live leg and 23 after it, so 46 hours from each other: alone either corrects it.
  @Test func ofTwoRowsForOneLegNobodyGuesses() {
    let before = leg("A", 1, "2026-10-30 13:00:00")
    let after = leg("A", 1, "2026-11-01 11:00:00")
    #expect(decide([before], beside: [live]) == [.corrected(0)])
    #expect(decide([after], beside: [live]) == [.corrected(0)])
    #expect(decide([before, after], beside: [live]) == [.idReused(0), .idReused(0)])
    // Another number is not in question.
    #expect(
      decide([before, after, leg("A", 2, "2026-10-31 12:01:00")], beside: [live])
        == [.idReused(0), .idReused(0), .new])
    // Where the live leg has another number, it makes them one call as well.
    let second = leg("A", 2, "2026-10-31 12:00:00")
    #expect(decide([before, after], beside: [second]) == [.idReused(0), .idReused(0)])
    #expect(
      decide([before, leg("A", 1, "2026-11-01 12:00:01")], beside: [second]) == [.new, .new])
  }

  @Test func otherKindsAreCorrectedWheneverTheyDiffer() {
    let ticket = { (time: String) in "ticket_id=T kind=inquiry accepted_at=\(time)" }
    let live = ticket("2026-10-01~10:00:00")
    #expect(decide([live], beside: [live], .ticket) == [.unchanged(0)])
    #expect(decide([ticket("2024-01-01~10:00:00")], beside: [live], .ticket) == [.corrected(0)])
    #expect(decide([live], beside: [], .ticket) == [.new])
  }
}

@Suite struct LiveRecordsTests {
  private func apply(_ rows: [String], to live: inout LiveRecords) -> [Decision] {
    let records = batch(.call, rows)
    return live.apply(FileResolution(records), of: records).map(\.decision)
  }

  @Test func laterFilesReplaceAddAndAreRefused() {
    var live = LiveRecords(.call)
    let first = leg("A", 1, "2026-10-10 10:00:00", "talk_seconds=1")
    #expect(apply([first, leg("B", 1, "2026-10-10 10:00:00")], to: &live) == [.new, .new])
    #expect(apply([first], to: &live) == [.unchanged(0)])
    #expect(apply([leg("A", 1, "2026-10-10 11:00:00")], to: &live) == [.corrected(0)])
    // The corrected row stands at place 2; 2026-10-12 is more than 24 hours from it.
    #expect(apply([leg("A", 1, "2026-10-12 10:00:00")], to: &live) == [.idReused(2)])
    #expect(apply([leg("A", 1, "2026-12-01 00:00:00")], to: &live) == [.new])
    let ids = live.batch.texts(Call.callID)
    let times = live.batch.integers(Call.startedAt).map { ClockTime(seconds: $0).description }
    #expect(ids == ["B", "A", "A"])
    #expect(times == ["2026-10-10 10:00:00", "2026-10-10 11:00:00", "2026-12-01 00:00:00"])
  }
}
