import Foundation

/// How far reading has come.
public struct RowProgress: Sendable {
  /// Rows read so far, those of a second pass as well.
  public let rows: Int
  /// About how many there will be, from the size of the files.
  public let likelyRows: Int
  /// Seconds since the first.
  public let seconds: Double

  /// The same where all rows will be read once more.
  var doubled: RowProgress {
    RowProgress(rows: rows, likelyRows: 2 * likelyRows, seconds: seconds)
  }
}

/// Adds up what all threads have read, and tells of it ten times a second.
final class ProgressMeter: @unchecked Sendable {
  private let lock = NSLock()
  private let start: Date
  private let likelyRows: Int
  private let told: @Sendable (RowProgress) -> Void
  private var rows = 0
  private var untold = 0
  private var last = Date()

  /// - Parameters:
  ///   - rows: how many have been read before.
  ///   - start: when the first was.
  init(
    _ likelyRows: Int, done rows: Int = 0, since start: Date = Date(),
    _ told: @escaping @Sendable (RowProgress) -> Void
  ) {
    self.likelyRows = likelyRows
    self.rows = rows
    self.start = start
    self.told = told
  }

  func add(_ count: Int) {
    lock.lock()
    defer { lock.unlock() }
    rows += count
    untold += count
    // Not even the clock is asked for every few hundred rows.
    guard untold > 50_000 else { return }
    untold = 0
    let now = Date()
    guard now.timeIntervalSince(last) > 0.1 else { return }
    last = now
    told(
      RowProgress(
        rows: rows, likelyRows: max(rows, likelyRows), seconds: now.timeIntervalSince(start)))
  }
}
