import Figures
import Foundation
import Records
import ScorelineKit
import Store
import Testing

/// What goes for good, and what stays of it.
@Suite struct RetentionTests {
  private struct Centre {
    let folder: Folder
    let workspace: Workspace

    init(_ folder: Folder) throws {
      self.folder = folder
      workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      try take(
        "call_id,leg,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,transfer_to,county\n"
          + "A,1,2026-09-01 08:00:00,1001,13800138042,100,30,answered,1002,东湖\n"
          + "N,1,2026-09-30 23:59:00,1001,13800138043,50,5,answered,,东湖\n"
          + "N,2,2026-10-01 00:01:00,1002,13800138043,60,6,answered,,东湖\n"
          + "B,1,2026-10-02 08:00:00,1002,13800138044,70,7,answered,,西岭\n")
      try take(
        "call_id,leg,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,transfer_to,county\n"
          + "A,1,2026-09-01 08:00:00,1001,13800138042,90,30,answered,1002,东湖\n")
      try take(
        "ticket_id,kind,accepted_at,agent_id,caller,customer_name\n"
          + "T,complaint,2026-09-02 08:00:00,1001,13800138042,张三\n"
          + "U,complaint,2026-10-02 08:00:00,1001,13800138042,李四\n")
      try take(
        "review_id,object,object_id,verdict,reviewed_at\n"
          + "R,ticket,T,correct,2026-10-05 08:00:00\nS,ticket,U,incorrect,2026-10-05 08:00:00\n")
    }

    @discardableResult
    func take(_ text: String) throws -> FileOutcome {
      let file = try folder.write(text, to: "in.csv")
      return try Importer(try workspace.store(.write), configuration: workspace.configuration)
        .importFile(at: file)
    }

    func purge(_ what: Purged, _ kinds: [RecordKind], before: String, isDry: Bool = false) throws
      -> [PurgedRows]
    {
      try workspace.store(.write).purge(
        what, of: kinds, before: try #require(Day(before)), isDry: isDry,
        at: "2027-01-01T00:00:00Z", program: "test")
    }

    func figures() throws -> [String] {
      let centre = try StoredCentre(try workspace.store(.read), workspace: workspace)
      return try ["2026-09", "2026-10", "2026-09-15..2026-10-15"].flatMap { text in
        let period = try #require(PeriodText.period(text))
        return try Scope.allCases.map {
          FigureJSON.text(
            try centre.figures(by: $0, in: period, percentiles: true), period: period)
        }
      }
    }

    func faults() throws -> [Finding.Fault] {
      let store = try workspace.store(.read)
      var faults = try store.recompute(threads: 2).findings.flatMap(\.faults)
      try store.examine { if $0.check != .space { faults += $0.faults } }
      return faults
    }

    func rows(_ sql: String) throws -> [[String]] {
      try RawStore(folder.path("s.sqlite")).rows(sql)
    }

    func watermark() throws -> String { try workspace.store(.read).watermark().text }
  }

  @Test func personalDataGoesAndTheFiguresStay() throws {
    try Folder.scratch { folder in
      let centre = try Centre(folder)
      let before = (try centre.figures(), try centre.watermark())
      let counted = try centre.purge(.personal, [.call], before: "2026-10-01", isDry: true)
      #expect(counted.map(\.rows) == [2] && counted.map(\.historyRows) == [1])
      #expect(try centre.rows("SELECT count(*) FROM call WHERE caller = ''") == [["0"]])
      let done = try centre.purge(.personal, [.call], before: "2026-10-01")
      #expect(done.map(\.rows) == [2] && done.map(\.historyRows) == [1])
      let query = "SELECT call_id, leg, caller, hex(caller_hash) = '', transfer_to FROM"
      #expect(
        try centre.rows("\(query) call_2026_09 ORDER BY call_id")
          == [["A", "1", "", "1", "*"], ["N", "1", "", "1", ""]])
      #expect(try centre.rows("\(query) call_history") == [["A", "1", "", "1", "*"]])
      #expect(
        try centre.rows("SELECT count(*) FROM call_2026_10 WHERE caller = ''") == [["0"]])
      #expect(try centre.figures() == before.0)
      #expect(try centre.watermark() == before.1)
      #expect(try centre.faults() == [])
      // Nothing is left to take.
      let again = try centre.purge(.personal, [.call], before: "2026-10-01")
      #expect(again.map(\.rows) == [0] && again.map(\.historyRows) == [0])
    }
  }

  /// Nothing is left that a guessed number could be tried against, and none comes back with another file.
  @Test func purgedNumbersLeaveNoHash() throws {
    try Folder.scratch { folder in
      let centre = try Centre(folder)
      // Another file says the same of A as the second one: it has a claim.
      let same =
        "call_id,leg,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,transfer_to,county\n"
        + "A,1,2026-09-01 08:00:00,1001,13800138042,90,30,answered,1002,东湖\n"
      try centre.take(same + "C,1,2026-10-03 08:00:00,1001,13800138045,10,1,answered,,东湖\n")
      let tables = ["call_2026_09", "call_history", "claim"]
      func hashes() throws -> Set<String> {
        Set(try tables.flatMap { try centre.rows("SELECT hex(row_hash) FROM \($0)") }.joined())
      }
      let before = try hashes()
      _ = try centre.purge(.personal, [.call], before: "2026-10-01")
      let after = try hashes()
      // A as it is and as it was, and N; the claim is on A as it is.
      #expect(before.count == 3 && after.count == 3 && before.isDisjoint(with: after))
      #expect(
        try centre.rows("SELECT hex(row_hash) FROM claim")
          == centre.rows("SELECT hex(row_hash) FROM call_2026_09 WHERE call_id = 'A'"))
      #expect(try centre.faults() == [])
      // The same row in a new file, and one with another number.
      for text in [same + "\n", same.replacing("8042", with: "8049")] {
        let error = try #require(throws: PurgedDays.self) { try centre.take(text) }
        #expect(error.exitCode == 65)
        #expect(
          error.message(.english)
            == "the calls begin on 2026-09-01, but the personal data of those before 2026-10-01 were"
            + " purged: they would come back; take the rows before 2026-10-01 out of the file;"
            + " nothing of it was imported")
        #expect(
          error.message(.chinese)
            == "文件中的话务记录始于2026-09-01，而2026-10-01之前记录的个人信息已被清除，再次导入会恢复这些信息；"
            + "请从文件中去掉2026-10-01之前的行；未导入该文件的任何内容")
      }
      // An import is still undone: without the correction the third file has brought the row, and without that
      // one the first.
      let talk = "SELECT talk_seconds, caller, transfer_to FROM call WHERE call_id = 'A'"
      _ = try centre.workspace.store(.write).undoImport(2)
      #expect(try centre.rows(talk) == [["90", "", "*"]])
      _ = try centre.workspace.store(.write).undoImport(5)
      #expect(try centre.rows(talk) == [["100", "", "*"]])
      #expect(try centre.faults() == [])
    }
  }

  /// A call over midnight keeps all its legs; the month's table goes but for it.
  @Test func recordsGoAndTheFiguresStay() throws {
    try Folder.scratch { folder in
      let centre = try Centre(folder)
      let before = (try centre.figures(), try centre.watermark())
      let done = try centre.purge(.records, [.call, .ticket], before: "2026-10-01")
      #expect(done.map(\.kind) == ["calls", "tickets", "reviews"])
      #expect(done.map(\.rows) == [1, 1, 1] && done.map(\.historyRows) == [1, 0, 0])
      #expect(
        try centre.rows("SELECT call_id, leg FROM call ORDER BY call_id, leg")
          == [["B", "1"], ["N", "1"], ["N", "2"]])
      #expect(try centre.rows("SELECT ticket_id FROM ticket") == [["U"]])
      #expect(try centre.rows("SELECT review_id FROM review") == [["S"]])
      #expect(try centre.figures() == before.0)
      #expect(try centre.watermark() == before.1)
      #expect(try centre.faults() == [])
      let from = try centre.workspace.store(.read).recompute(threads: 1).from
      #expect(
        from.map { "\($0.subject.name) \($0.day)" } == ["calls 2026-10-01", "tickets 2026-10-01"])
      // The rest of the month goes with the next day, and its table with it.
      _ = try centre.purge(.records, [.call], before: "2026-10-02")
      #expect(
        try centre.rows("SELECT name FROM fact_table WHERE kind = 'calls'") == [["call_2026_10"]])
      #expect(try centre.figures() == before.0)
      #expect(try centre.watermark() == before.1)
      #expect(try centre.faults() == [])
    }
  }

  @Test func whatIsGoneCantBeChanged() throws {
    try Folder.scratch { folder in
      let centre = try Centre(folder)
      _ = try centre.purge(.records, [.call], before: "2026-10-01")
      let late =
        "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\n"
        + "A,2026-09-01 08:00:00,1001,80,30,answered\n"
      let error = try #require(throws: PurgedDays.self) { try centre.take(late) }
      #expect(error.exitCode == 65)
      #expect(
        error.message(.english)
          == "the calls begin on 2026-09-01, but those before 2026-10-01 were purged: they would"
          + " count twice; take the rows before 2026-10-01 out of the file; nothing of it was"
          + " imported")
      #expect(
        error.message(.chinese)
          == "文件中的话务记录始于2026-09-01，而2026-10-01之前的记录已被清除，再次导入会重复计数；"
          + "请从文件中去掉2026-10-01之前的行；未导入该文件的任何内容")
      let undo = try #require(throws: UndoFault.self) {
        _ = try centre.workspace.store(.write).undoImport(1)
      }
      #expect(undo.exitCode == 65)
      #expect(
        undo.message(.english)
          == "import 1 can't be undone: its calls of 2026-09-01 were purged; nothing was changed")
      #expect(undo.message(.chinese) == "无法撤销导入1：其中2026-09-01的话务记录已被清除；未作任何更改")
      // A file of later days is taken as before.
      let outcome = try centre.take(late.replacing("2026-09-01", with: "2026-10-03"))
      #expect(outcome.counts.new == 1)
      #expect(try centre.faults() == [])
    }
  }

  /// When the catalogue changes, days without records keep the quantities that it still knows.
  @Test func figuresOfPurgedDaysOutliveAChangeOfTheCatalogue() throws {
    try Folder.scratch { folder in
      let centre = try Centre(folder)
      let before = try centre.figures()
      _ = try centre.purge(.records, [.call, .ticket], before: "2026-10-01")
      try RawStore(folder.path("s.sqlite")).execute(
        "INSERT INTO rollup_column SELECT rollup, 'q99', 'of another catalogue' FROM rollup_column"
          + " GROUP BY rollup")
      #expect(try centre.workspace.store(.read).hasCurrentRollups() == false)
      _ = try centre.workspace.store(.write)
      #expect(try centre.workspace.store(.read).hasCurrentRollups())
      #expect(try centre.figures() == before)
      #expect(try centre.faults() == [])
    }
  }

  @Test func spaceIsGivenBack() throws {
    try Folder.scratch { folder in
      let centre = try Centre(folder)
      var rows = "call_id,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome\n"
      for number in 0..<5_000 {
        rows += "L\(number),2026-08-01 08:00:00,1001,13800138042,1,1,answered\n"
      }
      try centre.take(rows)
      _ = try centre.purge(.records, [.call], before: "2026-09-01")
      let space = try centre.workspace.store(.write).reclaim()
      #expect(space.after < space.before - 400_000)
      #expect(try centre.rows("PRAGMA freelist_count") == [["0"]])
    }
  }
}
