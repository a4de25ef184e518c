public import Figures
public import Records
import ReportModel

extension Assessment {
  /// What the interval says of a target, as every reader is told it.
  public var words: Words {
    switch self {
    case .met: SummaryWords.clearlyBetter
    case .missed: SummaryWords.clearlyWorse
    case .cannotTell: SummaryWords.cannotTell
    case .noValue: SummaryWords.noValue
    }
  }
}

extension Figure {
  /// The counts of a small sample, as `16 of 16`; nil for a larger one.
  var sampleCounts: Words? {
    guard isSmallSample else { return nil }
    func count(_ count: Int128) -> String { NumberFormat.count.text(Double(count)) }
    return SummaryWords.sampleCounts(
      count(numerator), count(denominator), fieldsOf: metric.isByField ? count(units) : nil)
  }

  /// The same, as `small sample (16 of 16)`.
  var smallSample: Words? { sampleCounts.map(SummaryWords.smallSample) }

  /// How sure the verdict is: `not for sure`, `clearly worse, small sample (1 of 4)`; a dash without a target.
  public var sureness: Words {
    guard let assessment else { return SummaryWords.none }
    return smallSample.map { SummaryWords.judgement(assessment.words, $0) } ?? assessment.words
  }
}
