import ReportBuilder
import ReportModel
import Testing

@testable import ScorelineKit

/// Which areas belong together, as the store has it.
@Suite struct NoticeClusterReadingTests: SmallCentre {
  /// M1 has three areas that one review of the whole notice spoils; M2 two that are right; M3 was never inspected;
  /// M4 was withdrawn before its publication; M5 is of another month.
  private static let notices = """
    notice_id,area,county,published_at,withdrawn_at,agent_id
    M1,a,东湖,2026-10-05 08:00:00,,1001
    M1,b,东湖,2026-10-05 08:00:00,,1001
    M1,c,西岭,2026-10-05 08:00:00,,1001
    M2,a,东湖,2026-10-06 08:00:00,,1001
    M2,b,东湖,2026-10-06 08:00:00,,1001
    M3,a,东湖,2026-10-07 08:00:00,,1001
    M4,a,东湖,2026-10-08 08:00:00,2026-10-08 07:00:00,1001
    M5,a,东湖,2026-09-08 08:00:00,,1001

    """
  private static let reviews = """
    review_id,object,object_id,reviewed_at,verdict
    V1,outage_notice,M1,2026-10-20 09:00:00,incorrect
    V2,outage_notice,M2,2026-10-20 09:00:00,correct
    V4,outage_notice,M4,2026-10-20 09:00:00,incorrect
    V5,outage_notice,M5,2026-10-20 09:00:00,incorrect

    """

  @Test func areasAreGatheredByNoticeAndCounty() throws {
    try centre { folder, path in
      let workspace = try Workspace(db: path, config: nil)
      let before = try bases(path)
      do {
        let store = try workspace.store(.write)
        for (name, text) in [("more", Self.notices), ("looks", Self.reviews)] {
          let file = try folder.write(text, to: name + ".csv")
          _ = try Importer(store, configuration: workspace.configuration).importFile(at: file)
        }
      }
      let after = try bases(path)
      // Areas inspected, of these right; notices inspected, of these right.
      #expect(zip(after, before).map { $0 - $1 } == [5, 2, 2, 1])
      let county = try reports(path).report(for: .centre).table("counties-notices")
      let verdict = "Outage-notice accuracy: verdict"
      let row = try #require(county?.rows.firstIndex { $0.cells[0].shown == "东湖" })
      #expect(county?.cell(verdict, row)?.contains("wrong areas in") == true)
    }
  }

  private func bases(_ path: String) throws -> [Int] {
    guard let table = try reports(path).report(for: .centre).table("notice-bases") else {
      return [0, 0, 0, 0]
    }
    return [(0, 1), (0, 2), (2, 1), (2, 2)].map { row, column in
      Int(table.rows[row].cells[column].shown) ?? 0
    }
  }
}

extension Table {
  fileprivate func cell(_ title: String, _ row: Int) -> String? {
    columns.firstIndex { $0.title == title }.map { rows[row].cells[$0].shown }
  }
}
