import Configuration
import Intake
import Records

/// The rejected rows of one file: those that break a rule by themselves, and those that contradict
/// other rows.
struct RejectTally {
  private let file: InputFile
  private let rowsRead: Int
  private let limits: RejectLimits
  private var rows: [Reject]
  private var total: Int

  /// - Parameters:
  ///   - rows: those that are known already, as far as they are told of one by one.
  ///   - total: how many of them there are.
  init(_ file: InputFile, rowsRead: Int, _ rows: [Reject], total: Int, limits: RejectLimits) {
    self.file = file
    self.rowsRead = rowsRead
    self.rows = rows
    self.total = total
    self.limits = limits
  }

  init(_ file: InputFile, _ reading: FileReading, limits: RejectLimits) {
    self.init(
      file, rowsRead: reading.rowsRead, reading.rejects, total: reading.rejectedCount,
      limits: limits)
  }

  private mutating func add(_ reject: Reject) {
    rows.append(reject)
    total += 1
  }

  /// Adds the rows of a batch that contradict each other.
  mutating func add(conflictsOf resolution: FileResolution, in batch: RecordBatch) {
    for reject in Reject.conflicts(resolution, in: batch) { add(reject) }
  }

  /// Adds a row whose id is in use, by the live record at a place of `live`.
  mutating func add(
    reused row: Int, of batch: RecordBatch, by live: RecordBatch, at place: Int = 0
  ) {
    add(Reject.idReused(row, of: batch, namesake: place, in: live))
  }

  /// All of them in the order of the file, and how many there are.
  ///
  /// - Throws: `TooManyRejects` when there are more than the limits allow.
  func settled() throws -> (rows: [Reject], total: Int) {
    let ordered = rows.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    if limits.areExceeded(rejected: total, of: rowsRead) {
      throw TooManyRejects(
        file: file.name, read: rowsRead, rejected: total, rejects: Array(ordered.prefix(10)),
        limits: limits)
    }
    return (ordered, total)
  }
}
