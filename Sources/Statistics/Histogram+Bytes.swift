/// A histogram as bytes: for each value in order its step from the one before and its count, as
/// variable-length integers, seven bits a byte, the lowest first.
extension Histogram {
  public var bytes: [UInt8] {
    guard packed.isEmpty else { return packed }
    var writer = StepWriter(values: dense.count)
    forEach { value, count in writer.put(value, count) }
    return writer.bytes
  }

  /// Adds what `bytes` says. Bytes that end inside a number give what came before.
  ///
  /// Cost: a step a value; thousands of histograms merge in milliseconds.
  public mutating func add(bytes: UnsafeRawBufferPointer) {
    if dense.isEmpty, sparse.isEmpty, packed.isEmpty {
      packed = Array(bytes)
    } else {
      unpack()
      merge(bytes)
    }
  }

  public init(bytes: [UInt8]) {
    self.init()
    packed = bytes
  }

  /// Makes counts of the bytes, to add to them.
  mutating func unpack() {
    guard !packed.isEmpty else { return }
    let bytes = packed
    packed = []
    bytes.withUnsafeBytes { merge($0) }
  }

  private mutating func merge(_ bytes: UnsafeRawBufferPointer) {
    // A first look tells how long the array becomes: cheaper than to lengthen it on the way.
    var last: Int64 = -1
    Self.forEach(in: bytes) { value, _ in if value < Self.denseLimit { last = max(last, value) } }
    makeRoom(for: Int(last))
    var others: [(Int64, Int64)] = []
    dense.withUnsafeMutableBufferPointer { dense in
      Self.forEach(in: bytes) { value, count in
        if 0 <= value, value < dense.count {
          dense[Int(value)] += count
        } else {
          others.append((value, count))
        }
      }
    }
    for (value, count) in others { add(value, times: count) }
  }

  /// Hands over the values and counts that bytes hold, in their order.
  @inline(__always)
  static func forEach(in bytes: UnsafeRawBufferPointer, _ body: (Int64, Int64) -> Void) {
    var place = 0
    func next() -> UInt64 {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        number |= UInt64(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      return number
    }
    var value: Int64 = 0
    while place < bytes.count {
      value &+= Int64(bitPattern: next())
      body(value, Int64(bitPattern: next()))
    }
  }
}

/// Writes values and counts as `bytes` has them.
private struct StepWriter {
  private(set) var bytes: [UInt8] = []
  private var last: Int64 = 0

  /// - Parameter values: about how many come.
  init(values: Int) { bytes.reserveCapacity(2 * values + 16) }

  @inline(__always)
  mutating func put(_ value: Int64, _ count: Int64) {
    put(UInt64(bitPattern: value &- last))
    put(UInt64(bitPattern: count))
    last = value
  }

  @inline(__always)
  private mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
