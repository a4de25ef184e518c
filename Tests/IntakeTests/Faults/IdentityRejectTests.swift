import Records
import Testing

@testable import Intake

@Suite struct IdentityRejectTests {
  @Test func rowsThatContradictEachOtherAreBothNamed() throws {
    let (_, records) = try read(
      calls(
        "caller", "C1,2026-10-01 10:00:00,1001,60,30,answered,13800138000",
        "C2,2026-10-01 10:00:00,1001,60,30,answered,",
        "C1,2026-10-01 10:00:00,1001,61,30,overflow,13800138000"))
    let rejects = Reject.conflicts(FileResolution(records), in: records)
    #expect(rejects.map(\.line) == [2, 4])
    #expect(rejects.map(\.otherLine) == [4, 2])
    #expect(rejects.map(\.code) == [.conflict, .conflict])
    #expect(rejects.map(\.found) == ["talk_seconds;outcome", "talk_seconds;outcome"])
    #expect(
      rejects[0].maskedRow
        == "C1,1,2026-10-01 10:00:00,in,•••••••••••,,1001,,,,60,,30,answered,,,,,,,")
    #expect(
      rejects[0].message(.english)
        == "line 2, call_id: contradicts another row of the file; found \"talk_seconds;outcome\", "
        + "expected the same in every field as line 4, or another call_id+leg")
    #expect(
      rejects[0].message(.chinese)
        == "第2行，call_id：与文件中另一行矛盾；发现“talk_seconds;outcome”，"
        + "应为各字段与第4行一致，或使用不同的call_id+leg")
  }

  @Test func anIdUsedAgainTooSoonIsHeldAgainstItsNamesake() throws {
    let (_, live) = try read(calls("", "C1,2026-10-01 10:00:00,1001,60,30,answered"))
    let (_, later) = try read(
      calls(
        "", "C9,2026-10-02 10:00:01,1,1,1,answered", "C1,2026-10-02 10:00:01,1001,60,30,answered"))
    let reject = Reject.idReused(1, of: later, namesake: 0, in: live)
    #expect(reject.line == 3)
    #expect(reject.otherLine == 2)
    #expect(reject.code == .idReused)
    #expect(
      reject.message(.english)
        == "line 3, started_at: id used again too soon; found \"2026-10-02 10:00:01\", expected "
        + "within 24 hours of 2026-10-01 10:00:00, when the same call_id+leg began")
    #expect(
      reject.message(.chinese)
        == "第3行，started_at：编号重复使用过早；发现“2026-10-02 10:00:01”，"
        + "应为与同一call_id+leg的时间2026-10-01 10:00:00相差不超过24小时")
  }
}
