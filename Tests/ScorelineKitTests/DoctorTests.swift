import Foundation
import Records
import ScorelineKit
import Store
import Testing

/// What a damaged store is told.
@Suite struct DoctorTests {
  private static let calls =
    "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome,county\n"
    + "A,2026-10-01 08:00:00,1001,100,30,answered,东湖\n"
    + "B,2026-10-02 08:00:00,1002,50,,answered,\n"

  /// The checks that find something after a change by hand, with their faults.
  private func faults(after change: String) throws -> [String] {
    try Folder.scratch { folder in
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let file = try folder.write(Self.calls, to: "calls.csv")
      _ = try Importer(try workspace.store(.write), configuration: workspace.configuration)
        .importFile(at: file)
      if !change.isEmpty { try RawStore(workspace.db).execute(change) }
      let store = try workspace.store(.read)
      var findings: [Finding] = []
      try store.examine { findings.append($0) }
      findings += try store.recompute(threads: 2).findings
      return findings.filter { !$0.isWell && $0.check != .space }
        .flatMap { finding in
          finding.faults.map { "\(finding.check): \($0.place): \($0.found), \($0.expected)" }
        }
    }
  }

  @Test func aStoreThatNobodyTouchedIsWell() throws { #expect(try faults(after: "") == []) }

  @Test func aChangedFactIsSeenInDigestAndRollups() throws {
    let found = try faults(after: "UPDATE call_2026_10 SET talk_seconds = 90 WHERE call_id = 'A'")
    #expect(found.contains { $0.hasPrefix("digests: call_2026_10: ") })
    let sum = found.filter { $0.contains("sum of talk_seconds") }
    // 100 in the rollups, 90 in the facts.
    #expect(sum.count == 5 && sum.allSatisfy { $0.hasSuffix(": 100, 90") }, "\(sum)")
    #expect(sum.contains { $0.hasPrefix("recomputation: calls_by_hour 2026-10-01 08: ") })
  }

  @Test func aLostFactIsSeenInTheLedgers() throws {
    let found = try faults(after: "DELETE FROM call_2026_10 WHERE call_id = 'B'")
    #expect(found.contains("ledger: call_2026_10: 1, 2"))
    #expect(found.contains("ledger: call_2026_10.newest: 1790841600, 1790928000"))
  }

  @Test func aChangedRollupDiffersFromItsDaysAndFacts() throws {
    let found = try faults(
      after: "UPDATE rollup_calls_by_county_month SET q0 = q0 + 1 WHERE county = ''")
    #expect(found.count == 1 && found[0].hasPrefix("months: calls_by_county_month 2026-10-01 : "))
    let lost = try faults(after: "DELETE FROM rollup_calls_by_agent WHERE agent = '1001'")
    #expect(lost.contains { $0.hasPrefix("recomputation: calls_by_agent 2026-10-01 1001: ") })
  }

  @Test func aLostViewOrTableIsNamed() throws {
    #expect(
      try faults(after: "DROP VIEW call").contains { $0.hasPrefix("views: call: -, CREATE VIEW") })
    #expect(
      try faults(after: "DROP INDEX call_2026_10_identity")
        == ["tables: call_2026_10_identity: -, call_2026_10_identity"])
    #expect(
      try faults(after: "CREATE TABLE call_2026_11 (x)")
        == ["tables: call_2026_11: call_2026_11, -"])
  }

  @Test func countsOfImportsAddUp() throws {
    let found = try faults(after: "UPDATE import SET rows_new = 3")
    #expect(
      found.filter { !$0.hasPrefix("seal: ") } == [
        "imports: import 1: 3, 2", "imports: calls: 2, 3",
      ])
    // The ledger is under the seal, whose codes nobody can tell beforehand.
    #expect(found.count == 3)
  }

  @Test func findingsAreToldInBothLanguages() {
    let fault = Finding.Fault("call_2026_10", found: "1", expected: "2")
    let finding = Finding(check: .ledger, faults: [fault])
    #expect(
      DoctorText.lines(finding, .english)
        == ["ledger of tables: 1 fault", "  call_2026_10: found 1, expected 2"])
    #expect(
      DoctorText.lines(finding, .chinese) == ["记录台账：1处异常", "  call_2026_10：发现1，应为2"])
    #expect(
      DoctorText.lines(Finding(check: .integrity, faults: []), .chinese) == ["数据库文件：正常"])
    #expect(
      DoctorText.sealed
        == Words(
          "another program had written to the store; all of it was proven and is sealed again",
          "其他程序曾写入本数据库；现已全部核验无误，并重新加封"))
    #expect(DoctorText.json([finding]).contains("\"well\": false"))
  }
}
