import Foundation
import Intake
import Records

/// What settling changes in the counts, for all threads that settle.
final class SettledCalls: @unchecked Sendable {
  private let shares: [Share]
  /// Where all threads count together in a reading that follows: what they do.
  let joint: JointTally?
  private let lock = NSLock()
  private var known: [Int64] = []
  /// Codes of names that hold for all threads and steps.
  let names = SharedNames([Call.agentID, Call.county, Call.queue])

  /// One thread's.
  private struct Share {
    /// What was counted for rows that turn out not to be calls of one leg, and what they are instead.
    let minus: [BasisTally]
    let plus: [BasisTally]

    init(_ plan: CallPlan) {
      minus = plan.bases.map { BasisTally(plan, $0) }
      plus = plan.bases.map { BasisTally(plan, $0) }
    }
  }

  init(_ plan: CallPlan, threads: Int) {
    joint = plan.isCountedTogether ? JointTally(plan, threads: threads, names: names) : nil
    shares = plan.isCountedTogether ? [] : (0..<threads).map { _ in Share(plan) }
  }

  /// Counts what some legs are instead of calls of one leg each.
  func add(_ buffer: LegBuffer, thread: Int) {
    let legs = buffer.legs(0..<buffer.count)
    let calls = buffer.calls(of: legs)
    if let joint {
      lock.withLock { known += buffer.places }
      return joint.add(calls, of: legs, thread: thread) { buffer.codes($0, from: 0) }
    }
    for (minus, plus) in zip(shares[thread].minus, shares[thread].plus) {
      for start in stride(from: 0, to: legs.count, by: BasisTally.capacity) {
        let part = buffer.legs(start..<min(legs.count, start + BasisTally.capacity))
        minus.addSingle(part) { buffer.codes($0, from: start) }
      }
      plus.add(calls, of: legs) { buffer.codes($0, from: 0) }
    }
  }

  /// The rows that were counted here, where others are counted in a reading that follows.
  var places: SortedPlaces { SortedPlaces(known) }

  func add(to totals: inout CallTotals) {
    for share in shares {
      for plus in share.plus { totals.add(plus, names: names.names) }
      for minus in share.minus { totals.add(minus, weight: -1, names: names.names) }
    }
  }
}
