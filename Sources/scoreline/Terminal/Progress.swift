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
    Output.hasStatus = true
    // One that went over the end of the line could not be taken back.
    let lines = TextFlow.lines(VisibleText.of(text), width: (Terminal.errors.columns ?? 80) - 1)
    Output.status("\r\u{1B}[K" + (lines.first ?? ""))
  }

  func clear() { Output.clearStatus() }
}

/// Says that a store's figures have to be counted anew, which may take minutes, and how far that is.
final class RecountLine: Sendable {
  private let line = ProgressLine()
  private let start = Date()

  func show(_ done: Int, of all: Int) {
    if done == 0 { Output.note(ProgressText.recounting[Output.language]) }
    if done == all { return line.clear() }
    line.show(ProgressText.days(done, of: all, since: start, Output.language))
  }
}

/// How far reading has come, in words.
enum ProgressText {
  static func undone(_ rows: Int, _ language: Language) -> String {
    Words("\(rows.grouped) rows taken back", "已收回\(rows.grouped)行")[language]
  }

  /// What is said once, before the first day.
  static let recounting = Words(
    "the store lacks figures that this version and configuration need; they are counted from its records,"
      + " this once",
    "数据库缺少当前版本和配置所需的统计值，现按记录重新统计，仅此一次")

  /// - Parameter start: when the first was begun.
  static func days(_ done: Int, of all: Int, since start: Date, _ language: Language) -> String {
    let left = secondsLeft(done, of: all, since: start)
    return Words(
      "\(done) of \(all) days counted, about \(left) s left",
      "已统计\(done)/\(all)天，约剩\(left)秒")[language]
  }

  /// - Parameter start: when the first was begun.
  static func files(_ done: Int, of all: Int, since start: Date, _ language: Language) -> String {
    let left = secondsLeft(done, of: all, since: start)
    return Words(
      "\(done) of \(all) readers' files, about \(left) s left",
      "已写出\(done)/\(all)份，约剩\(left)秒")[language]
  }

  private static func secondsLeft(_ done: Int, of all: Int, since start: Date) -> Int {
    let seconds = Date().timeIntervalSince(start)
    return Int((seconds / Double(max(done, 1)) * Double(all - done)).rounded(.up))
  }

  static func rows(_ progress: RowProgress, _ language: Language) -> String {
    let rate = Int(Double(progress.rows) / max(progress.seconds, 0.001))
    let left = Int(
      (Double(progress.likelyRows - progress.rows) / Double(max(rate, 1))).rounded(.up))
    return Words(
      "\(progress.rows.grouped) rows, \(rate.grouped) a second, about \(left) s left",
      "已读\(progress.rows.grouped)行，每秒\(rate.grouped)行，约剩\(left)秒")[language]
  }
}
