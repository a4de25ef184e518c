import Statistics
import Testing

struct WideNumberTests {
  /// Both sides of 64 bits, and numbers between two doubles: halves go to the even one.
  @Test(
    arguments: [
      (0, "0"), (-7, "-7"), (9_007_199_254_740_993, "9007199254740992"),
      (9_007_199_254_740_995, "9007199254740996"), (Int128(Int64.min), "-9223372036854775808"),
      (Int128(Int64.max) + 1, "9223372036854775808"),
      (170_141_183_460_469_231_731_687_303_715_884_105_727, "1.7014118346046923e38"),
    ] as [(Int128, String)])
  func aWideNumberBecomesTheNearestDouble(number: Int128, text: String) {
    #expect(Double(number) == Double(text))
  }
}
