import Analysis
public import Figures
public import Records
import ReportModel
public import Statistics

extension Assessment {
  /// What the interval alone says of a target.
  var words: Words {
    switch self {
    case .met: SummaryWords.clearlyBetter
    case .missed: SummaryWords.clearlyWorse
    case .cannotTell: SummaryWords.cannotTell
    case .noValue: SummaryWords.noValue
    }
  }

  /// What every reader is told of it: weakened where more is asked than the interval.
  func words(_ sureness: Sureness?) -> Words {
    let isBetter = self == .met
    return switch (sureness, self) {
    case (_, .noValue): words
    case (.tooFew, _): SummaryWords.ofTooFew
    case (_, .cannotTell), (.clear, _), (.open, _), (nil, _): words
    case (.clearByUnits, _):
      isBetter ? SummaryWords.betterByUnitsAlone : SummaryWords.worseByUnitsAlone
    case (.inexact, _): SummaryWords.inexactly(words)
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

  /// How sure the verdict is, by the rule of reports, as `sample too small to tell (1 of 4)`, and whether that is clear;
  /// a dash without a target.
  ///
  /// - Parameters:
  ///   - clusters: what its units come in; nil where each stands for itself.
  ///   - knowsClusters: false where they come in some, and it is not known in which.
  ///   - least: the units that a comparison of the KPI needs.
  public func sureness(
    _ clusters: ClusterMoments?, knowsClusters: Bool, least: Int
  ) -> (words: Words, isClear: Bool) {
    guard let target, let assessment else { return (SummaryWords.none, false) }
    let sureness = Sureness(
      metric, Tally(self, clusters: clusters), interval, target: target, least: least)
    switch sureness {
    case .clear where !knowsClusters:
      return (assessment == .met ? SummaryWords.betterByArea : SummaryWords.worseByArea, false)
    case .tooFew:
      let words = assessment.words(sureness)
      return (sampleCounts.map { SummaryWords.withCounts(words, $0) } ?? words, false)
    case .clear, .clearByUnits, .inexact, .open, nil:
      return (assessment.words(sureness), sureness == .clear)
    }
  }
}
