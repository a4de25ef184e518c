import Aggregation
import CLinux
import Foundation
import Intake
import Records

/// What was counted of calls, by several threads and in several steps.
struct CallTotals {
  private let forms: [Rollup]
  private var parts: [Part] = []

  /// What was counted in one step, by one thread or by all together.
  struct Part {
    let tally: BasisTally
    let weight: Int64
    /// What the codes of a field stand for.
    let names: (Field) -> [String]
  }

  init(_ plan: CallPlan) { forms = plan.forms }

  /// Takes over what a tally has counted, or with a weight of −1 what must be taken back.
  mutating func add(
    _ tally: BasisTally, weight: Int64 = 1, names: @escaping (Field) -> [String]
  ) {
    parts.append(Part(tally: tally, weight: weight, names: names))
  }

  /// All of it, a rollup a form of the plan.
  var rollups: [Rollup] {
    var rollups = forms
    for basis in Basis.allCases {
      let places = forms.indices.filter { forms[$0].basis == basis }
      // No other list holds them while parts are added, else each part would copy all their cells.
      var own = places.map { forms[$0] }
      for part in parts where part.tally.basis == basis {
        part.tally.add(to: &own, weight: part.weight, names: part.names)
      }
      for (place, rollup) in zip(places, own) { rollups[place] = rollup }
    }
    return rollups
  }

  /// All of it, one rollup after the other, by day and where it has months by month: some cells at a
  /// time, in the order of their keys.
  ///
  /// Cost: the memory of some hundred cells a thread.
  func forEachPortion(threads: Int, _ body: (RollupPortion) throws -> Void) throws {
    for part in parts { part.tally.settle() }
    for (place, form) in forms.enumerated() {
      let place = forms[..<place].count { $0.basis == form.basis }
      let own = parts.filter { $0.tally.basis == form.basis }
      for grain in RollupPortion.Grain.allCases where grain == .day || form.shape.hasMonths {
        try OrderedCells(form, grain, own, at: place).forEachPortion(threads: threads, body)
        // What one rollup's cells took is not what the next one's need.
        linux_return_memory()
      }
    }
  }

  /// Lets go of all that was counted.
  mutating func removeAll() { parts = [] }
}
