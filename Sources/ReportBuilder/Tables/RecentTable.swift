import Analysis
import Metrics
import Records
import ReportModel
import Statistics

/// What sentences say of several periods together: of the figures that one period has too few units for, against like
/// units of others and, where these are other periods, against the target.
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
    /// Whether it is held against the target alone, over other periods than against others.
    var isForTarget = false

    /// Whether all own units have like ones of others.
    var isWhole: Bool { recent.comparison.map { $0.unmatched == 0 } ?? true }
  }

  /// nil where each figure of the period has enough, or none has over more.
  var table: Table? {
    let lines = readings.flatMap { reading -> [Line] in
      let figure = maker.review.figure(reading.metric, of: agent)
      let (recent, level) = (figure?.recent, figure?.level)
      let all = [
        recent.map { Line(metric: reading.metric, recent: $0) },
        level.flatMap {
          $0.periods == recent?.periods
            ? nil : Line(metric: reading.metric, recent: $0, isForTarget: true)
        },
      ]
      return all.compactMap { $0 }.filter { $0.recent.periods > 1 }
    }
    guard !lines.isEmpty else { return nil }
    let columns = Column.allCases.filter { column in
      !(column == .alike || column == .unitsAlike) || !lines.allSatisfy(\.isWhole)
    }
    return Table(
      id: id, caption: maker.say(CardWords.recent(besides: maker.thisPeriod)),
      columns: columns.map(head),
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

  private func periods(_ line: Line) -> Words {
    let run = PeriodPhrases.run(line.recent.periods, maker.content.period.kind)
    return line.isForTarget ? CardWords.forTarget(run) : run
  }

  private func cell(_ column: Column, _ line: Line) -> Cell {
    let unit = line.metric.unit
    let format = maker.formats.value(unit)
    let (recent, like) = (line.recent, line.recent.comparison)
    func difference(_ number: Double?) -> Cell { maker.formats.shownDifference(number, unit) }
    return switch column {
    case .indicator: .head(line.metric.title[maker.language])
    case .periods:
      .text(maker.say(periods(line)))
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
