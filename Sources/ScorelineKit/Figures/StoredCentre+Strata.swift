import Aggregation
import Figures
import Records
import ReportBuilder
import Store

extension StoredCentre {
  /// Reads the figures of some scopes by stratum into a book, days set apart by themselves.
  ///
  /// Cost: a row of the rollup a key and day, for all scopes of a basis together; where months are kept a row a
  /// key and month, and one a key and day set apart. Only splits that a rollup keeps can be read: by queue for
  /// every scope, otherwise for the centre.
  func add(
    _ stratification: Stratification, by scopes: [Scope], in period: Period,
    to book: inout StratumBook
  ) throws {
    let daysApart = book.exceptionalDays.filter(period.contains)
    for shape in RollupShape.all {
      let own = scopes.filter { stratification.splits(shape, by: $0) }
      guard !own.isEmpty else { continue }
      let layout = store.layout(of: shape)
      var usual = try strata(of: shape, by: own, in: period.first...period.last)
      var apart: [Stratum: Cell] = [:]
      // Taken out of the whole, so that the sums of their months can be read.
      for day in daysApart.sorted() {
        for (stratum, cell) in try strata(of: shape, by: own, in: day...day) {
          usual[stratum, default: Cell(layout)].add(cell, times: -1)
          apart[stratum, default: Cell(layout)].add(cell)
        }
      }
      usual = usual.filter { !$0.value.isZero }
      for (cells, isApart) in [(usual, false), (apart, true)] {
        for (place, scope) in own.enumerated() {
          var byName: [String: [String: Cell]] = [:]
          for (stratum, cell) in cells {
            byName[stratum.name, default: [:]][stratum.keys[place], default: Cell(layout)].add(cell)
          }
          for (name, cells) in byName {
            book.add(
              maker.figures(by: scope, in: period, of: [(layout, cells)]), of: name,
              over: stratification, by: scope, in: period, onExceptionalDays: isApart)
          }
        }
      }
    }
  }

  private struct Stratum: Hashable {
    /// One a scope.
    var keys: [String]
    var name: String
  }

  private func strata(
    of shape: RollupShape, by scopes: [Scope], in days: ClosedRange<Day>
  ) throws -> [Stratum: Cell] {
    try store.cells(
      of: shape, in: days,
      usesMonth: { label, month in
        scopes.allSatisfy { maker.usesMonth(month, of: label, by: $0) }
      },
      by: { place in
        let name = place.labels[place.labels.count - 1]
        return Stratum(
          keys: scopes.map { maker.key(of: place, by: $0) },
          name: name.isEmpty ? FigureMaker.unknown : name)
      })
  }
}

extension Stratification {
  private var dimension: Dimension {
    switch self {
    case .queue: .queue
    case .hour: .measure(Calls.hour)
    case .county: .county
    case .kind: .measure(Tickets.kind)
    }
  }

  /// Whether cells of a shape are the units of a scope, split this way last.
  fileprivate func splits(_ shape: RollupShape, by scope: Scope) -> Bool {
    shape.basis == FigureMaker.basis(of: scope) && shape.dimensions.last == dimension
      && (scope == .centre || shape.dimensions.count > 1)
  }
}
