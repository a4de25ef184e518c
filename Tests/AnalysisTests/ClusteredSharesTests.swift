import Analysis
import Catalogue
import Metrics
import Statistics
import Testing

/// What is made of shares whose units come in clusters.
@Suite struct ClusteredSharesTests {
  /// A hundred areas of notices with two each, but those that are wrong, which lie in notices of so many.
  private func areas(wrong: Int, together: Int) -> Tally {
    var sums = ClusterMoments()
    for _ in 0..<((100 - wrong) / 2) { sums.add(passing: 2, of: 2) }
    for _ in 0..<(wrong / together) { sums.add(passing: 0, of: together) }
    return Tally(
      numerator: Int128(sums.passing), denominator: Int128(sums.units), clusters: sums)
  }

  private func verdict(_ together: Int) -> ChartVerdict {
    let quiet = [2, 0, 2, 4, 2, 0, 2, 2, 4, 0, 2, 2].map { areas(wrong: $0, together: 1) }
    return ControlChart(
      of: .outageNoticeAccuracy, series: weeks(quiet + [areas(wrong: 12, together: together)])
    ).verdict
  }

  @Test func twelveWrongAreasOfOneNoticeAreNoSignal() {
    guard case .signal = verdict(1) else {
      Issue.record("twelve wrong notices are a signal")
      return
    }
    guard case .unconfirmed(let run) = verdict(12) else {
      Issue.record("one wrong notice is not told from chance")
      return
    }
    #expect(run.rule == .outsideLimits)
  }

  private func funnel(_ together: Int) throws -> Funnel {
    let tallies =
      [areas(wrong: 12, together: together)] + (0..<11).map { _ in areas(wrong: 2, together: 1) }
    return try #require(
      Funnel(
        of: .outageNoticeAccuracy,
        inputs: tallies.enumerated().map { Funnel.Input(id: "C\($0.offset)", tally: $0.element) },
        leastUnits: 20))
  }

  @Test func oneNoticePutsNoCountyOutsideItsFunnel() throws {
    #expect(try funnel(1).entities[0].place == .beyondOuter)
    let one = try funnel(12)
    #expect(one.entities[0].place != .beyondOuter)
    // The lines drawn are those that places are told by.
    #expect(one.limits(units: 100) == one.entities[0].limits)
  }

  @Test func aDifferenceFromOthersIsLessSure() throws {
    func clear(_ together: Int) throws -> Bool {
      let own = areas(wrong: 12, together: together)
      let whole = own + areas(wrong: 2, together: 1) + areas(wrong: 2, together: 1)
      return try #require(
        Standardised(of: .outageNoticeAccuracy, own: ["": own], whole: ["": whole])
      ).difference.isClear
    }
    #expect(try clear(1))
    #expect(try !clear(12))
  }

  /// Eleven weeks with two wrong areas each, and a last one with twenty.
  @Test func oneNoticeIsNoChangeOfAnAgent() throws {
    func probability(_ together: Int) throws -> Double {
      let tallies =
        (0..<11).map { _ in areas(wrong: 2, together: 1) } + [areas(wrong: 20, together: together)]
      let chart = ControlChart(of: .outageNoticeAccuracy, series: weeks(tallies))
      let histories = OwnHistories(of: .outageNoticeAccuracy, charts: ["1001": chart])
      return try #require(histories.changes["1001"]).probability
    }
    #expect(try probability(1) < 0.0027)
    #expect(try probability(20) > 0.05)
  }
}
