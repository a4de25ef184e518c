/// Reads whole numbers of up to eight digits, a column at a time and without a branch a row.
struct NumberColumn {
  let lowest: Int32
  let highest: Int32
  /// What an empty field means.
  let blank: Int32
  /// 0 when a field may be empty.
  private let emptyFault: UInt32

  init(lowest: Int32, highest: Int32, blank: Int32, mayBeEmpty: Bool) {
    self.lowest = lowest
    self.highest = highest
    self.blank = blank
    emptyFault = mayBeEmpty ? 0 : 1
  }

  /// First the characters of all rows are gathered, then all numbers are made of them: that loop asks
  /// nothing of a row by itself, so that the compiler makes it for several rows at once.
  ///
  /// - Parameter lengths: room for the length of each field.
  /// - Returns: whether all rows were read; the others are marked in `suspects`.
  @inline(never)  // The loops have a core's registers to themselves.
  func read(
    _ spans: FieldSpans, of bytes: UnsafePointer<UInt8>, count: Int, lengths: Lengths,
    into target: UnsafeMutablePointer<Int32>, suspects: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    spans.gather(bytes, count, into: target, lengths: lengths)
    var faults: UInt32 = 0
    for row in 0..<count {
      let (value, fault) = short(UInt32(bitPattern: target[row]), lengths[row])
      target[row] = value
      faults |= fault
    }
    if faults == 0 { return true }
    var isRead = true
    spans.gather(bytes, count, into: target, lengths: lengths)
    for row in 0..<count {
      let (value, fault) = short(UInt32(bitPattern: target[row]), lengths[row])
      target[row] = value
      if fault == 0 { continue }
      let (longer, longFault) = long(spans[row], bytes)
      target[row] = longer
      if longFault != 0 {
        suspects[row] = 1
        isRead = false
      }
    }
    return isRead
  }

  typealias Lengths = UnsafeMutablePointer<UInt32>

  /// A number of up to four digits, as durations in seconds nearly always are.
  ///
  /// - Parameter text: the first four characters from where it begins.
  @inline(__always)
  private func short(_ text: UInt32, _ length: UInt32) -> (value: Int32, fault: UInt32) {
    // The digits become 0...9, the last one the highest byte, and zeros stand before the first; nothing is left of
    // an empty field.
    let digits = (text ^ 0x3030_3030) << (32 &- length &* 8)
    // The highest bit of every byte above 9.
    let fault = ((digits &+ 0x7676_7676) | digits) & 0x8080_8080 | (length > 4 ? 1 : 0)
    // Pairs, then both pairs: https://johnnylee-sde.github.io/Fast-numeric-string-to-int/
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let value = Int32(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF))
    // One comparison for both bounds, and no branch: rows differ.
    let above = UInt32(bitPattern: value &- lowest)
    let outside: UInt32 = above > UInt32(bitPattern: highest &- lowest) ? 1 : 0
    let isEmpty = length == 0
    return (isEmpty ? blank : value, fault | (isEmpty ? emptyFault : outside))
  }

  /// A number of up to eight digits.
  private func long(
    _ span: (start: Int, length: Int), _ bytes: UnsafePointer<UInt8>
  ) -> (value: Int32, fault: UInt64) {
    let (start, length) = span
    guard length > 0, length <= 8 else { return (blank, UInt64(length == 0 ? emptyFault : 1)) }
    var word = Word.load(bytes + start) ^ 0x3030_3030_3030_3030
    word &<<= UInt64(truncatingIfNeeded: 64 &- length &* 8)
    let fault = ((word &+ 0x7676_7676_7676_7676) | word) & 0x8080_8080_8080_8080
    word = (word &* 10) &+ (word &>> 8)
    let high = (word & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let low = ((word &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    let value = Int32(truncatingIfNeeded: (high &+ low) &>> 32)
    return (value, value >= lowest && value <= highest ? fault : 1)
  }
}
