import Records
import ReportModel

extension ReportMaker {
  /// The summary of an owner and what its values rest on.
  ///
  /// - Parameter id: begins the ids of the tables, which must be unique in a report.
  func summaryBlocks(id: String, _ readings: [Reading], _ targets: TargetNames) -> [Block] {
    [
      .table(SummaryTable(maker: self, id: id, readings: readings, targets: targets).table),
      .table(BaseTable(maker: self, id: "\(id)-base", readings: readings).table),
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
    return Section(
      id: "trend", title: say(TrendWords.section),
      blocks: trend.charts.map(Block.chart) + [.table(trend.table)])
  }
}
