import Metrics
import Records
import ReportModel

/// The values of the last periods, a row a KPI, each followed by the row of its targets.
struct TrendTable {
  let maker: ReportMaker
  let id: String
  let readings: [Reading]
  /// The targets of the report that the table stands in.
  let targets: TargetNames
  /// Whether a target that was the same all along has a row, as charts need it.
  var namesSteadyTargets = true

  private enum Line {
    case values(Reading)
    case targets(Reading)
  }

  private var lines: [Line] {
    readings.flatMap { reading -> [Line] in
      hasTargets(reading) ? [.values(reading), .targets(reading)] : [.values(reading)]
    }
  }

  private func hasTargets(_ reading: Reading) -> Bool {
    let isSteady = reading.targets.allSatisfy { $0 == reading.targets[0] }
    return reading.targets.contains { $0 != nil } && (namesSteadyTargets || !isSteady)
  }

  /// The columns of periods, after that of the names.
  private var periods: Range<Int> { 1..<(1 + maker.trendPeriods.count) }

  var table: Table {
    Table(
      id: id, caption: maker.say(TrendWords.caption(maker.trendPeriods.count)),
      columns: [Table.Column(maker.say(SummaryWords.indicator), alignment: .leading)]
        + maker.trendPeriods.map { Table.Column(maker.trendLabel($0)) },
      rows: lines.map(row))
  }

  private func row(_ line: Line) -> Table.Row {
    switch line {
    case .values(let reading):
      let unit = reading.metric.unit
      return Table.Row(
        [.head(title(reading))]
          + reading.values.indices.map { place in
            .number(
              reading.values[place],
              maker.formats.value(
                unit, reading.values[place], against: reading.targets[place]))
          })
    case .targets(let reading):
      return Table.Row(
        [.head(maker.say(TrendWords.target(title(reading))))]
          + reading.targets.map { target in
            // A target that holds today as it did then follows the named cell.
            let name = target == reading.target ? targets.name(of: reading) : nil
            return Cell.number(
              target?.bound,
              target.map { maker.formats.target($0, reading.metric.unit) } ?? .general,
              derivation: name.map(Derivation.target))
          })
    }
  }

  private func title(_ reading: Reading) -> String { reading.metric.title[maker.language] }

  /// One chart a KPI that had a value in any of the periods; pages draw those of some KPIs alone, at least one.
  func charts(onPagesWhere isTelling: (Metric) -> Bool) -> [Chart] {
    let drawn = lines.enumerated().compactMap { row, line -> (metric: Metric, chart: Chart)? in
      guard case .values(let reading) = line, reading.values.contains(where: { $0 != nil }) else {
        return nil
      }
      return (reading.metric, chart(reading, row))
    }
    let isAnyTelling = drawn.contains { isTelling($0.metric) }
    return drawn.enumerated().map { place, one in
      var chart = one.chart
      let isOnPages = isAnyTelling ? isTelling(one.metric) : place == 0
      if !isOnPages { chart.shownIn = .workbook }
      return chart
    }
  }

  private func chart(_ reading: Reading, _ row: Int) -> Chart {
    let metric = reading.metric
    var series = [
      Chart.Series(
        maker.say(TrendWords.measured), values: .row(table: id, row: row, columns: periods),
        role: .measured)
    ]
    if hasTargets(reading) {
      series.append(
        Chart.Series(
          maker.say(TrendWords.targetSeries),
          values: .row(table: id, row: row + 1, columns: periods), role: .target))
    }
    let run = maker.trendPeriods
    let unit = UnitWords.unit[metric.unit].map(maker.say) ?? ""
    return Chart(
      id: "\(id)-chart-\(row + 1)", title: maker.say(TrendWords.chart(title(reading), unit)),
      description: maker.say(
        TrendWords.description(
          first: run.first.map(maker.label) ?? "", last: run.last.map(maker.label) ?? "",
          hasTarget: series.count > 1)),
      form: .line, categories: .heads(table: id, columns: periods), series: series,
      format: maker.formats.value(metric.unit))
  }
}
