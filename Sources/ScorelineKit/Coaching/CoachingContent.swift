import Figures
import Records
import ReportBuilder
import Store

/// Reads what coaching shows beside figures, but for the calls and tickets behind them
/// (`CoachingCases`): like strata, and notes.
struct CoachingContent {
  let store: Store
  let centre: StoredCentre
  let shifts: Shifts

  func add(to content: inout EditionContent) throws {
    let period = content.period
    content.shifts = shifts
    if !shifts.isEmpty {
      for each in EditionContent.comparedPeriods(for: period) {
        try centre.add(
          shifts, in: each, exceptionalDays: content.figures.strata.exceptionalDays,
          to: &content.agentStrata)
      }
    }
    content.notes = try notes(for: content)
  }

  /// The notes of the trend's periods, each with its figures as the store has them now.
  private func notes(for content: EditionContent) throws -> [String: [NotedFigure]] {
    let first = content.period.run(of: EditionContent.trendLength)[0].first
    var figures = NotedFigures(centre: centre, metrics: content.metrics)
    var notes: [String: [NotedFigure]] = [:]
    let masking = NoteMasking(store, content.roster)
    for stored in try store.notes().map(\.note)
    where first <= stored.days.lowerBound && stored.days.lowerBound <= content.period.last {
      let note = try masking.masked(stored).note
      notes[note.agent, default: []].append(
        NotedFigure(note, then: try figures.figures(of: note)))
    }
    return notes
  }
}

extension StoredCentre {
  /// The calls and tickets behind agents' figures of a period, read over a connection of its own, so
  /// that other threads may read on.
  func cases(
    in period: Period, reviewed: () throws -> ReviewedTickets
  ) throws -> CaseBook {
    let own = StoredCentre(try store.reader(), maker)
    var calls: [Day: Int128] = [:]
    for figure in try own.figures(by: .day, in: period) where figure.metric.subject == .calls {
      guard let day = Day(figure.key) else { continue }
      calls[day] = max(calls[day] ?? 0, figure.eligible)
    }
    return try CoachingCases(store: own.store, roster: maker.roster, period: period)
      .book(calls: calls, reviewed: reviewed)
  }
}
