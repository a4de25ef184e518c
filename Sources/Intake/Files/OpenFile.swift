import Glibc

/// A regular file that is open for reading and must not change meanwhile.
final class OpenFile {
  let path: String
  private let descriptor: Int32
  private let before: stat

  /// - Throws: `IntakeError`, also for a folder, a pipe, a device and a file without a byte.
  init(_ path: String) throws {
    self.path = path
    // Without O_NONBLOCK a pipe nobody writes to would block here for ever.
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.opening(path, errno: errno) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    before = status
    guard isKnown else { throw IntakeError.unreadable(path: path, errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw IntakeError.folder(path: path)
    default: throw IntakeError.notRegular(path: path)
    }
    guard status.st_size > 0 else { throw IntakeError.empty(path: path) }
  }

  deinit { close(descriptor) }

  /// The file's size in bytes when it was opened.
  var size: Int { Int(before.st_size) }

  /// Reads up to `count` bytes from a place; fewer only at the file's end.
  ///
  /// - Throws: `IntakeError.stillGrowing` when the file goes on behind the size it had: whoever
  ///   writes faster than this reads would keep it here for ever.
  func read(_ target: UnsafeMutableRawPointer, _ count: Int, at place: Int) throws -> Int {
    var total = 0
    while total < count {
      let got = pread(descriptor, target + total, count - total, place + total)
      if got == 0 { break }
      guard got > 0 else {
        if errno == EINTR { continue }
        throw IntakeError.unreadable(path: path, errno: errno)
      }
      total += got
      if place + total > size { throw IntakeError.stillGrowing(path: path) }
    }
    return total
  }

  /// - Throws: `IntakeError.stillGrowing` when size or time of change moved since it was opened.
  func checkUnchanged() throws {
    var after = stat()
    guard fstat(descriptor, &after) == 0 else {
      throw IntakeError.unreadable(path: path, errno: errno)
    }
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

  private static func stamp(_ status: stat) -> [Int] {
    [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
