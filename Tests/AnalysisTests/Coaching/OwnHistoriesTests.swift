import Analysis
import Catalogue
import Metrics
import Testing

@Suite struct OwnHistoriesTests {
  /// Agents whose weeks go up and down by some seconds; the first one's last weeks are `last`.
  private func histories(_ last: [Int], weekCount: Int = 13, swing: Int = 3) -> OwnHistories {
    var dice = Dice(6)
    var charts: [String: ControlChart] = [:]
    for agent in 0..<20 {
      var values = (0..<weekCount).map { _ in 50 + dice.whole(-swing...swing) }
      if agent == 0 { values.replaceSubrange((weekCount - last.count)..., with: last) }
      charts["\(agent)"] = ControlChart(
        of: .afterCallWork, series: weeks(values.map { mean($0) }))
    }
    return OwnHistories(of: .afterCallWork, charts: charts)
  }

  @Test func anAgentWhoChangedIsLessLikelyThanTheOthers() throws {
    let found = histories([70, 70, 70])
    let own = try #require(found.changes["0"])
    #expect(own.probability < 1e-6 && own.isUpward && own.value == 70)
    #expect(abs(own.usual - 50) < 2)
    for (agent, change) in found.changes where agent != "0" { #expect(change.probability > 1e-3) }
  }

  @Test func threeWeeksTellMoreThanOne() throws {
    let one = try #require(histories([57]).changes["0"])
    let three = try #require(histories([57, 57, 57]).changes["0"])
    #expect(three.window == 3 && three.probability < one.probability)
  }

  /// Of 20 calls a week no single week has 50, but three have.
  @Test func whereAWeekHasTooFewUnitsThreeAreLookedAt() throws {
    let values = [50, 52, 49, 51, 50, 48, 53, 50, 51, 49, 70, 70, 70]
    let chart = ControlChart(
      of: .afterCallWork, series: weeks(values.map { mean($0, units: 20) }))
    func change(_ leastUnits: Int) -> LatestChange? {
      OwnHistories(of: .afterCallWork, charts: ["a": chart], leastUnits: leastUnits).changes["a"]
    }
    #expect(try #require(change(50)).window == 3)
    #expect(change(61) == nil)
    // One look is not doubled, two are.
    #expect(try #require(change(50)).probability < #require(change(20)).probability)
  }

  @Test func theMoreWeeksUsuallyDifferTheLessOneTells() throws {
    let calm = try #require(histories([65]).changes["0"])
    let restless = try #require(histories([65], swing: 9).changes["0"])
    #expect(calm.probability < restless.probability)
    #expect(histories([65], swing: 9).usualDispersion > 10)
  }

  @Test func aNewcomerHasNoHistory() {
    #expect(histories([70], weekCount: 8).changes.isEmpty)
    #expect(!histories([70], weekCount: 9).changes.isEmpty)
  }

  @Test func oneAgentAloneIsHeldAgainstOwnWeeksOnly() throws {
    let values = [50, 52, 49, 51, 50, 48, 53, 50, 51, 49, 50, 52, 70]
    let chart = ControlChart(of: .afterCallWork, series: weeks(values.map { mean($0) }))
    let found = OwnHistories(of: .afterCallWork, charts: ["a": chart])
    let change = try #require(found.changes["a"])
    #expect(change.probability < 1e-3)
    #expect(found.usualDispersion == 1)
  }
}
