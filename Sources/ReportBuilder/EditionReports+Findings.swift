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
    func parts(isInspected: Bool) -> String? {
      // The largest share first.
      let some = lacking.filter { $0.metric.isInspected == isInspected }
        .sorted { ($0.figure?.coverage ?? 1) < ($1.figure?.coverage ?? 1) }
      if some.isEmpty { return nil }
      return shortList(
        some.compactMap(\.figure).map { figure in
          say(FindingWords.count(figure.metric.title[language], CountWords.lacking(figure)))
        }, limit: Self.shownAtMost)
    }
    return say(
      FindingWords.lacking(
        missing: parts(isInspected: false), uninspected: parts(isInspected: true)))
  }

  /// How many figures a sentence names before it says how many more there are.
  private static let shownAtMost = 3
}
