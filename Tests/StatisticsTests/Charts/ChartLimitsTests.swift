import Statistics
import Testing

@Suite struct ChartLimitsTests {
  @Test func limitsStayWithinWhatIsPossible() throws {
    let limits = try #require(
      IndividualsChart.limits(of: [1, 9, 2, 8], within: 0...Double.infinity))
    // mR̄ = (8 + 7 + 6) ÷ 3 = 7; 5 ± 18.62.
    #expect(limits.lower == 0)
    #expect(abs(limits.upper - 23.62) < 1e-12)
    // Near a limit is two thirds of the uncut way.
    #expect(!limits.isNearLimit(0))
    #expect(limits.isNearLimit(17.5))
  }

  @Test func oneValueHasNoLimits() {
    #expect(IndividualsChart.limits(of: [1]) == nil)
    #expect(IndividualsChart.limits(of: []) == nil)
  }

  @Test func equalValuesHaveLimitsOnThem() throws {
    for screens in [false, true] {
      let limits = try #require(IndividualsChart.limits(of: [4, 4, 4], screensRanges: screens))
      #expect(limits.lower == 4 && limits.upper == 4)
      #expect(!limits.isOutside(4))
    }
  }

  @Test func aSmallerSampleHasWiderLimits() throws {
    let chart = try #require(
      AttributeChart(
        .share,
        baseline: [
          ClusterSums(numerator: 8, denominator: 100), ClusterSums(numerator: 12, denominator: 100),
        ]))
    let small = chart.limits(n: 50, usesSigmaZ: false)
    let large = chart.limits(n: 5000, usesSigmaZ: false)
    #expect(small.upper > large.upper && small.lower < large.lower)
    // p̄ = 0.1: 0.1 − 3 · 0.3 ÷ √50 is below 0.
    #expect(small.lower == 0)
  }

  @Test func aShareThatNeverVariesHasNoSigmaZ() throws {
    let chart = try #require(
      AttributeChart(
        .share, baseline: Array(repeating: ClusterSums(numerator: 9, denominator: 9), count: 12)))
    #expect(chart.sigmaZ == nil)
    let limits = chart.limits(n: 9, usesSigmaZ: true)
    #expect(limits.lower == 1 && limits.upper == 1)
  }

  @Test func periodsWithoutUnitsArePassedOver() throws {
    let empty = ClusterSums(numerator: 0, denominator: 0)
    #expect(AttributeChart(.rate, baseline: [empty]) == nil)
    let chart = try #require(
      AttributeChart(.rate, baseline: [empty, ClusterSums(numerator: 3, denominator: 2)]))
    #expect(chart.centre == 1.5)
  }
}
