import Aggregation
import CLinux
import Configuration
import Foundation
import Intake
import Records
import Store

/// The import of a large canonical file of calls: read twice as columns, so that memory does not grow
/// with it.
///
/// 1. `CallStream` checks every row, and finds the rows that repeat or contradict others and the calls
///    of several legs.
/// 2. The rows are counted for the rollups and go into the store in bulk, but for repeats and
///    contradictions. Those of days of which the store may hold related calls do neither: those that are
///    stored as they are, and those of calls that have no leg there, are settled in bulk, too.
/// 3. What is left meets the stored calls some thousands at a time, as rows of small files do.
struct CallImport {
  private let input: InputFile
  private let store: Store
  private let configuration: Configuration
  private let threads: Int

  /// The most rows that meet stored calls at a time.
  private static let portion = 50_000
  /// The most rows of calls of several legs that are settled together: their cells take memory, too.
  private static let candidates = 800_000

  init(
    _ input: InputFile, into store: Store, configuration: Configuration, threads: Int
  ) {
    self.input = input
    self.store = store
    self.configuration = configuration
    self.threads = threads
  }

  /// Equal for files that are read the same way.
  private var way: String { RecordKind.call.name + " canonical" }

  func run(progress: @escaping @Sendable (RowProgress) -> Void) throws -> FileOutcome {
    let known = try knownDigest()
    if let known, let earlier = try store.earlierImport(sha256: known.sha256, reading: way) {
      return try noteRepeat(of: earlier, known)
    }
    let start = Date()
    let closed = try store.closedDays(of: .call)
    var stream = CallStream(
      CallPlan(forms: store.emptyRollups, isLeftOut: closed.contains), [input],
      threads: threads, limits: CallStream.Limits(candidatesPerRound: Self.candidates))
    var result = try stream.run { progress($0.doubled) }
    let reading = result.readings[0]
    var rejects = try self.rejects(stream, result)
    _ = try rejects.settled()
    let meter = ProgressMeter(
      2 * reading.rowsRead, done: reading.rowsRead, since: start, progress)
    let entry = entry(known, unknown: reading.unknownColumns, absent: reading.absentColumns)
    var all: [Reject] = []
    let counts = try store.importFile(entry, keepsFreeText: configuration.keepsFreeText) { run in
      try run.admit(result.firstDay)
      let digest = try load(stream, &result, closed, into: run, known, meter, &rejects)
      if let digest { try run.set(sha256: digest.sha256, bytes: digest.bytes) }
      let settled = try rejects.settled()
      all = settled.rows
      return (
        reading.rowsRead,
        StoredRejects(rows: settled.rows.map(Importer.stored), total: settled.total)
      )
    }
    return FileOutcome(
      name: input.name, kind: .call, counts: counts, rejects: all,
      unknownColumns: reading.unknownColumns, warnings: reading.warnings, isRepeat: false)
  }

  /// The rows that the file says against itself, those beside stored calls not among them.
  private func rejects(_ stream: CallStream, _ result: CallStream.Result) throws -> RejectTally {
    let reading = result.readings[0]
    let total = reading.rejectedCount + result.counts[0].conflicts.count
    let isTooMany = configuration.limits.areExceeded(rejected: total, of: reading.rowsRead)
    let worded = try CallRejects(
      stream, result, limit: isTooMany ? 10 : stream.reader.rejectLimit)
    return RejectTally(
      input, rowsRead: reading.rowsRead, worded.rejects(of: 0), total: total,
      limits: configuration.limits)
  }

  /// Brings all rows into the store; returns the file's digest unless it was known.
  private func load(
    _ stream: CallStream, _ result: inout CallStream.Result, _ closed: ClosedDays,
    into run: ImportRun, _ known: TextDigest?, _ meter: ProgressMeter, _ rejects: inout RejectTally
  ) throws -> TextDigest? {
    // What settling needed is not needed any more.
    linux_return_memory()
    let load = try run.beginLoad(threads: threads, words: result.names)
    let left = try stage(load, &result, closed, meter)
    linux_return_memory()
    // One thread writes the rollups, while others make the index and compute the digest.
    let digest = known == nil ? Pending { [input] in try TextDigest(input) } : nil
    try run.finish(load) {
      try run.add(unchanged: result.counts[0].unchanged) { add in
        try result.totals.forEachPortion(threads: threads, add)
      }
    }
    result.totals.removeAll()
    linux_return_memory()
    if !left.long.isEmpty { try run.store(try records(stream, left.long.sorted())) }
    let careful = CarefulRows(singles: left.closed + load.others, groups: result.counts[0].apart)
    try careful.forEachPortion(of: Self.portion) { places in
      let batch = try records(stream, places)
      let resolution = FileResolution(batch)
      rejects.add(conflictsOf: resolution, in: batch)
      for reused in try run.take(batch, resolution, progress: { _ in }) {
        rejects.add(reused: reused.row, of: batch, by: reused.live)
      }
    }
    return try digest?.value()
  }

  private func records(_ stream: CallStream, _ places: [Int64]) throws -> RecordBatch {
    try stream.reader.records(try stream.reader.open(input), at: places, of: input)
  }

  /// The second reading: counts all rows, stages what may go in bulk, and returns the places of the
  /// rest.
  private func stage(
    _ load: BulkLoad, _ result: inout CallStream.Result, _ closed: ClosedDays,
    _ meter: ProgressMeter
  ) throws -> (closed: [Int64], long: [Int64]) {
    let counts = result.counts[0]
    // Repeats, contradictions, and rows that are settled together beside stored ones.
    var skipped = counts.repeats + counts.conflicts.map(\.row)
    for group in 0..<counts.apart.count { skipped += counts.apart[group] }
    let states = Unchecked((0..<threads).map { _ in Staging(SortedPlaces(skipped), closed) })
    let names = Unchecked((0..<threads).map { _ in ColumnNames(.call) })
    var reader = ColumnReader(kind: .call)
    // A chunk is what is staged and copied at a time; one that may hold a row that is too long, of a
    // mebibyte, would be looked at row by row.
    reader.chunkSize = 960 << 10
    let (joint, settled) = (result.joint, result.settled)
    _ = try reader.read(try reader.open(input), names: names.value) { thread, rows in
      joint?.add(rows, but: settled, thread: thread, names: names.value[thread])
      try states.value[thread].add(rows, names.value[thread], thread: thread, to: load)
      meter.add(rows.count)
    }
    joint?.add(to: &result.totals)
    try load.finish()
    try count(load.fresh.sorted(), &result)
    // Nobody asks any more which rows were settled: millions, where calls have several legs.
    (result.joint, result.settled) = (nil, SortedPlaces([]))
    return (states.value.flatMap(\.closed), states.value.flatMap(\.long))
  }

  /// Counts rows of days that were left out, which turned out to be calls of one leg.
  private func count(_ places: [Int64], _ result: inout CallStream.Result) throws {
    guard !places.isEmpty else { return }
    let plan = CallPlan(forms: store.emptyRollups, isLeftOut: { _ in false })
    let tally = JointTally(plan, threads: threads, names: SharedNames(plan.nameFields))
    let names = Unchecked((0..<threads).map { _ in ColumnNames(.call) })
    let reader = ColumnReader(kind: .call)
    try reader.read(try reader.open(input), at: places[...], base: 0, names: names.value) {
      tally.add($1, but: SortedPlaces([]), thread: $0, names: names.value[$0])
    }
    tally.add(to: &result.totals)
  }

  // MARK: The same file again

  /// The digest, when the store may know it already: an import of as many bytes is there, or nobody
  /// knows the size before the file is unpacked. Else it is computed later, beside other work.
  private func knownDigest() throws -> TextDigest? {
    guard try store.hasImport(ofBytes: input.textSize()) else { return nil }
    return try TextDigest(input)
  }

  private func noteRepeat(
    of earlier: Store.EarlierImport, _ digest: TextDigest
  ) throws -> FileOutcome {
    try store.noteRepeat(
      of: earlier,
      file: entry(digest, unknown: earlier.unknownColumns, absent: earlier.absentColumns))
    return FileOutcome(
      name: input.name, kind: .call, counts: earlier.counts, rejects: [],
      unknownColumns: earlier.unknownColumns, warnings: [], isRepeat: true)
  }

  private func entry(
    _ digest: TextDigest?, unknown: [String], absent: [String]
  ) -> ImportedFile {
    ImportedFile(
      name: input.name, sha256: digest?.sha256 ?? [], bytes: digest?.bytes ?? 0, reading: way,
      kind: .call, unknownColumns: unknown, absentColumns: absent,
      importedAt: Importer.now(), program: ScorelineVersion.current)
  }
}

/// One thread's share of the rows that go into the store in bulk.
private final class Staging {
  private let skipped: SortedPlaces
  private let closedDays: ClosedDays
  /// The places of rows that must meet stored calls, and of those too long for a page.
  private(set) var closed: [Int64] = []
  private(set) var long: [Int64] = []

  init(_ skipped: SortedPlaces, _ closed: ClosedDays) {
    self.skipped = skipped
    closedDays = closed
  }

  func add(
    _ rows: ColumnBatch, _ names: ColumnNames, thread: Int, to load: BulkLoad
  ) throws {
    let left = try load.add(
      thread: thread, chunk: rows.chunkPlace, rows.facts(names), skipping: skipped.rows(of: rows))
    for row in left {
      if closedDays.contains(Day(number: rows.days(Call.startedAt)[row])) {
        closed.append(rows.places[row])
      } else {
        long.append(rows.places[row])
      }
    }
  }
}
