import Foundation

extension Run {
  static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  /// What the command shows on a terminal of its own with so many columns.
  ///
  /// - Parameter answer: what is typed, with the escapes of bash.
  func onTerminal(
    _ arguments: [String], columns: Int, answer: String = ""
  ) throws -> String {
    try write(
      """
      import fcntl, os, pty, struct, sys, termios
      pid, terminal = pty.fork()
      if pid == 0:
          os.environ.pop("COLUMNS", None)
          fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0))
          os.execv(sys.argv[3], sys.argv[3:])
      os.write(terminal, os.fsencode(sys.argv[2]))
      shown = b""
      while True:
          try:
              piece = os.read(terminal, 65536)
          except OSError:
              break
          if not piece:
              break
          shown += piece
      os.waitpid(pid, 0)
      sys.stdout.buffer.write(shown.replace(b"\\r\\n", b"\\n"))
      """, to: "narrow.py")
    let program = Self.products.appending(path: "scoreline").path
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try shell(
      "NO_COLOR=1 python3 narrow.py \(columns) $'\(answer)' '\(program)' \(words)"
    ).output
  }

  /// The places of the widest line.
  static func width(_ text: String) -> Int {
    text.split(separator: "\n").map { line in
      line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }.max() ?? 0
  }
}
