import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

extension ReportMaker {
  /// The verdict in words and shape, and how it follows from the value.
  func verdict(_ reading: Reading, value: CellReference, _ targets: TargetNames) -> Cell {
    guard let target = targets.name(of: reading) else { return .text(say(SummaryWords.none)) }
    let words = (
      met: say(SummaryWords.met), missed: say(SummaryWords.missed), none: say(SummaryWords.none)
    )
    let text = reading.isMet.map { $0 ? words.met : words.missed } ?? words.none
    return Cell(
      .text(text),
      derivation: .verdict(
        value, target: target, met: words.met, missed: words.missed, none: words.none),
      mark: reading.isMet.map { Mark($0 ? .good : .bad, isFirm: reading.isFirm) })
  }

  /// How many targets are met, of those that could be judged; the ring standard is one of them.
  func verdictSentence(_ readings: [Reading]) -> String {
    let facts = verdictFacts(readings)
    return say(
      SummaryWords.verdicts(
        met: facts.met, unsure: facts.openlyMet, of: facts.judged,
        countsRingOnce: facts.countsRingOnce))
  }

  /// What the interval says about the target, and how it follows from its ends.
  func assessment(
    _ reading: Reading, value: CellReference, low: CellReference, high: CellReference,
    _ targets: TargetNames
  ) -> Cell {
    guard let target = targets.name(of: reading) else { return .text(assessment(reading)) }
    func clear(_ assessment: Assessment) -> String {
      say(assessment.words(reading.sureness))
    }
    let words = AssessmentWords(
      clearlyBetter: clear(.met), clearlyWorse: clear(.missed),
      cannotTell: clear(.cannotTell),
      noInterval: say(reading.isOfTooFew ? SummaryWords.ofTooFew : SummaryWords.noInterval),
      noValue: say(SummaryWords.noValue),
      fillsVerdict: reading.fillsVerdict)
    return Cell(
      .text(assessment(reading)),
      derivation: .assessment(value, low: low, high: high, target: target, words: words))
  }

  /// What the interval says about the target, in words.
  func assessment(_ reading: Reading) -> String {
    switch reading.standing {
    case .noTarget: say(SummaryWords.noTarget)
    case .noValue: say(SummaryWords.noValue)
    case .clear(let isMet): say((isMet ? Assessment.met : .missed).words(reading.sureness))
    case .open: say(Assessment.cannotTell.words(reading.sureness))
    case .withoutInterval:
      say(reading.isOfTooFew ? SummaryWords.ofTooFew : SummaryWords.noInterval)
    }
  }

  /// The same of a cell that stands alone, with the counts of a small sample: `sample too small to tell (15 of 16)`.
  func assessmentWithCounts(_ reading: Reading) -> String {
    guard let counts = reading.figure?.sampleCounts, reading.isOfTooFew else {
      return assessment(reading)
    }
    return say(SummaryWords.withCounts(SummaryWords.ofTooFew, counts))
  }

  /// In how many notices wrong areas lie, as `12 wrong areas in 5 notices`; nil where each lies in another.
  func clusterWords(_ clusters: ClusterMoments) -> Words? {
    clusters.failing > clusters.failingClusters
      ? RecordWords.wrongAreas(clusters.failing, in: clusters.failingClusters) : nil
  }

  /// The same of a figure of the period, in the report's language.
  func clusterText(_ figure: Figure) -> String? {
    clusters(figure).flatMap(clusterWords).map(say)
  }

  /// The counts of a small sample and what they are for, as `small sample (16 of 16), for information only`; nil
  /// for a larger one.
  func smallSample(_ figure: Figure) -> String? {
    figure.smallSample.map(SummaryWords.forInformation).map(say)
  }

  /// The norm's verdict and what the interval says of it in words, with the counts of a small sample, and in how many
  /// notices wrong areas lie: `missed, sample too small to tell (15 of 16)`. nil without a value or a target.
  func judgement(_ figure: Figure) -> String? {
    guard let verdict = figure.verdict, let assessment = figure.assessment else { return nil }
    return judgement(figure, verdict, assessment)
  }

  /// The same in its last words alone: `missed, clearly worse`.
  func verdictAndSureness(_ figure: Figure) -> String? {
    guard let verdict = figure.verdict, let assessment = figure.assessment else { return nil }
    return say(verdictAndSureness(figure, verdict, assessment))
  }

  /// What a page notes below a value among many: the same in fewer words, `9 of 10; missed, sample too small to
  /// tell`, and `met` alone where that is beyond doubt, as most values are; else what differs is lost among words
  /// that repeat. The notes of the table say the rest, `metAlone(_:)` among them.
  ///
  /// - Parameters:
  ///   - hasUnits: whether it begins with how many units the value rests on: `85,190; met`.
  ///   - namesMet: whether it says *met* where that is beyond doubt; of sixty rows in a list that word is most.
  func note(_ figure: Figure, hasUnits: Bool = false, namesMet: Bool = true) -> String? {
    func number(_ count: some BinaryInteger) -> String { NumberFormat.count.text(Double(count)) }
    var parts: [String?] = []
    if let counts = figure.sampleCounts.map(say), !figure.metric.isByField || figure.verdict != nil
    {
      // The verdict says itself where the sample is too small for it.
      parts.append(isOfTooFew(figure) ? counts : say(SummaryWords.smallSample(counts)))
    } else {
      parts.append(hasUnits ? number(figure.units) : nil)
    }
    parts.append(
      isMetBeyondDoubt(figure)
        ? (namesMet ? say(SummaryWords.metInSentence) : nil) : verdictAndSureness(figure))
    parts.append(figure.verdict == nil ? nil : clusterText(figure))
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: say(CoachingWords.join))
  }

  /// What `met` alone means, for pages whose tables note it; nothing where none does.
  func metAlone(_ figures: some Sequence<Figure?>) -> [String] {
    figures.contains { $0.map(isMetBeyondDoubt) == true } ? [say(SummaryWords.metAlone)] : []
  }

  /// Whether its target is met, and clearly so.
  private func isMetBeyondDoubt(_ figure: Figure) -> Bool {
    figure.verdict == .met && sureness(figure) == .clear
  }

  private func verdictAndSureness(
    _ figure: Figure, _ verdict: Verdict, _ assessment: Assessment
  ) -> Words {
    let word =
      verdict == .met ? SummaryWords.metInSentence : SummaryWords.missedInSentence
    return SummaryWords.judgement(word, assessment.words(sureness(figure)))
  }

  /// What `judgement(_:)` says of a figure if this were its verdict.
  private func judgement(
    _ figure: Figure, _ verdict: Verdict, _ assessment: Assessment
  ) -> String {
    let judged = verdictAndSureness(figure, verdict, assessment)
    let whole = figure.sampleCounts.map { SummaryWords.withCounts(judged, $0) } ?? judged
    return [say(whole), clusterText(figure)].compactMap { $0 }.joined(
      separator: say(CoachingWords.join))
  }

  /// The same as a cell of `judgementColumn`, with how it follows from the figure's own cells.
  func judgementCell(
    _ figure: Figure?, value: CellReference, low: CellReference, high: CellReference,
    _ targets: TargetNames
  ) -> Cell {
    guard let figure, let text = judgement(figure) else { return Cell(.none) }
    guard let target = targets.name(of: figure.target, figure.metric), figure.interval != nil
    else { return .text(text) }
    let words = JudgementWords(
      clearlyMet: judgement(figure, .met, .met),
      metButOpen: judgement(figure, .met, .cannotTell),
      missedButOpen: judgement(figure, .missed, .cannotTell),
      clearlyMissed: judgement(figure, .missed, .missed), noValue: say(SummaryWords.none),
      fills: fillsVerdict(figure))
    return Cell(
      .text(text),
      derivation: .judgement(value, low: low, high: high, target: target, words: words))
  }

  /// The column that says in a workbook what a page notes below the value.
  func judgementColumn(_ metric: Metric) -> Table.Column {
    Table.Column(
      say(SummaryWords.verdict(of: metric.title[language])), alignment: .leading,
      shownIn: .workbook)
  }

  /// A value and its target in a sentence: as the tables show them, but a rate of a small base as its
  /// counts, `24 of 27`; nil where there is no value or no target.
  func spoken(_ reading: Reading) -> (value: String, target: String)? {
    guard let figure = reading.figure, let value = figure.value, let target = reading.target else {
      return nil
    }
    let unit = reading.metric.unit
    let format = formats.value(unit, value, against: target)
    let isSmall = reading.metric.isShare && figure.units < CountWords.leastForPercent
    let text =
      isSmall
      ? say(
        CountWords.part(
          Int(figure.numerator), of: Int(figure.denominator), reading.metric, by: figure.scope))
      : format.text(value)
    return (text, formats.targetText(target, unit, beside: format))
  }

  /// The last periods as a line, described in its lowest, highest and latest value.
  ///
  /// - Parameter ordinary: what limits and rules read, where periods hold days set apart: the line is that of
  ///   the chart.
  func trendCell(_ reading: Reading, ordinary: [Double?]? = nil) -> Cell {
    let values = ordinary ?? reading.values
    let known = values.compactMap { $0 }
    let periods = zip(trendPeriods, values).filter { $0.1 != nil }.map(\.0)
    let format = formats.value(reading.metric.unit)
    var description = ""
    if let low = known.min(), let high = known.max(), let latest = known.last,
      let first = periods.first, let last = periods.last
    {
      description = say(
        SummaryWords.trendDescription(
          PeriodPhrases.run(known.count, content.period.kind), from: label(first), to: label(last),
          low: format.text(low), high: format.text(high), latest: format.text(latest),
          isOfOrdinaryDays: ordinary != nil))
    }
    return Cell(
      .trend(
        Trend(
          values: values, targets: reading.targets.map { $0?.bound },
          title: reading.metric.title[language], description: description)))
  }
}
