/// Eight bytes of text as one number, the first byte lowest.
enum Word {
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// The first `length` of eight bytes, the others 0.
  @inline(__always)
  static func first(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let word = load(bytes)
    if length >= 8 { return word }
    return word & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1)
  }

  /// What follows the first eight of `length` bytes, up to eight; 0 when nothing does.
  @inline(__always)
  static func second(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    first(bytes + 8, max(length &- 8, 0))
  }
}
