import Analysis
import Metrics
import Records
import ReportModel
import Statistics

/// What a card's sentences say of several periods together: of the figures that one period has too few units for.
struct RecentTable {
  let maker: ReportMaker
  let id: String
  let agent: String
  let readings: [Reading]

  private enum Column: CaseIterable {
    case indicator, periods, value, units, low, high
    case alike, unitsAlike, expected, difference, differenceLow, differenceHigh
  }

  private struct Line {
    let metric: Metric
    let recent: RecentFigure

    /// Whether all own units have like ones of others.
    var isWhole: Bool { recent.comparison.map { $0.unmatched == 0 } ?? true }
  }

  /// nil where each figure of the period has enough, or none has over more.
  var table: Table? {
    let lines = readings.compactMap { reading -> Line? in
      guard let recent = maker.review.figure(reading.metric, of: agent)?.recent,
        recent.periods > 1
      else { return nil }
      return Line(metric: reading.metric, recent: recent)
    }
    guard !lines.isEmpty else { return nil }
    let columns = Column.allCases.filter { column in
      !(column == .alike || column == .unitsAlike) || !lines.allSatisfy(\.isWhole)
    }
    return Table(
      id: id, caption: maker.say(CardWords.recent), columns: columns.map(head),
      rows: lines.map { line in Table.Row(columns.map { cell($0, line) }) }, setting: .folded)
  }

  private func head(_ column: Column) -> Table.Column {
    let words: Words =
      switch column {
      case .indicator: SummaryWords.indicator
      case .periods: CardWords.together
      case .value: SummaryWords.value
      case .units: SummaryWords.denominator
      case .low: SummaryWords.low
      case .high: SummaryWords.high
      case .alike: CardWords.alike
      case .unitsAlike: CardWords.unitsAlike
      case .expected: CardWords.expected
      case .difference: CardWords.difference
      case .differenceLow: CardWords.differenceLow
      case .differenceHigh: CardWords.differenceHigh
      }
    let isText = column == .indicator || column == .periods
    return Table.Column(maker.say(words), alignment: isText ? .leading : .trailing)
  }

  private func cell(_ column: Column, _ line: Line) -> Cell {
    let unit = line.metric.unit
    let format = maker.formats.value(unit)
    let (recent, like) = (line.recent, line.recent.comparison)
    func difference(_ number: Double?) -> Cell { maker.formats.shownDifference(number, unit) }
    return switch column {
    case .indicator: .head(line.metric.title[maker.language])
    case .periods:
      .text(maker.say(PeriodPhrases.run(recent.periods, maker.content.period.kind)))
    case .value: .number(recent.tally.value, format)
    case .units: .count(recent.tally.denominator)
    case .low: .number(recent.interval?.low, format)
    case .high: .number(recent.interval?.high, format)
    case .alike: .number(like?.observed, format)
    case .unitsAlike: .count(like?.tally.denominator)
    case .expected: .number(like?.expected, format)
    case .difference: difference(like?.difference.value)
    case .differenceLow: difference(like?.difference.interval.low)
    case .differenceHigh: difference(like?.difference.interval.high)
    }
  }
}
