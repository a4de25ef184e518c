import Analysis
import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// What a report can't tell its reader; nil where there is nothing.
  ///
  /// - Parameter findings: of the owner's control charts; none where the report has no such charts.
  func unknownPhrase(_ readings: [Reading], _ findings: [Finding] = [], of owner: Owner) -> Phrase?
  {
    UnknownSentences.patterns.phrase(unknownFacts(readings, findings, of: owner), language)
  }

  /// The targets that have no value to be held against them; nil where all have one, or none has.
  func noValuePhrase(_ readings: [Reading]) -> Phrase? {
    let ring = RingStandard(readings)
    let judged = readings.filter { $0.isMet != nil }
    let without = readings.filter { reading in
      reading.standing == .noValue
        && !(ring?.isMet != nil && ring?.includes(reading.metric) == true)
    }
    guard !without.isEmpty, !judged.isEmpty else { return nil }
    return Phrase(say(UnknownSentences.noValue(list(without.map { $0.metric.title[language] }))))
  }

  private func unknownFacts(
    _ readings: [Reading], _ findings: [Finding], of owner: Owner
  ) -> UnknownFacts {
    var facts = UnknownFacts(hasDaysWithoutCalls: !content.quality.daysWithoutCalls.isEmpty)
    let ring = RingStandard(readings)
    if let ring, ring.isMet == true, ringTarget(ring, isMet: true).sureness != .clear {
      facts.openRing = say(ReviewWords.ringStandard)
    }
    for reading in readings {
      guard let figure = reading.figure, reading.target != nil else { continue }
      let title = reading.metric.title[language]
      if reading.isSmallSample, let spoken = spoken(reading) {
        if nearlyAllInspected(reading) == nil {
          facts.small.append(.init(title: title, count: spoken.value))
        } else {
          let all = CountWords.counted(
            Int(figure.eligible), reading.metric.subject, by: figure.scope)
          facts.smallInAll.append(
            .init(
              title: title,
              count: say(UnknownSentences.onlySoMany(all, areAll: figure.units == figure.eligible)))
          )
        }
      } else if reading.isMet == true, reading.isClearByUnitsAlone {
        facts.openlyMetByNotice.append(title)
      } else if reading.isMet == true, reading.isOfTooFew, ring?.includes(reading.metric) != true {
        facts.openlyMetOfFew.append(title)
      } else if reading.isMet == true, reading.isInexact {
        facts.inexactlyMet.append(title)
      } else if reading.isMet == true, !reading.isClear, ring?.includes(reading.metric) != true {
        facts.openlyMet.append(title)
      }
      // Who has no value at all is named where that is said, but for the centre.
      let isNamed = owner != .centre && reading.value == nil
      if reading.isIncomplete, !isNamed, let coverage = figure.coverage {
        facts.incomplete.append(.init(title: title, count: NumberFormat.percent.text(coverage)))
      }
      if reading.metric.isInspected, figure.missing > 0 {
        facts.uninspected.append(.init(title: title, count: say(CountWords.lacking(figure))))
      }
    }
    add(findings, of: owner, to: &facts)
    return facts
  }

  /// Whose history is too short; the centre's opening says in its own sentence when that is so of all.
  private func add(_ findings: [Finding], of owner: Owner, to facts: inout UnknownFacts) {
    let short = findings.filter { finding in
      guard finding.reading.figure != nil, finding.reading.target != nil else { return false }
      if case .tooFewPoints = finding.chart.verdict { return true } else { return false }
    }
    guard !short.isEmpty else { return }
    if findings.contains(where: \.canTell) {
      facts.tooShort = short.map { $0.metric.title[language] }
    } else {
      facts.isAllTooShort = owner != .centre
    }
  }
}
