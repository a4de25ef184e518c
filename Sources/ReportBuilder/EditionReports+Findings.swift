import Figures
import Metrics
import Records
import ReportModel

extension EditionReports {
  /// Three sentences on the centre's figures: how many targets are met and which are not, what is
  /// clearly worse than its target, and what data the values lack. All numbers are those of the
  /// centre's report.
  public var findings: [String] { maker.centreFindings }
}

extension ReportMaker {
  fileprivate var centreFindings: [String] {
    let readings = readings(of: .centre)
    if readings.allSatisfy({ $0.value == nil }) { return [say(FindingWords.nothing)] }
    return [verdicts(readings), clearlyWorse(readings), lacking(readings)]
  }

  private func verdicts(_ readings: [Reading]) -> String {
    let missed = RingStandard.missed(readings)
    let sentence = verdictSentence(readings)
    if missed.isEmpty { return sentence }
    return say(FindingWords.missed(sentence, list(missed.map { $0.metric.title[language] })))
  }

  private func clearlyWorse(_ readings: [Reading]) -> String {
    func named(_ readings: [Reading]) -> String? {
      readings.isEmpty
        ? nil
        : list(
          readings.map { reading in
            let spoken = spoken(reading)
            return say(
              FindingWords.value(
                reading.metric.title[language], spoken?.value ?? "—", target: spoken?.target ?? "—")
            )
          })
    }
    let isAnyClear = readings.contains {
      $0.isClear(met: false) || $0.isClearByUnitsAlone && $0.isMet == false
    }
    let ring = RingStandard(readings)
    func missed(_ isMeant: (Reading) -> Bool) -> [Reading] {
      readings.filter {
        isMeant($0) && $0.isMet == false && ring?.excuses($0.metric) != true
      }
    }
    let sentences = [
      isAnyClear ? nil : FindingWords.nothingClearlyWorse,
      named(readings.filter { $0.isClear(met: false) }).map(FindingWords.clearlyWorse),
      named(readings.filter { $0.isClearByUnitsAlone && $0.isMet == false })
        .map(FindingWords.clearlyWorseByUnits),
      named(missed(\.isInexact)).map(FindingWords.missedInexactly),
      named(missed(\.isOfTooFew)).map(FindingWords.missedOfFew),
    ].compactMap { $0.map(say) }
    return self.sentences(sentences)
  }

  private func lacking(_ readings: [Reading]) -> String {
    let lacking = readings.filter { ($0.figure?.missing ?? 0) > 0 }
    guard !lacking.isEmpty else { return say(FindingWords.nothingMissing) }
    // A line that lists each figure with its counts is read by nobody: how many, and the largest share.
    func kind(isInspected: Bool) -> String? {
      let figures = lacking.filter { $0.metric.isInspected == isInspected }.compactMap(\.figure)
      guard let worst = figures.min(by: { ($0.coverage ?? 1) < ($1.coverage ?? 1) }) else {
        return nil
      }
      return say(
        FindingWords.lacking(
          isInspected: isInspected, figures: figures.count, worst: CountWords.lackingPart(worst),
          of: worst.metric.title[language]))
    }
    return sentences([kind(isInspected: false), kind(isInspected: true)].compactMap { $0 })
  }
}
