import Foundation
import Records
import Testing

@testable import Store

/// Rows of months that are there already come in in bulk as they do one by one.
@Suite struct RowMeetingTests {
  private enum Way: CaseIterable { case careful, plain, fast }

  /// Claims, history and the ledger of days, each in some order.
  private func ledgers(of store: Store) throws -> [[String]] {
    try store.queue.read { db in
      try [
        "SELECT import_id || kind || hex(row_hash) FROM claim ORDER BY row_hash",
        "SELECT call_id || leg || quote(talk_seconds) || ended_by_import || end_reason FROM call_history"
          + " ORDER BY call_id, leg",
        "SELECT name || ' ' || day || ' ' || rows FROM fact_day ORDER BY name, day",
        "SELECT name || ' ' || rows || ' ' || newest FROM fact_table ORDER BY name",
      ].map { sql in
        let statement = try Statement(db, sql)
        var lines: [String] = []
        while try statement.step() { lines.append(statement.text(0)) }
        return lines
      }
    }
  }

  private func file(_ number: UInt8) -> ImportedFile {
    ImportedFile(
      name: "calls.csv", sha256: [number], bytes: 1, reading: "calls canonical", kind: .call,
      unknownColumns: [], absentColumns: [], importedAt: "", program: "")
  }

  /// A store that holds some rows.
  private func make(_ path: String, of batch: RecordBatch) throws {
    let store = try Store(path: path, access: .write, metrics: [])
    _ = try store.importFile(file(1), keepsFreeText: false) { run in
      try run.finish(try BulkRows.stage(batch, for: run))
      return (batch.count, StoredRejects(rows: [], total: 0))
    }
  }

  /// What comes to a store that holds months already, with the rows that must meet it one by one.
  private func correct(
    _ path: String, _ way: Way, by batch: RecordBatch
  ) throws -> (content: [[String]], counts: ImportCounts, others: Int) {
    let store = try Store(path: path, access: .write, metrics: [])
    var others = batch.count
    let counts = try store.importFile(file(2), keepsFreeText: false) { run in
      if way == .careful {
        _ = try run.take(batch, FileResolution(batch))
      } else {
        let load = try BulkRows.stage(batch, for: run, isPlain: way == .plain)
        try run.finish(load)
        others = load.others.count
        #expect(load.fresh.count == 400)
        let rest = batch.selecting(load.others.sorted().map(Int.init))
        _ = try run.take(rest, FileResolution(rest))
      }
      return (batch.count, StoredRejects(rows: [], total: 0))
    }
    #expect(try store.pragma("integrity_check") == "ok")
    return (
      [try BulkRows.content(of: store, hasPlaces: false)] + (try ledgers(of: store)), counts, others
    )
  }

  /// Rows that are there, rows that are corrected, further legs of calls that are there, and new calls.
  @Test func rowsOfMonthsThatAreThereMeetThemAsByTheCarefulWay() throws {
    let folder = NSTemporaryDirectory() + "scoreline-bulk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (id, leg) = (RecordKind.call.index(of: Call.callID), RecordKind.call.index(of: Call.leg))
    let (talk, start) = (
      RecordKind.call.index(of: Call.talkSeconds), RecordKind.call.index(of: Call.startedAt)
    )
    var first = BulkRows.batch(11, rows: 3_000)
    // Of one month: at its ends rows would have to look at its neighbours, too.
    let october = try #require(ClockTime("2026-10-02 00:00:00")?.seconds)
    for row in 0..<3_000 {
      first.columns[id].texts[row] = "C\(row)"
      first.columns[start].integers[row] = october + Int64(row * 700)
    }
    // The newest row of all is corrected.
    first.columns[start].integers[500] = october + 2_200_000
    var second = first
    for row in stride(from: 0, to: 1_000, by: 10) { second.columns[talk].integers[row] = 77 }
    for row in 1_000..<1_050 { second.columns[leg].integers[row] += 5 }
    for row in 2_600..<3_000 { second.columns[id].texts[row] = "N\(row)" }
    second.columns[start].integers[500] -= 3_600
    try make(folder + "/first.sqlite", of: first)
    let results = try Way.allCases.map { way in
      let path = folder + "/\(way).sqlite"
      for end in ["", ".key"] {
        try FileManager.default.copyItem(
          atPath: folder + "/first.sqlite" + end, toPath: path + end)
      }
      return try correct(path, way, by: second)
    }
    let careful = results[0]
    #expect(careful.counts.new == 450)
    #expect(careful.counts.corrected == 100)
    #expect(careful.counts.unchanged == 2_450)
    for other in results.dropFirst() {
      #expect(other.counts == careful.counts)
      #expect(other.others == 150)
      for (own, reference) in zip(other.content, careful.content) { #expect(own == reference) }
    }
  }
}
