/// Reads the words of a choice by one look into a table in which each has a place of its own.
final class ChoiceColumn {
  private let slots: UnsafeMutablePointer<Slot>
  private let factor: UInt64

  private struct Slot {
    /// The word's first eight bytes and the next eight; no word where they are all ones.
    var low = ~0 as UInt64
    var high = ~0 as UInt64
    var code: Int32 = 0
  }

  private static let bits: UInt64 = 6

  /// - Parameter blank: what an empty field means; nil when it is a fault.
  init(_ words: [String], blank: Int32?) {
    slots = .allocate(capacity: 1 << Self.bits)
    // Longer words are left to the careful way.
    var known = words.enumerated().filter { $0.element.utf8.count <= 16 }
      .map { (word: Array($0.element.utf8), code: Int32($0.offset)) }
    if let blank { known.append(([], blank)) }
    let keys = known.map { Self.key($0.word) }
    var factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    while Set(keys.map { Self.place($0.low, $0.high, factor) }).count < keys.count {
      factor = factor &* 0xD6E8_FEB8_6659_FD93 | 1
    }
    self.factor = factor
    slots.initialize(repeating: Slot(), count: 1 << Self.bits)
    for (key, code) in zip(keys, known.map(\.code)) {
      slots[Self.place(key.low, key.high, factor)] = Slot(low: key.low, high: key.high, code: code)
    }
  }

  deinit { slots.deallocate() }

  private static func key(_ word: [UInt8]) -> (low: UInt64, high: UInt64) {
    (word + [UInt8](repeating: 0, count: 16)).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return (0, 0) }
      return (Word.load(start), word.count > 8 ? Word.load(start + 8) : 0)
    }
  }

  @inline(__always)
  private static func place(_ low: UInt64, _ high: UInt64, _ factor: UInt64) -> Int {
    // Shifts bind tighter than products.
    Int(truncatingIfNeeded: ((low ^ high &<< 1) &* factor) &>> (64 &- bits))
  }

  /// - Returns: whether all rows were read; the others are marked in `suspects`.
  @inline(never)  // The loop has a core's registers to itself.
  func read(
    _ spans: FieldSpans, of bytes: UnsafePointer<UInt8>, count: Int,
    into target: UnsafeMutablePointer<Int32>, suspects: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let (slots, factor, edge) = (slots, factor, Word.edge.value)
    var isRead = true
    for row in 0..<count {
      let (start, length) = spans[row]
      let (low, high) = Word.pair(bytes + start, length, edge)
      let slot = slots + Self.place(low, high, factor)
      target[row] = slot.pointee.code
      if slot.pointee.low != low || slot.pointee.high != high || length > 16 {
        suspects[row] = 1
        isRead = false
      }
    }
    return isRead
  }
}
