import Catalogue
import Foundation
import Metrics
import Records
import ReportBuilder
import Testing

@testable import ScorelineKit

/// Whom a county's management must not be led to: those who reported misconduct, and those who may have
/// complained about its own staff.
@Suite struct CountyPrivacyTests {
  /// Six of each kind, all at one station and in one area, so that numbers alone hide nobody.
  private static let tickets: String = {
    let rows = ["fault_repair", "complaint", "misconduct_report"].enumerated().flatMap {
      kind, name in
      (1...6).map {
        "K\(kind)\($0),\(name),2026-10-0\($0) 08:05:00,1001,东湖,城东所,三里村12号王小明家,1380013800\($0)"
      }
    }
    return (["ticket_id,kind,accepted_at,agent_id,county,station,area,caller"] + rows)
      .joined(separator: "\n") + "\n"
  }()
  private static let reviews = """
    review_id,object,object_id,reviewed_at,verdict,error_fields,error_source
    R1,ticket,K11,2026-10-09 08:00:00,incorrect,content,county
    R2,ticket,K21,2026-10-09 08:00:00,incorrect,content,county

    """

  private func county() throws -> CountyRecords {
    var found: CountyRecords?
    try Folder.scratch { folder in
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let store = try workspace.store(.write)
      for (name, text) in [("tickets.csv", Self.tickets), ("reviews.csv", Self.reviews)] {
        let file = try folder.write(text, to: name)
        _ = try Importer(store, configuration: workspace.configuration).importFile(at: file)
      }
      let period = try #require(PeriodText.month("2026-10"))
      let (counties, lists) = try CountyReader(
        store: store, metrics: Metric.all, period: period,
        reviewed: try ReviewedTickets(store, in: period.first...period.last),
        repeatCallLegs: 1_000, keepsRest: true
      ).counties()
      #expect(lists.countiesWithRest.isEmpty)
      found = counties["东湖"]
      found?.tickets = try lists.lines(of: "东湖").listed
    }
    return try #require(found)
  }

  @Test func reportsOfMisconductAreCountedAndNeverListed() throws {
    let county = try county()
    #expect(county.tickets.count == 12 && county.ticketCount == 18)
    #expect(!county.tickets.contains { $0.kind == "misconduct_report" })
    #expect(county.ticketsWithheld == 6 && county.ticketsTooFew == 0)
    #expect(county.kinds.map(\.tickets) == [6, 6, 6])
    // Their errors stay in the figures.
    #expect(county.errors.map(\.field) == ["content"] && county.errors[0].bySource[.county] == 2)
  }

  @Test func aComplaintSaysNeitherWhereNorWho() throws {
    let complaints = try county().tickets.filter { $0.kind == "complaint" }
    #expect(complaints.count == 6)
    #expect(complaints.allSatisfy { $0.station.isEmpty && $0.area.isEmpty && $0.caller.isEmpty })
    #expect(complaints.first?.id == "K11" && complaints.first?.wrongFields == ["content"])
    let faults = try county().tickets.filter { $0.kind == "fault_repair" }
    #expect(
      faults.allSatisfy {
        $0.station == "城东所" && $0.area == "三里村…" && $0.caller.hasPrefix("138****")
      })
  }
}
