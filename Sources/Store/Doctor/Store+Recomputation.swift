import Aggregation
import Foundation
import GRDB
public import Records

extension Store {
  /// What a recomputation told.
  public struct Recomputed: Sendable {
    public let findings: [Finding]
    /// Days that were counted anew.
    public let days: Int
    /// For each subject some of whose records were purged, the day from which on it was counted anew.
    public let from: [(subject: Subject, day: Day)]
  }

  /// Counts every rollup anew from the facts, and every digest, and compares.
  ///
  /// Cost: a pass over all facts, on `threads` threads; memory for some days' records.
  ///
  /// - Parameter progress: told now and then how many days are done, and how many there are.
  public func recompute(
    threads: Int, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> Recomputed {
    try guarded {
      let (tasks, from) = try queue.read { db in try Self.tasks(db, self.forms.map(\.shape)) }
      let work = RecomputationWork(tasks, progress: progress)
      let path = self.path
      let forms = self.forms
      // A connection a thread: readers of one store do not wait for each other.
      DispatchQueue.concurrentPerform(iterations: max(1, min(threads, tasks.count))) { _ in
        work.run {
          var configuration = GRDB.Configuration()
          configuration.readonly = true
          let queue = try DatabaseQueue(path: path, configuration: configuration)
          try queue.read { db in
            while let task = work.next() {
              work.add(try task.faults(db, forms: forms), of: task)
            }
          }
        }
      }
      if let error = work.error { throw error }
      return Recomputed(
        findings: [
          Finding(check: .digests, faults: work.faults(.digests)),
          Finding(check: .callers, faults: work.faults(.callers)),
          Finding(check: .recomputation, faults: work.faults(.recomputation)),
        ], days: Set(tasks.compactMap { if case .day(_, let day) = $0 { day } else { nil } }).count,
        from: from)
    }
  }

  private static func tasks(
    _ db: Database, _ shapes: [RollupShape]
  ) throws -> ([RecomputationTask], [(subject: Subject, day: Day)]) {
    var tasks = try Row.fetchAll(db, sql: "SELECT name, kind FROM fact_table ORDER BY name")
      .compactMap { row in
        RecordKind.all.first { $0.name == row["kind"] as String }
          .map { RecomputationTask.digest(kind: $0, table: row["name"]) }
      }
    // On one thread each, so that they begin early.
    tasks = RecordKind.all.filter { CallerCheck(db, $0) != nil }.map { .callers($0) } + tasks
    var from: [(subject: Subject, day: Day)] = []
    let words = try WordTable(db)
    for subject in Subject.all {
      let boundary = try PurgeLedger(db).boundary(of: subject)
      if let boundary { from.append((subject, boundary)) }
      var days = Set(try SubjectReader(db: db, subject: subject, words: words).days())
      // Days of rollups without a record are wrong as well.
      for shape in shapes where shape.subject == subject {
        days.formUnion(
          try Int32.fetchAll(db, sql: "SELECT DISTINCT day FROM rollup_\(shape.name)")
            .map { Day(number: $0) })
      }
      tasks += days.filter { day in boundary.map { $0 <= day } ?? true }.sorted()
        .map { .day(subject, $0) }
    }
    return (tasks, from)
  }
}

/// A part of the recomputation that a thread does alone.
enum RecomputationTask: Sendable {
  case digest(kind: RecordKind, table: String)
  case callers(RecordKind)
  case day(Subject, Day)

  var check: Finding.Check {
    switch self {
    case .digest: .digests
    case .callers: .callers
    case .day: .recomputation
    }
  }

  func faults(_ db: Database, forms: [Rollup]) throws -> [Finding.Fault] {
    switch self {
    case .digest(let kind, let table):
      let sum = try FactLedger.digest(
        of: table, FactTable(kind), words: try WordTable(db), db)
      let said =
        try Data.fetchOne(
          db, sql: "SELECT digest FROM fact_table WHERE name = ?", arguments: [table])
        ?? Data()
      return sum == UInt128(bytes: said)
        ? []
        : [
          Finding.Fault(
            table, found: String(UInt128(bytes: said), radix: 16), expected: String(sum, radix: 16))
        ]
    case .callers(let kind): return try CallerCheck(db, kind)?.faults() ?? []
    case .day(let subject, let day):
      let own = forms.filter { $0.layout.subject == subject }
      let computed = try Recomputation(db, own).rollups(of: subject, own, on: day)
      return try computed.flatMap { rollup in
        var sums = CellSums<Rollup.Key>(rollup.layout)
        let table = RollupTable(shape: rollup.shape, layout: rollup.layout, grain: .day)
        try RollupReader(db, table, histograms: true, rows: .range)
          .add(day...day, to: &sums) { $0 }
        return RollupDifferences.faults(
          rollup.shape.name, layout: rollup.layout, found: sums.cells,
          expected: rollup.cells.filter { !$0.value.isZero })
      }
    }
  }
}

/// Tasks handed out to threads, and what they found.
private final class RecomputationWork: @unchecked Sendable {
  private let lock = NSLock()
  private let tasks: [RecomputationTask]
  private let progress: @Sendable (Int, Int) -> Void
  private var given = 0
  private var done = 0
  private var found: [(check: Finding.Check, fault: Finding.Fault)] = []
  private(set) var error: (any Error)?

  init(_ tasks: [RecomputationTask], progress: @escaping @Sendable (Int, Int) -> Void) {
    self.tasks = tasks
    self.progress = progress
  }

  /// Runs a thread's work; the first error ends that of all.
  func run(_ work: () throws -> Void) {
    do { try work() } catch {
      lock.withLock {
        self.error = self.error ?? error
        given = tasks.count
      }
    }
  }

  func next() -> RecomputationTask? {
    lock.withLock {
      guard given < tasks.count else { return nil }
      given += 1
      return tasks[given - 1]
    }
  }

  func add(_ faults: [Finding.Fault], of task: RecomputationTask) {
    lock.withLock {
      found += faults.map { (task.check, $0) }
      done += 1
      progress(done, tasks.count)
    }
  }

  /// In an order that does not depend on the threads.
  func faults(_ check: Finding.Check) -> [Finding.Fault] {
    lock.withLock {
      found.filter { $0.check == check }.map(\.fault).sorted { $0.place < $1.place }
    }
  }
}
