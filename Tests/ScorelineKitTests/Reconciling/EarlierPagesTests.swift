import Foundation
import Records
import ReportBuilder
import ReportModel
import Testing

@testable import ScorelineKit

/// The link to the edition of the period before follows from the ledger of editions, where the folder holds it.
@Suite struct EarlierPagesTests: SmallCentre {
  private func publish(_ month: String, _ folder: Folder, _ path: String) throws -> Publication {
    try EditionPublisher(try Workspace(db: path, config: nil), language: .english)
      .publish(try #require(PeriodText.month(month)), to: folder.path("reports"))
  }

  private func links(_ path: String, _ audience: Audience = .centre) throws -> [Link] {
    try reports(path).report(for: audience).navigation
  }

  @Test func onlyWhatTheLedgerHoldsIsLinked() throws {
    try centre { folder, path in
      let index = Link("This edition", to: .file("index.html"))
      #expect(try links(path) == [index])
      _ = try publish("2026-10", folder, path)
      #expect(try publish("2026-10", folder, path).outcome == .unchanged)
      #expect(try links(path) == [index])
      _ = try publish("2026-09", folder, path)
      let earlier = Link("Previous: September 2026", to: .file("../2026-09/centre.html"))
      #expect(try links(path) == [index, earlier])
      _ = try publish("2026-10", folder, path)
      #expect(try publish("2026-10", folder, path).outcome == .unchanged)
      // The later edition is none of the earlier one's business.
      #expect(try publish("2026-09", folder, path).outcome == .unchanged)
    }
  }

  /// The edition of the period before may stand in another folder, or have been taken away.
  @Test func onlyWhatStandsInTheFolderIsLinked() throws {
    try centre { folder, path in
      let link = #"href="../2026-09/centre.html""#
      _ = try publish("2026-09", folder, path)
      func centre(_ root: String) throws -> String {
        let publisher = EditionPublisher(try Workspace(db: path, config: nil), language: .english)
        let edition = try publisher.publish(
          try #require(PeriodText.month("2026-10")), to: folder.path(root))
        return try String(contentsOfFile: edition.path + "/centre.html", encoding: .utf8)
      }
      #expect(try centre("reports").contains(link))
      #expect(try !centre("elsewhere").contains("2026-09/centre.html"))
    }
  }

  /// In September agent 1001 alone had a call, of no county and, without a roster, of no team.
  @Test func whoHadNoFigureThenHasNoPageThen() throws {
    try centre { folder, path in
      _ = try publish("2026-09", folder, path)
      let store = try Workspace(db: path, config: nil).storeForReports()
      let pages = try EditionFiles.earlierPages(
        store, before: try #require(PeriodText.month("2026-10")))
      #expect(pages(.index) == "2026-09/index.html")
      #expect(pages(.agent("1001")) == "2026-09/agents/1001.html")
      for audience in [Audience.agent("1002"), .team("?"), .county("东湖"), .county("?")] {
        #expect(pages(audience) == nil, "\(audience)")
      }
      let before = try EditionFiles.earlierPages(
        store, before: try #require(PeriodText.month("2026-09")))
      #expect(before(.centre) == nil)
    }
  }
}
