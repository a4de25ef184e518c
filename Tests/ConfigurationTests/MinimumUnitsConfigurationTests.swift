import Catalogue
import Configuration
import Metrics
import Records
import Testing

/// What figures need before they are compared.
@Suite struct MinimumUnitsConfigurationTests {
  @Test func aKPIHasANumberAndAReason() throws {
    let minimum = try configuration("minimum_n: {talk_mean: {n: 100, reason: 通话时长差异大}}")
      .minimumUnits
    #expect(minimum.of(.talkTime) == 100)
    #expect(minimum[choice: "talk_mean"]?.reason == "通话时长差异大")
    #expect(minimum.of(.afterCallWork) == 50)
    #expect(minimum.of(.ticketAccuracy) == 20)
  }

  @Test func withoutTheKeyTheDefaultsHold() throws {
    #expect(try configuration("minimum_n:").minimumUnits == MinimumUnits())
  }

  static let cases = [
    MessageCase(
      "a misspelt KPI", "minimum_n: {talk_maen: {n: 100, reason: x}}",
      "1:13: unknown KPI 'talk_maen'; did you mean 'talk_mean'?",
      "1:13：不认识的指标“talk_maen”，是否想写“talk_mean”？"),
    MessageCase(
      "no reason", "minimum_n: {talk_mean: {n: 100}}",
      "1:24: 'reason' is missing here", "1:24：此处缺少“reason”"),
    MessageCase(
      "none at all", "minimum_n: {talk_mean: {n: 0, reason: x}}",
      "1:28: '0' where a whole number from 1 to 999999 is expected",
      "1:28：此处应为介于1和999999之间的整数，却是“0”"),
  ]

  @Test(arguments: cases) func whatIsWrongIsTold(_ example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
