import Foundation
import Records
import ScorelineKit
import Testing

/// What Documentation/Store.md says of the store.
@Suite struct StoreDocumentTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func document() throws -> String {
    try String(
      contentsOf: Self.repository.appending(path: "Documentation/Store.md"), encoding: .utf8)
  }

  /// The queries between ```sql and ```.
  private func queries() throws -> [String] {
    try document().components(separatedBy: "```sql\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
  }

  private func fill(_ folder: Folder) throws -> String {
    let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
    let importer = Importer(try workspace.store(.write), configuration: workspace.configuration)
    for name in ["calls", "tickets", "reviews", "outage_notices", "agents"] {
      let file = Self.repository.appending(path: "sample-data/\(name).csv").path
      _ = try importer.importFile(at: file)
    }
    return folder.path("s.sqlite")
  }

  @Test func everyQueryRunsAndGivesRows() throws {
    try Folder.scratch { folder in
      let raw = try RawStore(try fill(folder))
      let queries = try queries()
      #expect(queries.count >= 8)
      for query in queries {
        let rows = try raw.rows(query)
        // The sample centre has corrected nothing and published nothing.
        let isEmpty = query.contains("call_history") || query.contains("FROM edition")
        #expect(rows.isEmpty == isEmpty, "\(query)")
      }
    }
  }

  @Test func theFirstQueryGivesTheCallsOfEachDay() throws {
    try Folder.scratch { folder in
      let raw = try RawStore(try fill(folder))
      let rows = try raw.rows(try #require(try queries().first))
      let legs = rows.compactMap { Int($0[1]) }.reduce(0, +)
      #expect(
        try raw.rows("SELECT total(rows) FROM fact_table WHERE kind = 'calls'")
          == [["\(Double(legs))"]])
    }
  }

  @Test func everyTableAndViewIsNamed() throws {
    try Folder.scratch { folder in
      let raw = try RawStore(try fill(folder))
      let text = try document()
      let names = try raw.rows(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name")
      for name in names.compactMap(\.first) {
        let shown = name.replacing("_month", with: "").replacing("_histogram", with: "")
        #expect(
          text.contains("`\(shown)`") || name.hasPrefix("call_2") || name.hasPrefix("sqlite_"),
          "\(name)")
      }
    }
  }
}
