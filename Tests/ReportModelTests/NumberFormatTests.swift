import ReportModel
import Testing

@Suite struct NumberFormatTests {
  /// Halves are rounded away from 0 in decimal, as a spreadsheet shows them.
  @Test(
    arguments: [
      (0.98995, NumberFormat.percent, "99.00%"), (0.9857142857, .percent, "98.57%"),
      (0, .percent, "0.00%"), (1, .percent, "100.00%"), (1e-5, .percent, "0.00%"),
      (59.95, NumberFormat(decimals: 1, suffix: " s"), "60.0 s"),
      (1_234_567, .count, "1,234,567"), (0.5, .count, "1"), (-0.4, .count, "0"),
      (-1234.56, NumberFormat(decimals: 1, isSigned: true), "\u{2212}1,234.6"),
      (5.5, NumberFormat(decimals: 1, isSigned: true), "+5.5"),
      (0, NumberFormat(decimals: 1, isSigned: true), "0.0"),
      (1e17, NumberFormat(decimals: 0), "100,000,000,000,000,000"),
      (.nan, .count, "—"), (.infinity, .percent, "—"),
    ] as [(Double, NumberFormat, String)])
  func textShowsWhatASpreadsheetShows(number: Double, format: NumberFormat, text: String) {
    #expect(format.text(number) == text)
  }

  @Test func aDecimalMoreTellsNumbersThatWouldReadAlike() {
    let seconds = NumberFormat(decimals: 1, suffix: " s")
    #expect(seconds.telling([59.96, 60.02, 61]).text(59.96) == "59.96 s")
    #expect(seconds.telling([59.9, 60.0, 61]) == seconds)
    #expect(seconds.telling([60, 60]) == seconds, "equal numbers can't be told apart")
    #expect(seconds.telling([]) == seconds)
  }

  @Test func aSignStandsBeforeTheNumber() {
    var format = NumberFormat(decimals: 0, suffix: " s")
    format.prefix = "≤"
    #expect(format.text(60) == "≤60 s")
    #expect(format.text(-3) == "≤\u{2212}3 s")
    #expect(format.code == "\"≤\"#,##0\" s\";\"≤\"\u{2212}#,##0\" s\"")
  }

  /// A code can't round: of what is shown as 0 the sign is taken away.
  @Test func whatIsShownAsZeroHasNoSign() {
    let signed = NumberFormat(decimals: 2, isSigned: true, suffix: " s")
    #expect(signed.codeWithoutSign == "#,##0.00\" s\";#,##0.00\" s\"")
    #expect([-0.0049, 0.0049].allSatisfy(signed.hasEmptySign))
    #expect(![-0.005, 0.005, 0, 3].contains(where: signed.hasEmptySign))
    // A number without a sign has none to lose.
    #expect(!NumberFormat.percent.hasEmptySign(0.00004))
    #expect(NumberFormat.percent.hasEmptySign(-0.00004))
  }

  @Test func theCodeSaysTheSameToASpreadsheet() {
    #expect(NumberFormat.percent.code == "#,##0.00%;\u{2212}#,##0.00%")
    #expect(NumberFormat.count.code == "#,##0;\u{2212}#,##0")
    #expect(
      NumberFormat(decimals: 1, isSigned: true, suffix: " s").code
        == "+#,##0.0\" s\";\u{2212}#,##0.0\" s\";#,##0.0\" s\"")
  }
}
