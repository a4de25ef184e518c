import Foundation

/// What a stream leads to: how wide it is, and whether it shows colours.
struct Terminal {
  /// Whether somebody looks at it: lines that are too long wrap there, and nowhere else.
  let isTerminal: Bool
  /// Whether a line may be written over.
  let canRedraw: Bool
  /// nil when nothing limits the width: a pipe or a file.
  let columns: Int?
  private let hasStyles: Bool

  static let output = Terminal(STDOUT_FILENO)
  static let errors = Terminal(STDERR_FILENO)

  private init(_ descriptor: Int32) {
    let environment = ProcessInfo.processInfo.environment
    isTerminal = isatty(descriptor) == 1
    canRedraw = isTerminal && environment["TERM"] != "dumb"
    // https://no-color.org
    hasStyles = canRedraw && (environment["NO_COLOR"] ?? "").isEmpty
    columns =
      environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? max($0, 40) : nil }
      ?? (isTerminal ? Self.size(descriptor) : nil)
  }

  private static func size(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return max(Int(size.ws_col), 40)
  }

  /// How a text stands out; what it says is in its words as well.
  enum Style: String {
    case bold = "1"
    case red = "31"
    case green = "32"
  }

  /// A text whose lines fit, where somebody looks at it.
  func folded(_ text: String) -> String {
    guard isTerminal, let columns else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TextFlow.folded(String($0), width: columns) }.joined(separator: "\n")
  }

  func styled(_ text: String, _ style: Style) -> String {
    hasStyles ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
