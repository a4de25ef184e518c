/// Eight bytes of text as one number, the first byte lowest.
enum Word {
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  static func loadHalf(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self))
  }

  /// The first `length` of eight bytes, the others 0.
  @inline(__always)
  static func first(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let word = load(bytes)
    if length >= 8 { return word }
    return word & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1)
  }

  /// The first `length` of sixteen bytes, eight a word, the others 0; of a longer text the first sixteen.
  ///
  /// - Parameter edge: `Word.edge`, which a loop fetches once.
  @inline(__always)
  static func pair(
    _ bytes: UnsafePointer<UInt8>, _ length: Int, _ edge: UnsafePointer<UInt8>
  ) -> (low: UInt64, high: UInt64) {
    let mask = edge + (16 &- min(length, 16))
    let words =
      UnsafeRawPointer(bytes).loadUnaligned(as: SIMD2<UInt64>.self)
      & UnsafeRawPointer(mask).loadUnaligned(as: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words.x), UInt64(littleEndian: words.y))
  }

  /// Sixteen bytes of ones and sixteen of zeros: what lies n bytes before the middle keeps n bytes.
  static let edge: Unchecked<UnsafePointer<UInt8>> = {
    let edge = UnsafeMutablePointer<UInt8>.allocate(capacity: 32)
    for place in 0..<32 { edge[place] = place < 16 ? .max : 0 }
    return Unchecked(UnsafePointer(edge))
  }()
}
