import Catalogue
import Foundation
import Metrics
import Records
import ReportBuilder
@testable import ScorelineKit
import Store
import Testing
import WorkbookCheck

/// Figures falsified behind the product's back: nothing is published, and the words name both numbers.
@Suite struct FalsificationTests {
  private static let calls = """
    call_id,leg,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,county,direction
    A,1,2026-10-01 08:00:00,1001,13800138042,100,30,answered,东湖,in
    A,2,2026-10-01 08:02:00,1002,13800138042,50,20,answered,东湖,in
    B,1,2026-10-02 09:00:00,1002,13800138043,200,50,answered,西岭,in
    C,1,2026-10-02 10:00:00,1002,,0,,abandoned,西岭,in
    D,1,2026-10-02 11:00:00,1001,,10,5,answered,西岭,out
    E,1,2026-09-30 11:00:00,1001,,90,5,answered,,in
    F,1,2026-10-03 12:00:00,1001,,-1,5,answered,东湖,in

    """
  private static let tickets = """
    ticket_id,kind,accepted_at,agent_id,county,caller
    T1,fault_repair,2026-10-01 08:05:00,1001,东湖,13800138042
    T2,inquiry,2026-10-02 09:05:00,1002,西岭,

    """
  private static let reviews = """
    review_id,object,object_id,reviewed_at,verdict,error_fields
    R1,ticket,T1,2026-10-05 08:00:00,correct,
    R2,ticket,T2,2026-10-05 09:00:00,incorrect,name

    """
  private static let notices = """
    notice_id,revision,area,county,published_at,agent_id
    N1,1,三里村,东湖,2026-10-01 06:00:00,1001
    N1,2,三里村,东湖,2026-10-01 07:00:00,1001

    """

  private func centre(_ work: (Folder, String) throws -> Void) throws {
    try Folder.scratch { folder in
      let path = folder.path("s.sqlite")
      let workspace = try Workspace(db: path, config: nil)
      do {
        let store = try workspace.store(.write)
        for (name, text) in [
          ("calls", Self.calls), ("tickets", Self.tickets), ("reviews", Self.reviews),
          ("notices", Self.notices),
        ] {
          let file = try folder.write(text, to: name + ".csv")
          _ = try Importer(store, configuration: workspace.configuration).importFile(at: file)
        }
      }
      try work(folder, path)
    }
  }

  private func publish(_ folder: Folder, _ path: String) throws -> Publication {
    let period = try #require(PeriodText.month("2026-10"))
    return try EditionPublisher(try Workspace(db: path, config: nil), language: .english)
      .publish(period, to: folder.path("reports"))
  }

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
      testDescription: "a fact",
      sql: "UPDATE call_2026_10 SET talk_seconds = 1 WHERE call_id = 'B'",
      words: ["digests of records: call_2026_10", "as it follows from the rest of it"]),
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

  // MARK: Finished files

  /// Changes the first text in a finished file of that name, before it is read back.
  private func publish(
    _ folder: Folder, _ path: String, changing text: String, to other: String, in file: String
  ) throws -> Publication {
    let period = try #require(PeriodText.month("2026-10"))
    var publisher = EditionPublisher(try Workspace(db: path, config: nil), language: .english)
    publisher.onWritten = { written in
      guard written.hasSuffix("/" + file) else { return }
      let old = String(decoding: try Data(contentsOf: URL(fileURLWithPath: written)), as: UTF8.self)
      let range = try #require(old.range(of: text))
      try Data(old.replacingCharacters(in: range, with: other).utf8)
        .write(to: URL(fileURLWithPath: written))
    }
    return try publisher.publish(period, to: folder.path("reports"))
  }

  /// The mean of A's two legs together and of B: (150 + 200) / 2.
  @Test func aFalseFigureInTheFileOfFigures() throws {
    try centre { folder, path in
      let error = #expect(throws: Unreconciled.self) {
        _ = try publish(
          folder, path, changing: "talk_mean,centre,centre,175,350,2",
          to: "talk_mean,centre,centre,174,350,2", in: "figures.csv")
      }
      let message = error?.message(.english) ?? ""
      #expect(
        message.contains("figures.csv = kpi, talk_mean, centre centre, 2026-10"), "\(message)")
      #expect(message.contains("centre,174,350,2") && message.contains("centre,175,350,2"))
      #expect(!FileManager.default.fileExists(atPath: folder.path("reports/2026-10")))
    }
  }

  @Test(arguments: ["centre.html", "东湖.html", "1001.html"])
  func aFalseFigureOnAPage(file: String) throws {
    try centre { folder, path in
      // 东湖 has A alone, of 150 s in two legs; agent 1001 has the first of them.
      let shown = ["centre.html": "175.0 s", "东湖.html": "150.0 s", "1001.html": "100.0 s"]
      let error = #expect(throws: Unreconciled.self) {
        _ = try publish(
          folder, path, changing: try #require(shown[file]), to: "174.9 s", in: file)
      }
      let message = error?.message(.english) ?? ""
      #expect(message.contains("pages = figures.csv"), "\(message)")
      #expect(message.contains("talk_mean: 174.9 s (pages read back)"), "\(message)")
    }
  }

  /// A workbook in which one cell of the summary holds another number.
  @Test func aFalseCellOfAWorkbook() throws {
    try centre { folder, path in
      _ = try publish(folder, path)
      let written = folder.path("reports/2026-10/centre.xlsx")
      var contents = try WorkbookCheck.contents(path: written)
      let file = FigureFile(
        Array(
          try Data(contentsOf: URL(fileURLWithPath: folder.path("reports/2026-10/figures.csv")))))
      let period = try #require(PeriodText.month("2026-10"))
      let readings = FileReadings(file: file, metrics: Metric.all, period: period)
      let report = try reports(path).report(for: .centre)
      func result() -> FileReadings.Result {
        readings.read(report, of: .centre, page: nil, workbook: ("centre.xlsx", contents))
      }
      #expect(result().workbooks.difference == nil)
      #expect(result().workbooks.count == Metric.all.count * 3)
      let sheet = try #require(
        contents.sheets.firstIndex { sheet in
          sheet.cells.contains { $0.value.value == .number(350) }
        })
      let address = try #require(
        contents.sheets[sheet].cells.first { $0.value.value == .number(350) }?.key)
      contents.sheets[sheet].cells[address]?.value = .number(351)
      let difference = try #require(result().workbooks.difference)
      #expect(difference.left == "351.0" && difference.right == "350")
      #expect(difference.name == "centre.xlsx, talk_mean")
    }
  }

  private func reports(_ path: String) throws -> EditionReports {
    let period = try #require(PeriodText.month("2026-10"))
    return try EditionPublisher(try Workspace(db: path, config: nil), language: .english)
      .reports(of: period)
  }

  @Test func roundingIsNoDifference() {
    #expect(PageTables.shows("157.5 s", 157.46))
    #expect(!PageTables.shows("157.5 s", 157.44))
    #expect(PageTables.shows("98.57%", 0.98571))
    #expect(!PageTables.shows("98.57%", 0.98576))
    #expect(PageTables.shows("1,234.0 s\u{1F}below it", 1234.04))
    #expect(!PageTables.shows("—", 0))
  }
}
