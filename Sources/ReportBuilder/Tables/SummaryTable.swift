import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// The table of an owner's KPIs: value, target, verdict, and what came before.
struct SummaryTable {
  let maker: ReportMaker
  let id: String
  let readings: [Reading]
  let targets: TargetNames
  /// What the trends of the readings say; none where the report doesn't tell signals.
  var findings: [Finding] = []

  /// The columns in their order; references to a cell find its place here.
  enum Column: Int, CaseIterable {
    case indicator, value, numerator, denominator, units, low, high, target, relation, bound,
      verdict, assessment, previous, previousDifference, yearBefore, yearDifference, trend, change,
      remark
  }

  /// A card has drawn the lines already.
  var hasTrend = true

  private var columns: [Column] {
    Column.allCases.filter { column in
      switch column {
      case .change: !findings.isEmpty
      case .trend: hasTrend
      case .remark: readings.contains { !remarks($0.figure).isEmpty }
      default: true
      }
    }
  }

  var table: Table {
    var table = Table(
      id: id, caption: maker.say(SummaryWords.caption), columns: columns.map(head),
      rows: readings.indices.map(row),
      notes: [maker.say(SummaryWords.marks), maker.say(SummaryWords.differences)]
        + [
          maker.say(
            SummaryWords.compared(
              previous: maker.content.period.previous, yearBefore: maker.content.period.yearBefore))
        ]
        + [RingStandard(readings)?.text(maker)].compactMap { $0 })
    // In a workbook no line stands beside the values.
    table.pageNotes = maker.drawnDays(findings)
    return table
  }

  private func head(_ column: Column) -> Table.Column {
    let say = maker.say
    let period = maker.content.period
    func inBook(_ words: Words) -> Table.Column { Table.Column(say(words), shownIn: .workbook) }
    // A page has a second line in head and cell for what a workbook has a column for.
    return switch column {
    case .indicator:
      Table.Column(
        say(SummaryWords.indicator), alignment: .leading, note: say(ReviewWords.base))
    case .value: Table.Column(say(SummaryWords.value), note: say(SummaryWords.interval))
    case .numerator: inBook(SummaryWords.numerator)
    case .denominator: inBook(SummaryWords.denominator)
    case .units: inBook(SummaryWords.units)
    case .low: inBook(SummaryWords.low)
    case .high: inBook(SummaryWords.high)
    case .target: Table.Column(say(SummaryWords.target), shownIn: .page)
    case .relation:
      Table.Column(say(SummaryWords.relation), alignment: .center, shownIn: .workbook)
    case .bound: inBook(SummaryWords.target)
    case .verdict:
      Table.Column(
        say(SummaryWords.verdict), alignment: .leading, note: say(SummaryWords.assessment))
    case .assessment:
      Table.Column(say(SummaryWords.assessment), alignment: .leading, shownIn: .workbook)
    case .previous:
      Table.Column(
        say(SummaryWords.previous(maker.label(period.previous))),
        note: say(SummaryWords.previousChange))
    case .previousDifference: inBook(SummaryWords.previousChange)
    case .yearBefore:
      Table.Column(
        say(SummaryWords.yearBefore(period.yearBefore.description)),
        note: say(SummaryWords.yearChange))
    case .yearDifference: inBook(SummaryWords.yearChange)
    case .trend:
      Table.Column(
        say(SummaryWords.trend(maker.trendPeriods.count)), alignment: .leading, shownIn: .page)
    case .change: Table.Column(say(SignalWords.change), alignment: .leading)
    case .remark:
      Table.Column(say(SummaryWords.remark), alignment: .leading, shownIn: .workbook)
    }
  }

  /// What stands beside a verdict: that the sample is small, and in how many notices wrong areas lie.
  private func remarks(_ figure: Figure?) -> [String] {
    [figure.flatMap(maker.smallSample), figure.flatMap(maker.clusterText)].compactMap { $0 }
  }

  private func row(_ row: Int) -> Table.Row {
    let reading = readings[row]
    let format = maker.formats.value(
      reading.metric.unit, reading.value, against: reading.target)
    return Table.Row(columns.map { cell($0, row, format) })
  }

  private func cell(_ column: Column, _ row: Int, _ format: NumberFormat) -> Cell {
    let reading = readings[row]
    let (figure, unit) = (reading.figure, reading.metric.unit)
    let formats = maker.formats
    switch column {
    case .indicator:
      return Cell.head(reading.metric.title[maker.language]).noting(
        figure.map { maker.say(BaseWords.name($0)) })
    case .value:
      return Cell.number(
        reading.value, format,
        derivation: .ratio(reference(.numerator, row), reference(.denominator, row))
      ).noting(figure?.interval.map { formats.range($0.low, $0.high, format) })
    case .numerator: return .count(figure?.numerator)
    case .denominator: return .count(figure?.denominator)
    case .units: return .count(figure?.units)
    case .low: return .number(figure?.interval?.low, format)
    case .high: return .number(figure?.interval?.high, format)
    case .target:
      return reading.target.map { .text(formats.targetText($0, unit, beside: format)) }
        ?? Cell(.none)
    case .relation: return reading.target.map { .text(formats.relation($0)) } ?? Cell(.none)
    case .bound:
      return .number(
        reading.target?.bound, bound(reading.target, unit, beside: format),
        derivation: targets.name(of: reading).map(Derivation.target))
    case .verdict:
      return maker.verdict(reading, value: reference(.value, row), targets)
        .noting(maker.assessmentWithCounts(reading))
        .noting(figure.flatMap(maker.clusterText))
    case .assessment:
      return maker.assessment(
        reading, value: reference(.value, row), low: reference(.low, row),
        high: reference(.high, row), targets)
    case .previous: return earlier(reading, reading.previous)
    case .previousDifference:
      return difference(reading, reading.previous, .previous, row)
    case .yearBefore: return earlier(reading, reading.yearBefore)
    case .yearDifference: return difference(reading, reading.yearBefore, .yearBefore, row)
    case .trend: return findings.isEmpty ? maker.trendCell(reading) : maker.trendCell(findings[row])
    case .change:
      return .text(maker.say(SignalWords.verdict(findings[row], maker.content.period.kind)))
    case .remark:
      return .text(remarks(figure).joined(separator: maker.say(CoachingWords.join)))
    }
  }

  /// The target in the decimals of a value whose decimals had to be raised.
  private func bound(
    _ target: Target?, _ unit: MetricUnit, beside value: NumberFormat
  ) -> NumberFormat {
    guard let target else { return value }
    let plain = maker.formats.target(target, unit)
    let isRaised = value.decimals > maker.formats.value(unit).decimals
    return isRaised ? plain.with(decimals: max(plain.decimals, value.decimals)) : plain
  }

  private func difference(
    _ reading: Reading, _ earlier: Double?, _ column: Column, _ row: Int
  ) -> Cell {
    // Before the period has ended there is none, whatever the cells hold.
    maker.isUnfinished(reading.metric)
      ? Cell(.none)
      : maker.formats.shownDifference(
        maker.change(reading, since: earlier), reading.metric.unit, of: reference(.value, row),
        minus: reference(column, row))
  }

  /// An earlier value, on pages with what has changed since.
  private func earlier(_ reading: Reading, _ earlier: Double?) -> Cell {
    let (formats, unit) = (maker.formats, reading.metric.unit)
    return Cell.number(earlier, formats.value(unit)).noting(
      maker.change(reading, since: earlier).map { formats.shownDifference($0, unit).shown })
  }

  private func reference(_ column: Column, _ row: Int) -> CellReference {
    CellReference(id, row: row, column: column.rawValue)
  }
}
