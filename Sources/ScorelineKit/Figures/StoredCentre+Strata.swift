import Aggregation
import Figures
import Records
import ReportBuilder
import Store

extension StoredCentre {
  /// Reads the figures of some scopes by stratum into a book, days set apart by themselves.
  ///
  /// Cost: a row of the rollup a key and day, for all scopes of a basis together; a row a key and month
  /// where months are kept and no day of the month is set apart. Only splits that a rollup keeps can be
  /// read: by queue for every scope, otherwise for the centre.
  func add(
    _ stratification: Stratification, by scopes: [Scope], in period: Period,
    to book: inout StratumBook
  ) throws {
    struct Group: Hashable {
      /// One a scope.
      var keys: [String]
      var stratum: Stratum
    }
    struct Stratum: Hashable {
      var name: String
      var isExceptional: Bool
    }
    let days = book.exceptionalDays
    for shape in RollupShape.all {
      let own = scopes.filter { stratification.splits(shape, by: $0) }
      guard !own.isEmpty else { continue }
      let groups = try store.cells(
        of: shape, in: period.first...period.last,
        usesMonth: { label, month in
          !days.contains { Month(of: $0) == month }
            && own.allSatisfy { maker.usesMonth(month, of: label, by: $0) }
        },
        by: { place in
          let name = place.labels[place.labels.count - 1]
          return Group(
            keys: own.map { maker.key(of: place, by: $0) },
            stratum: Stratum(
              name: name.isEmpty ? FigureMaker.unknown : name,
              isExceptional: days.contains(place.day)))
        })
      let layout = store.layout(of: shape)
      for (place, scope) in own.enumerated() {
        var strata: [Stratum: [String: Cell]] = [:]
        for (group, cell) in groups {
          strata[group.stratum, default: [:]][group.keys[place], default: Cell(layout)].add(cell)
        }
        for (stratum, cells) in strata {
          book.add(
            maker.figures(by: scope, in: period, of: [(layout, cells)]), of: stratum.name,
            over: stratification, by: scope, in: period, onExceptionalDays: stratum.isExceptional)
        }
      }
    }
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
