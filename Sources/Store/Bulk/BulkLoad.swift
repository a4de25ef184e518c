import Dispatch
import GRDB
import GRDBSQLite
import Records

/// Rows of a file on their way into tables of months: staged by several threads, and taken from there
/// in the order of the file. Those of months that were empty before are copied record by record, and
/// indexed at last; those of others are held against the rows that are there (`RowMeeting`).
///
/// The threads that stage also copy, one of them at a time, while the import's own thread waits for
/// them: the connection is never used by two threads at once.
public final class BulkLoad: @unchecked Sendable {
  private let connection: Connection
  let encoding: FactEncoding
  private let encoders: [FactEncoder]
  /// How many stage rows.
  var threads: Int { encoders.count }
  private let lock = DispatchSemaphore(value: 1)
  private let copying = DispatchSemaphore(value: 1)
  // Behind `lock`:
  private var waiting: [StagedRows] = []
  /// The chunk that each thread is at; before its first the beginning of the file.
  private var chunks: [Int64]
  // Behind `copying`:
  /// The image that is attached: SQLite reads it until another takes its place.
  private var attached: StageImage?
  /// Whether a stage is there at all.
  private var isAttached = false
  private(set) var months: [Month: LoadedMonth] = [:]
  private(set) var meeting: RowMeeting
  let behind: WriteBehind?
  /// The places in the file of rows of stored months that may have to do with others there; known when
  /// all is copied.
  public var others: [Int64] { meeting.others }
  /// The places of those that have not: calls of one leg, which are stored now.
  public var fresh: [Int64] { meeting.fresh }
  /// Where entries of indexes wait for their index; nil where SQLite makes indexes.
  let runs: IndexRunFile?

  /// What a month's table was filled with.
  struct LoadedMonth {
    var rows: Int64 = 0
    /// The entries of the index on the identity, in the order of the rows; nil where SQLite makes it.
    var keys: [IndexRun]? = []
    /// By day: rows, digests and times as they were staged, places as they are in the table.
    var days: [Day: LoadedDay] = [:]
  }

  struct LoadedDay {
    var rows = 0
    var digest: UInt128 = 0
    var rowIDs: ClosedRange<Int64>
    var times: ClosedRange<Int64>
  }

  /// With more images than these in waiting, a thread that has another waits for the one that copies.
  private static let mostWaiting = 6

  /// - Parameter isPlain: whether SQLite writes the staged pages and makes indexes instead of us.
  init(_ db: Database, _ encoding: FactEncoding, threads: Int, isPlain: Bool) throws {
    connection = try Connection(db)
    self.encoding = encoding
    meeting = try RowMeeting(connection, encoding)
    chunks = Array(repeating: .min, count: threads)
    let pool = PagePool()
    let path = try connection.path()
    behind = WriteBehind(path)
    let runs = isPlain ? nil : IndexRunFile(beside: path)
    self.runs = runs
    encoders = (0..<threads).map { _ in
      FactEncoder(encoding, runs: runs) {
        if isPlain { return try StatementStage(encoding.template) }
        return PageStage(encoding.template, pool: pool)
      }
    }
    try connection.execute("ATTACH ':memory:' AS stage")
    isAttached = true
  }

  /// Stages rows of a chunk of the file; all rows of a chunk come by the same thread, one after the
  /// other, and each thread's chunks in the order of the file.
  ///
  /// - Parameters:
  ///   - chunk: where the chunk begins.
  ///   - skipped: rows to pass over, in order.
  /// - Returns: rows that must go another way, in order: those too long for a page, and those of empty
  ///   months that may have to do with rows of others.
  public func add(
    thread: Int, chunk: Int64, _ columns: FactColumns, skipping skipped: [Int] = []
  ) throws -> [Int] {
    if chunks[thread] != chunk { try begin(chunk, thread) }
    var left: [Int] = []
    try encoders[thread].add(
      columns, skipping: skipped, chunk: chunk, leave: { left.append($0) },
      emit: { staged in lock.within { waiting.append(staged) } })
    return left.sorted()
  }

  private func begin(_ chunk: Int64, _ thread: Int) throws {
    let staged = try encoders[thread].takeAll(chunk: chunks[thread])
    let count = lock.within {
      waiting += staged
      chunks[thread] = chunk
      return waiting.count
    }
    // Whoever finds nobody copying copies what is ready; the others go on, while there is room.
    if count > Self.mostWaiting {
      copying.wait()
    } else if copying.wait(timeout: .now()) == .timedOut {
      return
    }
    defer { copying.signal() }
    while let next = takeReady() { try copy(next) }
  }

  /// The first staged rows in the order of the file before which none can come any more.
  private func takeReady() -> StagedRows? {
    lock.within {
      guard let first = waiting.indices.min(by: { waiting[$0].order < waiting[$1].order }),
        waiting[first].chunk < chunks.min() ?? .min
      else { return nil }
      return waiting.remove(at: first)
    }
  }

  private func copy(_ staged: StagedRows) throws {
    if let rows = staged.rows {
      try attach(staged.image)
      return try meeting.hold(rows, of: staged.month)
    }
    let name = encoding.table.table(of: staged.month)
    var month = months[staged.month] ?? LoadedMonth()
    if month.rows == 0 { try connection.execute(encoding.table.createTable(name)) }
    try attach(staged.image)
    try connection.execute("INSERT INTO main.\(name) SELECT * FROM stage.rows")
    let copied = sqlite3_changes(connection.handle)
    guard Int(copied) == staged.image.rowCount else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT,
        message: "\(copied) of \(staged.image.rowCount) staged rows were copied")
    }
    behind?.followEnd()
    for day in staged.days { month.add(day) }
    if var keys = staged.keys {
      keys.firstRow = month.rows
      month.keys?.append(keys)
    } else {
      month.keys = nil
    }
    month.rows += Int64(staged.image.rowCount)
    months[staged.month] = month
  }

  private func attach(_ image: StageImage) throws {
    let code = sqlite3_deserialize(
      connection.handle, "stage", image.bytes, Int64(image.count), Int64(image.count),
      UInt32(SQLITE_DESERIALIZE_READONLY))
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(connection.handle)))
    }
    attached = image
  }

  /// Copies what is left, when no thread stages any more.
  public func finish() throws {
    for (thread, encoder) in encoders.enumerated() {
      waiting += try encoder.takeAll(chunk: chunks[thread])
    }
    for staged in waiting.sorted(by: { $0.order < $1.order }) { try copy(staged) }
    waiting = []
    try detach()
  }

  /// Takes the stage away, if it is there.
  func detach() throws {
    guard isAttached else { return }
    // SQLite lets go of the last image only for another database in its place.
    let code = sqlite3_deserialize(connection.handle, "stage", nil, 0, 0, 0)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    try connection.execute("DETACH stage")
    (attached, isAttached) = (nil, false)
  }
}

extension BulkLoad.LoadedMonth {
  fileprivate mutating func add(_ staged: StagedDay) {
    let rowIDs = rows + Int64(staged.first)...rows + Int64(staged.last)
    add(
      BulkLoad.LoadedDay(
        rows: staged.rows, digest: staged.digest, rowIDs: rowIDs,
        times: staged.earliest...staged.latest))
  }

  /// Adds rows of one day.
  mutating func add(_ more: BulkLoad.LoadedDay) {
    let day = ClockTime(seconds: more.times.lowerBound).day
    guard let known = days[day] else { return days[day] = more }
    days[day] = BulkLoad.LoadedDay(
      rows: known.rows + more.rows, digest: known.digest &+ more.digest,
      rowIDs: known.rowIDs.union(more.rowIDs), times: known.times.union(more.times))
  }
}

extension ClosedRange<Int64> {
  /// From the lower beginning to the higher end.
  fileprivate func union(_ other: Self) -> Self {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

extension StagedRows {
  fileprivate var order: (Int64, Int, Int) { (chunk, month.number, number) }
}

extension DispatchSemaphore {
  /// Runs work between a wait and a signal.
  func within<Result>(_ work: () throws -> Result) rethrows -> Result {
    wait()
    defer { signal() }
    return try work()
  }
}
