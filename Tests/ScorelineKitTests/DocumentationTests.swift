import Foundation
import Metrics
import Records
import ScorelineKit
import Testing

/// The generated pages say what the code says; `make generate` writes them anew.
@Suite struct DocumentationTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation")

  private func page(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }

  @Test func thePageOfKPIsIsThatOfTheCatalogue() throws {
    #expect(try page("KPIs.md") == MetricListing.markdown(Metric.all))
  }

  @Test func theDataDictionaryIsThatOfTheKinds() throws {
    #expect(try page("DataDictionary.md") == RecordListing.markdown(RecordKind.all))
  }
}
