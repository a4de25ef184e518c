import Statistics
import Testing

@Suite struct RunRulesTests {
  /// Centre 0, limits at ±3.
  private func signals(_ values: [Double]) -> [RunSignal] {
    RunRules.signals(
      in: values,
      limits: Array(repeating: ControlLimits(centre: 0, sigma: 1), count: values.count))
  }

  @Test func aPointOnTheLimitIsInside() {
    #expect(signals([3, -3, 0]).isEmpty)
    #expect(
      signals([3.01, 0, -3.01]) == [
        RunSignal(.outsideLimits, 0...0, isUpward: true),
        RunSignal(.outsideLimits, 2...2, isUpward: false),
      ])
  }

  @Test func sevenOnOneSideAndAsLongAsItGoes() {
    let six: [Double] = [1, 0.5, 1, 0.5, 1, 0.5]
    #expect(signals(six).isEmpty)
    #expect(signals(six + [1]) == [RunSignal(.sevenOnOneSide, 0...6, isUpward: true)])
    #expect(signals([-1] + six + [1, 0.5]) == [RunSignal(.sevenOnOneSide, 1...8, isUpward: true)])
  }

  @Test func aPointOnTheCentreEndsARun() {
    #expect(signals([1, 0.5, 1, 0, 1, 0.5, 1, 0.5]).isEmpty)
  }

  @Test func sevenFallingPointsAreSixSteps() {
    #expect(signals([2, 1, 0.5, -0.5, -1, -1.5]).isEmpty)
    #expect(
      signals([2, 1, 0.5, -0.5, -1, -1.5, -1.9])
        == [RunSignal(.sevenPointTrend, 0...6, isUpward: false)])
    #expect(signals([2, 1, 0.5, 0.5, -1, -1.5, -1.9]).isEmpty)
  }

  @Test func twoOfThreeNeedsAllThreeOnOneSide() {
    #expect(signals([2.5, 1, 2.5]) == [RunSignal(.twoOfThreeNearLimit, 0...2, isUpward: true)])
    #expect(signals([2.5, -1, 2.5]).isEmpty)
    #expect(signals([2.5, 1, -2.5]).isEmpty)
    #expect(signals([2, 1, 2.5]).isEmpty)
  }

  @Test func eachPointHasItsOwnLimits() {
    let limits = [ControlLimits(centre: 0, sigma: 1), ControlLimits(centre: 0, sigma: 0.1)]
    #expect(RunRules.signals(in: [1, 1], limits: limits).map(\.points) == [1...1])
  }

  @Test func nothingHasNoSignal() { #expect(signals([]).isEmpty) }
}
