import Aggregation
import Figures
import Foundation
import Records
import ScorelineKit
import Store
import Testing

/// Random streams of imports, corrections, repeats, undos and changes of the roster.
@Suite struct StreamTests {
  /// A store that stays open, and the files that it should hold the contents of.
  private struct Stream {
    let folder: Folder
    let workspace: Workspace
    let store: Store
    /// The files that were imported and not undone, in order.
    var files: [(id: Int64, path: String)] = []
    var count = 0

    init(_ folder: Folder, _ name: String) throws {
      self.folder = folder
      workspace = try Workspace(db: folder.path(name), config: nil)
      store = try workspace.store(.write)
    }

    mutating func take(_ path: String) throws {
      _ = try Importer(store, configuration: workspace.configuration).importFile(at: path)
      files.append((try #require(try store.imports().first).id, path))
    }

    /// Mostly a new file, sometimes one that came before, sometimes an undo of any.
    mutating func step(_ random: inout Seeded) throws {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3 where !files.isEmpty:
        let place = Int.random(in: 0..<files.count, using: &random)
        _ = try store.undoImport(files[place].id)
        files.remove(at: place)
      case 3 where !files.isEmpty:
        try take(files[Int.random(in: 0..<files.count, using: &random)].path)
      default:
        count += 1
        try take(try folder.write(RandomCentre().file(&random), to: "\(count).csv"))
      }
    }
  }

  /// Everything that a store holds, without the numbers that say in which order it came to be.
  private func contents(_ path: String) throws -> [String: [[String]]] {
    let raw = try RawStore(path)
    let rank = "(SELECT count(*) FROM import i WHERE i.id <= import_id)"
    let ended = "(SELECT count(*) FROM import i WHERE i.id <= ended_by_import)"
    var contents: [String: [[String]]] = [:]
    for kind in RecordKind.all {
      let names = kind.fields.map(\.name).joined(separator: ", ")
      contents[kind.table] = try raw.rows(
        "SELECT \(names), \(rank) AS n FROM \(kind.table) ORDER BY \(names), n")
      let words = kind.fields.map { field in
        field.isRepeated ? "(SELECT text FROM word WHERE id = \(field.name))" : field.name
      }.joined(separator: ", ")
      contents[kind.table + "_history"] = try raw.rows(
        "SELECT \(words), \(rank) AS n, \(ended) AS e, end_reason FROM \(kind.table)_history"
          + " ORDER BY \(words), n, e, end_reason")
    }
    contents["claims"] = try raw.rows(
      "SELECT \(rank) AS n, kind, count(*) FROM claim GROUP BY n, kind ORDER BY n, kind")
    contents["imports"] = try raw.rows(
      "SELECT file, kind, rows_read, rows_new, rows_unchanged, rows_corrected, rows_rejected,"
        + " (SELECT count(*) FROM import i WHERE i.id <= import.repeats_import)"
        + " FROM import ORDER BY id")
    contents["rejects"] = try raw.rows(
      "SELECT \(rank) AS n, code, count(*) FROM reject GROUP BY n, code ORDER BY n, code")
    contents["tables"] = try raw.rows(
      "SELECT name, kind, month, rows, newest, digest FROM fact_table ORDER BY name")
    contents["days"] = try raw.rows("SELECT name, day, rows FROM fact_day ORDER BY name, day")
    let rollups = try raw.rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'rollup_*'")
    for name in rollups.compactMap(\.first) where name != "rollup_column" {
      contents[name] = try raw.rows("SELECT * FROM \(name)")
    }
    return contents
  }

  private func expectWell(_ store: Store, _ comment: Comment) throws {
    var findings: [Finding] = try store.recompute(threads: 1).findings
    try store.examine { findings.append($0) }
    for finding in findings where finding.check != .space {
      #expect(finding.faults.isEmpty, "\(comment): \(finding.check)")
    }
  }

  /// After every step the rollups are those of the facts; in the end the store is the one that only
  /// ever had the files that remain, and gives the figures that they give without a store.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aStoreIsAFunctionOfItsFiles(seed: UInt64) throws {
    try Folder.scratch { folder in
      var random = Seeded(state: seed)
      var stream = try Stream(folder, "s.sqlite")
      for step in 1...16 {
        try stream.step(&random)
        try expectWell(stream.store, "step \(step)")
      }
      var other = try Stream(folder, "never.sqlite")
      for (_, path) in stream.files { try other.take(path) }
      let left = try contents(folder.path("s.sqlite"))
      let right = try contents(folder.path("never.sqlite"))
      for name in right.keys.sorted() { #expect(left[name] == right[name], "\(name)") }
      #expect(try stream.store.watermark().text == other.store.watermark().text)
      let centre = try StoredCentre(stream.store, workspace: stream.workspace)
      for name in ["2026-10", "2026-W44", "2026-09-01..2026-11-30"] {
        let period = try #require(PeriodText.period(name))
        let summary = try Summary(
          workspace: other.workspace, period: period, percentiles: true
        ).read(stream.files.map(\.1))
        for scope in Scope.allCases {
          #expect(
            FigureJSON.text(
              try centre.figures(by: scope, in: period, percentiles: true), period: period)
              == FigureJSON.text(summary.figures(by: scope), period: period),
            "\(name), by \(scope)")
        }
      }
    }
  }
}
