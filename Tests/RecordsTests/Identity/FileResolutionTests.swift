import Records
import Testing

@Suite struct FileResolutionTests {
  /// Kept rows, repeats as `row=of`, conflicts as `row!with`.
  private func told(_ records: RecordBatch) -> [String] {
    let resolution = FileResolution(records)
    return resolution.groups.map { "\($0.key): \($0.rows)" }
      + resolution.repeats.map { "\($0.row)=\($0.of)" }
      + resolution.conflicts.map { "\($0.row)!\($0.with)" }
  }

  @Test func equalRowsCountOnce() {
    let row = leg("A", 1, "2026-10-01 10:00:00", "talk_seconds=5")
    #expect(told(batch(.call, row, row, row)) == ["A: [0]", "1=0", "2=0"])
  }

  @Test func differentRowsOfOneIdentityAreAllOut() {
    let talk = { (seconds: Int) in leg("A", 1, "2026-10-01 10:00:00", "talk_seconds=\(seconds)") }
    #expect(told(batch(.call, talk(5), talk(6))) == ["0!1", "1!0"])
    // A repeat of a row in a conflict is in it too.
    #expect(told(batch(.call, talk(5), talk(5), talk(6))) == ["0!2", "1!0", "2!0"])
    #expect(
      told(batch(.call, talk(5), leg("A", 2, "2026-10-01 10:00:00"), talk(6)))
        == ["A: [1]", "0!2", "2!0"])
  }

  @Test func aSameLegFarAwayInTheMonthIsAConflict() {
    #expect(
      told(batch(.call, leg("A", 1, "2026-10-01 10:00:00"), leg("A", 1, "2026-10-31 10:00:00")))
        == ["0!1", "1!0"])
  }

  @Test func anIdOfAnotherMonthIsAnotherCall() {
    #expect(
      told(
        batch(
          .call, leg("A", 1, "2026-10-01 10:00:00"), leg("B", 1, "2026-10-01 10:00:00"),
          leg("A", 1, "2026-11-02 10:00:00"), leg("A", 2, "2026-10-01 10:05:00")))
        == ["A: [0, 2, 3]", "B: [1]"])
  }

  @Test func overAMonthsEndADayDecides() {
    let first = leg("A", 1, "2026-10-31 12:00:00")
    #expect(told(batch(.call, first, leg("A", 1, "2026-11-01 12:00:00"))) == ["0!1", "1!0"])
    #expect(told(batch(.call, first, leg("A", 1, "2026-11-01 12:00:01"))) == ["A: [0, 1]"])
    // A leg between them makes them one call.
    #expect(
      told(
        batch(.call, first, leg("A", 1, "2026-11-01 12:00:01"), leg("A", 2, "2026-10-31 12:00:01")))
        == ["A: [2]", "0!1", "1!0"])
  }

  @Test func otherKindsGoByTheirWholeIdentity() {
    let notice = { (revision: Int, area: String, reason: String) in
      "notice_id=N revision=\(revision) area=\(area) published_at=2026-10-01~10:00:00 reason=\(reason)"
    }
    let found = told(
      batch(
        .outageNotice, notice(1, "甲", "a"), notice(2, "甲", "b"), notice(1, "乙", "c"),
        notice(2, "甲", "d"), notice(1, "乙", "c")))
    #expect(
      found == ["1:N1:13:甲: [0]", "1:N1:13:乙: [2]", "4=2", "1!3", "3!1"])
  }

  /// Signs that could hold two texts together stand in ids as any other.
  @Test func otherPartsAreAnotherIdentity() {
    let notice = { (id: String, area: String) in
      "notice_id=\(id) revision=1 area=\(area) published_at=2026-10-01~10:00:00"
    }
    for sign in ["\u{1F}", ":", "1:"] {
      #expect(
        told(batch(.outageNotice, notice("N\(sign)1", "X"), notice("N", "1\(sign)X"))).count == 2)
    }
    let keys = [["a", "bc"], ["ab", "c"], ["abc", ""], ["", "abc"], ["abc"], ["1:a", "bc"]]
      .map(\.joinedKey)
    #expect(Set(keys).count == keys.count)
  }

  @Test func aRosterRowWithoutABeginningHasAnIdentityOfItsOwn() {
    let found = told(
      batch(
        .agent, "agent_id=1 name=a team=x", "agent_id=1 name=a team=y valid_from=2026-10-01",
        "agent_id=1 name=a team=x"))
    #expect(found == ["1:10:: [0]", "1:110:2026-10-01: [1]", "2=0"])
  }

  @Test func whatIsNotRecordedIsNotTheSameAsEmpty() {
    var records = batch(
      .call, leg("A", 1, "2026-10-01 10:00:00"), leg("A", 1, "2026-10-01 10:00:00"))
    records.notRecorded[1] = 1 << 14
    #expect(told(records) == ["0!1", "1!0"])
  }
}
