import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// A scorecard's indicators: on a page a panel each, with the own line and the team's unnamed spread;
/// in a workbook a row each with the numbers behind, in two tables that fit a sheet of paper.
struct ScoreTable {
  let maker: ReportMaker
  let id: String
  let agent: String
  let readings: [Reading]
  let targets: TargetNames
  /// Whose report it stands in, and whose spread it shows; nil for that of the agent's latest day.
  var team: String?

  /// The columns in their order; references to a cell find its place here.
  enum Column: Int, CaseIterable {
    case indicator, verdict, value, trend, spread
    case numerator, denominator, low, high, bound, assessment
    case previous, previousDifference, remark
  }

  var table: Table {
    // The last column is there for those who need it.
    let columns = Column.allCases.filter { column in
      column != .remark || readings.contains(where: \.isSmallSample)
    }
    var table = Table(
      id: id, caption: maker.say(CardWords.indicators), columns: columns.map(head),
      rows: readings.indices.map { row in
        let line = Line(readings[row], at: row, of: self)
        return Table.Row(columns.map { cell($0, line) })
      },
      notes: [RingStandard(readings)?.text(maker)].compactMap { $0 }, setting: .panels)
    // The period before is in the chart, and that a sample is small in how sure the verdict is: without them the letters
    // are as large as can be read.
    table.printedColumns = columns.filter { head($0).shownIn != .page }
      .firstIndex(of: .previous)
    return table
  }

  private func head(_ column: Column) -> Table.Column {
    let say = maker.say
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
    case .low: inBook(SummaryWords.low)
    case .high: inBook(SummaryWords.high)
    case .bound: inBook(SummaryWords.target)
    case .assessment: inBook(SummaryWords.assessment, .leading)
    case .previous: inBook(CardWords.previous)
    case .previousDifference: inBook(SummaryWords.previousChange)
    case .remark: inBook(SummaryWords.remark, .leading)
    }
  }

  /// What the cells of a row share.
  private struct Line {
    let row: Int
    let reading: Reading
    let format: NumberFormat
    let own: AgentFigure?

    init(_ reading: Reading, at row: Int, of table: ScoreTable) {
      self.row = row
      self.reading = reading
      let maker = table.maker
      format = maker.formats.value(
        reading.metric.unit, reading.value, against: reading.target)
      own = maker.review.figure(reading.metric, of: table.agent)
    }
  }

  private func cell(_ column: Column, _ line: Line) -> Cell {
    let (row, reading, format) = (line.row, line.reading, line.format)
    let own = line.own
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
    case .spread: return maker.ownStrip(reading, own, agent, team)
    case .numerator: return .count(figure?.numerator)
    case .denominator: return .count(figure?.denominator)
    case .low: return .number(figure?.interval?.low, format)
    case .high: return .number(figure?.interval?.high, format)
    case .bound:
      // A card has no room for a column of signs.
      var shown = reading.target.map { formats.target($0, unit) } ?? format
      shown.prefix = reading.target.map { formats.relation($0) } ?? ""
      return .number(
        reading.target?.bound, shown,
        derivation: targets.name(of: reading).map(Derivation.target))
    case .assessment:
      return maker.assessment(
        reading, value: reference(.value, row), low: reference(.low, row),
        high: reference(.high, row), targets)
    case .previous: return .number(reading.previous, formats.value(unit))
    case .previousDifference:
      // Before the period has ended there is none, whatever the cells hold.
      return maker.isUnfinished(reading.metric)
        ? Cell(.none)
        : formats.shownDifference(
          maker.change(reading, since: reading.previous), unit, of: reference(.value, row),
          minus: reference(.previous, row))
    // Its counts stand beside it, and a card has no room for a sentence.
    case .remark: return .text(reading.isSmallSample ? maker.say(CardWords.smallSample) : "")
    }
  }

  private func reference(_ column: Column, _ row: Int) -> CellReference {
    CellReference(id, row: row, column: column.rawValue)
  }
}
