public import Figures
public import Metrics
public import Records
import ReportBuilder

/// How sure the verdicts of listed figures are, by the rule of reports.
public struct FigureJudge {
  private let minimumUnits: MinimumUnits
  private let clusters: ClusterBook?
  private let period: Period

  /// Of figures of which it is not known which areas belong to one notice.
  public init(_ minimumUnits: MinimumUnits, in period: Period) {
    self.init(minimumUnits, nil, in: period)
  }

  init(_ minimumUnits: MinimumUnits, _ clusters: ClusterBook?, in period: Period) {
    self.minimumUnits = minimumUnits
    self.clusters = clusters
    self.period = period
  }

  /// In words, and whether that is clear.
  public func sureness(_ figure: Figure) -> (words: Words, isClear: Bool) {
    figure.sureness(
      clusters?.clusters(
        of: figure.metric.id, by: figure.scope, key: figure.key, in: period),
      // Notices are not looked up by day.
      knowsClusters: figure.metric.subject != .notices
        || (clusters != nil && figure.scope != .day),
      least: minimumUnits.of(figure.metric))
  }
}
