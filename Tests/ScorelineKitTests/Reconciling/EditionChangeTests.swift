import Records
import ReportBuilder
import ReportModel
import Store
import Testing

@testable import ScorelineKit

/// What an edition says of the one before it: both values, and the files behind.
@Suite struct EditionChangeTests: SmallCentre {
  private func importFile(_ text: String, _ name: String, _ folder: Folder, _ path: String) throws {
    let workspace = try Workspace(db: path, config: nil)
    let file = try folder.write(text, to: name)
    _ = try Importer(try workspace.store(.write), configuration: workspace.configuration)
      .importFile(at: file)
  }

  private func undoNewest(_ path: String) throws {
    let store = try Workspace(db: path, config: nil).store(.write)
    let newest = try #require(try store.imports().first)
    _ = try store.undoImport(newest.id, reword: { _ in preconditionFailure("no id was reused") })
  }

  private func rows(_ path: String, _ table: String) throws -> [[String]] {
    try reports(path).report(for: .centre).table(table)?.rows.map { $0.cells.map(\.shown) } ?? []
  }

  @Test func bothValuesAndTheFilesBehind() throws {
    try centre { folder, path in
      _ = try publish(folder, path)
      // B's talk becomes 230 s: (150 + 230) / 2.
      try importFile(
        Self.calls.replacing(",200,50,", with: ",230,50,"), "corrected.csv", folder, path)
      #expect(
        try rows(path, "changes").first { $0[1] == "Centre" } == [
          "Average talk time", "Centre", "175.0 s", "190.0 s", "missed",
        ])
      #expect(
        try rows(path, "change-sources") == [
          [
            "corrected.csv", "Calls", "made", "2026-10-02", "0", "1", "B/1",
            "Average talk time 175.0 s → 190.0 s (missed)",
          ]
        ])
      // Whose row it is: the agent sees it, the other one has no change.
      let audiences = try reports(path).audiences()
      let seen = try audiences.filter { audience in
        try reports(path).report(for: audience).table("change-records")?.rows.contains {
          $0.cells.contains { $0.shown == "B/1" }
        } == true
      }
      #expect(seen.contains { if case .agent = $0 { true } else { false } }, "\(seen)")
    }
  }

  /// A call counts for the county of its lowest leg, whatever number that has: all of its legs stand behind that
  /// county's figures, and behind no other's.
  @Test func legsStandBehindTheCountyOfTheirCall() throws {
    try centre { folder, path in
      func legs(_ talk: Int, county: String) -> String {
        """
        call_id,leg,started_at,agent_id,talk_seconds,acw_seconds,outcome,county
        G,2,2026-10-04 08:00:00,1001,\(talk),30,answered,\(county)
        H,2,2026-10-04 09:00:00,1001,100,30,answered,东湖
        H,3,2026-10-04 09:02:00,1002,\(talk),30,answered,西岭

        """
      }
      try importFile(legs(40, county: "东湖"), "legs.csv", folder, path)
      _ = try publish(folder, path)
      try importFile(legs(60, county: "西岭"), "corrected.csv", folder, path)
      func records(_ county: String) throws -> [String] {
        let table = try reports(path).report(for: .county(county)).table("change-records")
        return table?.rows.map { $0.cells[2].shown } ?? []
      }
      // G was the one's and is the other's.
      #expect(try records("东湖") == ["G/2, H/3"])
      #expect(try records("西岭") == ["G/2"])
    }
  }

  /// Corrected rows first, then new ones of the period; a review with what it judges, and none of what is of
  /// another period.
  @Test func theRowsBehindAreNamed() throws {
    try centre { folder, path in
      let tickets = "ticket_id,kind,accepted_at,agent_id\n"
      let october = (1...12).map { "T\(10 + $0),complaint,2026-10-03 09:00:00,1001\n" }.joined()
      try importFile(
        tickets + october + "T99,complaint,2026-08-03 09:00:00,1001\n", "tickets.csv", folder, path)
      _ = try publish(folder, path)
      try importFile(
        tickets + "T20,fault_repair,2026-10-03 09:00:00,1001\n"
          + (1...12).map { "T\(30 + $0),complaint,2026-10-04 09:00:00,1001\n" }.joined()
          + "T98,complaint,2026-08-04 09:00:00,1001\n", "later.csv", folder, path)
      let reviews = "review_id,object,object_id,reviewed_at,verdict\n"
      try importFile(
        reviews
          + "R11,ticket,T11,2026-11-20 09:00:00,correct\nR12,ticket,T99,2026-11-20 09:00:00,correct\n",
        "reviews.csv", folder, path)
      let rows = try rows(path, "change-sources")
      #expect(
        rows.map { [$0[0], $0[6]] } == [
          ["reviews.csv", "R11→T11"],
          ["later.csv", "T20, T31, T32, T33, T34, T35, T36, T37, T38, T39"],
        ])
      let notes = try reports(path).report(for: .centre).table("change-sources")?.notes.last
      #expect(
        notes
          == "Records: at most 10 of the period for each file, corrected ones first; of calls with the leg, of "
          + "notices with revision and area, of reviews with what they judge.")
    }
  }

  @Test func anEarlierEditionCanNotBeChanged() throws {
    try centre { folder, path in
      _ = try publish(folder, path)
      try importFile(
        Self.calls.replacing(",200,50,", with: ",230,50,"), "corrected.csv", folder, path)
      try RawStore(path).execute(
        "UPDATE edition_figure SET value = 170 WHERE kpi = 'talk_mean' AND scope = 'centre'")
      let error = #expect(throws: Unreconciled.self) { _ = try publish(folder, path) }
      let message = error?.message(.english) ?? ""
      #expect(
        message.contains("code of the figures published earlier for 2026-10: "), "\(message)")
      #expect(error?.exitCode == 70)
    }
  }

  /// The doctor looks at the figures of all editions, whether or not the data changed since.
  @Test func theDoctorFindsAChangedFigureOfAnEdition() throws {
    try centre { folder, path in
      func lines(_ language: Language) throws -> [String] {
        var findings: [Finding] = []
        try Workspace(db: path, config: nil).storeForDoctor(proves: false).examine {
          findings.append($0)
        }
        return findings.filter { $0.check == .editions }.flatMap { DoctorText.lines($0, language) }
      }
      _ = try publish(folder, path)
      #expect(try lines(.english) == ["figures of editions: well"])
      try RawStore(path).execute(
        "UPDATE edition_figure SET value = 170 WHERE kpi = 'talk_mean' AND scope = 'centre'")
      let ill = try lines(.english)
      #expect(ill.count == 2 && ill[0] == "figures of editions: 1 fault")
      #expect(ill[1].hasPrefix("  edition_figure 2026-10: found "), "\(ill)")
      #expect(try lines(.chinese).first == "各版数据台账：1处异常")
    }
  }

  /// Editions that were published are not forgotten behind the product's back.
  @Test(arguments: [
    "DELETE FROM edition_file; DELETE FROM edition_figure; DELETE FROM edition",
    "UPDATE edition SET watermark = 'another'",
  ])
  func theLedgerOfEditionsCanNotBeChanged(sql: String) throws {
    try centre { folder, path in
      _ = try publish(folder, path)
      try RawStore(path).execute(sql)
      let error = #expect(throws: Unreconciled.self) { _ = try publish(folder, path) }
      let message = error?.message(.english) ?? ""
      #expect(message.contains("seal of the ledgers"), "\(message)")
    }
  }

  @Test func figuresOfAnEarlierEditionCanNotBeDeleted() throws {
    try centre { folder, path in
      _ = try publish(folder, path)
      try RawStore(path).execute("DELETE FROM edition_figure")
      try importFile(
        Self.calls.replacing(",200,50,", with: ",230,50,"), "corrected.csv", folder, path)
      #expect(throws: Unreconciled.self) { _ = try publish(folder, path) }
    }
  }

  /// An import that is undone is told as such, and its id, used again, is another file.
  @Test func whatWasTakenBackIsNamed() throws {
    try centre { folder, path in
      try importFile(
        Self.calls.replacing(",200,50,", with: ",230,50,"), "corrected.csv", folder, path)
      _ = try publish(folder, path)
      try undoNewest(path)
      #expect(
        try rows(path, "change-sources").map { [$0[0], $0[2]] } == [["corrected.csv", "undone"]])
      try importFile(
        Self.calls.replacing(",200,50,", with: ",260,50,"), "again.csv", folder, path)
      #expect(
        try rows(path, "change-sources").map { [$0[0], $0[2]] } == [
          ["again.csv", "made"], ["corrected.csv", "undone"],
        ])
    }
  }
}
