import Foundation
import ScorelineKit

/// Results go to standard output, everything else to standard error.
enum Output {
  /// The language of messages; set once when the options are known.
  nonisolated(unsafe) static var language: Language = .ofEnvironment
  nonisolated(unsafe) static var isQuiet = false
  /// Whether the log of a run is shown, with the time of each stage.
  nonisolated(unsafe) static var isVerbose = false

  /// Whether a line that tells how far work is stands on standard error.
  nonisolated(unsafe) static var hasStatus = false

  /// Whether nothing but results comes of the run: it ends when nobody reads on.
  nonisolated(unsafe) static var endsWithItsReader = false

  nonisolated(unsafe) private static var buffer: [UInt8] = []
  /// Whether whoever read the results has gone.
  nonisolated(unsafe) private static var isUnread = false

  /// Text as it is: data for programs, and what is made of visible text.
  static func result(_ text: String) {
    buffer += text.utf8
    if buffer.count > 1 << 16 { finish() }
  }

  /// A line of text, whatever the names in it hold.
  ///
  /// - Parameter folds: false for what is copied, as a path.
  static func line(_ text: String, style: Terminal.Style? = nil, folds: Bool = true) {
    let visible = VisibleText.of(text)
    let text = folds ? Terminal.output.folded(visible) : visible
    result((style.map { Terminal.output.styled(text, $0) } ?? text) + "\n")
  }

  /// A message that is not a result; quiet runs leave it out.
  static func note(_ text: String) {
    if !isQuiet { message(VisibleText.of(text), prefix: "") }
  }

  static func error(_ text: String) {
    message(VisibleText.of(text, keepsLines: true), prefix: "scoreline: ")
  }

  /// - Parameter text: visible text.
  private static func message(_ text: String, prefix: String) {
    finish()
    clearStatus()
    let mark = prefix.isEmpty ? "" : Terminal.errors.styled(prefix, .red)
    let shown = Terminal.errors.folded(prefix + text)
    _ = write(mark + shown.dropFirst(prefix.count) + "\n", to: STDERR_FILENO)
  }

  /// Text on standard error without an end of line.
  static func status(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Takes back the line that tells how far work is.
  static func clearStatus() {
    if hasStatus { status("\r\u{1B}[K") }
    hasStatus = false
  }

  /// Hands on all results so far. A closed pipe is success: who reads has read enough. What else the run
  /// is for is done all the same, files that follow are imported and gates asked, and it ends with its own code.
  static func finish() {
    let bytes = buffer
    buffer = []
    guard !isUnread else { return }
    guard write(bytes, to: STDOUT_FILENO) else {
      if errno == EPIPE {
        if endsWithItsReader { _exit(0) }
        isUnread = true
        return
      }
      let reason = SystemReason.words(String(cString: strerror(errno)))
      error(
        Words(
          "can't write the results: \(reason.english); check the space left, and where they go",
          "无法输出结果：\(reason.chinese)；请检查剩余空间和输出位置")[language])
      _exit(ExitStatus.inputOutput)
    }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
