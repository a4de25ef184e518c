import Figures
import Foundation
import Intake
import Records
import Testing

@testable import ScorelineKit

/// Random sequences of files of calls: streamed on some threads in pieces of any size, and with every
/// record in memory, they come to the same counts, the same rejects in the same words, and the same
/// figures.
@Suite struct StreamingTests {
  @Test(arguments: 0..<12)
  func streamedFilesGiveWhatTheirRecordsGive(part: Int) throws {
    var (conflicts, reused, corrected, severalLegs) = (0, 0, 0, 0)
    for seed in UInt64(part * 40)..<UInt64(part * 40 + 40) {
      try Folder.scratch { folder in
        var random = Seeded(state: ~seed)
        var calls = RandomCalls(seed: seed)
        let workspace = try lenient(folder)
        let files = try (0..<Int.random(in: 1...4, using: &random)).map { number in
          try folder.write(calls.file(), to: "\(number).csv")
        }
        var records = RecordedSummary(workspace: workspace)
        let expected = try files.compactMap { try records.add(InputFile($0)) }
        let period = try #require(
          PeriodText.period(
            ["2026-10", "2026-09-01..2026-12-31", "2026-10-31..2026-11-01"].randomElement(
              using: &random)!))
        var summary = Summary(
          workspace: workspace, period: period, percentiles: true,
          threads: Int.random(in: 1...4, using: &random))
        summary.reader.chunkSize = [40, 300, 256 << 10].randomElement(using: &random)!
        summary.reader.batchSize = [2, 512].randomElement(using: &random)!
        summary.limits.rowsPerPass = [10, 26_000_000].randomElement(using: &random)!
        summary.limits.candidatesPerRound = [3, 1_000_000].randomElement(using: &random)!
        let found = try summary.read(files)
        #expect(found.outcomes.map(\.counts) == expected.map(\.counts), "seed \(seed)")
        #expect(found.outcomes.map(\.rejects) == expected.map(\.rejects), "seed \(seed)")
        #expect(found.outcomes.map(\.warnings) == expected.map(\.warnings), "seed \(seed)")
        for scope in Scope.allCases {
          #expect(
            FigureJSON.text(found.figures(by: scope), period: period)
              == FigureJSON.text(records.figures(by: scope, in: period), period: period),
            "seed \(seed), by \(scope)")
        }
        for reject in expected.flatMap(\.rejects) {
          if reject.code == .conflict { conflicts += 1 }
          if reject.code == .idReused { reused += 1 }
        }
        corrected += expected.reduce(0) { $0 + $1.counts.corrected }
        let legs = records.figures(by: .agent, in: period).reduce(0) { $0 + $1.denominator }
        let whole = records.figures(by: .centre, in: period).reduce(0) { $0 + $1.denominator }
        if legs > whole { severalLegs += 1 }
      }
    }
    // The files hold what this is about.
    #expect(conflicts > 50)
    #expect(reused > 0)
    #expect(corrected > 20)
    // More than every other seed; 40 make a part.
    #expect(severalLegs > 20)
  }

  /// A workspace that takes files however many rows are at fault.
  private func lenient(_ folder: Folder) throws -> Workspace {
    let config = try folder.write("limits: {rejected_rows: 100000}\n", to: "scoreline.yml")
    return try Workspace(db: folder.path("none.sqlite"), config: config)
  }

  @Test func theSameTextAgainChangesNothing() throws {
    try Folder.scratch { folder in
      let head = "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\n"
      let first = head + "A,2026-10-01 08:00:00,1001,100,30,answered\n"
      let second = head + "A,2026-10-01 08:00:00,1001,200,30,answered\n"
      let files = try [first, second, first].enumerated().map {
        try folder.write($1, to: "\($0).csv")
      }
      let workspace = try Workspace(db: folder.path("none.sqlite"), config: nil)
      let period = try #require(PeriodText.period("2026-10"))
      let found = try Summary(workspace: workspace, period: period).read(files)
      #expect(found.outcomes.map(\.counts.corrected) == [0, 1])
      let talk = try #require(
        found.figures(by: .centre).first { $0.metric.id == "talk_mean" })
      #expect(talk.value == 200)
    }
  }

  @Test func aFileWithTooManyFaultsFailsAsARecordedOneDoes() throws {
    try Folder.scratch { folder in
      var text = "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\n"
      for row in 0..<30 {
        text += "A,2026-10-01 08:00:00,1001,\(row),30,answered\n"
        text += "B\(row),2026-10-01 08:00:00,1001,-1,30,answered\n"
      }
      let file = try folder.write(text, to: "calls.csv")
      let workspace = try Workspace(db: folder.path("none.sqlite"), config: nil)
      let period = try #require(PeriodText.period("2026-10"))
      let failure = #expect(throws: TooManyRejects.self) {
        try Summary(workspace: workspace, period: period).read([file])
      }
      var records = RecordedSummary(workspace: workspace)
      let expected = #expect(throws: TooManyRejects.self) { try records.add(InputFile(file)) }
      #expect(failure?.message(.english) == expected?.message(.english))
      #expect(failure?.rejected == 60)
    }
  }

  @Test func placesAreSortedWhateverTheirOrder() {
    var random = Seeded(state: 3)
    let places = (0..<5000).map { _ in Int64.random(in: 0..<(1 << 38), using: &random) }
    let order = PlaceOrder(places)
    #expect(order.places == places.sorted())
    #expect(order.places.indices.allSatisfy { places[order.target($0)] == order.places[$0] })
    #expect(order.first(from: order.places[17]) == 17)
    #expect(PlaceOrder([]).places.isEmpty)
  }
}
