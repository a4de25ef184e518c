import Glibc

/// A regular file that is open for reading and must not change meanwhile.
final class OpenFile {
  let path: String
  private let descriptor: Int32
  private let identity: FileIdentity
  /// The file's size in bytes when it was opened.
  let size: Int

  /// - Throws: `IntakeError`, also for a folder, a pipe, a device and a file without a byte;
  ///   `IntakeError.stillGrowing` when it is not the file any more that was opened first.
  init(_ input: InputFile) throws {
    path = input.path
    // Without O_NONBLOCK a pipe nobody writes to would block here for ever.
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let opening = errno
    var status = stat()
    let isKnown = descriptor >= 0 && fstat(descriptor, &status) == 0
    identity = FileIdentity(status)
    size = Int(status.st_size)
    guard descriptor >= 0 else {
      // Between its removal and the arrival of the next one a name leads nowhere.
      if opening == ENOENT, input.firstSight.isTaken { throw IntakeError.stillGrowing(path: path) }
      throw Self.opening(path, errno: opening)
    }
    guard isKnown else { throw IntakeError.unreadable(path: path, errno: errno) }
    guard input.firstSight.isOf(identity) else { throw IntakeError.stillGrowing(path: path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw IntakeError.folder(path: path)
    default: throw IntakeError.notRegular(path: path)
    }
    guard status.st_size > 0 else { throw IntakeError.empty(path: path) }
  }

  deinit { close(descriptor) }

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

  /// - Throws: `IntakeError.stillGrowing` when size or time of change moved since it was first opened.
  func checkUnchanged() throws {
    var after = stat()
    guard fstat(descriptor, &after) == 0 else {
      throw IntakeError.unreadable(path: path, errno: errno)
    }
    guard FileIdentity(after) == identity else { throw IntakeError.stillGrowing(path: path) }
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
}
