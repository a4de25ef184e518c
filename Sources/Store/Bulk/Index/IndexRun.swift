import Dispatch
import GRDB
import Glibc

/// Entries of an index in the order of their keys, in a file.
struct IndexRun: Sendable {
  let offset: Int64
  let byteCount: Int
  let entryCount: Int
  /// The bytes that the entries take on pages, rows' numbers of four bytes supposed.
  let weight: Int
  /// Every so many entries a key by which a place in the run is found.
  let fences: [Fence]
  let lastKey: [UInt8]
  /// What is added to the numbers of rows.
  var firstRow: Int64 = 0

  struct Fence: Sendable {
    let key: [UInt8]
    /// Of its entry in the run.
    let offset: Int
    /// The bytes that the entries before it take on pages.
    let weight: Int
  }

  private static let fenceDistance = 512

  /// Writes entries that are in order.
  init(_ entries: UnsafeMutablePointer<UInt8>, _ byteCount: Int, _ file: IndexRunFile) throws {
    self.byteCount = byteCount
    var (place, count, weight) = (0, 0, 0)
    var fences: [Fence] = []
    var last = IndexEntry(entries)
    while place < byteCount {
      last = IndexEntry(entries + place)
      if count % Self.fenceDistance == 0 {
        fences.append(Fence(key: last.keyBytes, offset: place, weight: weight))
      }
      weight &+= IndexCell.weight(last)
      place &+= last.size
      count &+= 1
    }
    (entryCount, self.weight, self.fences, lastKey) = (count, weight, fences, last.keyBytes)
    offset = try file.append(UnsafeRawBufferPointer(start: entries, count: byteCount))
  }
}

extension IndexEntry {
  var keyBytes: [UInt8] { Array(UnsafeBufferPointer(start: key, count: keyLength)) }
}

/// A file without a name beside the store, which is gone when it is closed, whatever happens: sorted
/// entries take no memory.
final class IndexRunFile: @unchecked Sendable {
  private let path: String
  private let lock = DispatchSemaphore(value: 1)
  private var descriptor: Int32 = -1
  private var end: Int64 = 0

  /// - Parameter path: of the store.
  init(beside path: String) { self.path = path + "-index" }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes bytes at the end, and returns where they begin.
  func append(_ bytes: UnsafeRawBufferPointer) throws -> Int64 {
    let offset = try lock.within {
      if descriptor < 0 { try open() }
      defer { end += Int64(bytes.count) }
      return end
    }
    var done = 0
    while done < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done,
        Int(offset) + done)
      guard count > 0 else { throw fault("write") }
      done += count
    }
    return offset
  }

  func read(_ target: UnsafeMutablePointer<UInt8>, _ count: Int, at offset: Int64) throws {
    var done = 0
    while done < count {
      let got = pread(descriptor, target + done, count - done, Int(offset) + done)
      guard got > 0 else { throw fault("read") }
      done += got
    }
  }

  private func open() throws {
    // What a run left behind that ended between these calls.
    unlink(path)
    descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw fault("open") }
    unlink(path)
  }

  private func fault(_ what: String) -> DatabaseError {
    DatabaseError(
      resultCode: errno == ENOSPC ? .SQLITE_FULL : .SQLITE_IOERR,
      message: "\(what) \(path): \(String(cString: strerror(errno)))")
  }
}
