import Glibc

/// A file that somebody hands in.
///
/// Only a regular file is taken: a pipe or a device has no size that could show whether the sender
/// is still writing, and can't be read a second time.
public struct InputFile: Sendable, Hashable {
  public let path: String

  /// The part of a file that is in memory at a time.
  static let chunkSize = 256 << 10

  public init(_ path: String) { self.path = path }

  /// The path without its folders.
  public var name: String {
    String(decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
  }

  /// Reads the file from its beginning, piece by piece; the bytes are valid inside `body` only.
  ///
  /// Throws `IntakeError.stillGrowing` when size or time of change moved while it was read. What
  /// `body` has done by then stays done: the caller drops it.
  public func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    // Without O_NONBLOCK a pipe nobody writes to would block here for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.opening(path, errno: errno) }
    defer { close(descriptor) }
    let before = try status(descriptor)
    switch before.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw IntakeError.folder(path: path)
    default: throw IntakeError.notRegular(path: path)
    }
    guard before.st_size > 0 else { throw IntakeError.empty(path: path) }

    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 64)
    defer { buffer.deallocate() }
    var total = 0
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw IntakeError.unreadable(path: path, errno: errno)
      }
      total += count
      // Whoever writes faster than this reads would keep it here for ever.
      if total > before.st_size { throw IntakeError.stillGrowing(path: path) }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    let after = try status(descriptor)
    guard Self.stamp(before) == Self.stamp(after) else {
      throw IntakeError.stillGrowing(path: path)
    }
  }

  static func opening(_ path: String, errno code: Int32) -> IntakeError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM: .notReadable(path: path)
    case EISDIR: .folder(path: path)
    case ENXIO, ENODEV: .notRegular(path: path)
    default: .unreadable(path: path, errno: code)
    }
  }

  private func status(_ descriptor: Int32) throws -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw IntakeError.unreadable(path: path, errno: errno)
    }
    return status
  }

  private static func stamp(_ status: stat) -> [Int] {
    [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
