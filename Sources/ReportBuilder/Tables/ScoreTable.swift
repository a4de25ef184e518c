import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// A scorecard's indicators: on a page a panel each, with the own line and the team's unnamed spread;
/// in a workbook a row each with the numbers behind.
struct ScoreTable {
  let maker: ReportMaker
  let id: String
  let agent: String
  let readings: [Reading]
  let targets: TargetNames

  /// The columns in their order; references to a cell find its place here.
  enum Column: Int, CaseIterable {
    case indicator, verdict, value, trend, spread
    case numerator, denominator, units, low, high, relation, bound, assessment
    case expected, difference, differenceLow, differenceHigh
    case usual, lowerLimit, upperLimit, signal, previous, previousDifference
  }

  var table: Table {
    Table(
      id: id, caption: maker.say(CardWords.indicators), columns: Column.allCases.map(head),
      rows: readings.indices.map { row in
        let line = Line(readings[row], at: row, of: self)
        return Table.Row(Column.allCases.map { cell($0, line) })
      },
      notes: [RingStandard(readings)?.text(maker)].compactMap { $0 }, setting: .panels)
  }

  private func head(_ column: Column) -> Table.Column {
    let say = maker.say
    let period = maker.content.period
    func inBook(
      _ words: Words, _ alignment: Table.Column.Alignment = .trailing
    ) -> Table.Column {
      Table.Column(say(words), alignment: alignment, shownIn: .workbook)
    }
    return switch column {
    case .indicator: Table.Column(say(SummaryWords.indicator), alignment: .leading)
    case .verdict: Table.Column(say(SummaryWords.verdict), alignment: .leading)
    case .value: Table.Column(say(SummaryWords.value), isStrong: true)
    // A panel shows no head beside a drawing: the key below the card says how it is read.
    case .trend:
      Table.Column(
        say(SummaryWords.trend(maker.trendPeriods.count)), alignment: .leading, shownIn: .page)
    case .spread: Table.Column(say(CardWords.spread), alignment: .leading, shownIn: .page)
    case .numerator: inBook(SummaryWords.numerator)
    case .denominator: inBook(SummaryWords.denominator)
    case .units: inBook(SummaryWords.units)
    case .low: inBook(SummaryWords.low)
    case .high: inBook(SummaryWords.high)
    case .relation: inBook(SummaryWords.relation, .center)
    case .bound: inBook(SummaryWords.target)
    case .assessment: inBook(SummaryWords.assessment, .leading)
    case .expected: inBook(CardWords.expected)
    case .difference: inBook(CardWords.difference)
    case .differenceLow: inBook(CardWords.differenceLow)
    case .differenceHigh: inBook(CardWords.differenceHigh)
    case .usual: inBook(CardWords.usual)
    case .lowerLimit: inBook(CardWords.lowerLimit)
    case .upperLimit: inBook(CardWords.upperLimit)
    case .signal: inBook(CardWords.signal, .leading)
    case .previous: inBook(SummaryWords.previous(maker.label(period.previous)))
    case .previousDifference: inBook(SummaryWords.previousChangeInBook)
    }
  }

  /// What the cells of a row share.
  private struct Line {
    let row: Int
    let reading: Reading
    let format: NumberFormat
    let own: AgentFigure?
    /// Of usual variation in the period.
    let limits: ControlLimits?

    init(_ reading: Reading, at row: Int, of table: ScoreTable) {
      self.row = row
      self.reading = reading
      let maker = table.maker
      format = maker.formats.value(
        reading.metric.unit, reading.value, against: reading.target)
      own = maker.review.figure(reading.metric, of: table.agent)
      limits = own?.limits(in: maker.content.period)
    }
  }

  private func cell(_ column: Column, _ line: Line) -> Cell {
    let (row, reading, format) = (line.row, line.reading, line.format)
    let (own, limits) = (line.own, line.limits)
    let (figure, unit) = (reading.figure, reading.metric.unit)
    let formats = maker.formats
    switch column {
    case .indicator: return .head(reading.metric.title[maker.language])
    case .verdict: return maker.verdict(reading, value: reference(.value, row), targets)
    case .value:
      var cell = Cell.number(
        reading.value, format,
        derivation: .ratio(reference(.numerator, row), reference(.denominator, row)))
      cell.notes = maker.scoreNotes(reading, own, format)
      return cell
    case .trend: return maker.ownTrend(reading, own)
    case .spread: return maker.ownStrip(reading, own, agent)
    case .numerator: return .count(figure?.numerator)
    case .denominator: return .count(figure?.denominator)
    case .units: return .count(figure?.units)
    case .low: return .number(figure?.interval?.low, format)
    case .high: return .number(figure?.interval?.high, format)
    case .relation: return reading.target.map { .text(formats.relation($0)) } ?? Cell(.none)
    case .bound:
      return .number(
        reading.target?.bound,
        reading.target.map { formats.target($0, unit) } ?? format,
        derivation: targets.name(of: reading).map(Derivation.target))
    case .assessment:
      return maker.assessment(
        reading, value: reference(.value, row), low: reference(.low, row),
        high: reference(.high, row), targets)
    case .expected: return .number(own?.comparison?.expected, formats.value(unit))
    case .difference:
      return .number(own?.comparison?.difference.value, formats.difference(unit))
    case .differenceLow:
      return .number(own?.comparison?.difference.interval.low, formats.difference(unit))
    case .differenceHigh:
      return .number(own?.comparison?.difference.interval.high, formats.difference(unit))
    case .usual: return .number(limits?.centre, formats.value(unit))
    case .lowerLimit: return .number(limits?.lower, formats.value(unit))
    case .upperLimit: return .number(limits?.upper, formats.value(unit))
    case .signal: return .text(own.map { maker.signalNote($0).text } ?? "")
    case .previous: return .number(reading.previous, formats.value(unit))
    case .previousDifference:
      return .number(
        minus(reading.value, reading.previous), formats.difference(unit),
        derivation: .difference(reference(.value, row), reference(.previous, row)))
    }
  }

  private func minus(_ value: Double?, _ earlier: Double?) -> Double? {
    guard let value, let earlier else { return nil }
    return value - earlier
  }

  private func reference(_ column: Column, _ row: Int) -> CellReference {
    CellReference(id, row: row, column: column.rawValue)
  }
}
