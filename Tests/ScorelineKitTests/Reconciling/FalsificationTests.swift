import Foundation
import Records
import ReportBuilder
@testable import ScorelineKit
import Store
import Testing

/// Figures falsified behind the product's back: nothing is published, and the words name both numbers.
@Suite struct FalsificationTests: SmallCentre {
  private struct Falsehood: CustomTestStringConvertible {
    var testDescription: String
    var sql: String
    /// What the message must name.
    var words: [String]
  }

  private static let falsehoods: [Falsehood] = [
    .init(
      testDescription: "ledger of imports: rows read",
      sql: "UPDATE import SET rows_read = rows_read + 1 WHERE kind = 'calls'",
      words: ["Calls: rows of 'calls.csv'", ": 8 (ledger of imports)", "against 7 ("]),
    .init(
      testDescription: "ledger of imports: rows read and new",
      sql: "UPDATE import SET rows_read = rows_read + 1, rows_new = rows_new + 1"
        + " WHERE kind = 'tickets'",
      words: ["rows read: 3 (ledger of imports) against 2 (sums by agent and day)"]),
    .init(
      testDescription: "ledger of imports: rows read and unchanged",
      sql: "UPDATE import SET rows_read = rows_read + 1, rows_unchanged = rows_unchanged + 1"
        + " WHERE kind = 'calls'",
      words: ["seal of the ledgers", "changed by another program"]),
    .init(
      testDescription: "ledger of imports: rejected",
      sql: "UPDATE import SET rows_read = rows_read + 1, rows_rejected = rows_rejected + 1"
        + " WHERE kind = 'calls'",
      words: ["Calls: rejected rows: 2 (ledger of imports) against 1 (list of rejected rows)"]),
    .init(
      testDescription: "list of rejects", sql: "DELETE FROM reject",
      words: ["Calls: rejected rows: 1 (ledger of imports) against 0 (list of rejected rows)"]),
    .init(
      testDescription: "code of a reject", sql: "UPDATE reject SET code = 'conflict'",
      words: ["seal of the ledgers", "changed by another program"]),
    .init(
      testDescription: "a fact",
      sql: "UPDATE call_2026_10 SET talk_seconds = 1 WHERE call_id = 'B'",
      words: ["digests of records: call_2026_10", "as it follows from the rest of it"]),
    // A second caller made the first: their last digits differ.
    .init(
      testDescription: "a caller",
      sql: "UPDATE call_2026_10 SET caller_hash = (SELECT caller_hash FROM call_2026_10"
        + " WHERE call_id = 'A') WHERE call_id = 'B'",
      words: ["hashes of callers: calls 2026-10-02 caller_hash: 1 (", "against 0 ("]),
    .init(
      testDescription: "a caller where there was none",
      sql: "UPDATE call_2026_10 SET caller_hash = x'0102030405060708' WHERE call_id = 'C'",
      words: ["hashes of callers: calls 2026-10-02 caller_hash: 1 (", "against 0 ("]),
    .init(
      testDescription: "a fact's agent",
      sql: "UPDATE word SET text = '1003' WHERE text = '1001'",
      words: ["digests of records: call_2026_09", "as it stands in the store"]),
    .init(
      testDescription: "a fact less", sql: "DELETE FROM ticket_all WHERE ticket_id = 'T1'",
      words: [
        "counties' exports = figures, tickets, 东湖: 0 (records of the counties' exports)",
        "against 1 (figures: counties)",
      ]),
    .init(
      testDescription: "a review less", sql: "DELETE FROM review_all WHERE review_id = 'R2'",
      words: ["ledger of tables: review_all: 1 (as it stands in the store) against 2 ("]),
    .init(
      testDescription: "the facts' ledger",
      sql: "UPDATE fact_table SET rows = rows + 1 WHERE kind = 'reviews'",
      words: ["Reviews: rows read: 2 (ledger of imports) against 3"]),
  ]

  @Test(arguments: falsehoods) private func stopsPublication(_ falsehood: Falsehood) throws {
    try centre { folder, path in
      try RawStore(path).execute(falsehood.sql)
      let error = #expect(throws: Unreconciled.self) { _ = try publish(folder, path) }
      let message = error?.message(.english) ?? ""
      for words in falsehood.words { #expect(message.contains(words), "\(message)") }
      #expect(message.contains("nothing was published"))
      #expect(error?.exitCode == 70)
      #expect(error?.message(.chinese).contains("未发布任何内容") == true)
      #expect(!FileManager.default.fileExists(atPath: folder.path("reports/2026-10")))
    }
  }

  /// What was agreed is printed on a card, so that nobody else may write it.
  @Test(arguments: [
    "UPDATE agent_note SET text = '扣罚500元', kind = 'disputed'", "DELETE FROM agent_note",
    "INSERT INTO agent_note (agent, period, first_day, last_day, kind, text, noted_at)"
      + " SELECT agent, period, first_day, last_day, kind, '扣罚500元', noted_at FROM agent_note",
    "DROP TABLE agent_note",
  ])
  func falsifiedNotesStopPublication(_ sql: String) throws {
    try centre { folder, path in
      do {
        let workspace = try Workspace(db: path, config: nil)
        let october = try #require(PeriodText.month("2026-10"))
        _ = try NoteBook(try workspace.store(.write), workspace: workspace)
          .add(agent: "1001", period: october, kind: .agreed, metric: nil, text: "三通录音")
        #expect(try workspace.store(.read).isSealed())
      }
      try RawStore(path).execute(sql)
      let error = #expect(throws: Unreconciled.self) { _ = try publish(folder, path) }
      #expect(error?.exitCode == 70)
      #expect(error?.message(.english).contains("seal of the ledgers") == true)
      #expect(error?.message(.chinese).contains("台账封印") == true)
      #expect(!FileManager.default.fileExists(atPath: folder.path("reports/2026-10")))
      // Nor is a note written over it.
      let workspace = try Workspace(db: path, config: nil)
      #expect(throws: StoreContradiction.self) {
        _ = try NoteBook(try workspace.store(.write), workspace: workspace).remove(1)
      }
    }
  }

  /// Every quantity of every rollup, one after the other.
  @Test func noQuantityOfARollupCanBeChanged() throws {
    try centre { folder, path in
      let tables = try RawStore(path).rows("SELECT rollup, name FROM rollup_column")
      #expect(tables.count > 60)
      // A quantity of each table is enough for a test that runs at every change.
      var seen: Set<String> = []
      for row in tables where seen.insert(row[0]).inserted {
        let raw = try RawStore(path)
        let table = row[1].hasPrefix("h") ? row[0] + "_histogram" : row[0]
        let old = try raw.rows("SELECT quote(\(row[1])) FROM \(table) ORDER BY 1 LIMIT 1")
        guard old.isEmpty == false, row[1].hasPrefix("q") else { continue }
        try raw.execute("UPDATE \(table) SET \(row[1]) = \(row[1]) + 1")
        #expect(throws: Unreconciled.self, "\(row)") { _ = try publish(folder, path) }
        try raw.execute("UPDATE \(table) SET \(row[1]) = \(row[1]) - 1")
      }
      // All is as it was, only not by the product: it is proven, published, and sealed again.
      #expect(try publish(folder, path).outcome == .written)
      #expect(try publish(folder, path).outcome == .unchanged)
    }
  }

  @Test func aStoreThatOnlyTheProductWroteIsPublished() throws {
    try centre { folder, path in
      #expect(try publish(folder, path).outcome == .written)
      func isSealed() throws -> Bool {
        try Workspace(db: path, config: nil).store(.read).isSealed()
      }
      // However often it is opened, and whatever is written.
      #expect(try isSealed())
      _ = try Workspace(db: path, config: nil).store(.write)
      #expect(try isSealed())
      let file = try folder.write(
        Self.calls.replacing(",200,50,", with: ",210,50,"), to: "later.csv")
      let workspace = try Workspace(db: path, config: nil)
      _ = try Importer(try workspace.store(.write), configuration: workspace.configuration)
        .importFile(at: file)
      #expect(try isSealed())
      try RawStore(path).execute("CREATE TABLE foreign_table (x)")
      #expect(try !isSealed())
      let page = try String(
        contentsOfFile: folder.path("reports/2026-10/centre.html"), encoding: .utf8)
      #expect(page.contains("What became of the rows that were read"))
      // Read 7 = of the period 5 + of other periods 1 + rejected 1.
      #expect(
        page.contains(
          "of the period 5 + of other periods 1 + superseded by a correction 0 + unchanged 0"
            + " + rejected 1"))
      #expect(page.contains("later or withdrawn revisions 1"))
    }
  }
}
