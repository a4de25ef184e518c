import Foundation
import Intake
import Records
import Store
import Testing

@testable import ScorelineKit

/// Files read as columns are imported as files read row by row: the same outcome, the same store.
@Suite struct CallImportTests {
  private func take(
    _ file: String, _ workspace: Workspace, large: Int, threads: Int
  ) throws -> FileOutcome {
    try Importer(
      try workspace.store(.write), configuration: workspace.configuration, threads: threads,
      largeFile: large
    ).importFile(at: file)
  }

  private func figures(_ workspace: Workspace) throws -> [String] {
    let store = try workspace.store(.read)
    let centre = try StoredCentre(store, workspace: workspace)
    let period = try #require(PeriodText.period("2026-08-01..2026-12-31"))
    return [try store.watermark().text]
      + (try Scope.allCases.map {
        FigureJSON.text(
          try centre.figures(by: $0, in: period, percentiles: true), period: period)
      })
  }

  /// The same few ids again and again: repeats, conflicts, corrections, calls over a month's end.
  @Test(arguments: 301...330 as ClosedRange<UInt64>)
  func bothWaysComeToTheSame(seed: UInt64) throws {
    try Folder.scratch { folder in
      var random = Seeded(state: seed)
      let rows = try Workspace(db: folder.path("rows.sqlite"), config: nil)
      let columns = try Workspace(db: folder.path("columns.sqlite"), config: nil)
      for number in 0..<6 {
        let file = try folder.write(RandomCentre().file(&random), to: "\(number).csv")
        let one = try take(file, rows, large: .max, threads: 1)
        let other = try take(file, columns, large: 0, threads: 1 + number % 3)
        #expect(one.counts == other.counts, "file \(number)")
        #expect(one.rejects == other.rejects, "file \(number)")
        #expect(one.isRepeat == other.isRepeat)
        if !one.isRepeat { #expect(one.warnings == other.warnings) }
      }
      #expect(try figures(rows) == figures(columns))
    }
  }

  /// Every rollup is what a computation from the stored calls gives, and the ledgers are right.
  private func expectWell(_ workspace: Workspace, _ comment: Comment) throws {
    let store = try workspace.store(.write)
    var findings: [Finding] = try store.recompute(threads: 1).findings
    try store.examine { findings.append($0) }
    for finding in findings where finding.check != .space {
      #expect(finding.faults.isEmpty, "\(comment): \(finding.check)")
    }
  }

  /// Calls of several legs, repeats, contradictions and ids that are used again, in files that meet
  /// months that are there and months that are not.
  @Test(arguments: 501...530 as ClosedRange<UInt64>)
  func randomCallsComeToTheSame(seed: UInt64) throws {
    try Folder.scratch { folder in
      let config = try folder.write("limits: {rejected_rows: 100000}\n", to: "scoreline.yml")
      var calls = RandomCalls(seed: seed)
      let rows = try Workspace(db: folder.path("rows.sqlite"), config: config)
      let columns = try Workspace(db: folder.path("columns.sqlite"), config: config)
      for number in 0..<4 {
        let file = try folder.write(calls.file(), to: "\(number).csv")
        let one = try take(file, rows, large: .max, threads: 1)
        let other = try take(file, columns, large: 0, threads: 1 + number % 3)
        #expect(one.counts == other.counts, "file \(number)")
        #expect(one.rejects == other.rejects, "file \(number)")
      }
      #expect(try figures(rows) == figures(columns))
      try expectWell(columns, "by columns")
      try expectWell(rows, "by rows")
    }
  }

  private static let head =
    "call_id,leg,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,county\n"

  /// Rows of a month, 125 a day; every tenth is a second leg.
  private func calls(_ month: String, count: Int, talk: Int = 60) -> String {
    Self.head
      + (0..<count).map { row in
        let call = row % 10 == 9 ? row - 1 : row
        let day = 1 + row / 125
        return
          "C\(call),\(row - call + 1),\(month)-\(day < 10 ? "0" : "")\(day) 08:00:\(row % 50 + 10),"
          + "100\(row % 7),1380013\(1000 + row % 9000),\(talk + row % 100),5,answered,东湖\n"
      }.joined()
  }

  @Test func aMonthAndItsCorrectionComeInByColumnsAsByRows() throws {
    try Folder.scratch { folder in
      let texts = [
        calls("2026-10", count: 3_000), calls("2026-11", count: 2_000),
        // Corrections of some rows of October, new ones of it, and December.
        calls("2026-10", count: 3_500, talk: 61)
          + calls("2026-12", count: 40).dropFirst(Self.head.count),
      ]
      let rows = try Workspace(db: folder.path("rows.sqlite"), config: nil)
      let columns = try Workspace(db: folder.path("columns.sqlite"), config: nil)
      for (number, text) in texts.enumerated() {
        let file = try folder.write(text, to: "\(number).csv")
        let one = try take(file, rows, large: .max, threads: 1)
        let other = try take(file, columns, large: 0, threads: 2)
        #expect(one.counts == other.counts)
        #expect(one.rejects == other.rejects)
      }
      #expect(try figures(rows) == figures(columns))
      // Packed or not, the same text is the same file.
      let again = try take(folder.path("0.csv"), columns, large: 0, threads: 2)
      #expect(again.isRepeat)
      #expect(again.counts.unchanged == 3_000)
    }
  }

  @Test func tooManyRejectsLeaveTheStoreAsItWas() throws {
    try Folder.scratch { folder in
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      _ = try take(
        try folder.write(calls("2026-10", count: 100), to: "a.csv"), workspace, large: 0,
        threads: 2)
      let before = try figures(workspace)
      let bad = calls("2026-11", count: 100) + String(repeating: "X,1,never,,,,,,\n", count: 30)
      let file = try folder.write(bad, to: "b.csv")
      let error = try #require(throws: TooManyRejects.self) {
        try take(file, workspace, large: 0, threads: 2)
      }
      #expect(error.rejected == 30)
      #expect(try figures(workspace) == before)
    }
  }

  /// A name leads to another file after the first look at it: neither's rows are entered as the other's.
  @Test func aFileThatIsReplacedMeanwhileIsLeftForLater() throws {
    try Folder.scratch { folder in
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let input = InputFile(try folder.write(calls("2026-10", count: 300), to: "live.csv"))
      _ = try input.textSize()
      let other = try folder.write(calls("2026-10", count: 200), to: "other.csv")
      try #require(rename(other, input.path) == 0)
      let store = try workspace.store(.write)
      #expect(throws: IntakeError.stillGrowing(path: input.path)) {
        try CallImport(
          input, into: store, configuration: workspace.configuration, threads: 2
        ).run { _ in }
      }
      #expect(try store.imports().isEmpty)
      let importer = Importer(
        store, configuration: workspace.configuration, threads: 2, largeFile: 0)
      #expect(try importer.importFile(at: input.path).counts.new == 200)
    }
  }
}
