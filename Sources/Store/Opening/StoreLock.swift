import Glibc

/// The lock beside a store: one writer, or several readers.
///
/// SQLite would tell a waiting program only that it was busy, after the work had begun; the lock is
/// taken before, and says so.
final class StoreLock {
  enum Mode { case shared, exclusive }

  private let descriptor: Int32

  /// - Parameter seconds: how long to wait before `StoreError.busy`.
  init(store path: String, mode: Mode, seconds: Int) throws {
    let file = path + ".lock"
    var descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0, mode == .shared {
      // A reader of a store on a read-only medium locks the store itself.
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      throw StoreError.cannotCreate(path: file, reason: String(cString: strerror(errno)))
    }
    self.descriptor = descriptor
    let operation = (mode == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
    for attempt in 0... {
      if flock(descriptor, operation) == 0 { return }
      guard attempt < seconds * 10 else { throw StoreError.busy(path: path, seconds: seconds) }
      usleep(100_000)
    }
  }

  deinit { close(descriptor) }
}
