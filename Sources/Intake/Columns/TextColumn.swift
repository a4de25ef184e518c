/// Finds texts that are kept as they are, and trims white space around them.
struct TextColumn {
  let mayBeEmpty: Bool
  /// Lists of several words are left to the careful way.
  let isList: Bool

  /// - Returns: whether all rows were read; the others are marked in `suspects`.
  @inline(never)  // The loop has a core's registers to itself.
  func read(
    _ spans: FieldSpans, of bytes: UnsafePointer<UInt8>, count: Int,
    offsets: UnsafeMutablePointer<Int32>, lengths: UnsafeMutablePointer<Int32>,
    suspects: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    var isRead = true
    for row in 0..<count {
      var (start, length) = spans[row]
      let text = bytes + start
      if length > 0 {
        // Printable ASCII at both ends, nothing but ASCII between them: the text is as it is kept.
        let ends = (text[0] &- 0x21 < 0x5E) && (text[length &- 1] &- 0x21 < 0x5E)
        if !ends || !Self.isASCII(text, length) {
          let trimmed = CleanText.trim(UnsafeBufferPointer(start: text, count: length))
          guard CleanText.spelling(of: trimmed) == .composed, !isList else {
            suspects[row] = 1
            isRead = false
            continue
          }
          length = trimmed.count
          if let first = trimmed.baseAddress { start += first - text }
        }
      }
      offsets[row] = Int32(truncatingIfNeeded: start)
      lengths[row] = Int32(truncatingIfNeeded: length)
      if length == 0 ? !mayBeEmpty : isList && Self.hasSeveralWords(text, length) {
        suspects[row] = 1
        isRead = false
      }
    }
    return isRead
  }

  @inline(__always)
  private static func isASCII(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    guard length > 8 else { return Word.first(text, length) & high == 0 }
    // The last eight may be partly among those before them.
    var bits = Word.load(text) | Word.load(text + (length &- 8))
    var place = 8
    while place &+ 8 < length {
      bits |= Word.load(text + place)
      place &+= 8
    }
    return bits & high == 0
  }

  private static func hasSeveralWords(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    UnsafeBufferPointer(start: text, count: length).contains(UInt8(ascii: ";"))
  }
}
