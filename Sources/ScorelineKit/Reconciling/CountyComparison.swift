import Figures
import Metrics
import Records
import ReportBuilder

/// The records that county exports are made of, held against the figures: facts against sums.
struct CountyComparison {
  let metrics: [Metric]
  let book: FigureBook
  let period: Period

  func compare(_ counties: [String: CountyRecords]) -> Comparison {
    var comparison = Comparison(
      ReconciliationWords.exportsAreFigures, left: ReconciliationWords.exports,
      right: ReconciliationWords.figures(ReconciliationWords.counties))
    for (county, records) in counties.sorted(by: { $0.key < $1.key }) {
      let kinds = records.kinds
      let notices = records.notices.reduce(into: records.noticesLeftOut) { $0.add($1.counts) }
      if records.ticketsSince == nil {
        comparison.compare(
          "tickets, \(county)", "\(records.ticketCount)", "\(kinds.reduce(0) { $0 + $1.tickets })")
      }
      for (name, subject, inspected, correct) in [
        (
          "tickets", Subject.tickets, kinds.reduce(0) { $0 + $1.inspected },
          kinds.reduce(0) { $0 + $1.correct }
        ),
        ("notices", .notices, Int128(notices.inspected), Int128(notices.correct)),
      ] where subject != .notices || records.noticesSince == nil {
        let own = figures(of: county, subject)
        comparison.compare(
          "inspected \(name), \(county)", "\(inspected)",
          "\(own.reduce(0) { $0 + $1.denominator })")
        comparison.compare(
          "correct \(name), \(county)", "\(correct)",
          "\(own.reduce(0) { $0 + $1.numerator })")
      }
    }
    return comparison
  }

  /// Those of a county that count objects, not fields of them.
  private func figures(of county: String, _ subject: Subject) -> [Figure] {
    metrics.compactMap { metric in
      guard metric.subject == subject, case .share = metric.formula else { return nil }
      return book.figure(metric.id, by: .county, key: county, in: period)
    }
  }
}
