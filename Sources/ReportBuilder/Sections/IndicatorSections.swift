import Records
import ReportModel

extension ReportMaker {
  /// The summary of an owner and what its values rest on.
  ///
  /// - Parameter id: begins the ids of the tables, which must be unique in a report.
  func summaryBlocks(
    id: String, _ readings: [Reading], _ targets: TargetNames, hasTrend: Bool = true
  ) -> [Block] {
    var summary = SummaryTable(maker: self, id: id, readings: readings, targets: targets)
    summary.hasTrend = hasTrend
    return [
      .table(summary.table),
      .table(
        BaseTable(maker: self, id: "\(id)-base", readings: readings).table.sharing(.first)),
    ]
  }

  func summarySection(_ readings: [Reading], _ targets: TargetNames) -> Section {
    Section(
      id: "summary", title: say(SummaryWords.section), tab: say(SummaryWords.tab),
      blocks: summaryBlocks(id: "summary", readings, targets))
  }

  func trendSection(_ readings: [Reading]) -> Section {
    let trend = TrendTable(
      maker: self, id: "trend", readings: readings, targets: TargetNames(own: readings, self))
    var table = trend.table
    table.setting = .folded
    return Section(
      id: "trend", title: say(TrendWords.section),
      blocks: [.note(say(TrendWords.note))] + trend.charts.map(Block.chart) + [.table(table)])
  }
}
