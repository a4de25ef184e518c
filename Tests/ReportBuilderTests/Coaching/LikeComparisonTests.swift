import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// Like with like, with figures that can be followed on paper.
struct LikeComparisonTests {
  /// `others` agents take 100 s in 50 calls of queue A and 200 s in 50 of B; agent 1001 takes 120 s in
  /// 20 calls of A and 200 s in 80 of B.
  ///
  /// - Parameter byShift: A and B are two bands of one queue.
  private func centre(
    others: Int, hiredOn: [String: String] = [:], byShift: Bool = false
  ) -> TestCentre {
    var centre = TestCentre()
    if byShift { centre.shifts = Shifts([.init("A", from: 8), .init("B", from: 16)]) }
    centre.hiredOn = hiredOn
    for place in 0...others {
      let id = String(1001 + place)
      centre.roster.append((id, "N\(id)", "Red", "", ""))
      let (a, b): ((Int128, Int128), (Int128, Int128)) =
        place == 0 ? ((2_400, 20), (16_000, 80)) : ((5_000, 50), (10_000, 50))
      centre.mean(
        .talkTime, .agent, id, sum: a.0 + b.0, of: a.1 + b.1, squares: squares(a) + squares(b))
      for (name, part) in [("A", a), ("B", b)] {
        if byShift {
          centre.agentStrata.add(
            [figure(id, part)], of: CallStratum(queue: "Q", shift: name, isExceptional: false),
            in: centre.period)
        } else {
          centre.strata.add(
            [figure(id, part)], of: name, over: .queue, by: .agent, in: centre.period)
        }
      }
    }
    return centre
  }

  /// Those of calls that lie 60 s around their mean.
  private func squares(_ part: (sum: Int128, count: Int128)) -> Int128 {
    part.sum * part.sum / part.count + part.count * 3_600
  }

  private func figure(_ id: String, _ part: (sum: Int128, count: Int128)) -> Figure {
    Figure(
      metric: .talkTime, scope: .agent, key: id, value: Double(part.sum) / Double(part.count),
      numerator: part.sum, denominator: part.count, sumOfSquares: squares(part), missing: 0,
      excludedByRule: [0], target: nil, interval: nil, percentiles: nil)
  }

  private func score(_ centre: TestCentre, _ agent: String) throws -> Table {
    try #require(centre.report(.agent(agent)).table("card-standing"))
  }

  @Test func whatIsExpectedIsTheOthersAveragesInTheOwnMix() throws {
    let table = try score(centre(others: 6), "1001")
    // (20 × 100 + 80 × 200) ÷ 100 = 180; own (2,400 + 16,000) ÷ 100 = 184.
    #expect(table.cell("Expected of the same mix")?.shown == "180.0 s")
    #expect(table.cell("Own less expected")?.shown == "+4.0 s")
    // Of 1002: in A the others have 27,400 s in 270 calls, in B 66,000 in 330:
    // (50 × 101.4815 + 50 × 200) ÷ 100 = 150.7.
    let other = try score(centre(others: 6), "1002")
    #expect(other.cell("Expected of the same mix")?.shown == "150.7 s")
  }

  @Test func callsAreComparedWithinTheirTimeBand() throws {
    let centre = centre(others: 6, byShift: true)
    #expect(try score(centre, "1001").cell("Expected of the same mix")?.shown == "180.0 s")
    // One queue of both bands: own 184, expected of the same bands 180.
    let queues = try #require(centre.report(.agent("1001")).table("card-queues"))
    #expect(queues.rows.map { $0.cells.map(\.shown) } == [["Q", "184.0", "180.0", "+4.0", "100"]])
    #expect(
      centre.report(.team("Red")).text.contains(
        "calls of the same queue, time band (A from 08:00, B from 16:00) and kind of day"))
  }

  @Test func queuesStandBesideWhatOthersTookForThem() throws {
    let table = try #require(centre(others: 6).report(.agent("1001")).table("card-queues"))
    #expect(table.caption == "Average talk time by queue (s)")
    #expect(
      table.rows.map { $0.cells.map(\.shown) }
        == [["A", "120.0", "100.0", "+20.0", "20"], ["B", "200.0", "200.0", "0.0", "80"]])
    // 20 legs are few, 80 are not.
    #expect(table.notes == ["Grey values: fewer than 30 legs, for information only."])
    #expect(
      table.rows.map { $0.cells.map { $0.mark != nil } }.first == [false, true, false, true, false])
    #expect(table.rows.last?.cells.contains { $0.mark != nil } == false)
  }

  @Test func fewerThanFiveOthersAreNobodyToCompareWith() throws {
    let table = try score(centre(others: 4), "1001")
    #expect(table.cell("Expected of the same mix")?.shown == "—")
    #expect(try score(centre(others: 5), "1001").cell("Own less expected")?.shown == "+4.0 s")
  }

  /// Hired 182 days before the period's last day is no newcomer any more, 181 days is one.
  @Test(arguments: [("2026-05-02", "180.0 s"), ("2026-05-03", "—")])
  func newcomersAreComparedWithNewcomers(_ hired: String, _ expected: String) throws {
    let table = try score(centre(others: 6, hiredOn: ["1001": hired]), "1001")
    #expect(table.cell("Expected of the same mix")?.shown == expected)
  }
}
