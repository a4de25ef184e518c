import Foundation

/// How far reading has come.
public struct CallProgress: Sendable {
  /// Rows read so far, those of a second pass as well.
  public let rows: Int
  /// About how many there will be, from the size of the files.
  public let likelyRows: Int
  /// Seconds since the first.
  public let seconds: Double
}

/// Adds up what all threads have read, and tells of it ten times a second.
final class ProgressMeter: @unchecked Sendable {
  private let lock = NSLock()
  private let start = Date()
  private let likelyRows: Int
  private let told: @Sendable (CallProgress) -> Void
  private var rows = 0
  private var untold = 0
  private var last = Date()

  init(_ likelyRows: Int, _ told: @escaping @Sendable (CallProgress) -> Void) {
    self.likelyRows = likelyRows
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
      CallProgress(
        rows: rows, likelyRows: max(rows, likelyRows), seconds: now.timeIntervalSince(start)))
  }
}
