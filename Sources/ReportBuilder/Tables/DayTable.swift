import Catalogue
import Figures
import Metrics
import Records
import ReportModel

/// The telephone day by day: answered calls, and the value of each telephone KPI.
struct DayTable {
  let maker: ReportMaker
  let id = "days"

  private var metrics: [Metric] { maker.content.metrics.filter { $0.subject == .calls } }

  /// The KPI whose eligible units are the answered calls.
  private var volume: Metric? {
    metrics.first { $0.id == Metric.talkTime.id } ?? metrics.first
  }

  /// nil when no telephone KPI is reported.
  var blocks: [Block]? {
    guard let volume else { return nil }
    let days = maker.content.period.days
    var table = Table(
      id: id, caption: maker.say(ComparisonWords.dayCaption),
      columns: [
        Table.Column(maker.say(ComparisonWords.day), alignment: .leading),
        Table.Column(maker.say(ComparisonWords.answered)),
      ]
        + metrics.map { metric in
          Table.Column(maker.say(UnitWords.head(metric.title[maker.language], metric.unit)))
        },
      rows: days.map { row($0, volume) })
    // A month of rows would bury what follows; the chart above shows them.
    if days.count > 7 { table.setting = .folded }
    let chart = Chart(
      id: "days-chart", title: maker.say(ComparisonWords.dayChart),
      description: maker.say(ComparisonWords.dayDescription), form: .bar,
      categories: .column(table: id, column: 0, rows: 0..<days.count),
      series: [
        Chart.Series(
          maker.say(ComparisonWords.answered),
          values: .column(table: id, column: 1, rows: 0..<days.count), role: .measured)
      ],
      format: .count)
    return [.chart(chart), .table(table)]
  }

  private func row(_ day: Day, _ volume: Metric) -> Table.Row {
    func figure(_ metric: Metric) -> Figure? {
      maker.content.figures.figure(
        metric.id, by: .day, key: day.description, in: maker.content.period)
    }
    return Table.Row(
      [
        // Month and day: short enough for an axis, and the caption's period has the year.
        .head(String(day.description.dropFirst(5))), .count(figure(volume)?.eligible),
      ]
        + metrics.map { metric in
          let found = figure(metric)
          var format = maker.formats.value(metric.unit, found?.value, against: found?.target)
          format.suffix = ""
          return .number(found?.value, format)
        })
  }
}
