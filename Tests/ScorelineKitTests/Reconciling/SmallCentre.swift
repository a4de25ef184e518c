import Foundation
import Records
import ReportBuilder
import Testing

@testable import ScorelineKit

/// A centre of a few records whose figures can be told by heart.
protocol SmallCentre {}

extension SmallCentre {
  static var calls: String { SmallCentreFiles.calls }

  func centre(_ work: (Folder, String) throws -> Void) throws {
    try Folder.scratch { folder in
      let path = folder.path("s.sqlite")
      let workspace = try Workspace(db: path, config: nil)
      do {
        let store = try workspace.store(.write)
        for (name, text) in [
          ("calls", SmallCentreFiles.calls), ("tickets", SmallCentreFiles.tickets),
          ("reviews", SmallCentreFiles.reviews), ("notices", SmallCentreFiles.notices),
        ] {
          let file = try folder.write(text, to: name + ".csv")
          _ = try Importer(store, configuration: workspace.configuration).importFile(at: file)
        }
      }
      try work(folder, path)
    }
  }

  func publish(_ folder: Folder, _ path: String) throws -> Publication {
    let period = try #require(PeriodText.month("2026-10"))
    return try EditionPublisher(try Workspace(db: path, config: nil), language: .english)
      .publish(period, to: folder.path("reports"))
  }

  func reports(_ path: String) throws -> EditionReports {
    let period = try #require(PeriodText.month("2026-10"))
    return try EditionPublisher(try Workspace(db: path, config: nil), language: .english)
      .reports(of: period)
  }
}

/// The files that the centre is made of.
private enum SmallCentreFiles {
  static let calls = """
    call_id,leg,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,county,direction
    A,1,2026-10-01 08:00:00,1001,13800138042,100,30,answered,东湖,in
    A,2,2026-10-01 08:02:00,1002,13800138042,50,20,answered,东湖,in
    B,1,2026-10-02 09:00:00,1002,13800138043,200,50,answered,西岭,in
    C,1,2026-10-02 10:00:00,1002,,0,,abandoned,西岭,in
    D,1,2026-10-02 11:00:00,1001,,10,5,answered,西岭,out
    E,1,2026-09-30 11:00:00,1001,,90,5,answered,,in
    F,1,2026-10-03 12:00:00,1001,,-1,5,answered,东湖,in

    """
  static let tickets = """
    ticket_id,kind,accepted_at,agent_id,county,caller
    T1,fault_repair,2026-10-01 08:05:00,1001,东湖,13800138042
    T2,inquiry,2026-10-02 09:05:00,1002,西岭,

    """
  static let reviews = """
    review_id,object,object_id,reviewed_at,verdict,error_fields
    R1,ticket,T1,2026-10-05 08:00:00,correct,
    R2,ticket,T2,2026-10-05 09:00:00,incorrect,name

    """
  static let notices = """
    notice_id,revision,area,county,published_at,agent_id
    N1,1,三里村,东湖,2026-10-01 06:00:00,1001
    N1,2,三里村,东湖,2026-10-01 07:00:00,1001

    """
}
