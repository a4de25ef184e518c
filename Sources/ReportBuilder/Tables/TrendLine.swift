import Metrics
import Records
import ReportModel
import Statistics

/// A line of a chart over time: a row of its table, and a series of the chart.
enum TrendLine {
  /// Those of the periods; those of their ordinary days, which rules read.
  case values, ordinary
  case target, mean, lower, upper

  /// What its row is called, after the KPI's title.
  func name(_ title: Words, _ language: Language) -> Words {
    let own = title[language]
    return switch self {
    case .values: title
    case .ordinary: SignalWords.ordinary(own)
    case .target: TrendWords.target(own)
    case .mean: SignalWords.mean(own)
    case .lower: SignalWords.lower(own)
    case .upper: SignalWords.upper(own)
    }
  }

  /// What it is in the chart.
  var series: (name: Words, role: Chart.Series.Role) {
    switch self {
    case .values: (TrendWords.measured, .measured)
    case .ordinary: (SignalWords.ordinarySeries, .judged)
    case .target: (SignalWords.targetSeries, .target)
    case .mean: (SignalWords.meanSeries, .mean)
    case .lower: (SignalWords.lowerSeries, .lowerLimit)
    case .upper: (SignalWords.upperSeries, .upperLimit)
    }
  }
}

extension ReportMaker {
  /// The cells of a line's row, a period each.
  ///
  /// - Parameter levels: the numbers of a line that is neither the values nor their targets.
  func cells(
    _ line: TrendLine, _ reading: Reading, _ targets: TargetNames, levels: () -> [Double?]
  ) -> [Cell] {
    let unit = reading.metric.unit
    switch line {
    case .values:
      return reading.values.indices.map { place in
        .number(
          reading.values[place],
          formats.value(unit, reading.values[place], against: reading.targets[place]))
      }
    case .target:
      return reading.targets.map { target in
        // A target that holds today as it did then follows the named cell.
        let name = target == reading.target ? targets.name(of: reading) : nil
        return .number(
          target?.bound, target.map { formats.target($0, unit) } ?? .general,
          derivation: name.map(Derivation.target))
      }
    case .ordinary, .mean, .lower, .upper:
      return levels().map { .number($0, formats.value(unit)) }
    }
  }

  /// The series of lines whose rows follow each other in a table.
  func series(
    _ lines: [TrendLine], table: String, from row: Int, columns: Range<Int>
  ) -> [Chart.Series] {
    lines.enumerated().map { offset, line in
      let (name, role) = line.series
      return Chart.Series(
        say(name), values: .row(table: table, row: row + offset, columns: columns), role: role)
    }
  }
}
