import Aggregation
import Foundation
import Intake
import Records

/// What all threads count together of calls: where cells are many, a set of them for each thread would
/// take too much memory.
///
/// Calls that are settled come first, then all other rows in a reading that follows. A thread that has
/// rows counts them for one basis while another one is at the other.
final class JointTally: @unchecked Sendable {
  private let names: SharedNames
  private let fields: [Field]
  private let bases: [(lock: NSLock, tally: BasisTally)]
  private let threads: [Rows]

  /// - Parameter names: codes of names that hold for all threads.
  init(_ plan: CallPlan, threads: Int, names: SharedNames) {
    self.names = names
    fields = plan.nameFields
    bases = plan.bases.map { (NSLock(), BasisTally(plan, $0)) }
    self.threads = (0..<threads).map { [fields] _ in Rows(fields) }
  }

  /// Counts calls of several legs.
  func add(_ calls: CallGroups, of legs: Legs, thread: Int, codes: BasisTally.Codes) {
    eachBasis(thread) { $0.add(calls, of: legs, codes: codes) }
  }

  /// Counts every row as a call of one leg, but for those that are settled.
  ///
  /// - Parameter names: the thread's own, always the same.
  func add(_ rows: ColumnBatch, but settled: SortedPlaces, thread: Int, names: ColumnNames) {
    let legs = threads[thread].legs(rows, but: settled)
    let codes = threads[thread].codes(rows, names, self.names)
    eachBasis(thread) { tally in
      tally.addSingle(legs) { field in
        guard let place = fields.firstIndex(of: field) else {
          preconditionFailure("calls are not told apart by \(field.name)")
        }
        return codes[place]
      }
    }
  }

  private func eachBasis(_ thread: Int, _ work: (BasisTally) -> Void) {
    for turn in bases.indices {
      let (lock, tally) = bases[(thread + turn) % bases.count]
      lock.withLock { work(tally) }
    }
  }

  func add(to totals: inout CallTotals) {
    for (_, tally) in bases { totals.add(tally, names: names.names) }
  }

  /// One thread's rows as all threads count them.
  private final class Rows {
    private let fields: [Field]
    private var shared: [SharedCodes] = []
    private let rooms: [UnsafeMutablePointer<Int32>]
    private let days: UnsafeMutablePointer<Int32>
    /// The columns of the rows that came last: they stay where they are over a whole file.
    private var known: (rows: ColumnBatch, legs: Legs)?

    init(_ fields: [Field]) {
      self.fields = fields
      rooms = fields.map { _ in .allocate(capacity: BasisTally.capacity) }
      days = .allocate(capacity: BasisTally.capacity)
    }

    deinit {
      for room in rooms { room.deallocate() }
      days.deallocate()
    }

    /// The rows as legs; those that are settled are of no day.
    func legs(_ rows: ColumnBatch, but settled: SortedPlaces) -> Legs {
      if known?.rows !== rows { known = (rows, Legs(rows, days: Legs.Column(days))) }
      guard var legs = known?.legs else { preconditionFailure("rows without columns") }
      legs.count = rows.count
      days.update(from: rows.days(Call.startedAt), count: rows.count)
      for row in settled.rows(of: rows) { days[row] = Legs.missing }
      return legs
    }

    /// The codes among all threads of the rows' names.
    func codes(
      _ rows: ColumnBatch, _ names: ColumnNames, _ all: SharedNames
    ) -> [ShapeTally.Codes] {
      if shared.isEmpty { shared = fields.map { SharedCodes($0, names[$0], all) } }
      return fields.indices.map { place in
        let (own, room) = (rows.codes(fields[place]), rooms[place])
        shared[place].known().withUnsafeBufferPointer { known in
          for row in 0..<rows.count { room[row] = known[Int(own[row])] }
        }
        return ShapeTally.Codes(room, count: all.count(fields[place]))
      }
    }
  }
}
