/// How values of plain rows are written: without a branch on how long a short text is.
enum PlainBytes {
  typealias Bytes = UnsafeMutablePointer<UInt8>

  @inline(__always)
  static func store<Number: FixedWidthInteger>(_ number: Number, _ target: Bytes) {
    UnsafeMutableRawPointer(target).storeBytes(of: number, as: Number.self)
  }

  /// Copies sixteen bytes at a time: as many can be read, and written, behind every text.
  @inline(__always)
  static func copy(_ text: UnsafeRawPointer, _ length: Int, to target: Bytes) {
    var place = 0
    repeat {
      store(text.loadUnaligned(fromByteOffset: place, as: UInt128.self), target + place)
      place &+= 16
    } while place < length
  }

  /// Adds a text to a form: its length in four bytes, and its bytes.
  @inline(__always)
  static func append(_ text: UnsafeRawPointer, _ length: Int, to end: inout Bytes) {
    store(UInt32(truncatingIfNeeded: length).littleEndian, end)
    copy(text, length, to: end + 4)
    end += 4 &+ length
  }
}
