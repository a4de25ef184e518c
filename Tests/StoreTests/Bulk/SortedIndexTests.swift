import Foundation
import GRDB
import Testing

@testable import Store

/// Indexes that are written past SQLite are what SQLite would have made: it finds nothing wrong with them,
/// reads them in order, and goes on with them as with its own.
@Suite struct SortedIndexTests {
  private typealias Row = (text: String, number: Int32)

  private struct Refusal: Error {}

  /// A store's file with a table of these rows, and pages that are free or hold something else.
  private func withFile(_ rows: [Row], _ body: (DatabaseQueue) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "scoreline-index-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA page_size = 16384")
      try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
    }
    let queue = try DatabaseQueue(path: folder + "/f.sqlite", configuration: configuration)
    try queue.write { db in
      try db.execute(sql: "CREATE TABLE other (a TEXT); CREATE TABLE gone (a TEXT)")
      for number in 0..<40 {
        let text = String(repeating: "\(number)", count: 9_000)
        try db.execute(sql: "INSERT INTO other VALUES (?)", arguments: [text])
        try db.execute(sql: "INSERT INTO gone VALUES (?)", arguments: [text])
      }
      try db.execute(sql: "CREATE TABLE t (a TEXT, n INTEGER)")
      for row in rows {
        try db.execute(sql: "INSERT INTO t VALUES (?, ?)", arguments: [row.text, row.number])
      }
      try db.execute(sql: "DROP TABLE gone")
    }
    try body(queue)
    #expect(!FileManager.default.fileExists(atPath: folder + "/f.sqlite-index"))
  }

  /// The entries of rows, in runs of some rows each.
  private func runs(_ rows: [Row], of count: Int, in file: IndexRunFile) throws -> [IndexRun] {
    var bytes: [UInt8] = []
    var (offsets, lengths): ([Int32], [Int32]) = ([], [])
    for row in rows {
      offsets.append(Int32(bytes.count))
      bytes += row.text.utf8
      lengths.append(Int32(row.text.utf8.count))
    }
    bytes += [UInt8](repeating: 0, count: 16)
    let numbers = rows.map(\.number)
    let keys = IndexKeys()
    var runs: [IndexRun] = []
    for start in stride(from: 0, to: rows.count, by: count) {
      let places = (start..<min(start + count, rows.count)).map { Int32($0) }
      bytes.withUnsafeBufferPointer { bytes in
        offsets.withUnsafeBufferPointer { offsets in
          lengths.withUnsafeBufferPointer { lengths in
            numbers.withUnsafeBufferPointer { numbers in
              guard let bytes = bytes.baseAddress, let offsets = offsets.baseAddress,
                let lengths = lengths.baseAddress, let numbers = numbers.baseAddress
              else { return }
              places.withUnsafeBufferPointer {
                keys.add(
                  $0, but: [],
                  of: IndexKeys.Columns(
                    bytes: bytes, offsets: offsets, lengths: lengths, numbers: numbers),
                  first: 1)
              }
            }
          }
        }
      }
      var run = try #require(try keys.take(to: file))
      run.firstRow = Int64(start)
      runs.append(run)
    }
    return runs
  }

  private func make(
    _ rows: [Row], runsOf count: Int, threads: Int, _ db: Database
  ) throws {
    let path = try String.fetchOne(db, sql: "SELECT file FROM pragma_database_list") ?? ""
    let file = IndexRunFile(beside: path)
    let index = try #require(
      try SortedIndex("t_i", try runs(rows, of: count, in: file), file, threads: threads, db))
    try index.takeRoom()
    try index.writeLeaves()
    try index.finish(on: "t", declaration: "CREATE UNIQUE INDEX t_i ON t (a, n)", db)
  }

  private static let order =
    "SELECT a || ' ' || ifnull(n, '-') || ' ' || rowid FROM t INDEXED BY t_i ORDER BY a, n"

  /// The entries in the order of the index, and what the schema says of it.
  private func content(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: Self.order)
      + String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 't_i'")
  }

  private func check(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "PRAGMA integrity_check")
  }

  /// Texts of many lengths, in which others begin; long ones make trees of several levels.
  private func rows(_ count: Int, _ shape: Int, _ random: inout Numbers) -> [Row] {
    var rows = (0..<count).map { row -> Row in
      switch shape {
      case 0: ("261001-\(1_000_000 + row)", Int32(row % 3))
      case 1: (String(repeating: "号", count: row % 5) + "\(row / 4)", Int32(row % 4) * 40_000)
      case 2: (String(repeating: "x", count: 900 + row % 90) + "\(row)", Int32(row) - 500)
      default: ("\(row / 700)", Int32(row % 700) * 1_000_003)
      }
    }
    if shape != 0 { rows.shuffle(using: &random) }
    return rows
  }

  @Test(arguments: [0, 1, 2, 3], [1, 2, 39, 700, 6_000])
  func anIndexIsWhatSQLiteWouldHaveMade(shape: Int, count: Int) throws {
    var random = Numbers(state: UInt64(shape * 10_000 + count))
    let rows = rows(count, shape, &random)
    for (runsOf, threads) in [(97, 1), (1_000, 3), (10_000, 2)] {
      try withFile(rows) { queue in
        let expected = try queue.write { db in
          try db.execute(sql: "CREATE UNIQUE INDEX t_i ON t (a, n)")
          defer { try? db.execute(sql: "DROP INDEX t_i") }
          return try content(db)
        }
        try queue.write { db in
          try make(rows, runsOf: runsOf, threads: threads, db)
          // The same connection knows it at once.
          #expect(throws: DatabaseError.self) {
            try db.execute(
              sql: "INSERT INTO t VALUES (?, ?)", arguments: [rows[0].text, rows[0].number])
          }
        }
        try queue.write { db in
          let (verdict, found) = (try check(db), try content(db))
          #expect(verdict == "ok")
          #expect(found == expected)
          // SQLite goes on with it: rows go and come, tables come before it, free pages go.
          try db.execute(sql: "DELETE FROM t WHERE rowid % 3 = 0")
          try db.execute(sql: "INSERT INTO t SELECT a || 'y', n FROM t")
          try db.execute(sql: "CREATE TABLE later (a TEXT); CREATE INDEX later_a ON later (a)")
          try db.execute(sql: "DELETE FROM other")
          try db.execute(sql: "PRAGMA incremental_vacuum")
          let after = try check(db)
          #expect(after == "ok")
        }
      }
    }
  }

  @Test func aTransactionThatIsTakenBackLeavesNothing() throws {
    var random = Numbers(state: 5)
    let rows = rows(3_000, 2, &random)
    try withFile(rows) { queue in
      let pages = try queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") }
      for _ in 0..<2 {
        #expect(throws: Refusal.self) {
          try queue.write { db in
            try make(rows, runsOf: 500, threads: 2, db)
            throw Refusal()
          }
        }
        try queue.read { db in
          let verdict = try check(db)
          let counts = try [
            "PRAGMA page_count", "SELECT count(*) FROM pragma_index_list('t')",
            "SELECT count(*) FROM t",
          ].map { try Int.fetchOne(db, sql: $0) }
          #expect(verdict == "ok")
          #expect(counts == [pages, 0, 3_000])
        }
      }
    }
  }

  @Test func twoRowsOfOneIdentityAreRefused() throws {
    var random = Numbers(state: 6)
    var rows = rows(2_000, 0, &random)
    rows.append(rows[700])
    try withFile(rows) { queue in
      let error = try #require(throws: DatabaseError.self) {
        try queue.write { try make(rows, runsOf: 300, threads: 2, $0) }
      }
      #expect(error.resultCode == .SQLITE_CONSTRAINT)
      let verdict = try queue.read { try check($0) }
      #expect(verdict == "ok")
    }
  }

  @Test func aFileOfOtherPagesIsLeftToSQLite() throws {
    let folder = NSTemporaryDirectory() + "scoreline-index-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let queue = try DatabaseQueue(path: folder + "/f.sqlite")
    try queue.write { db in
      let file = IndexRunFile(beside: folder + "/f.sqlite")
      let rows: [Row] = [("a", 1), ("b", 2)]
      let index = try SortedIndex("i", runs(rows, of: 2, in: file), file, threads: 1, db)
      #expect(index == nil)
    }
  }
}
