import Figures
import Metrics
import Records
import ReportBuilder
import Store

/// Holds the totals of an edition against readings of their own, before and after it is written.
struct Reconciler {
  let store: Store
  let centre: StoredCentre
  let figures: EditionFigures
  let metrics: [Metric]
  let period: Period

  /// What must agree before anything is written.
  ///
  /// - Throws: `Unreconciled`.
  func reconcile(_ counties: [String: CountyRecords]) throws -> Reconciliation {
    let totals = try UnitTotals(store, period)
    let scopes = ScopeEquations(
      metrics: metrics, book: figures.book, period: period, totals: totals,
      purgedBefore: try store.purgedBefore())
    let reconciliation = Reconciliation(
      rows: try RowEquations(store, totals).equations, units: scopes.accounts,
      scopes: scopes.equations, comparisons: announced(counties))
    if let equation = reconciliation.equations.first(where: { !$0.holds }) {
      throw Unreconciled(equation.contradiction)
    }
    try Unreconciled.demand(reconciliation.comparisons)
    if let contradiction = try store.contradiction() {
      throw Unreconciled(contradiction)
    }
    return reconciliation
  }

  /// What will be compared in the finished files: an edition in which it differs is never seen.
  private func announced(_ counties: [String: CountyRecords]) -> [Comparison] {
    let results = FileReadings.Result()
    let exports = CountyComparison(metrics: metrics, book: figures.book, period: period)
    let file = Comparison(
      ReconciliationWords.csvIsKPI, left: ReconciliationWords.csv, right: ReconciliationWords.kpi,
      count: figures.own.count)
    return [file, exports.compare(counties)]
      + results.all.map { comparison in
        var copy = comparison
        copy.isCounted = false
        return copy
      }
  }

  /// The file of figures against what `kpi` would print now: the period's figures of every scope.
  func compare(_ file: FigureFile) throws -> Comparison {
    var comparison = Comparison(
      ReconciliationWords.csvIsKPI, left: ReconciliationWords.csv, right: ReconciliationWords.kpi)
    for scope in Scope.allCases {
      file.compare(
        try centre.figures(by: scope, in: period), by: scope, in: period, to: &comparison)
    }
    return comparison
  }
}

/// Two numbers of an edition that must be the same are not: nothing is published.
public struct Unreconciled: Failure, Hashable {
  public let words: Words

  init(_ words: Words) { self.words = words }

  public var exitCode: Int32 { ExitStatus.ourFault }

  public func message(_ language: Language) -> String { VisibleText.of(words[language]) }

  init(_ contradiction: StoreContradiction) {
    self.init(ReconciliationWords.contradiction(contradiction.named))
  }

  /// Throws for the first comparison that found a difference.
  static func demand(_ comparisons: some Sequence<Comparison>) throws {
    for comparison in comparisons {
      if let words = comparison.contradiction { throw Unreconciled(words) }
    }
  }
}
