import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// The head table of the review, for pages: a line a KPI with its verdict, its change and its trend.
/// A workbook has every part of it in the summary.
struct ReviewTable {
  let maker: ReportMaker
  let findings: [Finding]
  let targets: TargetNames

  static let id = "review"
  static let valueColumn = 1

  var table: Table {
    let say = maker.say
    let period = maker.content.period
    func column(
      _ title: Words, _ alignment: Table.Column.Alignment = .trailing, note: Words? = nil,
      isStrong: Bool = false
    ) -> Table.Column {
      Table.Column(
        say(title), alignment: alignment, shownIn: .page, note: note.map(say) ?? "",
        isStrong: isStrong)
    }
    let rows = findings.map(row)
    let hasArrows = rows.contains { $0.cells.contains { $0.value.hasTargetBeyond } }
    return Table(
      id: Self.id, caption: say(ReviewWords.caption),
      columns: [
        column(ReviewWords.indicator, .leading, note: ReviewWords.base),
        column(
          Words(maker.label(period), maker.label(period)), note: ReviewWords.interval,
          isStrong: true),
        column(SummaryWords.target),
        column(ReviewWords.limitUsed, .leading, note: ReviewWords.tick),
        column(ReviewWords.verdict, .leading, note: ReviewWords.sureness),
        column(ReviewWords.since(maker.label(period.previous)), note: ReviewWords.onPrevious),
        column(ReviewWords.since(period.yearBefore.description), note: ReviewWords.onYear),
        column(
          ReviewWords.trend(maker.trendPeriods.count, period.kind), .leading,
          note: ReviewWords.trendNote),
      ],
      rows: rows,
      notes: maker.drawnDays(findings) + [
        maker.sentences(
          ([ReviewWords.marks] + Self.barsBeyond(rows)).map(say)
            + (hasArrows ? [say(ReviewWords.arrows)] : []))
      ] + compared
        + [RingStandard(findings.map(\.reading))?.text(maker)].compactMap { $0 })
  }

  /// What the marks of bars and intervals that are longer than their drawing mean, of those that are there.
  static func barsBeyond(_ rows: [Table.Row]) -> [Words] {
    let bullets = rows.flatMap(\.cells).compactMap { cell -> Bullet? in
      guard case .bullet(let bullet) = cell.value else { return nil }
      return bullet
    }
    return ReviewWords.beyond(
      isBar: bullets.contains(where: \.isBarBeyond),
      isInterval: bullets.contains(where: \.isIntervalBeyond))
  }

  /// The days of the periods beside; none before the period has ended, when nothing is compared.
  private var compared: [String] {
    let period = maker.content.period
    guard !maker.content.isUnfinished else { return [] }
    return [
      maker.say(
        SummaryWords.compared(previous: period.previous, yearBefore: period.yearBefore))
    ]
  }

  private func row(_ finding: Finding) -> Table.Row {
    let reading = finding.reading
    let unit = reading.metric.unit
    let format = maker.formats.value(unit, reading.value, against: reading.target)
    var head = Cell.head(reading.metric.title[maker.language])
    if let figure = reading.figure {
      head.notes = [CellNote(maker.say(BaseWords.counts(figure)))]
    }
    var value = Cell.number(reading.value, format)
    if let interval = reading.figure?.interval {
      value.notes.append(CellNote(maker.formats.range(interval.low, interval.high, format)))
    }
    return Table.Row([
      head, value,
      reading.target.map { .text(maker.formats.targetText($0, unit, beside: format)) }
        ?? Cell(.none),
      bullet(reading), verdict(reading),
      change(reading, reading.previous, in: maker.content.period.previous),
      change(reading, reading.yearBefore, in: maker.content.period.yearBefore), trend(finding),
    ])
  }

  private func verdict(_ reading: Reading) -> Cell {
    var cell = maker.verdict(
      reading, value: CellReference(Self.id, row: 0, column: Self.valueColumn), targets)
    cell.derivation = nil
    cell.notes = []
    return cell.noting(maker.assessmentWithCounts(reading))
      .noting(reading.figure.flatMap(maker.clusterText))
  }

  private func change(_ reading: Reading, _ earlier: Double?, in period: Period) -> Cell {
    guard let value = reading.value, let earlier else { return Cell(.none) }
    let metric = reading.metric
    let was = CellNote(
      maker.say(
        ReviewWords.was(
          maker.formats.value(metric.unit).text(earlier),
          aYearBefore: period != maker.content.period.previous)))
    // The earlier value stands there; what a part of a period differs from it by says nothing.
    if maker.isUnfinished(metric) {
      return Cell(.none, notes: [was])
    }
    var cell = maker.formats.shownDifference(value - earlier, metric.unit)
    let units = maker.content.figures.figure(
      metric.id, by: .centre, key: Owner.centre.key, in: period)?.units
    // A percentage of a rate misleads, and so does one of a mean of few.
    if !metric.isShare, earlier != 0, (units ?? 0) >= 30 {
      let change = (value - earlier) / earlier
      cell.notes.append(
        CellNote(
          ReviewFormats.times(change).map {
            NumberFormat(decimals: 0, suffix: maker.say(ReviewWords.times)).text($0)
          } ?? ReviewFormats.change.text(change)))
    }
    cell.notes.append(was)
    return cell
  }

  // MARK: Drawings

  private func bullet(_ reading: Reading) -> Cell {
    guard let target = reading.target, let value = reading.value else { return Cell(.none) }
    func used(_ value: Double) -> Double? { target.used(by: value) }
    guard let share = used(value), let isMet = reading.isMet else { return Cell(.none) }
    let ends =
      reading.figure?.interval.map { [used($0.low), used($0.high)].compactMap { $0 } } ?? []
    let format = NumberFormat(decimals: 0, isPercent: true)
    return Cell(
      .bullet(
        Bullet(
          used: share, low: ends.min(), high: ends.max(), kind: isMet ? .good : .bad,
          isFirm: reading.isFirm,
          title: reading.metric.title[maker.language],
          description: maker.say(
            ReviewWords.used(
              format.text(share),
              range: ends.count == 2
                ? maker.formats.range(ends.min() ?? 0, ends.max() ?? 0, format) : nil)))))
  }

  private func trend(_ finding: Finding) -> Cell {
    guard case .trend(var trend) = maker.trendCell(finding).value else { return Cell(.none) }
    trend.lowerLimits = finding.limits.map { $0?.lower }
    trend.upperLimits = finding.limits.map { $0?.upper }
    trend.signal = finding.signal.map { $0.isBetter ? .good : .bad }
    return Cell(.trend(trend), notes: [maker.signalNote(finding)])
  }
}

extension ReportMaker {
  /// The trend that the signal is found in: of ordinary days.
  func trendCell(_ finding: Finding) -> Cell {
    trendCell(
      finding.reading, ordinary: finding.holdingDaysApart.isEmpty ? nil : finding.ordinaryValues)
  }

  /// Why a line may differ from the values beside it, or a value lie far outside the limits without a signal: which
  /// days lines leave out. None where they leave out nothing.
  func drawnDays(_ findings: [Finding]) -> [String] {
    guard !findings.isEmpty else { return [] }
    let days = content.figures.strata.exceptionalDays.filter(content.period.contains)
    if !days.isEmpty, !content.isUnfinished {
      return [say(ReviewWords.apart(shortList(spans(days.sorted()))))]
    }
    let places = Set(findings.flatMap(\.holdingDaysApart)).sorted()
    return places.isEmpty
      ? [] : [say(ReviewWords.apartEarlier(list(places.map { label(trendPeriods[$0]) })))]
  }

  /// The sign and the word of a finding.
  func signalNote(_ finding: Finding) -> CellNote {
    // Beside a value that holds days set apart: it is not the one that is judged.
    func said(_ words: Words) -> String {
      say(finding.judgedValue == nil ? words : SignalWords.onOrdinaryDays(words))
    }
    if let signal = finding.signal {
      return CellNote(
        said(signal.isBetter ? SignalWords.better : SignalWords.worse),
        sign: Sign(signal.run.isUpward ? .up : .down, signal.isBetter ? .good : .bad))
    }
    switch finding.chart.verdict {
    case .unconfirmed: return CellNote(said(SignalWords.notConfirmed), sign: .noSignal)
    case .withinUsualVariation, .signal: return CellNote(said(SignalWords.none), sign: .noSignal)
    case .tooFewPoints: return CellNote(say(SignalWords.tooShort))
    case .onlyDaysApart: return CellNote(say(SignalWords.onlyDaysApart))
    case .unfinished: return CellNote(say(SignalWords.unfinished))
    case .noValue: return CellNote(say(SummaryWords.noValue))
    }
  }
}
