public import Metrics
public import ReportModel

/// Where a report shows its audience's own figures: what a check of the finished files looks for.
public struct HeadlineTable: Sendable {
  /// The id of the table in the report.
  public let id: String
  /// The KPIs' ids, a row each.
  public let metrics: [String]
  /// Places of the columns in the table.
  public let value, numerator, denominator: Int

  /// nil for a report without such a table.
  public init?(_ report: Report, of audience: Audience, metrics: [Metric]) {
    guard audience != .index, let table = report.table(Self.id) else { return nil }
    guard table.rows.count == metrics.count,
      let value = SummaryTable.Column.allCases.firstIndex(of: .value),
      let numerator = SummaryTable.Column.allCases.firstIndex(of: .numerator),
      let denominator = SummaryTable.Column.allCases.firstIndex(of: .denominator)
    else { return nil }
    id = Self.id
    if case .county = audience {
      self.metrics = metrics.inOrderOfCounties.map(\.id)
    } else {
      self.metrics = metrics.map(\.id)
    }
    (self.value, self.numerator, self.denominator) = (value, numerator, denominator)
  }

  /// The head table of a review, which shows the values once more, on pages alone; nil for a report
  /// without one.
  public init?(review report: Report, metrics: [Metric]) {
    guard let table = report.table(ReviewTable.id), table.rows.count == metrics.count else {
      return nil
    }
    id = ReviewTable.id
    self.metrics = metrics.map(\.id)
    (value, numerator, denominator) = (ReviewTable.valueColumn, 0, 0)
  }

  static let id = "summary"
}
