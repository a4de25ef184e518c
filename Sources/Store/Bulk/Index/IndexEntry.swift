import Glibc

/// An entry of an index on a text and a number, on its way into the index: the length of the key in two
/// bytes, the key, and the number of its row in four.
///
/// A key is the bytes of the text, a zero byte, which no text of a file has, and the number in four
/// bytes, the highest first, with its sign turned. So keys are compared byte by byte in the order that
/// SQLite gives such an index, and none is the beginning of another.
struct IndexEntry {
  let start: UnsafeMutablePointer<UInt8>

  /// What an entry has beside its text.
  static let extra = 11
  /// The longest text of a key: many entries must fit on a page.
  static let longestText = 1_000
  /// What all keys have behind their text.
  static let keyEnd = 5

  @inline(__always)
  init(_ start: UnsafeMutablePointer<UInt8>) { self.start = start }

  /// Writes an entry; returns how many bytes it took.
  @inline(__always)
  static func write(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ number: Int32, row: UInt32,
    to start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let raw = UnsafeMutableRawPointer(start)
    raw.storeBytes(of: UInt16(truncatingIfNeeded: length &+ keyEnd), as: UInt16.self)
    (raw + 2).copyMemory(from: text, byteCount: length)
    start[2 &+ length] = 0
    let turned = UInt32(bitPattern: number) ^ 1 &<< 31
    raw.storeBytes(of: turned.bigEndian, toByteOffset: 3 &+ length, as: UInt32.self)
    raw.storeBytes(of: row, toByteOffset: 7 &+ length, as: UInt32.self)
    return length &+ extra
  }

  @inline(__always)
  var keyLength: Int { Int(UnsafeRawPointer(start).loadUnaligned(as: UInt16.self)) }

  @inline(__always)
  var key: UnsafeMutablePointer<UInt8> { start + 2 }

  /// How many bytes it takes.
  @inline(__always)
  var size: Int { keyLength &+ 6 }

  @inline(__always)
  var textLength: Int { keyLength &- Self.keyEnd }

  @inline(__always)
  var number: Int32 {
    let turned = UnsafeRawPointer(start).loadUnaligned(
      fromByteOffset: keyLength &- 2, as: UInt32.self)
    return Int32(bitPattern: turned.bigEndian ^ 1 &<< 31)
  }

  @inline(__always)
  var row: UInt32 {
    UnsafeRawPointer(start).loadUnaligned(fromByteOffset: keyLength &+ 2, as: UInt32.self)
  }

  /// Below 0, 0 or above 0 as the key comes before the other, is it, or comes after it.
  @inline(__always)
  func compare(_ other: IndexEntry) -> Int32 {
    memcmp(key, other.key, min(keyLength, other.keyLength))
  }

  /// The bytes of the key behind its first ones as a number, sixteen of them at most: where two such
  /// numbers differ, the keys do in the same way. Sixteen bytes behind the entry can be read.
  @inline(__always)
  func head(after shared: Int) -> UInt128 {
    let bytes = UnsafeRawPointer(key + shared).loadUnaligned(as: UInt128.self).bigEndian
    let count = keyLength &- shared
    return count >= 16 ? bytes : bytes & ~(UInt128.max &>> UInt128(8 &* count))
  }

  /// How many bytes, of the first `most`, both keys begin with.
  func shared(with other: IndexEntry, atMost most: Int) -> Int {
    var count = 0
    while count < most, key[count] == other.key[count] { count += 1 }
    return count
  }
}
