/// Bytes on their way into a file: room for a number and a text at a time, with no string between.
struct ByteBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func comma() { bytes.append(0x2c) }

  mutating func bytes(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// - Parameter number: 0 or more.
  mutating func number(_ number: Int) {
    var digits = 1
    var limit = 10
    while number >= limit {
      digits += 1
      limit *= 10
    }
    self.number(number, digits: digits)
  }

  /// The lowest digits, with zeros in front.
  mutating func number(_ number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    var rest = number
    for _ in 0..<digits {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest / divisor % 10))
      rest %= divisor
      divisor /= 10
      if divisor == 0 { break }
    }
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
