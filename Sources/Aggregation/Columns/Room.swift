import Glibc

/// Memory for numbers that grows where it is: the system moves a large block by its tables of pages,
/// so that it is never there twice and leaves no hole behind.
struct Room<Number: BitwiseCopyable> {
  private(set) var start: UnsafeMutablePointer<Number>
  private(set) var capacity = 0

  /// - Parameter zero: what new memory is filled with.
  init(_ capacity: Int, zero: Number) {
    start = Self.resized(nil, to: capacity)
    start.initialize(repeating: zero, count: capacity)
    self.capacity = capacity
  }

  /// Keeps what is there.
  mutating func grow(to capacity: Int, zero: Number) {
    guard capacity > self.capacity else { return }
    start = Self.resized(start, to: capacity)
    (start + self.capacity).initialize(repeating: zero, count: capacity - self.capacity)
    self.capacity = capacity
  }

  func deallocate() { free(start) }

  private static func resized(
    _ old: UnsafeMutablePointer<Number>?, to capacity: Int
  ) -> UnsafeMutablePointer<Number> {
    guard let new = realloc(old, max(1, capacity) * MemoryLayout<Number>.stride) else {
      preconditionFailure("no memory is left")
    }
    return new.assumingMemoryBound(to: Number.self)
  }
}
