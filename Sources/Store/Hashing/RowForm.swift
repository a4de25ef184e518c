import Records

/// A row as bytes that are the same in every store and on every way into it: what its hashes are
/// made of.
///
/// The fields follow each other in the order of their kind. A choice takes one byte, a number or a
/// day four, a time eight, the lowest byte first; no value is the smallest number of that width. A
/// text is its length in four bytes and its UTF-8.
struct RowForm: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  private(set) var count = 0
  /// What every row begins with.
  private var prefix = 0

  init() { memory = .allocate(byteCount: 1024, alignment: 16) }

  deinit { memory.deallocate() }

  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<count])
  }

  mutating func clear() { count = prefix }

  /// Lets every row begin with what is there.
  mutating func keepPrefix() { prefix = count }

  @inline(__always)
  private mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    let width = MemoryLayout<Number>.size
    if count &+ width > memory.count { grow(to: count + width) }
    memory.storeBytes(of: number.littleEndian, toByteOffset: count, as: Number.self)
    count &+= width
  }

  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(needed, memory.count * 2), alignment: 16)
    larger.copyMemory(from: bytes)
    memory.deallocate()
    memory = larger
  }

  /// How many bytes a number of a field takes.
  enum Width: Sendable { case one, four, eight }

  /// nil for texts.
  static func width(of type: FieldType) -> Width? {
    switch type {
    case .text, .list: nil
    case .choice: .one
    case .whole, .seconds, .day: .four
    case .time: .eight
    }
  }

  @inline(__always)
  mutating func add(_ integer: Int64, _ width: Width) {
    let isMissing = integer == RecordBatch.missing
    switch width {
    case .one: put(isMissing ? Int8.min : Int8(truncatingIfNeeded: integer))
    case .four: put(isMissing ? Int32.min : Int32(truncatingIfNeeded: integer))
    case .eight: put(integer)
    }
  }

  /// Adds a number that is no field's.
  mutating func add(_ number: UInt64) { put(number) }

  mutating func add(_ number: UInt128) { put(number) }

  /// Puts a number in the place of the one that the form begins with.
  mutating func replaceFirst(by number: UInt128) {
    memory.storeBytes(of: number.littleEndian, as: UInt128.self)
  }

  @inline(__always)
  mutating func add(_ text: UnsafeRawBufferPointer) {
    put(UInt32(truncatingIfNeeded: text.count))
    if count &+ text.count > memory.count { grow(to: count + text.count) }
    guard let from = text.baseAddress, let to = memory.baseAddress else { return }
    to.advanced(by: count).copyMemory(from: from, byteCount: text.count)
    count &+= text.count
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }
}
