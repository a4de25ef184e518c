import Glibc
import Synchronization

/// What tells a file from any other, and from itself before somebody wrote to it.
struct FileIdentity: Sendable, Hashable {
  private let device: UInt
  private let inode: UInt
  /// In bytes.
  private let size: Int
  /// When it was last written to.
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}

/// The file that a path led to when it was first opened.
///
/// A large file is read more than once, and its name may lead to another one by then: rows of one would be
/// entered under the digest of the other.
final class FirstSight: Sendable {
  private let identity = Mutex<FileIdentity?>(nil)

  /// Whether a file was opened.
  var isTaken: Bool { identity.withLock { $0 != nil } }

  /// Whether it is the file that was opened first; the first one always is.
  func isOf(_ file: FileIdentity) -> Bool {
    identity.withLock { first in
      first = first ?? file
      return first == file
    }
  }
}
