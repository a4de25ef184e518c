import Foundation

/// A line that tells how far long work is: on a terminal only, and gone when it ends.
final class ProgressLine {
  private let isShown = Output.isErrorTerminal && !Output.isQuiet
  private var lastTime = Date.distantPast

  func show(_ text: String) {
    guard isShown, Date().timeIntervalSince(lastTime) > 0.1 else { return }
    lastTime = Date()
    Output.status("\r\u{1B}[K" + text)
  }

  func clear() {
    if isShown { Output.status("\r\u{1B}[K") }
  }
}
