import Figures
import Foundation
import Records
import Testing

@testable import ScorelineKit

/// Random streams of files with repeats, corrections and refusals: every engine says the same.
@Suite struct EnginesAgreeTests {
  private func take(_ file: String, _ workspace: Workspace) throws -> FileOutcome {
    try Importer(try workspace.store(.write), configuration: workspace.configuration)
      .importFile(at: file)
  }

  @Test(arguments: 101...130 as ClosedRange<UInt64>)
  func theStoreGivesWhatTheFilesGive(seed: UInt64) throws {
    try Folder.scratch { folder in
      var random = Seeded(state: seed)
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      var summary = RecordedSummary(workspace: workspace)
      for number in 0..<6 {
        let file = try folder.write(RandomCentre().file(&random), to: "\(number).csv")
        let stored = try take(file, workspace)
        #expect(stored.counts == (try summary.add(InputFile(file)))?.counts, "file \(number)")
        #expect(stored.counts.addsUp)
      }
      let centre = try StoredCentre(try workspace.store(.read), workspace: workspace)
      for name in ["2026-09", "2026-10", "2026-W44", "2026-09-01..2026-11-30"] {
        let period = try #require(PeriodText.period(name))
        for scope in Scope.allCases {
          #expect(
            FigureJSON.text(
              try centre.figures(by: scope, in: period, percentiles: true), period: period)
              == FigureJSON.text(summary.figures(by: scope, in: period), period: period),
            "\(name), by \(scope)")
        }
      }
    }
  }

  /// The keys of a scope add up to the centre, on the scope's own units.
  @Test(arguments: 201...210 as ClosedRange<UInt64>)
  func theKeysOfAScopeAddUp(seed: UInt64) throws {
    try Folder.scratch { folder in
      var random = Seeded(state: seed)
      let workspace = try Workspace(db: folder.path("none.sqlite"), config: nil)
      let files = try (0..<6).map { number in
        try folder.write(RandomCentre().file(&random), to: "\(number).csv")
      }
      let period = try #require(PeriodText.period("2026-09-01..2026-11-30"))
      let summary = try Summary(workspace: workspace, period: period).read(files)
      func sums(_ scope: Scope) -> [String: [Int128]] {
        var sums: [String: [Int128]] = [:]
        for figure in summary.figures(by: scope) {
          let parts = [figure.numerator, figure.denominator, figure.missing]
          sums[figure.metric.id] = zip(sums[figure.metric.id] ?? [0, 0, 0], parts).map(+)
        }
        return sums
      }
      #expect(sums(.county) == sums(.centre))
      #expect(sums(.day) == sums(.centre))
      #expect(sums(.agent) == sums(.team))
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func theWatermarkIsThatOfAnyOrderInAnyStore(seed: UInt64) throws {
    let head = "call_id,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome\n"
    let texts = [
      head + "A,2026-10-01 08:00:00,1001,13800138042,100,30,answered\n",
      head + "B,2026-09-01 08:00:00,1002,13800138043,100,,answered\n"
        + "C,2026-10-09 08:00:00,,,1,0,answered\n",
      "ticket_id,kind,accepted_at,agent_id,caller,content\n"
        + "T,inquiry,2026-10-02 08:00:00,1001,13800138042,电费\n",
      "review_id,object,object_id,verdict,reviewed_at,note\n"
        + "R,ticket,T,correct,2026-10-11 08:00:00,好\n",
      "notice_id,area,published_at\nN,a1,2026-10-03 08:00:00\n",
      "agent_id,name,team\n1001,张三,一班\n",
    ]
    try Folder.scratch { folder in
      func watermark(_ store: String, _ order: [Int]) throws -> String {
        let workspace = try Workspace(db: folder.path(store), config: nil)
        for place in order {
          _ = try take(try folder.write(texts[place], to: "\(place).csv"), workspace)
        }
        return try workspace.store(.read).watermark().text
      }
      var random = Seeded(state: seed)
      let straight = try watermark("one.sqlite", Array(texts.indices))
      #expect(try watermark("two.sqlite", texts.indices.shuffled(using: &random)) == straight)
      // The newest time of any record.
      #expect(straight.hasPrefix("2026-10-11 08:00:00 "))
      let keys = try ["one", "two"].map {
        try Data(contentsOf: URL(fileURLWithPath: folder.path($0 + ".sqlite.key")))
      }
      #expect(keys[0] != keys[1])
    }
  }
}
