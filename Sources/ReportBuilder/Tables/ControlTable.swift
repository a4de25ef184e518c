import Analysis
import Metrics
import Records
import ReportModel
import Statistics

/// The values of the last periods with their targets and limits, and a control chart of each KPI.
struct ControlTable {
  let maker: ReportMaker
  let id: String
  let findings: [Finding]
  let targets: TargetNames

  private func lines(_ finding: Finding) -> [TrendLine] {
    [.values] + (finding.holdingDaysApart.isEmpty ? [] : [.ordinary])
      + (finding.reading.targets.contains { $0 != nil } ? [.target] : [])
      + (finding.hasLimits ? [.mean, .lower, .upper] : [])
  }

  private var periods: Range<Int> { 1..<(1 + maker.trendPeriods.count) }

  var table: Table {
    var table = Table(
      id: id, caption: maker.say(SignalWords.trendCaption),
      columns: [Table.Column(maker.say(SummaryWords.indicator), alignment: .leading)]
        + maker.trendPeriods.map { Table.Column(maker.trendLabel($0)) },
      rows: findings.flatMap { finding in lines(finding).map { row($0, finding) } })
    table.setting = .folded
    return table
  }

  private func row(_ line: TrendLine, _ finding: Finding) -> Table.Row {
    let reading = finding.reading
    let cells = maker.cells(line, reading, targets) {
      switch line {
      case .ordinary: finding.ordinaryValues
      case .mean: finding.centres
      case .lower: finding.limits.map { $0?.lower }
      case .upper: finding.limits.map { $0?.upper }
      case .values, .target: []
      }
    }
    return Table.Row(
      [.head(maker.say(line.name(reading.metric.title, maker.language)))] + cells)
  }

  /// Where the lines of each finding begin.
  private var firstRows: [Int] {
    findings.reduce(into: [0]) { $0.append($0[$0.count - 1] + lines($1).count) }.dropLast()
  }

  /// How many periods miss their target; it follows the named cell where a target holds today as it did then.
  ///
  /// - Parameter first: where its lines begin.
  private func missed(_ finding: Finding, _ first: Int) -> Cell {
    let count = Double(finding.record.missed)
    guard let name = targets.name(of: finding.reading),
      let line = lines(finding).firstIndex(of: .target)
    else { return .number(count, .count) }
    let whole = periods.filter { !finding.parts.contains($0 - periods.lowerBound) }
    func cells(_ row: Int) -> [CellReference] {
      whole.map { CellReference(id, row: row, column: $0) }
    }
    return .number(
      count, .count, derivation: .misses(cells(first), of: cells(first + line), target: name))
  }

  /// The periods with a value that a course takes.
  private static let leastDrawn = 3

  private static func count(_ finding: Finding) -> Int {
    finding.reading.values.count { $0 != nil }
  }

  func isDrawn(_ finding: Finding) -> Bool { Self.count(finding) >= Self.leastDrawn }

  /// Which of those asked for have values of too few periods for a chart, with how many; nil for none.
  func notDrawn(where isShown: (Finding) -> Bool) -> Block? {
    let short = findings.filter { isShown($0) && Self.count($0) > 0 && !isDrawn($0) }
    guard !short.isEmpty else { return nil }
    let names = short.map {
      maker.say(
        SignalWords.ofPeriods($0.metric.title[maker.language], Self.count($0)))
    }
    return .note(
      maker.say(
        SignalWords.notDrawn(
          maker.list(names), least: Self.leastDrawn, maker.content.period.kind)))
  }

  /// One chart a KPI that had values in enough of the periods, of those that are asked for.
  func charts(where isShown: (Finding) -> Bool = { _ in true }) -> [Chart] {
    var row = 0
    return findings.compactMap { finding in
      defer { row += lines(finding).count }
      guard isDrawn(finding), isShown(finding) else { return nil }
      return chart(finding, row)
    }
  }

  private func chart(_ finding: Finding, _ first: Int) -> Chart {
    let metric = finding.metric
    let kind = maker.content.period.kind
    let unit = UnitWords.unit[metric.unit].map(maker.say) ?? ""
    return Chart(
      id: "\(id)-chart-\(first + 1)",
      title: maker.say(SignalWords.title(metric.title[maker.language], finding, kind)),
      description: maker.say(
        SignalWords.method(unit, finding.chart.phases.last)),
      form: finding.hasLimits || !finding.holdingDaysApart.isEmpty ? .control : .line,
      categories: .heads(table: id, columns: periods),
      series: maker.series(lines(finding), table: id, from: first, columns: periods),
      highlights: highlights(finding), format: maker.formats.value(metric.unit))
  }

  /// The rule that the last period meets, and outlined only what is no signal of it: a rule that is not
  /// confirmed, and earlier periods outside the limits.
  private func highlights(_ finding: Finding) -> [Chart.Highlight] {
    let places = finding.points.indices.filter { finding.points[$0] != nil }
    let last = finding.chart.points.count - 1
    func kind(_ run: RunSignal) -> Mark.Kind {
      finding.metric.isBetter(upward: run.isUpward) ? .good : .bad
    }
    func words(_ run: RunSignal) -> String {
      maker.say(SignalWords.rule(run, maker.content.period.kind))
    }
    var highlights = finding.chart.signals.filter {
      $0.rule == .outsideLimits && !$0.points.contains(last)
    }.map { run in
      Chart.Highlight(
        places: run.points.map { places[$0] }, kind: kind(run), shape: .diamond, isFirm: false,
        text: maker.say(kind(run) == .good ? SignalWords.forBetter : SignalWords.forWorse),
        meaning: words(run))
    }
    if let run = finding.signal?.run {
      highlights.append(
        Chart.Highlight(
          places: run.points.map { places[$0] }, kind: kind(run),
          shape: run.rule == .outsideLimits ? .diamond : .square, text: words(run)))
    }
    if let run = finding.unconfirmed {
      highlights.append(
        Chart.Highlight(
          places: run.points.map { places[$0] }, kind: kind(run),
          shape: run.rule == .outsideLimits ? .diamond : .square, isFirm: false,
          text: maker.say(SignalWords.notConfirmed(isBetter: kind(run) == .good)),
          meaning: maker.say(
            SignalWords.unconfirmed(SignalWords.rule(run, maker.content.period.kind)))))
    }
    if !finding.holdingDaysApart.isEmpty {
      highlights.append(
        Chart.Highlight(
          places: finding.holdingDaysApart, kind: .neutral, shape: .plus,
          text: maker.say(SignalWords.holdsDaysApart)))
    }
    return highlights
  }

  /// Whether the periods that missed are others than the charts show.
  private var countsOtherDays: Bool { findings.contains { $0.missedAsDrawn != nil } }
  /// Whether the period reported holds days set apart, so that another value is judged than is drawn.
  private var isOfOrdinaryDays: Bool { findings.contains { $0.judgedValue != nil } }

  /// Which periods are not counted among those that have a value and a target.
  private var partsNote: [String] {
    let places = Set(findings.flatMap(\.parts)).sorted()
    guard !places.isEmpty else { return [] }
    return [
      maker.say(
        SignalWords.withoutParts(
          maker.list(places.map { maker.trendLabel(maker.trendPeriods[$0]) })))
    ]
  }

  /// What each chart says of the period, and what that rests on.
  var verdicts: Table {
    var table = Table(
      id: "\(id)-verdicts", caption: maker.say(SignalWords.verdictsCaption),
      columns: [
        Table.Column(maker.say(SummaryWords.indicator), alignment: .leading),
        Table.Column(maker.say(SignalWords.change), alignment: .leading),
      ] + (isOfOrdinaryDays ? [Table.Column(maker.say(SignalWords.judgedValue))] : []) + [
        Table.Column(maker.say(SignalWords.baseline)),
        Table.Column(maker.say(SignalWords.widened)),
        Table.Column(maker.say(countsOtherDays ? SignalWords.missedOfAllDays : SignalWords.missed)),
        Table.Column(maker.say(SignalWords.judged)),
      ],
      rows: zip(findings, firstRows).map { finding, first in
        let phase = finding.chart.phases.last
        var sigmaZ: Double?
        if case .dispersedShares(let factor) = phase?.form { sigmaZ = factor }
        let record = finding.record
        let hasTarget = record.judged > 0
        let judged = Cell.number(
          finding.judgedValue, maker.formats.value(finding.metric.unit))
        return Table.Row(
          [
            .head(finding.metric.title[maker.language]),
            .text(maker.say(SignalWords.verdict(finding, maker.content.period.kind))),
          ] + (isOfOrdinaryDays ? [judged] : []) + [
            .count(phase?.baselineCount ?? 0), .number(sigmaZ, ReviewFormats.factor),
            hasTarget ? missed(finding, first) : Cell(.none),
            hasTarget ? .count(record.judged) : Cell(.none),
          ])
      }, notes: [maker.say(SignalWords.verdictsNote)] + partsNote)
    table.setting = .folded
    return table
  }
}
