import Analysis
import Catalogue
import Metrics
import Statistics
import Testing

@Suite struct ControlChartTests {
  private let quiet = [50, 52, 49, 51, 50, 48, 53, 50, 51, 49, 50, 52]

  private func chart(_ values: [Int], of metric: Metric = .afterCallWork) -> ControlChart {
    ControlChart(of: metric, series: weeks(values.map { mean($0) }))
  }

  private func signal(_ chart: ControlChart) -> ChartSignal? {
    if case .signal(let signal) = chart.verdict { signal } else { nil }
  }

  @Test func theLastPeriodIsNotInItsOwnBaseline() throws {
    let one = chart(quiet + [60])
    let two = chart(quiet + [90])
    #expect(one.points[0].limits == two.points[0].limits)
    #expect(one.phases.map(\.baselineCount) == [12])
    // mean 50.4167; moving ranges 2 3 2 1 2 5 3 1 2 1 2 = 24 ÷ 11 · 2.66.
    let limits = try #require(one.points.last?.limits)
    #expect(abs(limits.centre - 605.0 / 12) < 1e-12)
    #expect(abs(limits.upper - (605.0 / 12 + 2.66 * 24 / 11)) < 1e-12)
  }

  @Test func aFarPointIsASignalAndItsDirectionIsTheMetrics() throws {
    let worse = try #require(signal(chart(quiet + [70])))
    #expect(worse.run == RunSignal(.outsideLimits, 12...12, isUpward: true))
    #expect(!worse.isBetter)
    let better = try #require(signal(chart(quiet + [30])))
    #expect(better.isBetter && !better.run.isUpward)
  }

  @Test func anUsualPointIsWithinUsualVariation() {
    #expect(chart(quiet + [51]).verdict == .withinUsualVariation)
  }

  /// 57 lies above 56.2, but means of ten units ten off each have a standard error of 3.2 by chance:
  /// t = (57 − 50.4) ÷ (3.2 · √(1 + 1 ÷ 12)) = 2.0.
  @Test func aPointJustOutsideLimitsOfFewPointsIsNotConfirmed() {
    let chart = ControlChart(
      of: .afterCallWork,
      series: weeks((quiet + [57]).map { mean($0, units: 10) }))
    #expect(chart.verdict == .unconfirmed(RunSignal(.outsideLimits, 12...12, isUpward: true)))
  }

  @Test func elevenPointsBeforeAreTooFew() {
    let chart = chart(Array(quiet.prefix(11)) + [90])
    #expect(chart.verdict == .tooFewPoints(11))
    #expect(chart.points.allSatisfy { $0.limits == nil })
    #expect(chart.signals.isEmpty)
  }

  @Test func aPeriodWithoutUnitsIsNoPointAndNoVerdict() {
    var series = quiet.map { mean($0) }
    series[3] = mean(0, units: 0)
    #expect(ControlChart(of: .afterCallWork, series: weeks(series)).points.count == 11)
    #expect(
      ControlChart(of: .afterCallWork, series: weeks(series + [mean(0, units: 0)])).verdict
        == .noValue)
    #expect(ControlChart(of: .afterCallWork, series: []).verdict == .noValue)
  }

  @Test func sharesHaveLimitsForEachPeriodsOwnUnits() throws {
    let series = (0..<12).map { share(98 + $0 % 2, of: 100) } + [share(49, of: 50)]
    let chart = ControlChart(of: .ticketAccuracy, series: weeks(series))
    let first = try #require(chart.points[0].limits)
    let last = try #require(chart.points[12].limits)
    #expect(last.lower < first.lower && last.upper == 1)
    #expect(chart.phases[0].form == .shares)
  }

  @Test func overDispersedSharesAreWidened() throws {
    let passed = [90, 99, 88, 98, 91, 97, 87, 99, 90, 98, 89, 99]
    let chart = ControlChart(
      of: .ticketAccuracy, series: weeks((passed + [80]).map { share($0, of: 100) }))
    guard case .dispersedShares(let sigmaZ) = chart.phases[0].form else {
      Issue.record("not over-dispersed")
      return
    }
    #expect(sigmaZ > 2)
    #expect(chart.verdict == .withinUsualVariation)
  }

  @Test func twelveOnOneSideBecomeTheNewBaseline() throws {
    let high = quiet.map { $0 + 20 }
    #expect(chart(quiet + high).phases.map(\.first) == [0])
    let moved = chart(quiet + high + [71])
    #expect(moved.phases.map(\.first) == [0, 12])
    #expect(moved.verdict == .withinUsualVariation)
    let centre = try #require(moved.phases[1].centre)
    #expect(abs(centre - 845.0 / 12) < 1e-12)
  }

  @Test func everySignalIsOneOfTheFourRules() {
    var dice = Dice(3)
    for _ in 0..<200 {
      let values = (0..<dice.whole(13...40)).map { _ in dice.whole(30...70) }
      let chart = chart(values)
      for signal in chart.signals {
        #expect(signal.points.upperBound < chart.points.count)
      }
      if let last = signal(chart) {
        #expect(chart.signals.contains(last.run))
        #expect(last.run.points.contains(chart.points.count - 1))
        #expect(last.probability <= 0.005)
      }
    }
  }

  // MARK: Days set apart

  /// The quiet weeks, of which some held a storm: its calls, of 200 s each, come on top.
  private func stormy(_ storms: Set<Int>, last: Int = 51) -> ControlChart {
    let series = weeks((quiet + [last]).map { mean($0) }).enumerated().map { place, item in
      guard storms.contains(place) else { return item }
      let storm = mean(200, units: 40)
      return PeriodTally(item.period, item.tally + storm, apart: storm)
    }
    return ControlChart(of: .afterCallWork, series: series)
  }

  @Test func stormsNeitherWidenLimitsNorMakeRuns() {
    let calm = stormy([])
    for storms: Set<Int> in [[3], [0, 11], Set(4...10)] {
      let chart = stormy(storms)
      #expect(chart.points.map(\.limits) == calm.points.map(\.limits))
      #expect(chart.points.map(\.value) == calm.points.map(\.value))
      #expect(chart.signals == calm.signals && chart.phases == calm.phases)
      #expect(
        chart.points.indices.filter { chart.points[$0].period.holdsDaysApart } == storms.sorted())
    }
    // With the storm's calls among the others the week would lie at (49 · 100 + 200 · 40) ÷ 140 s.
    #expect(stormy([2]).points[2].period.tally.value == 12_900.0 / 140)
  }

  @Test func theLastPeriodIsJudgedByItsOrdinaryDays() {
    #expect(stormy([12]).verdict == .withinUsualVariation)
    #expect(signal(stormy([12], last: 70))?.run.rule == .outsideLimits)
  }

  @Test func aPeriodOfNothingButAStormIsNotJudged() {
    let storm = mean(200, units: 40)
    var series = weeks((quiet + [51]).map { mean($0) })
    series[12] = PeriodTally(series[12].period, storm, apart: storm)
    let chart = ControlChart(of: .afterCallWork, series: series)
    #expect(chart.verdict == .onlyDaysApart)
    #expect(chart.points.count == 12)
    #expect(OwnHistories(of: .afterCallWork, charts: ["A": chart]).changes.isEmpty)
  }

  /// One call of 600 s scatters in no way that anybody knows, and is confirmed no more than three would be.
  @Test func aPeriodOfOneCallConfirmsNothing() {
    let one = ControlChart(
      of: .afterCallWork, series: weeks((quiet.map { mean($0) }) + [mean(600, units: 1)]))
    #expect(one.verdict == .unconfirmed(RunSignal(.outsideLimits, 12...12, isUpward: true)))
  }

  /// 66 calls 20 s above 9,000 earlier ones, whose standard deviation is 41 s. With 70 s of their own they are
  /// √(70² ÷ 66 + 41² ÷ 9,000) = 8.6 s unsure, t = 2.3; with 41 s it is 5.1 s, t = 3.9.
  @Test(arguments: [(Int128(70), false), (41, true)])
  func aShortPeriodIsHeldAgainstByItsOwnScatter(_ deviation: Int128, _ isSignal: Bool) {
    func tally(_ mean: Int128, _ units: Int128, _ deviation: Int128) -> Tally {
      Tally(
        numerator: mean * units, denominator: units,
        squares: units * (mean * mean + deviation * deviation))
    }
    let earlier = (0..<12).map { tally($0 % 2 == 0 ? 49 : 51, 750, 41) }
    let chart = ControlChart(
      of: .afterCallWork, series: weeks(earlier + [tally(70, 66, deviation)]))
    switch chart.verdict {
    case .signal: #expect(isSignal)
    case .unconfirmed(let run): #expect(!isSignal && run.rule == .outsideLimits)
    default: Issue.record("no rule marks the period")
    }
  }
}
