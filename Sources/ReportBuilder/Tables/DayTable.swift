import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// The telephone day by day: answered calls, and the value and verdict of each telephone KPI, ringing apart.
struct DayTable {
  let maker: ReportMaker
  let targets: TargetNames
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
    let ringing = metrics.filter(\.isOfRinging)
    let calls = table(
      id, maker.say(ComparisonWords.dayCaption), metrics.filter { !$0.isOfRinging }, volume)
    let rings =
      ringing.isEmpty
      ? []
      : [
        table(
          "\(id)-rings",
          maker.say(
            ComparisonWords.caption(
              maker.say(ComparisonWords.dayCaption), maker.say(CoachingWords.rings))), ringing, nil)
      ]
    let chart = Chart(
      id: "days-chart", title: maker.say(title(of: volume)),
      description: maker.say(ComparisonWords.dayDescription), form: .bar,
      categories: .column(table: id, column: 0, rows: 0..<days.count),
      series: [
        Chart.Series(
          maker.say(ComparisonWords.answered),
          values: .column(table: id, column: 1, rows: 0..<days.count), role: .measured)
      ],
      format: .count)
    return [.chart(chart), .table(calls)] + rings.map(Block.table)
  }

  /// From so many times the median on, the fullest day stands out.
  private static let peak = 1.5

  /// Which day stands out by its answered calls, or that none does.
  private func title(of volume: Metric) -> Words {
    let counts = maker.content.period.days.compactMap { day in
      figure(volume, day).map { (day: day, calls: Double($0.eligible)) }
    }
    let sorted = counts.map(\.calls).sorted()
    guard sorted.count > 2, let low = sorted.first, let high = sorted.last,
      let fullest = counts.first(where: { $0.calls == high })
    else { return ComparisonWords.dayChart }
    let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    let count = NumberFormat.count
    let times = NumberFormat(decimals: 1)
    return median > 0 && high >= Self.peak * median
      ? ComparisonWords.dayPeak(
        String(fullest.day.description.dropFirst(5)), count.text(high),
        times: times.text(high / median))
      : ComparisonWords.dayRange(
        count.text(low), count.text(high), times: times.text(Self.peak))
  }

  /// - Parameter volume: whose units are the answered calls; nil for a table without them.
  private func table(
    _ id: String, _ caption: String, _ metrics: [Metric], _ volume: Metric?
  ) -> Table {
    let days = maker.content.period.days
    var table = Table(
      id: id, caption: caption,
      columns: [Table.Column(maker.say(ComparisonWords.day), alignment: .leading)]
        + (volume == nil ? [] : [Table.Column(maker.say(ComparisonWords.answered))])
        + metrics.flatMap(heads),
      rows: days.enumerated().map { place, day in row(day, place, id, metrics, volume) })
    table.pageNotes = maker.metAlone(
      days.lazy.flatMap { day in metrics.lazy.map { figure($0, day) } })
    // A month of rows would bury what follows; the chart above shows them.
    if days.count > 7 { table.setting = .folded }
    return table.dated(maker.dayForm, columns: [0])
  }

  /// The value, and in a workbook what its verdict rests on.
  private func heads(_ metric: Metric) -> [Table.Column] {
    let title = metric.title[maker.language]
    let value = Table.Column(maker.say(UnitWords.head(title, metric.unit)))
    guard maker.isJudged(metric) else { return [value] }
    return [value]
      + [CoachingWords.low(title), CoachingWords.high(title)].map {
        Table.Column(maker.say($0), shownIn: .workbook)
      } + [maker.judgementColumn(metric)]
  }

  private func figure(_ metric: Metric, _ day: Day) -> Figure? {
    maker.content.figures.figure(
      metric.id, by: .day, key: day.description, in: maker.content.period)
  }

  private func row(
    _ day: Day, _ place: Int, _ id: String, _ metrics: [Metric], _ volume: Metric?
  ) -> Table.Row {
    // Month and day: short enough for an axis, and the caption's period has the year.
    var cells = [Cell.head(String(day.description.dropFirst(5)))]
    if let volume { cells.append(.count(figure(volume, day)?.eligible)) }
    for metric in metrics {
      cells += values(
        metric, figure(metric, day), CellReference(id, row: place, column: cells.count))
    }
    return Table.Row(cells)
  }

  /// - Parameter first: where the first of them stands.
  private func values(_ metric: Metric, _ figure: Figure?, _ first: CellReference) -> [Cell] {
    var format = maker.formats.value(metric.unit, figure?.value, against: figure?.target)
    format.suffix = ""
    let value = Cell.number(figure?.value, format).noting(figure.flatMap { maker.note($0) })
    guard maker.isJudged(metric) else { return [value] }
    func reference(_ place: Int) -> CellReference {
      CellReference(first.table, row: first.row, column: first.column + place)
    }
    return [
      value, .number(figure?.interval?.low, format), .number(figure?.interval?.high, format),
      maker.judgementCell(
        figure, value: first, low: reference(1), high: reference(2), targets),
    ]
  }
}
