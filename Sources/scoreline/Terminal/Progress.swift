import Foundation
import ScorelineKit

/// A line that tells how far long work is: on a terminal only, and gone when it ends.
final class ProgressLine: @unchecked Sendable {
  private let isShown = Terminal.errors.canRedraw && !Output.isQuiet
  private let lock = NSLock()
  private var lastTime = Date.distantPast

  /// May be called from any thread.
  func show(_ text: String) {
    lock.lock()
    defer { lock.unlock() }
    guard isShown, Date().timeIntervalSince(lastTime) > 0.1 else { return }
    lastTime = Date()
    // One that went over the end of the line could not be taken back.
    let lines = TextFlow.lines(text, width: (Terminal.errors.columns ?? 80) - 1)
    Output.status("\r\u{1B}[K" + (lines.first ?? ""))
  }

  func clear() {
    if isShown { Output.status("\r\u{1B}[K") }
  }
}

/// How far reading has come, in words.
enum ProgressText {
  static func undone(_ rows: Int, _ language: Language) -> String {
    Words("\(rows) rows taken back", "已收回\(rows)行")[language]
  }

  /// - Parameter start: when the first was begun.
  static func files(_ done: Int, of all: Int, since start: Date, _ language: Language) -> String {
    let seconds = Date().timeIntervalSince(start)
    let left = Int((seconds / Double(max(done, 1)) * Double(all - done)).rounded(.up))
    return Words(
      "\(done) of \(all) readers' files, about \(left) s left",
      "已写出\(done)/\(all)份，约剩\(left)秒")[language]
  }

  static func rows(_ progress: RowProgress, _ language: Language) -> String {
    let rate = Int(Double(progress.rows) / max(progress.seconds, 0.001))
    let left = Int(
      (Double(progress.likelyRows - progress.rows) / Double(max(rate, 1))).rounded(.up))
    return Words(
      "\(progress.rows) rows, \(rate) a second, about \(left) s left",
      "已读\(progress.rows)行，每秒\(rate)行，约剩\(left)秒")[language]
  }
}
