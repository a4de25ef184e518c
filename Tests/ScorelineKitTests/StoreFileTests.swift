import Foundation
import Records
import ScorelineKit
import Store
import Testing

/// The store's file as other programs read it, and what it keeps of every import.
@Suite struct StoreFileTests {
  private static let head =
    "call_id,leg,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,county\n"
  private static let first = "A,1,2026-10-01 08:00:00,1001,13800138042,100,30,answered,东湖\n"

  @discardableResult
  private func take(_ rows: String, _ folder: Folder, name: String = "in.csv") throws
    -> FileOutcome
  {
    let file = try folder.write(Self.head + rows, to: name)
    let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
    return try Importer(try workspace.store(.write), configuration: workspace.configuration)
      .importFile(at: file)
  }

  private func rows(_ sql: String, _ folder: Folder) throws -> [[String]] {
    try RawStore(folder.path("s.sqlite")).rows(sql)
  }

  @Test func theFileSaysWhoseItIs() throws {
    try Folder.scratch { folder in
      try take(Self.first, folder)
      // "SCOR": 83, 67, 79, 82 of 256: ((83 · 256 + 67) · 256 + 79) · 256 + 82.
      #expect(try rows("PRAGMA application_id", folder) == [["1396920146"]])
      #expect(try rows("PRAGMA integrity_check", folder) == [["ok"]])
      #expect(try rows("PRAGMA foreign_key_check", folder) == [])
    }
  }

  @Test func aMonthOfCallsIsOneTableAndTheViewGivesWordsBack() throws {
    try Folder.scratch { folder in
      try take(Self.first + "B,1,2026-09-30 23:59:59,1002,,,0,abandoned,\n", folder)
      #expect(
        try rows("SELECT name, rows FROM fact_table ORDER BY name", folder)
          == [["call_2026_09", "1"], ["call_2026_10", "1"]])
      let query =
        "SELECT call_id, leg, started_at, direction, caller, agent_id, talk_seconds, outcome,"
        + " county FROM call ORDER BY call_id"
      #expect(
        try rows(query, folder) == [
          [
            "A", "1", "2026-10-01 08:00:00", "in", "138****8042", "1001", "100", "answered", "东湖",
          ],
          ["B", "1", "2026-09-30 23:59:59", "in", "", "1002", "", "abandoned", ""],
        ])
    }
  }

  @Test func aCorrectedRowsPredecessorStaysReadable() throws {
    try Folder.scratch { folder in
      try take(Self.first, folder)
      try take(Self.first.replacing(",100,", with: ",90,"), folder)
      let history =
        "SELECT call_id, talk_seconds, import_id, ended_by_import, end_reason"
        + " FROM call_history"
      #expect(try rows(history, folder) == [["A", "100", "1", "2", "corrected"]])
      #expect(try rows("SELECT talk_seconds, import_id FROM call", folder) == [["90", "2"]])
      // More than 24 hours from its namesake in the same month: kept aside, not live.
      try take("A,1,2026-10-02 08:00:01,1001,,70,30,answered,东湖\n", folder)
      #expect(
        try rows(history + " WHERE end_reason = 'id_reused'", folder)
          == [["A", "70", "3", "", "id_reused"]])
      #expect(try rows("SELECT talk_seconds FROM call", folder) == [["90"]])
      #expect(try rows("SELECT import_id, code FROM reject", folder) == [["3", "id_reused"]])
    }
  }

  @Test func anUnchangedRowIsClaimedByTheFileThatRepeatsIt() throws {
    try Folder.scratch { folder in
      try take(Self.first, folder)
      let again = try take(
        Self.first + "B,1,2026-10-02 08:00:00,1001,,50,0,answered,\n", folder)
      #expect(again.counts.unchanged == 1 && again.counts.new == 1)
      #expect(
        try rows(
          "SELECT c.import_id, c.kind, f.call_id FROM claim c"
            + " JOIN call_2026_10 f ON f.row_hash = c.row_hash", folder) == [["2", "calls", "A"]])
    }
  }

  @Test func theSameBytesUnderAnotherNameAreOnlyNoted() throws {
    try Folder.scratch { folder in
      let facts = "SELECT rowid, * FROM call_2026_10"
      let rollups = "SELECT * FROM rollup_calls_by_agent"
      try take(Self.first, folder, name: "one.csv")
      let before = (try rows(facts, folder), try rows(rollups, folder))
      try take(Self.first, folder, name: "two.csv")
      // The same rows in other bytes: the columns stand in another order.
      let file = try folder.write(
        "outcome,call_id,started_at,agent_id,caller,talk_seconds,acw_seconds,county\n"
          + "answered,A,2026-10-01 08:00:00,1001,13800138042,100,30,东湖\n", to: "three.csv")
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let third = try Importer(
        try workspace.store(.write), configuration: workspace.configuration
      ).importFile(at: file)
      #expect(third.counts.unchanged == 1 && !third.isRepeat)
      #expect(try rows(facts, folder) == before.0)
      #expect(try rows(rollups, folder) == before.1)
      #expect(
        try rows("SELECT file, repeats_import FROM import ORDER BY id", folder)
          == [["one.csv", ""], ["two.csv", "1"], ["three.csv", ""]])
    }
  }

  /// Three of the longest durations: 3 · 2147483647² = 3 · 4611686014132420609 is beyond 64 bits.
  @Test func sumsOfSquaresBeyond64BitsAreExact() throws {
    try Folder.scratch { folder in
      let long = ["A", "B", "C"].map {
        "\($0),1,2026-10-01 08:00:00,1001,,2147483647,0,answered,东湖\n"
      }
      try take(long.joined(), folder)
      let name = try rows(
        "SELECT name FROM rollup_column WHERE rollup = 'rollup_calls_by_county'"
          + " AND quantity LIKE 'sum of squares of talk_seconds%'", folder)
      let column = try #require(name.first?.first)
      let query = "SELECT \(column) FROM rollup_calls_by_county"
      #expect(try rows(query, folder) == [["13835058042397261827"]])
      // One of them becomes 1: 2 · 4611686014132420609 + 1, within 64 bits again.
      try take("A,1,2026-10-01 08:00:00,1001,,1,0,answered,东湖\n", folder)
      #expect(try rows(query, folder) == [["9223372028264841219"]])
    }
  }
}
