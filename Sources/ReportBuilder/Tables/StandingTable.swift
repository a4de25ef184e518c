import Analysis
import Metrics
import Records
import ReportModel
import Statistics

/// Where an agent's figures stand: against the own past, and against what is expected of the same mix.
/// A page says it in the notes of its panels.
struct StandingTable {
  let maker: ReportMaker
  let id: String
  let agent: String
  let readings: [Reading]

  private enum Column: CaseIterable {
    case indicator, usual, lowerLimit, upperLimit, drift, driftLow, driftHigh
    case expected, difference, differenceLow, differenceHigh, signal
  }

  var table: Table {
    Table(
      id: id, caption: maker.say(CardWords.standing), columns: Column.allCases.map(head),
      rows: readings.map { reading in
        let own = maker.review.figure(reading.metric, of: agent)
        return Table.Row(Column.allCases.map { cell($0, reading, own) })
      },
      notes: readings.contains { $0.metric.unit == .share }
        ? [maker.say(CardWords.sharesInPoints)] : [], setting: .folded)
  }

  private func head(_ column: Column) -> Table.Column {
    let words: Words =
      switch column {
      case .indicator: SummaryWords.indicator
      case .usual: CardWords.usual
      case .lowerLimit: CardWords.lowerLimit
      case .upperLimit: CardWords.upperLimit
      case .signal: CardWords.signal
      case .drift: CardWords.drift(PeriodPhrases.each(maker.content.period.kind))
      case .driftLow: CardWords.driftLow
      case .driftHigh: CardWords.driftHigh
      case .expected: CardWords.expected
      case .difference: CardWords.difference
      case .differenceLow: CardWords.differenceLow
      case .differenceHigh: CardWords.differenceHigh
      }
    let isText = column == .indicator || column == .signal
    return Table.Column(
      maker.say(words), alignment: isText ? .leading : .trailing, shownIn: .workbook)
  }

  /// In few words: a card has one line for it.
  private func signal(_ own: AgentFigure) -> String {
    let note = maker.signalNote(own)
    guard note.sign.map({ $0 == .noSignal }) ?? true else { return note.text }
    return switch own.chart.verdict {
    case .withinUsualVariation: maker.say(CardWords.usualInShort)
    case .tooFewPoints(let count):
      maker.say(CardWords.tooFewInShort(PeriodPhrases.run(count, maker.content.period.kind)))
    case .signal, .unconfirmed, .onlyDaysApart, .unfinished, .noValue: note.text
    }
  }

  private func cell(_ column: Column, _ reading: Reading, _ own: AgentFigure?) -> Cell {
    let unit = reading.metric.unit
    let value = maker.formats.value(unit)
    // Of shares in percentage points, as pages say them.
    func difference(_ number: Double?) -> Cell {
      maker.formats.bareDifference(maker.formats.shownDifference(number, unit))
    }
    let limits = own?.limits(in: maker.content.period)
    let comparison = own?.comparison
    // A figure that stepped once does not drift.
    let trend = own?.trend.flatMap { $0.isStep ? nil : $0 }
    func drift(_ number: Double?) -> Cell {
      var cell = difference(number)
      cell.format = cell.format.with(decimals: cell.format.decimals + 1)
      return cell
    }
    return switch column {
    case .indicator: .head(reading.metric.title[maker.language])
    case .usual: .number(limits?.centre, value)
    case .lowerLimit: .number(limits?.lower, value)
    case .upperLimit: .number(limits?.upper, value)
    case .signal: .text(own.map(signal) ?? "")
    case .drift: drift(trend?.slope)
    case .driftLow: drift(trend?.interval.low)
    case .driftHigh: drift(trend?.interval.high)
    case .expected: .number(comparison?.expected, value)
    case .difference: difference(comparison?.difference.value)
    case .differenceLow: difference(comparison?.difference.interval.low)
    case .differenceHigh: difference(comparison?.difference.interval.high)
    }
  }
}
