import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// The drawings of a scorecard, and what stands below its values.
extension ReportMaker {
  /// The interval and how sure it is; what like units take with others; whether own history signals.
  func scoreNotes(_ reading: Reading, _ own: AgentFigure?, _ format: NumberFormat) -> [CellNote] {
    guard let figure = reading.figure, figure.value != nil else { return [] }
    var notes: [CellNote] = []
    let range = figure.interval.map { formats.range($0.low, $0.high, format) }
    let base = remark(reading)
    let sure = reading.target == nil ? "" : assessmentWithCounts(reading)
    let target = reading.target.map {
      say(CoachingWords.target(formats.targetText($0, reading.metric.unit, beside: format)))
    }
    // How sure it is says itself that the sample is small.
    let judged = reading.isSmallSample && !sure.isEmpty ? [sure] : [sure, base]
    let clusters = clusterText(figure) ?? ""
    let parts = ([target ?? "", range ?? ""] + judged + [clusters]).filter { !$0.isEmpty }
    if !parts.isEmpty { notes.append(CellNote(parts.joined(separator: say(CoachingWords.join)))) }
    if let own, let text = comparison(own), let like = own.likeness {
      notes.append(likeNote(text, like, own.metric))
    }
    if let own { notes.append(signalNote(own)) }
    return notes
  }

  /// What like units take with others: for better or worse, or why that cannot be told.
  private func likeNote(_ text: String, _ like: Standardised, _ metric: Metric) -> CellNote {
    guard like.difference.isClear else {
      return CellNote(say(CardWords.unclear(text)), sign: .noSignal)
    }
    guard let kind = differenceKind(of: like, metric) else {
      return CellNote(say(CardWords.unlikeOfFew(text)), sign: .noSignal)
    }
    return CellNote(text, sign: Sign(like.difference.value > 0 ? .up : .down, kind))
  }

  /// What own history says of the period.
  func signalNote(_ own: AgentFigure) -> CellNote {
    let kind = content.period.kind
    if let finding = own.finding, finding.grounds.contains(.ownHistory),
      let change = finding.evidence.ownHistory
    {
      return CellNote(history(change, own), sign: sign(finding))
    }
    if let finding = own.finding, finding.grounds.contains(.ownTrend),
      let trend = finding.evidence.ownTrend
    {
      return CellNote(drift(trend, own.metric), sign: sign(finding))
    }
    switch own.chart.verdict {
    case .signal(let signal):
      return CellNote(
        onOrdinaryDays(CardWords.confirmed(signal.run), own),
        sign: Sign(signal.run.isUpward ? .up : .down, signal.isBetter ? .good : .bad))
    case .unconfirmed(let run):
      return CellNote(onOrdinaryDays(CardWords.unconfirmed(run), own), sign: .noSignal)
    case .withinUsualVariation:
      return CellNote(onOrdinaryDays(CardWords.usualVariation, own), sign: .noSignal)
    case .tooFewPoints(let count):
      return CellNote(
        say(
          CardWords.tooFew(
            PeriodPhrases.run(ControlChart.leastBaseline, kind), PeriodPhrases.run(count, kind))))
    case .onlyDaysApart: return CellNote(say(SignalWords.onlyDaysApart))
    case .unfinished: return CellNote(say(SignalWords.unfinished))
    case .noValue: return CellNote(say(SummaryWords.noValue))
    }
  }

  /// With the value that it is said of, where that is not the one shown: of a period with days set apart.
  private func onOrdinaryDays(_ words: Words, _ own: AgentFigure) -> String {
    guard let last = own.chart.points.last, last.period.holdsDaysApart else { return say(words) }
    return say(
      CardWords.onOrdinaryDays(formats.value(own.metric.unit).text(last.value), words))
  }

  /// The own line with the limits of usual variation.
  func ownTrend(_ reading: Reading, _ own: AgentFigure?) -> Cell {
    guard
      case .trend(var trend) = trendCell(reading, ordinary: own?.ordinaryValues(trendPeriods)).value
    else { return Cell(.none) }
    let limits = trendPeriods.map { own?.limits(in: $0) }
    if limits.contains(where: { $0 != nil }) {
      trend.lowerLimits = limits.map { $0?.lower }
      trend.upperLimits = limits.map { $0?.upper }
    }
    trend.signal = own.flatMap { signalNote($0).sign }.flatMap {
      $0.direction == .level ? nil : $0.kind
    }
    if let own, let last = own.chart.points.last?.period, last.holdsDaysApart,
      last.period == content.period, let value = reading.value
    {
      let ordinary = (trend.values.last ?? nil).map(formats.bare(reading.metric.unit).text)
      trend.whole = Trend.Whole(
        value, lineName: ordinary.map { say(CardWords.ordinary($0)) } ?? "")
      trend.description += say(
        CardWords.whole(formats.value(reading.metric.unit).text(value)))
    }
    trend.axis = Trend.Axis(
      first: trendPeriods.first.map(label) ?? "", last: trendPeriods.last.map(label) ?? "",
      format: formats.bare(reading.metric.unit))
    return Cell(.trend(trend))
  }

  /// The own value among the team's spread.
  func ownStrip(
    _ reading: Reading, _ own: AgentFigure?, _ agent: String, _ team: String?
  ) -> Cell {
    guard let value = reading.value else { return Cell(.none) }
    let others =
      membership.entry(of: agent, in: team).map {
        teamValues.of($0.team, reading.metric, besides: value)
      } ?? []
    let spread = TeamSpread(others)
    let shown = spread?.means ?? []
    let interval = reading.figure?.interval
    let expected = own?.comparison?.expected
    let format = formats.bare(reading.metric.unit)
    // An interval may go on beyond the ends, as the words above say.
    guard
      let scale = teamValues.scale(
        reading.metric, with: [value, expected, reading.target?.bound] + shown)
    else { return Cell(.none) }
    let end = scale.format(format)
    let unit = formats.value(reading.metric.unit)
    return Cell(
      .interval(
        IntervalMark(
          value: value, low: interval?.low, high: interval?.high, reference: expected,
          target: reading.target?.bound, others: shown, scale: scale.low...scale.high,
          kind: differenceKind(own),
          isOfTooFew: reading.figure.map { isTooFewToCompare($0, own) } ?? true,
          labels: IntervalMark.Labels(
            low: end.text(scale.low),
            middle: say(spread.map { CardWords.teamOf($0.count + 1) } ?? CardWords.noSpread),
            high: end.text(scale.high)),
          title: reading.metric.title[language],
          description: say(
            CoachingWords.markDescription(
              unit.text(value),
              range: interval.map { formats.range($0.low, $0.high, unit) },
              expected: expected.map(unit.text))))))
  }

  /// Whether the difference from what is expected in the period alone, which drawings show, is for better or worse;
  /// nil when it can't be told. Over several weeks it is told in words, with their number.
  func differenceKind(_ own: AgentFigure?) -> Mark.Kind? {
    own.flatMap { differenceKind(of: $0.comparison, $0.metric) }
  }

  /// Whether the period alone has too few units for that, however it looks: the drawing then shows neither.
  func isTooFewToCompare(_ figure: Figure, _ own: AgentFigure?) -> Bool {
    let least = Int128(review.rule.minimumUnits.of(figure.metric))
    let compared = (own?.comparison?.tally.denominator).map {
      $0 / Int128(figure.metric.fieldsOfUnit)
    }
    return figure.isSmallSample || own?.comparison == nil || (compared ?? figure.units) < least
  }

  /// The same of any comparison with like units; nil too of fewer than a comparison needs: of one ticket the interval lies
  /// on one side by chance more than once in twenty.
  func differenceKind(of like: Standardised?, _ metric: Metric) -> Mark.Kind? {
    guard let like, like.difference.isClear,
      like.tally.denominator / Int128(metric.fieldsOfUnit) >= review.rule.minimumUnits.of(metric)
    else { return nil }
    return metric.isBetter(upward: like.difference.value > 0) ? .good : .bad
  }
}

extension AgentFigure {
  /// The limits that a period's value was held against; nil where there are none.
  func limits(in period: Period) -> ControlLimits? {
    chart.points.first { $0.period.period == period }?.limits
  }

  /// What limits and rules read of each period; nil where none holds days set apart.
  func ordinaryValues(_ periods: [Period]) -> [Double?]? {
    guard chart.points.contains(where: \.period.holdsDaysApart) else { return nil }
    return periods.map { period in chart.points.first { $0.period.period == period }?.value }
  }
}
