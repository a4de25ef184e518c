import Metrics
import Records
import ReportModel
import Testing

@testable import ReportBuilder

struct FormatsTests {
  private let english = Formats(language: .english)
  private let chinese = Formats(language: .chinese)

  @Test func everyUnitHasItsLook() {
    #expect(english.value(.seconds).text(157.52) == "157.5 s")
    #expect(chinese.value(.seconds).text(157.52) == "157.5秒")
    #expect(english.value(.rings).text(3.139) == "3.14 rings")
    #expect(chinese.value(.rings).text(3.139) == "3.14次")
    #expect(chinese.value(.share).text(0.98857) == "98.86%")
  }

  @Test func targetsHaveNoNeedlessZeros() {
    #expect(english.targetText(.atMost(150), .seconds) == "≤150 s")
    #expect(chinese.targetText(.atLeast(0.99), .share) == "≥99%")
    #expect(chinese.targetText(.atLeast(0.975), .share) == "≥97.5%")
    #expect(chinese.targetText(.atMost(0.07), .share) == "≤7%")
  }

  @Test func decimalsGrowOnlyWhereRoundingWouldLie() {
    func text(_ value: Double, _ target: Target, _ unit: MetricUnit) -> String {
      english.value(unit, value, against: target).text(value)
    }
    #expect(text(0.98996, .atLeast(0.99), .share) == "98.996%")
    #expect(text(0.989999996, .atLeast(0.99), .share) == "98.9999996%")
    #expect(text(0.99, .atLeast(0.99), .share) == "99.00%")
    #expect(text(0.98994, .atLeast(0.99), .share) == "98.99%")
    #expect(text(150.04, .atMost(150), .seconds) == "150.04 s")
    #expect(text(150.05, .atMost(150), .seconds) == "150.1 s")
    #expect(text(0.0300001, .atMost(0.03), .share) == "3.00001%")
    #expect(
      english.targetText(
        .atMost(150), .seconds, beside: english.value(.seconds, 150.04, against: .atMost(150)))
        == "≤150.00 s")
    // A target finer than the value's decimals.
    #expect(text(0.97512, .atLeast(0.9751), .share) == "97.51%")
    #expect(text(0.975049, .atLeast(0.97505), .share) == "97.50%")
  }

  @Test func intervalsNameTheirUnitOnce() {
    #expect(english.range(156.4, 158.64, english.value(.seconds)) == "156.4–158.6 s")
    #expect(chinese.range(0.98414, 0.99179, chinese.value(.share)) == "98.41–99.18%")
  }
}
