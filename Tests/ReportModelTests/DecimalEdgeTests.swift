import ReportModel
import Testing

/// Numbers where rounding, grouping and signs go wrong most easily.
@Suite struct DecimalEdgeTests {
  @Test(
    arguments: [
      // Halves go away from 0 in decimal, whatever the binary value is.
      (2.5, NumberFormat.count, "3"), (-2.5, .count, "\u{2212}3"), (1.5, .count, "2"),
      (1.005, NumberFormat(decimals: 2), "1.01"), (2.675, NumberFormat(decimals: 2), "2.68"),
      (0.285, NumberFormat(decimals: 2), "0.29"), (0.125, NumberFormat(decimals: 2), "0.13"),
      // A carry runs through every nine, and may add a place or a group.
      (9.95, NumberFormat(decimals: 1), "10.0"), (999_999.5, .count, "1,000,000"),
      (999.5, .count, "1,000"), (0.99995, .percent, "100.00%"), (0.999949, .percent, "99.99%"),
      (0.5, NumberFormat(decimals: 0), "1"), (0.49999999999999994, .count, "0"),
      // Numbers whose shortest decimal has an exponent.
      (1e-5, NumberFormat(decimals: 5), "0.00001"),
      (1.5e-7, NumberFormat(decimals: 7), "0.0000002"),
      (.leastNonzeroMagnitude, NumberFormat(decimals: 3), "0.000"),
      (1e-5, NumberFormat(decimals: 3, isPercent: true), "0.001%"),
      (1e16, .count, "10,000,000,000,000,000"),
      (1.25e20, .count, "125,000,000,000,000,000,000"),
      (1e22, NumberFormat(decimals: 1), "10,000,000,000,000,000,000,000.0"),
      // Nothing that shows as zero has a sign.
      (-0.0, .count, "0"), (-0.00001, .percent, "0.00%"),
      (-0.04, NumberFormat(decimals: 1, isSigned: true), "0.0"),
      (0.04, NumberFormat(decimals: 1, isSigned: true), "0.0"),
      (0.05, NumberFormat(decimals: 1, isSigned: true), "+0.1"),
      (-0.0125, NumberFormat(decimals: 1, isPercent: true, isSigned: true), "\u{2212}1.3%"),
      (-1234.5, NumberFormat(decimals: 1, suffix: "秒"), "\u{2212}1,234.5秒"),
      (100, .count, "100"), (1000, .count, "1,000"), (123_456.7, .count, "123,457"),
    ] as [(Double, NumberFormat, String)])
  func textIsRoundedInDecimal(number: Double, format: NumberFormat, text: String) {
    #expect(format.text(number) == text)
  }

  @Test(
    arguments: [
      (NumberFormat(decimals: 0), "#,##0;\u{2212}#,##0"),
      (NumberFormat(decimals: 2, suffix: "次"), "#,##0.00\"次\";\u{2212}#,##0.00\"次\""),
      (
        NumberFormat(decimals: 1, isPercent: true, isSigned: true),
        "+#,##0.0%;\u{2212}#,##0.0%;#,##0.0%"
      ),
      // A quote in a suffix would end the code's own.
      (NumberFormat(decimals: 0, suffix: "\"x\""), "#,##0\"x\";\u{2212}#,##0\"x\""),
    ])
  func codesAreThoseOfASpreadsheet(format: NumberFormat, code: String) {
    #expect(format.code == code)
  }

  /// The number that is read off the text, so that a verdict can be held against what is shown.
  @Test(
    arguments: [
      (0.98995, NumberFormat.percent, 99), (59.949, NumberFormat(decimals: 1), 59.9),
      (-0.0125, NumberFormat(decimals: 1, isPercent: true), -1.3), (1234.5, .count, 1235),
      (1e22, NumberFormat(decimals: 1), 1e22), (0.3, NumberFormat(decimals: 17), 0.3),
      (0.000_04, .percent, 0),
      (123_456_789.987_654_32, NumberFormat(decimals: 9), 123_456_789.987_654_32),
    ] as [(Double, NumberFormat, Double)])
  func theShownNumberIsTheTextRead(number: Double, format: NumberFormat, shown: Double) {
    #expect(format.shownNumber(number) == shown)
  }

  @Test(
    arguments: [
      (150, NumberFormat.count, 0), (0.975, .percent, 1), (0.99, .percent, 0),
      (2.25, NumberFormat(decimals: 0), 2), (1 / 3, NumberFormat(decimals: 0), 12), (0, .count, 0),
      (120, .count, 0), (1e-13, .count, 0),
    ] as [(Double, NumberFormat, Int)])
  func asManyDecimalsAsTheNumberNeeds(number: Double, format: NumberFormat, decimals: Int) {
    #expect(format.decimals(showing: number, limit: 12) == decimals)
  }

  @Test func aFormatKeepsAllButItsDecimals() {
    let format = NumberFormat(decimals: 1, isPercent: true, isSigned: true, suffix: " p")
    #expect(format.with(decimals: 3).text(0.98765) == "+98.765% p")
  }
}
