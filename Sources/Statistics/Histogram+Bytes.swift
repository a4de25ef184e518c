/// A histogram as bytes: for each value in order its step from the one before and its count, as
/// variable-length integers, seven bits a byte, the lowest first.
extension Histogram {
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func put(_ number: UInt64) {
      var rest = number
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    var last: Int64 = 0
    forEach { value, count in
      put(UInt64(bitPattern: value &- last))
      put(UInt64(bitPattern: count))
      last = value
    }
    return bytes
  }

  /// Adds what `bytes` says. Bytes that end inside a number give what came before.
  ///
  /// Cost: a step a value; thousands of histograms merge in milliseconds.
  public mutating func add(bytes: UnsafeRawBufferPointer) {
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
      add(value, times: Int64(bitPattern: next()))
    }
  }

  public init(bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBytes { add(bytes: $0) }
  }
}
