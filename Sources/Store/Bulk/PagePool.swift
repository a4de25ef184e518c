import Dispatch

/// Memory for images, used again when an image is done with; all of one size. Pages of it that are not
/// written take no memory.
final class PagePool: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  private var free: [UnsafeMutablePointer<UInt8>] = []
  /// All that was ever made.
  private var made: [UnsafeMutableRawPointer] = []

  func take(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    lock.wait()
    defer { lock.signal() }
    if let bytes = free.popLast() { return bytes }
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    made.append(bytes)
    return bytes
  }

  func giveBack(_ bytes: UnsafeMutablePointer<UInt8>) {
    lock.wait()
    free.append(bytes)
    lock.signal()
  }

  /// Memory that lasts as long as the pool.
  func scratch<Number>(of _: Number.Type, _ count: Int) -> UnsafeMutablePointer<Number> {
    let memory = UnsafeMutablePointer<Number>.allocate(capacity: count)
    lock.wait()
    made.append(memory)
    lock.signal()
    return memory
  }

  deinit {
    for bytes in made { bytes.deallocate() }
  }
}
