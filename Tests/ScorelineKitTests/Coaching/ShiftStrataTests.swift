import Analysis
import Catalogue
import Foundation
import Metrics
import Records
import ReportBuilder
import Store
import Testing

@testable import ScorelineKit

/// Agents' figures by queue and time band, from a store whose centre has bands.
@Suite struct ShiftStrataTests {
  private static let calls = """
    call_id,started_at,agent_id,queue,talk_seconds,acw_seconds,outcome
    A,2026-10-05 07:59:59,1001,报修,100,30,answered
    B,2026-10-05 08:00:00,1001,报修,200,30,answered
    C,2026-10-05 15:59:59,1001,报修,300,30,answered
    D,2026-10-05 16:00:00,1001,,400,30,answered
    E,2026-10-06 16:00:00,1001,,500,30,answered

    """

  @Test func bandsAreFormedWhenFiguresAreRead() throws {
    try Folder.scratch { folder in
      let config = try folder.write(
        "shifts: {早班: \"08:00\", 晚班: \"16:00\"}\n", to: "scoreline.yml")
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: config)
      let store = try workspace.store(.write)
      let importer = Importer(store, configuration: workspace.configuration)
      _ = try importer.importFile(at: try folder.write(Self.calls, to: "calls.csv"))
      let centre = try StoredCentre(store, workspace: workspace)
      let month = try #require(PeriodText.month("2026-10"))
      let storm = try #require(Day("2026-10-06"))
      var all = AgentStrata()
      try centre.add(
        workspace.configuration.shifts, in: month, exceptionalDays: [storm], to: &all)
      let strata = all.strata(of: "talk_mean", agent: "1001", in: month)
      func value(_ queue: String, _ shift: String, _ isStorm: Bool = false) -> Double? {
        strata[CallStratum(queue: queue, shift: shift, isExceptional: isStorm)]?.value
      }
      #expect(strata.count == 4)
      #expect(value("报修", "晚班") == 100)
      #expect(value("报修", "早班") == 250)
      #expect(value("?", "晚班") == 400)
      #expect(value("?", "晚班", true) == 500)
    }
  }

  /// Bands that are named later are found in the records that are there.
  @Test func aStoreWithoutBandsGetsThemWithTheConfiguration() throws {
    try Folder.scratch { folder in
      let before = try Workspace(db: folder.path("s.sqlite"), config: nil)
      _ = try Importer(try before.store(.write), configuration: before.configuration)
        .importFile(at: try folder.write(Self.calls, to: "calls.csv"))
      let config = try folder.write("shifts: {全天: \"00:00\"}\n", to: "scoreline.yml")
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: config)
      let centre = try StoredCentre(try workspace.storeForReading(), workspace: workspace)
      let month = try #require(PeriodText.month("2026-10"))
      var all = AgentStrata()
      try centre.add(workspace.configuration.shifts, in: month, exceptionalDays: [], to: &all)
      let strata = all.strata(of: "talk_mean", agent: "1001", in: month)
      #expect(
        strata[CallStratum(queue: "报修", shift: "全天", isExceptional: false)]?.denominator == 3)
      let recomputed = try workspace.store(.read).recompute(threads: 1)
      #expect(recomputed.findings.allSatisfy { $0.faults.isEmpty })
    }
  }
}
