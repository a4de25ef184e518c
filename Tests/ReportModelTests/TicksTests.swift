import ReportModel
import Testing

struct TicksTests {
  @Test(
    arguments: [
      (52.5, 60.0, [52, 54, 56, 58, 60]),
      (0, 14470, [0, 5000, 10000, 15000]),
      (0.9840, 0.9908, [0.984, 0.986, 0.988, 0.99, 0.992]),
      (0.97, 1, [0.97, 0.98, 0.99, 1]),
      (-3, 8, [-5, 0, 5, 10]),
      (5, 5, [4.7, 4.8, 4.9, 5, 5.1, 5.2, 5.3]),
      (0, 0, [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]),
    ] as [(Double, Double, [Double])])
  func ticksAreRoundAndEncloseTheData(low: Double, high: Double, values: [Double]) {
    let ticks = Ticks(from: low, to: high, atMost: low == high ? 6 : 5)
    #expect(ticks?.values == values)
  }

  /// 100 % in each period.
  @Test func aShareNeverGoesBeyondTheWhole() {
    #expect(
      Ticks(from: 1, to: 1, atMost: 5, isShare: true)?.values
        == [0.95, 0.96, 0.97, 0.98, 0.99, 1])
    #expect(Ticks(from: 0.5, to: 0.5, atMost: 2, isShare: true)?.high == 0.55)
    #expect((Ticks(from: 1, to: 1, atMost: 5)?.high ?? 0) > 1)
  }

  @Test func countsHaveWholeSteps() {
    #expect(Ticks(from: 0, to: 2, atMost: 5, wholeSteps: true)?.values == [0, 1, 2])
    #expect(Ticks(from: 0, to: 2, atMost: 5)?.values == [0, 0.5, 1, 1.5, 2])
    // 99.0731 % to 99.0748 % in hundredths of a percent.
    #expect(
      Ticks(from: 0.990731, to: 0.990748, atMost: 5, decimals: 4)?.values == [0.9907, 0.9908])
  }

  @Test func decimalsShowEachTickExactly() {
    #expect(Ticks(from: 0.984, to: 0.99, atMost: 5)?.decimals == 3)
    #expect(Ticks(from: 0, to: 5000, atMost: 5)?.decimals == 0)
  }

  @Test(arguments: [
    (Double.nan, 1.0), (0, .infinity), (-.greatestFiniteMagnitude, .greatestFiniteMagnitude),
    (2, 1), (1e15, 1e15 + 1),
  ])
  func rangesWithoutAWidthHaveNone(low: Double, high: Double) {
    #expect(Ticks(from: low, to: high, atMost: 5) == nil)
  }
}
