import CLinux
import Dispatch
import Glibc

/// Has the system begin to write the store's file to the disk while more of it comes. A month has more
/// bytes than the disk takes in the time of the import: left to the sync at the end, all of them would
/// be waited for there.
///
/// Nothing becomes safer or less safe: SQLite hands pages to the system in such an order that it may
/// write them whenever it likes, and syncs the file at the end.
final class WriteBehind: @unchecked Sendable {
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "scoreline.write-behind")
  /// Up to where the file was handed over by its end.
  private var begun: Int64

  /// How many bytes are handed over at a time.
  static let step: Int64 = 16 << 20

  /// Of a file that SQLite has open; nil where it is not found. It is not opened again: to close it would
  /// give up SQLite's locks
  /// (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
  init?(_ path: String) {
    var file = stat()
    guard stat(path, &file) == 0 else { return nil }
    let own = (0..<Int32(256)).first { descriptor in
      var other = stat()
      return fstat(descriptor, &other) == 0 && other.st_dev == file.st_dev
        && other.st_ino == file.st_ino
    }
    guard let own else { return nil }
    descriptor = own
    begun = Int64(file.st_size)
  }

  /// Hands over what came behind the file's end since the last time, if that is enough; called by one
  /// thread at a time.
  func followEnd() {
    var file = stat()
    guard fstat(descriptor, &file) == 0, Int64(file.st_size) - begun >= Self.step else { return }
    // What SQLite held back of the part before is there by now.
    begin(max(0, begun - Self.step)..<Int64(file.st_size))
    begun = Int64(file.st_size)
  }

  func begin(_ bytes: Range<Int64>) {
    queue.async { [descriptor] in
      linux_begin_writing(descriptor, bytes.lowerBound, Int64(bytes.count))
    }
  }

  /// Waits until all that was handed over has begun: then the file may be closed.
  func wait() { queue.sync {} }
}
