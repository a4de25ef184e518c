import Testing

@testable import Statistics

/// Two levels against a line, as numpy's least squares give them.
@Suite struct SingleStepTests {
  private let variances = [1.1, 0.9, 1.2, 1, 1, 1.3, 0.8, 1, 1.1, 0.9, 1, 1.2, 1]

  private func line(_ values: [Double]) throws -> WeightedTrend {
    try #require(
      WeightedTrend(
        times: (0..<values.count).map(Double.init), values: values, variances: variances)
    )
  }

  @Test func aStepIsFoundWhereItIs() throws {
    let values = [
      50.2, 49.1, 51.3, 50.4, 49.8, 50.9, 50.1, 46.2, 45.4, 46.8, 45.9, 46.3, 45.1,
    ]
    let step = try #require(SingleStep(values: values, variances: variances))
    #expect(step.place == 7)
    #expect(abs(step.square - 4.907061143123711) < 1e-9)
    #expect(abs(try line(values).square - 19.397173256910232) < 1e-9)
    #expect(step.isBetter(than: try line(values)))
  }

  /// The first value alone lies off: a line through all would be steep enough.
  @Test func aStepAtAnEndIsOne() throws {
    let values = [
      58, 50, 50.5, 49.6, 50.2, 49.9, 50.3, 49.7, 50.1, 50.4, 49.8, 50.2, 49.9,
    ]
    let step = try #require(SingleStep(values: values, variances: variances))
    #expect(step.place == 1)
    #expect(step.isBetter(than: try line(values)))
  }

  @Test func aLineIsNoStep() throws {
    let values = [
      50.2, 49.2, 49.1, 48.9, 47.8, 47.6, 46.6, 46.8, 46, 45.4, 45.2, 44.2, 44.1,
    ]
    let step = try #require(SingleStep(values: values, variances: variances))
    #expect(!step.isBetter(than: try line(values)))
  }

  @Test func tooFewValuesHaveNone() {
    #expect(SingleStep(values: [1, 2, 3], variances: [1, 1, 1]) == nil)
    #expect(SingleStep(values: [1, 2, 3, 4], variances: [1, 0, 1, 1]) == nil)
  }
}
