import Analysis
import Metrics
import Records
import ReportModel
import Statistics

/// What the opening leaves to the sections that own it: all signals, a change in its parts, the volumes.
extension ReportMaker {
  func signalFacts(_ findings: [Finding]) -> SignalFacts {
    var facts = SignalFacts(quiet: 0)
    facts.lack = content.lack
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
      case .unfinished: facts.endEarly.append(title)
      case .onlyDaysApart, .noValue: break
      }
    }
    return facts
  }

  func signalPhrase(_ findings: [Finding]) -> Phrase? {
    SignalSentences.patterns.phrase(signalFacts(findings), language)
  }

  /// The change that is shown first, in its parts.
  func changePhrase(_ finding: ChangeFinding, _ findings: [Finding]) -> Phrase? {
    let tables = ChangeTables(maker: self, finding: finding)
    let largest = finding.largestStratum.map { stratum in
      (
        name: say(ChangeWords.name(stratum.name, finding.stratification)),
        part: tables.text(stratum.performance)
      )
    }
    let change = finding.change
    let facts = ChangeFacts(
      title: finding.metric.title[language],
      move: tables.move, since: previousInSentences,
      strata: say(ChangeWords.strata(finding.stratification)), mix: tables.said(change.mix),
      performance: tables.text(change.performance), largest: largest,
      exceptionalDays: tables.said(change.exceptionalDays),
      isUsual: findings.contains {
        $0.metric.id == finding.metric.id && $0.chart.verdict == .withinUsualVariation
      })
    return ChangeSentences.patterns.phrase(facts, language)
  }

  /// The period before as sentences name it: `September 2026`, `上月`.
  var previousInSentences: String {
    say(
      PeriodWords.previous(
        content.period, named: PeriodWords.name(content.period.previous).english))
  }

  /// A change of a figure as the head table prints it, or in other decimals, its sign as a word.
  func move(_ change: Double, _ unit: MetricUnit, decimals: Int? = nil) -> ChangeFacts.Move {
    let cell = formats.shownDifference(change.magnitude, unit)
    var format = cell.format
    format.decimals = decimals ?? format.decimals
    format.isSigned = false
    guard case .number(let number) = cell.value, format.shownNumber(number) != 0 else {
      return .same
    }
    return change > 0 ? .up(format.text(number)) : .down(format.text(number))
  }

  /// How many calls were answered and tickets accepted, a sentence each; nil for neither.
  func volumePhrase(_ volumes: [Volume]) -> Phrase? {
    let patterns: [Volume.Kind: SentencePatterns<VolumeFacts>] = [
      .answered: VolumeSentences.answered, .tickets: VolumeSentences.tickets,
    ]
    let phrases = volumes.compactMap { volume in
      patterns[volume.kind]?.phrase(volumeFacts(volume), language)
    }
    guard !phrases.isEmpty else { return nil }
    let blank = language == .english ? [Phrase.Run(" ")] : []
    return Phrase(Array(phrases.map(\.runs).joined(separator: blank)))
  }

  func volumeFacts(_ volume: Volume) -> VolumeFacts {
    // Months differ in length: what they are compared by is a day.
    let isMonth = if case .month = content.period.kind { true } else { false }
    func change(_ earlier: Int?, _ before: Double?) -> VolumeChange {
      guard let earlier else { return .none }
      let isDaily = isMonth && before != nil
      guard
        let share = isDaily
          ? volume.dailyChange(since: earlier, daily: before) : volume.change(since: earlier)
      else { return .smallBase }
      var format = ReviewFormats.change
      format.isSigned = false
      let text = format.text(abs(share))
      if text == format.text(0) { return .same }
      if let times = ReviewFormats.times(share) { return .times(NumberFormat.count.text(times)) }
      return share > 0 ? .more(text) : .fewer(text)
    }
    var daily: VolumeFacts.Daily?
    if isMonth, let now = volume.daily.now {
      func text(_ value: Double) -> String { ReviewFormats.daily(value).text(value) }
      daily = .init(
        now: text(now), previous: volume.daily.previous.map(text),
        yearBefore: volume.daily.yearBefore.map(text))
    }
    return VolumeFacts(
      count: UnitWords.number(volume.now),
      sincePrevious: change(volume.previous, volume.daily.previous),
      sinceYear: change(volume.yearBefore, volume.daily.yearBefore),
      previous: PeriodWords.name(content.period.previous).english,
      yearBefore: PeriodWords.name(content.period.yearBefore).english, isWhole: volume.isWhole,
      daily: daily, range: volume.range)
  }
}
