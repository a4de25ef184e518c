import Aggregation
public import Figures
public import Metrics
public import Records
import ReportBuilder
import Statistics

extension StoredCentre {
  /// How sure the verdicts of some figures of a period are.
  ///
  /// Cost: that of `addClusters`, where any is of notices.
  public func judge(
    of figures: [Figure], _ minimumUnits: MinimumUnits, in period: Period
  ) throws -> FigureJudge {
    guard figures.contains(where: { $0.metric.subject == .notices && $0.scope != .day }) else {
      return FigureJudge(minimumUnits, in: period)
    }
    var clusters = ClusterBook()
    try addClusters(in: period, to: &clusters)
    return FigureJudge(minimumUnits, clusters, in: period)
  }

  /// Adds to a book which areas of outage notices belong together, for every figure of them in a period. Purged
  /// notices are not known of.
  ///
  /// Cost: a pass over the period's notices and their reviews.
  func addClusters(in period: Period, to book: inout ClusterBook) throws {
    let days = period.first...period.last
    let metrics = maker.metrics.filter { $0.subject == .notices }
    guard !metrics.isEmpty else { return }
    let (records, units) = try store.records(of: .notices, days: days)
    guard let batch = records[.outageNotice] else { return }
    let ids = batch.texts(OutageNotice.noticeID)
    for scope in [Scope.centre, .county, .agent, .team] {
      let all = units[FigureMaker.basis(of: scope)]
      var masks = FilterMasks(all)
      for metric in metrics {
        guard let filter = metric.passing else { continue }
        let (used, passing) = (masks[metric.used], masks[filter])
        var notices: [String: [String: (passing: Int, units: Int)]] = [:]
        for unit in 0..<all.count where used[unit] && days.contains(all.days[unit]) {
          let key = maker.key(of: all, unit: unit, by: scope)
          var notice = notices[key]?[ids[all.rows[unit]]] ?? (0, 0)
          notice.units += 1
          if passing[unit] { notice.passing += 1 }
          notices[key, default: [:]][ids[all.rows[unit]]] = notice
        }
        for (key, notices) in notices {
          var sums = ClusterMoments()
          for notice in notices.values { sums.add(passing: notice.passing, of: notice.units) }
          book.add(sums, to: metric.id, by: scope, key: key, in: period)
        }
      }
    }
  }
}
