import Metrics
import Records
import Testing

/// What engines are asked to compute for each kind of formula.
@Suite struct FormulaTests {
  private static let counts = Measure("counts", Words("counts", "计入"))
  private static let test = Measure("test", Words("test", "测试"))
  private static let spoilt = Measure("spoilt", Words("spoilt", "作废"))
  private static let work = Measure("work", Words("work", "处理"))
  private static let rings = Measure("rings", Words("rings", "振铃"))
  private static let errors = Measure("errors", Words("errors", "差错"))

  private func metric(_ formula: Formula, unit: MetricUnit) -> Metric {
    Metric(
      id: "made_up", title: Words("Made up", "虚构"), summary: Words("Made up.", "虚构。"),
      subject: .calls, population: .yes(Self.counts),
      exclusions: [
        Exclusion("test", Words("test", "测试"), .yes(Self.test)),
        Exclusion("spoilt", Words("spoilt", "作废"), .yes(Self.spoilt)),
      ], formula: formula, unit: unit, direction: .lowerIsBetter, target: nil,
      citation: Citation(document: Words("Norm", "规范"), article: 1, item: 2, says: Words("", "")),
      examples: [])
  }

  @Test func aMeanOfSecondsNeedsSumCountSquaresAndDistribution() {
    let metric = metric(.mean(of: Self.work), unit: .seconds)

    #expect(
      metric.aggregates.map(\.text) == [
        "sum of work where counts and not (test) and not (spoilt) and work recorded",
        "count where counts and not (test) and not (spoilt) and work recorded",
        "count where counts and not (test) and not (spoilt) and not (work recorded)",
        "count where counts and test",
        "count where counts and not (test) and spoilt",
        "sum of squares of work where counts and not (test) and not (spoilt) and work recorded",
      ])
    #expect(
      metric.distribution?.text
        == "histogram of work where counts and not (test) and not (spoilt) and work recorded")
    #expect(metric.formula.text == "sum of work ÷ count where work recorded")
  }

  @Test func aMeanOfOtherThanSecondsHasNoPercentiles() {
    let metric = metric(.mean(of: Self.rings), unit: .rings)

    #expect(metric.distribution == nil)
    #expect(metric.squares == .sumOfSquares(Self.rings, metric.used))
  }

  @Test func aShareNeedsTwoCounts() {
    let metric = metric(
      .share(of: .atMost(Self.rings, 4), among: .isRecorded(Self.rings)), unit: .share)

    #expect(
      metric.aggregates.map(\.text) == [
        "count where counts and not (test) and not (spoilt) and rings recorded and rings <= 4",
        "count where counts and not (test) and not (spoilt) and rings recorded",
        "count where counts and not (test) and not (spoilt) and not (rings recorded)",
        "count where counts and test",
        "count where counts and not (test) and spoilt",
      ])
    #expect(metric.squares == nil)
    #expect(metric.distribution == nil)
    #expect(metric.formula.text == "count where rings <= 4 ÷ count where rings recorded")
  }

  @Test func aShareOfAllUnitsMissesNone() {
    let formula = Formula.share(of: .yes(Self.counts), among: .all)

    #expect(formula.usable == .all)
    #expect(formula.text == "count where counts ÷ count")
  }

  @Test func aShareOfFieldsCountsEachUnitAsManyTimes() {
    let metric = metric(.fieldShare(errors: Self.errors, fields: 5), unit: .share)
    let used = "counts and not (test) and not (spoilt) and errors recorded"

    #expect(metric.numerator.terms.map(\.factor) == [5, -1])
    #expect(
      metric.numerator.terms.map(\.aggregate.text) == [
        "count where \(used)", "sum of errors where \(used)",
      ])
    #expect(metric.denominator == LinearForm(.init(5, .count(metric.used))))
    #expect(
      metric.aggregates.map(\.text) == [
        "count where \(used)", "sum of errors where \(used)", "count where \(used)",
        "count where counts and not (test) and not (spoilt) and not (errors recorded)",
        "count where counts and test", "count where counts and not (test) and spoilt",
      ])
    #expect(
      metric.formula.text
        == "(5 × count − sum of errors) ÷ (5 × count) where errors recorded")
  }

  @Test func onlyTheFirstRuleThatAppliesIsTheReason() {
    let metric = metric(.mean(of: Self.work), unit: .seconds)

    #expect(metric.excludedUnits(0).text == "counts and test")
    #expect(metric.excludedUnits(1).text == "counts and not (test) and spoilt")
  }
}
