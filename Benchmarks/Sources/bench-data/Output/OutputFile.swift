import Foundation

/// A file that is written front to back, and has its name only when it is whole.
final class OutputFile {
  var buffer = ByteBuffer(capacity: 1 << 21)
  private let handle: FileHandle
  private let partial: String
  private let path: String

  init(_ path: String) throws {
    self.path = path
    partial = path + ".part"
    guard FileManager.default.createFile(atPath: partial, contents: nil),
      let handle = FileHandle(forWritingAtPath: partial)
    else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: partial]) }
    self.handle = handle
  }

  /// Empties the buffer when it is fairly full; to be called once a row or so.
  func flushIfFull() throws {
    if buffer.bytes.count > 1 << 20 { try flush() }
  }

  func finish() throws {
    try flush()
    try handle.close()
    _ = try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: partial, toPath: path)
  }

  private func flush() throws {
    try handle.write(contentsOf: buffer.bytes)
    buffer.removeAll()
  }
}
