import Aggregation
import Foundation
import Intake
import Records

/// What was counted of calls, by several threads and in several steps.
struct CallTotals {
  private let forms: [Rollup]
  private var parts: [Part] = []

  private struct Part {
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
  var rollups: [Rollup] { rollups(of: nil) }

  /// The rollups of one day after the other, of as many at once as there are threads: memory in
  /// proportion to a day's.
  func forEachDay(threads: Int, _ body: ([Rollup]) throws -> Void) rethrows {
    let days = parts.reduce(into: Set<Day>()) { $0.formUnion($1.tally.settledDays()) }.sorted()
    for start in stride(from: 0, to: days.count, by: threads) {
      let some = days[start..<min(start + threads, days.count)]
      let own = Unchecked(self)
      let made = Unchecked(UnsafeMutableBufferPointer<[Rollup]>.allocate(capacity: some.count))
      made.value.initialize(repeating: [])
      defer { made.value.deinitialize().deallocate() }
      Threads.run(some.count) { place in
        made.value[place] = own.value.rollups(of: some[some.startIndex + place])
      }
      for rollups in made.value { try body(rollups) }
    }
  }

  private func rollups(of day: Day?) -> [Rollup] {
    var rollups = forms
    for basis in Basis.allCases {
      let places = forms.indices.filter { forms[$0].basis == basis }
      // No other list holds them while parts are added, else each part would copy all their cells.
      var own = places.map { forms[$0] }
      for part in parts where part.tally.basis == basis {
        part.tally.add(to: &own, weight: part.weight, day: day, names: part.names)
      }
      for (place, rollup) in zip(places, own) { rollups[place] = rollup }
    }
    return rollups
  }
}

/// What settling changes in the counts, for all threads that settle: they take turns.
final class SettledCalls: @unchecked Sendable {
  private let lock = NSLock()
  /// What was counted for rows that turn out not to be calls of one leg, and what they are instead.
  private let minus: [BasisTally]
  private let plus: [BasisTally]
  /// Codes of names that hold for all threads and steps.
  let names = SharedNames([Call.agentID, Call.county, Call.queue])

  init(_ plan: CallPlan) {
    minus = plan.bases.map { BasisTally(plan, $0) }
    plus = plan.bases.map { BasisTally(plan, $0) }
  }

  /// Counts what some legs are instead of calls of one leg each.
  func add(_ buffer: LegBuffer) {
    lock.lock()
    defer { lock.unlock() }
    let legs = buffer.legs(0..<buffer.count)
    let calls = buffer.calls(of: legs)
    for (minus, plus) in zip(minus, plus) {
      for start in stride(from: 0, to: legs.count, by: BasisTally.capacity) {
        let part = buffer.legs(start..<min(legs.count, start + BasisTally.capacity))
        minus.addSingle(part) { buffer.codes($0, from: start) }
      }
      plus.add(calls, of: legs) { buffer.codes($0, from: 0) }
    }
  }

  func add(to totals: inout CallTotals) {
    for plus in plus { totals.add(plus, names: names.names) }
    for minus in minus { totals.add(minus, weight: -1, names: names.names) }
  }
}
