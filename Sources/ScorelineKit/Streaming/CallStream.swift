import Aggregation
import CLinux
import Foundation
import Intake
import Metrics
import Records

/// Calls straight from canonical files: what `LiveRecords` and `CallAssembly` make of them, for many
/// millions of rows.
///
/// 1. Every row is counted as a call of one leg, unless a later reading counts, and leaves eight bytes:
///    part of its id's hash, and its place.
/// 2. Rows whose hashes meet others are read again and settled: repeats, conflicts, corrections, and
///    calls of several legs. What was counted for them is taken back, and the right thing counted;
///    `JointTally` leaves such rows out instead.
///
/// So only the rows that have something to do with one another are ever looked at together.
struct CallStream {
  private let plan: CallPlan
  private(set) var files: CallFiles
  private let threads: Int
  let reader: ColumnReader
  /// The most rows whose ids are kept in one pass, and the most candidates that are settled together:
  /// both bound the memory.
  private let limits: Limits

  struct Limits: Sendable {
    var rowsPerPass = 26_000_000
    var candidatesPerRound = 1_600_000
  }

  init(
    _ plan: CallPlan, _ files: [InputFile], threads: Int, reader: ColumnReader = ColumnReader(),
    limits: Limits = Limits()
  ) {
    self.plan = plan
    self.files = CallFiles(files)
    self.threads = threads
    self.limits = limits
    var reader = reader
    reader.kind = .call
    self.reader = reader
  }

  /// What came of the files.
  struct Result {
    var totals: CallTotals
    /// What counts all rows that are not settled in a reading that follows, where the plan says so;
    /// nothing is in the totals yet.
    var joint: JointTally?
    /// The rows that settling has counted already.
    var settled = SortedPlaces([])
    var readings: [FileReading] = []
    var counts: [Settlement.FileCounts]
    /// The first day of any row.
    var firstDay: Day?
    /// All agents, counties and queues, in order.
    var names: [String] = []
  }

  /// What one thread counts.
  private final class Worker {
    let names = ColumnNames(.call)
    let tallies: [BasisTally]

    /// The columns of the rows that were counted last: they stay where they are over a whole file.
    private var legs: (rows: ColumnBatch, legs: Legs)?
    private(set) var firstDay = Int32.max

    init(_ plan: CallPlan) {
      tallies = plan.isCountedTogether ? [] : plan.bases.map { BasisTally(plan, $0) }
    }

    /// Counts every row as a call of one leg, unless all threads will do so together.
    func count(_ rows: ColumnBatch) {
      if legs?.rows !== rows { legs = (rows, Legs(rows)) }
      legs?.legs.count = rows.count
      guard let legs = legs?.legs else { return }
      for row in 0..<rows.count { firstDay = min(firstDay, legs.days[row]) }
      for tally in tallies {
        tally.addSingle(legs) { ShapeTally.Codes(rows.codes($0), count: names[$0].count) }
      }
    }
  }

  /// Reads and settles all files.
  ///
  /// - Parameter progress: told, now and then and from any thread, how many rows have been read.
  mutating func run(progress: @escaping @Sendable (RowProgress) -> Void) throws -> Result {
    // Tables of cells grow to dozens of megabytes.
    linux_keep_large_blocks_apart()
    let workers = Unchecked((0..<threads).map { _ in Worker(plan) })
    var result = Result(
      totals: CallTotals(plan),
      counts: Array(repeating: Settlement.FileCounts(), count: files.count))
    let likelyRows = try files.files.reduce(0) { try $0 + reader.open($1).likelyRows }
    let passes = max(1, (likelyRows + limits.rowsPerPass - 1) / limits.rowsPerPass)
    let meter = ProgressMeter(likelyRows * passes, progress)
    let settled = SettledCalls(plan, threads: threads)
    for pass in 0..<passes {
      let readings = try read(workers, pass, passes, meter, settled, &result)
      if pass == 0 { result.readings = readings }
    }
    for worker in workers.value {
      for tally in worker.tallies {
        result.totals.add(tally) { worker.names[$0].names }
      }
    }
    settled.add(to: &result.totals)
    (result.joint, result.settled) = (settled.joint, settled.places)
    let firstDay = workers.value.map(\.firstDay).min() ?? .max
    result.firstDay = firstDay == .max ? nil : Day(number: firstDay)
    let fields = RecordKind.call.fields.filter(\.isRepeated)
    result.names = Set(
      workers.value.flatMap { worker in fields.flatMap { worker.names[$0].names } }
    ).sorted()
    return result
  }

  // MARK: Reading

  private mutating func read(
    _ workers: Unchecked<[Worker]>, _ pass: Int, _ passes: Int, _ meter: ProgressMeter,
    _ settled: SettledCalls, _ result: inout Result
  ) throws -> [FileReading] {
    let indexes = Unchecked((0..<threads).map { _ in IdIndex(pass: pass, of: passes) })
    let names = workers.value.map(\.names)
    var readings: [FileReading] = []
    for (number, input) in files.files.enumerated() {
      let file = try reader.open(input)
      let base = files.base(of: number)
      readings.append(
        try reader.read(file, names: names) { thread, rows in
          indexes.value[thread].add(rows, by: Call.callID, base: base)
          meter.add(rows.count)
          guard pass == 0 else { return }
          workers.value[thread].count(rows)
        })
      if pass == 0 { files.append(length: file.length) }
    }
    let candidates = IdIndex.candidates(indexes.value)
    for index in indexes.value { index.removeAll() }
    linux_return_memory()
    for round in candidates.rounds(of: limits.candidatesPerRound) {
      try settle(candidates, round, settled, &result)
    }
    return readings
  }

  // MARK: Settling

  /// Settles some of the groups.
  private func settle(
    _ candidates: Candidates, _ groups: Range<Int>, _ settled: SettledCalls,
    _ result: inout Result
  ) throws {
    let first = candidates.starts[groups.lowerBound]
    let places = candidates.places[first..<candidates.starts[groups.upperBound]]
    // Ordering takes memory that the rows use after it.
    let order = PlaceOrder(places)
    let rows = CandidateRows(
      count: places.count, fields: plan.fields, nameFields: plan.nameFields,
      shared: settled.names)
    try load(rows, order)
    let plan = plan
    let files = files
    let shares = threads
    let settlements = Unchecked(
      (0..<shares).map { Settlement(rows, places, files, plan, settled, thread: $0) })
    Threads.run(shares) { share in
      let settlement = settlements.value[share]
      let start = groups.lowerBound + groups.count * share / shares
      let end = groups.lowerBound + groups.count * (share + 1) / shares
      for group in start..<end {
        settlement.settle(candidates.starts[group] - first..<candidates.starts[group + 1] - first)
      }
      settlement.flush()
    }
    for settlement in settlements.value {
      for (file, counts) in settlement.counts.enumerated() { result.counts[file].add(counts) }
    }
  }

  /// Reads the rows at the places again.
  private func load(_ rows: CandidateRows, _ order: PlaceOrder) throws {
    let names = Unchecked((0..<threads).map { _ in ColumnNames(.call) })
    let translations = Unchecked(
      names.value.map { CandidateRows.Translation($0, rows.shared) })
    for (number, input) in files.files.enumerated() {
      let base = files.base(of: number)
      let wanted = files.places(in: number, of: order)
      guard !wanted.isEmpty else { continue }
      try reader.read(
        try reader.open(input), at: wanted, base: base, names: names.value
      ) { thread, batch in
        var targets: [Int] = []
        targets.reserveCapacity(batch.count)
        var cursor = order.first(from: batch.places[0] + base)
        for row in 0..<batch.count {
          while order.places[cursor] < batch.places[row] + base { cursor += 1 }
          targets.append(order.target(cursor))
        }
        rows.keep(batch, at: targets, translations.value[thread])
      }
    }
  }
}

extension Settlement.FileCounts {
  mutating func add(_ other: Settlement.FileCounts) {
    unchanged += other.unchanged
    corrected += other.corrected
    repeats += other.repeats
    apart.append(contentsOf: other.apart)
    conflicts += other.conflicts
    reused += other.reused
  }
}

extension Legs {
  /// The rows of a batch of calls.
  ///
  /// - Parameter days: in the place of the rows' own.
  init(_ rows: ColumnBatch, days: Column? = nil) {
    self.init(
      count: rows.count, days: days ?? rows.days(Call.startedAt),
      seconds: rows.secondsOfDay(Call.startedAt), transferTo: rows.lengths(Call.transferTo),
      column: rows.numbers)
  }
}
