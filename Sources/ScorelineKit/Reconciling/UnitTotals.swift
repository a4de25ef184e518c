import Aggregation
import Metrics
import Records
import Store

/// Counts over all units that agents' figures are made of, in the period and ever.
struct UnitTotals {
  enum Span: Hashable { case period, ever }

  private struct Place: Hashable {
    var subject: Subject
    var span: Span
  }

  private var cells: [Place: (layout: AggregateLayout, cell: Cell)] = [:]

  /// The period is read day by day, all other time by months: figures of whole months come from the
  /// months' own sums, so that each is held against the other.
  init(_ store: Store, _ period: Period) throws {
    for subject in Subject.all {
      let shape = RollupShape.figures(of: subject, .agent)
      let layout = store.layout(of: shape)
      for (span, days) in [(Span.period, period.first...period.last), (.ever, Day.possible)] {
        let sums = try store.cells(
          of: shape, in: days, usesMonth: span == .ever ? { _, _ in true } : nil, by: { _ in 0 })
        cells[Place(subject: subject, span: span)] = (layout, sums[0] ?? Cell(layout))
      }
    }
  }

  func count(_ filter: Filter, of subject: Subject, _ span: Span) -> Int128 {
    guard let (layout, cell) = cells[Place(subject: subject, span: span)] else { return 0 }
    return cell.values[layout.place(of: .count(filter))]
  }
}
