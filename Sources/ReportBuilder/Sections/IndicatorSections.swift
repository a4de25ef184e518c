import Metrics
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

  /// The course of a team's figures. A page draws what has something to say: a missed target, or a signal; the
  /// others stand as small lines in the table of indicators.
  func trendSection(_ readings: [Reading], of owner: Owner) -> Section {
    let trend = TrendTable(
      maker: self, id: "trend", readings: readings, targets: TargetNames(own: readings, self))
    let telling = Set(
      RingStandard.missed(readings).map(\.metric.id)
        + findings(readings, of: owner).filter { $0.signal != nil }.map(\.metric.id))
    let charts = trend.charts { telling.contains($0.id) }
    let others = charts.count { $0.shownIn == .workbook }
    var table = trend.table
    table.setting = .folded
    return Section(
      id: "trend", title: say(TrendWords.section),
      blocks: [.note(say(TrendWords.note))]
        + (others == 0
          ? []
          : [
            .pageNote(
              say(
                TrendWords.others(
                  others, isAnyTelling: !telling.isEmpty, SummaryWords.section)))
          ]) + charts.map(Block.chart) + [.table(table)])
  }
}
