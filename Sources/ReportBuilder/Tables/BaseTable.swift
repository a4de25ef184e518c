import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// What the values of a summary rest on: how many units count, lack something, were never looked
/// at, or were left out.
struct BaseTable {
  let maker: ReportMaker
  let id: String
  let readings: [Reading]

  enum Column: Int, CaseIterable {
    case indicator, counted, units, missing, uninspected, eligible, coverage, inspected, excluded,
      remark
  }

  var table: Table {
    Table(
      id: id, caption: maker.say(SummaryWords.baseCaption), columns: Column.allCases.map(head),
      rows: readings.indices.map { row in Table.Row(Column.allCases.map { cell($0, row) }) },
      notes: [maker.say(SummaryWords.baseNote)])
  }

  private func head(_ column: Column) -> Table.Column {
    let say = maker.say
    return switch column {
    case .indicator: Table.Column(say(SummaryWords.indicator), alignment: .leading)
    case .counted: Table.Column(say(SummaryWords.countedIn), alignment: .leading)
    case .units: Table.Column(say(SummaryWords.units))
    case .missing: Table.Column(say(SummaryWords.missing))
    case .uninspected: Table.Column(say(SummaryWords.uninspected))
    case .eligible: Table.Column(say(SummaryWords.eligible))
    case .coverage: Table.Column(say(SummaryWords.coverage))
    case .inspected: Table.Column(say(SummaryWords.inspectedShare))
    case .excluded: Table.Column(say(SummaryWords.excluded))
    case .remark: Table.Column(say(SummaryWords.remark), alignment: .leading)
    }
  }

  private func cell(_ column: Column, _ row: Int) -> Cell {
    let reading = readings[row]
    let figure = reading.figure
    let isInspected = reading.metric.isInspected
    // Blank where a word does not apply; a dash would say that the number is unknown.
    let blank = Cell.text("")
    switch column {
    case .indicator: return .head(reading.metric.title[maker.language])
    case .counted:
      return .text(
        figure.map { maker.say(CountWords.name($0.metric.subject, by: $0.scope)) } ?? "")
    case .units: return .count(figure?.units)
    case .missing: return isInspected ? blank : .count(figure?.missing)
    case .uninspected: return isInspected ? .count(figure?.missing) : blank
    case .eligible:
      return .number(
        figure.map { Double($0.eligible) }, .count,
        derivation: .sum([
          reference(.units, row), reference(isInspected ? .uninspected : .missing, row),
        ]))
    case .coverage: return isInspected ? blank : share(figure, row)
    case .inspected: return isInspected ? share(figure, row) : blank
    case .excluded: return .count(figure?.excluded)
    case .remark: return .text(maker.baseRemark(reading))
    }
  }

  private func share(_ figure: Figure?, _ row: Int) -> Cell {
    .number(
      figure?.coverage, .percent,
      derivation: .share(reference(.units, row), of: reference(.eligible, row)))
  }

  private func reference(_ column: Column, _ row: Int) -> CellReference {
    CellReference(id, row: row, column: column.rawValue)
  }
}

extension ReportMaker {
  /// The same, with the counts of every rate whose percentage sentences don't print.
  fileprivate func baseRemark(_ reading: Reading) -> String {
    let remark = remark(reading)
    guard remark.isEmpty, reading.metric.isShare, let figure = reading.figure, figure.value != nil,
      figure.units < CountWords.leastForPercent
    else { return remark }
    return say(
      CountWords.part(
        Int(figure.numerator), of: Int(figure.denominator), reading.metric, by: figure.scope))
  }

  /// Why a value must be read with care; empty when there is no reason.
  func remark(_ reading: Reading) -> String {
    if reading.isIncomplete { return say(SummaryWords.incomplete) }
    return reading.figure.flatMap(smallSample) ?? ""
  }
}
