import Analysis
import Metrics
import Records
import ReportModel
import Statistics

extension ReportMaker {
  /// The period in five sentences: verdicts, how sure they are, signals, what changed, volumes.
  func lead(_ review: Review) -> [Phrase] {
    [
      verdictPhrase(review.readings),
      SignalSentences.patterns.phrase(signalFacts(review.findings), language),
      // What a part of a period has says nothing of how the whole will compare.
      content.isUnfinished
        ? nil
        : review.focus.first.flatMap {
          ChangeSentences.patterns.phrase(changeFacts($0, review.findings), language)
        },
      volumePhrase(review.volumes),
    ].compactMap { $0 }
  }

  /// How many targets are met, which are missed, and how sure that is: four phrases are set as one
  /// paragraph.
  func verdictPhrase(_ readings: [Reading]) -> Phrase? {
    joined(
      [
        VerdictSentences.counts.phrase(verdictFacts(readings), language),
        VerdictSentences.sureness.phrase(surenessFacts(readings), language),
      ].compactMap { $0 })
  }

  /// Sentences as one phrase; nil without any.
  private func joined(_ phrases: [Phrase]) -> Phrase? {
    guard !phrases.isEmpty else { return nil }
    let blank = language == .english ? [Phrase.Run(" ")] : []
    return Phrase(Array(phrases.map(\.runs).joined(separator: blank)))
  }

  /// The targets as they are counted: the ring standard is one of them, under its own name.
  struct CountedTarget {
    var title: String
    var isMet: Bool
  }

  func countedTargets(_ readings: [Reading]) -> [CountedTarget] {
    let ring = RingStandard(readings)
    var counted: [CountedTarget] = []
    var hasRing = false
    for reading in readings {
      if ring?.includes(reading.metric) == true {
        if !hasRing, let isMet = ring?.isMet {
          counted.append(CountedTarget(title: say(ReviewWords.ringStandard), isMet: isMet))
        }
        hasRing = true
      } else if let isMet = reading.isMet {
        counted.append(CountedTarget(title: reading.metric.title[language], isMet: isMet))
      }
    }
    return counted
  }

  func verdictFacts(_ readings: [Reading]) -> VerdictFacts {
    let counted = countedTargets(readings)
    return VerdictFacts(
      met: counted.count { $0.isMet }, judged: counted.count,
      missed: counted.filter { !$0.isMet }.map(\.title),
      hasRingStandard: RingStandard(readings)?.isMet != nil)
  }

  func surenessFacts(_ readings: [Reading]) -> SurenessFacts {
    let ring = RingStandard(readings)
    var facts = SurenessFacts(judged: countedTargets(readings).count)
    for reading in readings {
      // Of a standard that is met by either mean, the other one is no miss.
      if ring?.isMet == true, ring?.includes(reading.metric) == true, reading.isMet == false {
        continue
      }
      guard let spoken = spoken(reading) else { continue }
      let named = SurenessFacts.NamedValue(
        title: reading.metric.title[language], value: spoken.value, target: spoken.target)
      switch reading.standing {
      case .clear(isMet: false): facts.clearlyMissed.append(named)
      case .open(isMet: false), .withoutInterval(isMet: false): facts.openlyMissed.append(named)
      case .open(isMet: true), .withoutInterval(isMet: true): facts.openlyMet.append(named)
      case .clear(isMet: true), .noTarget, .noValue: break
      }
    }
    return facts
  }

  private func signalFacts(_ findings: [Finding]) -> SignalFacts {
    var facts = SignalFacts(quiet: 0)
    facts.isUnfinished = findings.contains { $0.chart.verdict == .unfinished }
    facts.isOfOrdinaryDays = findings.contains { $0.judgedValue != nil }
    for finding in findings {
      let title = finding.metric.title[language]
      func named(_ run: RunSignal) -> SignalFacts.NamedSignal {
        SignalFacts.NamedSignal(title: title, rule: say(SignalWords.rule(run, content.period.kind)))
      }
      switch finding.chart.verdict {
      case .signal(let signal):
        if signal.isBetter {
          facts.better.append(named(signal.run))
        } else {
          facts.worse.append(named(signal.run))
        }
      case .unconfirmed(let run): facts.unconfirmed.append(named(run))
      case .withinUsualVariation: facts.quiet += 1
      case .tooFewPoints: facts.tooShort.append(title)
      case .onlyDaysApart, .unfinished, .noValue: break
      }
    }
    return facts
  }

  private func changeFacts(_ finding: ChangeFinding, _ findings: [Finding]) -> ChangeFacts {
    let tables = ChangeTables(maker: self, finding: finding)
    let previous = content.period.previous
    let largest = finding.largestStratum.map { stratum in
      (
        name: say(ChangeWords.name(stratum.name, finding.stratification)),
        part: tables.text(stratum.performance)
      )
    }
    let change = finding.change
    return ChangeFacts(
      title: finding.metric.title[language],
      move: move(change.value, finding.metric.unit),
      since: say(PeriodWords.previous(content.period, named: PeriodWords.name(previous).english)),
      strata: say(ChangeWords.strata(finding.stratification)), mix: tables.text(change.mix),
      performance: tables.text(change.performance), largest: largest,
      exceptionalDays: change.exceptionalDays == 0 ? nil : tables.text(change.exceptionalDays),
      isUsual: findings.contains {
        $0.metric.id == finding.metric.id && $0.chart.verdict == .withinUsualVariation
      })
  }

  /// A change of a figure as the head table prints it, its sign as a word.
  private func move(_ change: Double, _ unit: MetricUnit) -> ChangeFacts.Move {
    let cell = formats.shownDifference(change.magnitude, unit)
    var format = cell.format
    format.isSigned = false
    guard case .number(let number) = cell.value, format.shownNumber(number) != 0 else {
      return .same
    }
    return change > 0 ? .up(format.text(number)) : .down(format.text(number))
  }

  private func volumePhrase(_ volumes: [Volume]) -> Phrase? {
    let patterns: [Volume.Kind: SentencePatterns<VolumeFacts>] = [
      .answered: VolumeSentences.answered, .tickets: VolumeSentences.tickets,
    ]
    let phrases = volumes.compactMap { volume in
      patterns[volume.kind]?.phrase(volumeFacts(volume), language)
    }
    return joined(phrases)
  }

  private func volumeFacts(_ volume: Volume) -> VolumeFacts {
    func change(_ earlier: Int?) -> VolumeChange {
      guard let earlier else { return .none }
      guard let share = volume.change(since: earlier) else { return .smallBase }
      var format = ReviewFormats.change
      format.isSigned = false
      let text = format.text(abs(share))
      if text == format.text(0) { return .same }
      return share > 0 ? .more(text) : .fewer(text)
    }
    return VolumeFacts(
      count: UnitWords.number(volume.now), sincePrevious: change(volume.previous),
      sinceYear: change(volume.yearBefore),
      previous: PeriodWords.name(content.period.previous).english,
      yearBefore: PeriodWords.name(content.period.yearBefore).english, isWhole: volume.isWhole)
  }
}
