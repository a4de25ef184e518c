import Foundation
import Records
import ReportBuilder
import ReportModel
import Testing

@testable import ScorelineKit

/// The ledger of editions holds those that were put in their place, wherever a run ends.
@Suite struct EditionPublisherTests: SmallCentre {
  private struct Ended: Error {}

  /// Gives B another talk time; the mean is that of A's 150 s and B's.
  private func correct(_ talk: Int, _ folder: Folder, _ path: String) throws {
    let workspace = try Workspace(db: path, config: nil)
    let file = try folder.write(
      Self.calls.replacing(",200,50,", with: ",\(talk),50,"), to: "\(talk).csv")
    _ = try Importer(try workspace.store(.write), configuration: workspace.configuration)
      .importFile(at: file)
  }

  /// The centre's talk times, of the edition before and of this one.
  private func change(_ path: String) throws -> [String]? {
    let table = try reports(path).report(for: .centre).table("changes")
    return table?.rows.map { $0.cells.map(\.shown) }.first { $0[1] == "Centre" }
      .map { Array($0[2...3]) }
  }

  @Test func anEditionWhoseRunEndedBeforeItWasConfirmedIsEntered() throws {
    try centre { folder, path in
      _ = try publish(folder, path)
      try correct(210, folder, path)
      var publisher = EditionPublisher(try Workspace(db: path, config: nil), language: .english)
      publisher.onPublished = { throw Ended() }
      let period = try #require(PeriodText.month("2026-10"))
      #expect(throws: Ended.self) {
        _ = try publisher.publish(period, to: folder.path("reports"))
      }
      try correct(230, folder, path)
      _ = try publish(folder, path)
      #expect(try change(path) == ["180.0 s", "190.0 s"])
      #expect(try publish(folder, path).outcome == .unchanged)
      #expect(try change(path) == ["180.0 s", "190.0 s"])
    }
  }

  @Test func anEditionThatCouldNotBePutInItsPlaceIsComparedWithNothing() throws {
    try centre { folder, path in
      _ = try publish(folder, path)
      try correct(210, folder, path)
      let kept = folder.path("reports/superseded")
      try FileManager.default.createSymbolicLink(
        atPath: kept, withDestinationPath: folder.path("nowhere"))
      #expect(throws: EditionFault.self) { _ = try publish(folder, path) }
      try FileManager.default.removeItem(atPath: kept)
      try correct(230, folder, path)
      _ = try publish(folder, path)
      #expect(try change(path) == ["175.0 s", "190.0 s"])
      #expect(try publish(folder, path).outcome == .unchanged)
    }
  }
}
