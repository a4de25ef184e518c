import Figures
import Metrics
import Records
import ReportModel
import Statistics

extension ReportMaker {
  private static let effectFormat = NumberFormat(decimals: 1)

  /// The accuracy of outage notices by area, with both intervals, and by notice, for information; nil where no
  /// notice was inspected.
  func noticeBases(of owner: Owner) -> Table? {
    guard let metric = content.metrics.first(where: { $0.subject == .notices && $0.isInspected }),
      let figure = content.figures.figure(
        metric.id, by: owner.scope, key: owner.key, in: content.period),
      let clusters = clusters(figure), clusters.units > 0
    else { return nil }
    let id = "notice-bases"
    let right = clusters.clusters - clusters.failingClusters
    let rows: [(name: Words, inspected: Int, correct: Int, interval: Interval?)] = [
      (RecordWords.byArea, clusters.units, clusters.passing, figure.interval),
      (
        RecordWords.byAreaInNotices, clusters.units, clusters.passing, Interval.wilson(of: clusters)
      ),
      (
        RecordWords.byNotice, clusters.clusters, right,
        Interval.wilson(successes: Int64(right), of: Int64(clusters.clusters))
      ),
    ]
    let format = formats.value(metric.unit)
    let effect = Self.effectFormat.text(clusters.designEffect)
    return Table(
      id: id, caption: say(RecordWords.basesCaption),
      columns: [Table.Column(say(RecordWords.basis), alignment: .leading)]
        + [
          CountyWords.inspected, CountyWords.correct, CountyWords.wrong, RecordWords.accuracy,
          SummaryWords.low, SummaryWords.high,
        ].map { Table.Column(say($0)) },
      rows: rows.enumerated().map { row, item in
        let (inspected, correct) = (
          CellReference(id, row: row, column: 1), CellReference(id, row: row, column: 2)
        )
        return Table.Row([
          .head(say(item.name)), .count(item.inspected), .count(item.correct),
          .number(
            Double(item.inspected - item.correct), .count,
            derivation: .difference(inspected, correct)),
          .number(
            Double(item.correct) / Double(item.inspected), format,
            derivation: .ratio(correct, inspected)
          ).noting(row == 0 ? verdictAndSureness(figure) : nil),
          .number(item.interval?.low, format), .number(item.interval?.high, format),
        ])
      },
      notes: [say(RecordWords.basesNote(effect == Self.effectFormat.text(1) ? nil : effect))]
        + (clusters.clusters < Interval.leastClusters
          ? [say(RecordWords.tooFewNotices(clusters.clusters, least: Interval.leastClusters))] : [])
    )
  }
}
