import Foundation
import GRDB
import Records
import Testing

@testable import Store

/// The same rows by every way into a store are the same rows there.
@Suite struct BulkLoadTests {
  private enum Way: CaseIterable { case careful, plain, fast }

  private func load(_ batch: RecordBatch, into run: ImportRun, isPlain: Bool) throws {
    try run.finish(try BulkRows.stage(batch, for: run, isPlain: isPlain))
  }

  /// What is in a store after an import: tables with their words, and the ledger of tables.
  private func content(_ way: Way, _ batch: RecordBatch, folder: String) throws -> [String] {
    let path = folder + "/\(way).sqlite"
    for end in ["", ".key"] {
      try FileManager.default.copyItem(atPath: folder + "/empty.sqlite" + end, toPath: path + end)
    }
    let store = try Store(path: path, access: .write, metrics: [])
    let file = ImportedFile(
      name: "calls.csv", sha256: [1], bytes: 1, reading: "calls canonical", kind: .call,
      unknownColumns: [], absentColumns: [], importedAt: "", program: "")
    let counts = try store.importFile(file, keepsFreeText: false) { run in
      switch way {
      case .careful: _ = try run.take(batch, FileResolution(batch))
      case .plain: try load(batch, into: run, isPlain: true)
      case .fast: try load(batch, into: run, isPlain: false)
      }
      return (batch.count, StoredRejects(rows: [], total: 0))
    }
    #expect(counts.new == batch.count)
    #expect(try store.pragma("integrity_check") == "ok")
    return try BulkRows.content(of: store)
  }

  @Test(arguments: [0, 1, 90, 5_000])
  func everyWayIntoAStoreGivesTheSameRows(rows: Int) throws {
    let folder = NSTemporaryDirectory() + "scoreline-bulk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try Store(path: folder + "/empty.sqlite", access: .write, metrics: [])
    let batch = BulkRows.batch(UInt64(rows), rows: rows)
    let careful = try content(.careful, batch, folder: folder)
    #expect(careful.count == rows + 1)
    #expect(try content(.plain, batch, folder: folder) == careful)
    #expect(try content(.fast, batch, folder: folder) == careful)
  }

  private struct Refusal: Error {}

  /// A file that is refused when its rows are staged leaves neither its settings nor its stage behind.
  @Test func aLoadThatFailsLeavesTheConnectionAsItWas() throws {
    let folder = NSTemporaryDirectory() + "scoreline-bulk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try Store(path: folder + "/store.sqlite", access: .write, metrics: [])
    let settings = ["cache_size", "temp_store", "threads"]
    let before = try settings.map(store.pragma)
    #expect(before == ["-65536", "2", "0"])
    let file = ImportedFile(
      name: "calls.csv", sha256: [1], bytes: 1, reading: "calls canonical", kind: .call,
      unknownColumns: [], absentColumns: [], importedAt: "", program: "")
    let batch = BulkRows.batch(7, rows: 3_000)
    for isFinished in [false, true] {
      #expect(throws: Refusal.self) {
        try store.importFile(file, keepsFreeText: false) { run in
          let load = try BulkRows.stage(batch, for: run)
          if isFinished { try run.finish(load) }
          throw Refusal()
        }
      }
      #expect(try settings.map(store.pragma) == before)
    }
    let counts = try store.importFile(file, keepsFreeText: false) { run in
      try load(batch, into: run, isPlain: false)
      return (batch.count, StoredRejects(rows: [], total: 0))
    }
    #expect(counts.new == batch.count)
    #expect(try settings.map(store.pragma) == before)
  }
}
