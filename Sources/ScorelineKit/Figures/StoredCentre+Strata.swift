import Aggregation
import Figures
import Records
import ReportBuilder
import Store

extension StoredCentre {
  /// Reads the figures of a scope by stratum into a book, days set apart by themselves.
  ///
  /// Cost: a row of the rollup a key and day. Only splits that a rollup keeps can be read: by queue
  /// for every scope, otherwise for the centre.
  func add(
    _ stratification: Stratification, by scope: Scope, in period: Period, to book: inout StratumBook
  ) throws {
    struct Group: Hashable {
      var key: String
      var stratum: String
      var isExceptional: Bool
    }
    struct Stratum: Hashable {
      var name: String
      var isExceptional: Bool
    }
    let days = book.exceptionalDays
    for shape in RollupShape.all where stratification.splits(shape, by: scope) {
      let cells = try store.cells(of: shape, in: period.first...period.last) { place in
        let stratum = place.labels[place.labels.count - 1]
        return Group(
          key: maker.key(of: place, by: scope),
          stratum: stratum.isEmpty ? FigureMaker.unknown : stratum,
          isExceptional: days.contains(place.day))
      }
      var strata: [Stratum: [String: Cell]] = [:]
      for (group, cell) in cells {
        let stratum = Stratum(name: group.stratum, isExceptional: group.isExceptional)
        strata[stratum, default: [:]][group.key] = cell
      }
      let layout = store.layout(of: shape)
      for (stratum, cells) in strata {
        book.add(
          maker.figures(by: scope, in: period, of: [(layout, cells)]), of: stratum.name,
          over: stratification, by: scope, in: period, onExceptionalDays: stratum.isExceptional)
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
