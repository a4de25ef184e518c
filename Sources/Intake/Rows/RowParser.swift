/// Rows of a text that comes in pieces, in constant memory but for the longest row.
struct RowParser {
  static let largestRow = 1 << 20

  private var scanner: RowScanner
  private var buffer: [UInt8] = []
  private var hasBegun = false
  /// Inside a row that was given up as too long.
  private var isSkipping = false
  /// The line at the buffer's first byte.
  private var line = 1

  init(delimiter: UInt8, largestRow: Int = Self.largestRow) {
    scanner = RowScanner(delimiter: delimiter, maximum: largestRow)
  }

  /// Calls `body` with every row that the bytes so far hold to its end; after `isLast` with all.
  /// Lines with nothing on them are no rows.
  mutating func parse(
    _ piece: UnsafeRawBufferPointer, isLast: Bool = false, _ body: (RawRow) throws -> Void
  ) rethrows {
    buffer += piece
    // The buffer is taken out and put back: changing the parser's own state beside it would copy it.
    var bytes: [UInt8] = []
    swap(&bytes, &buffer)
    let used = try bytes.withUnsafeBufferPointer { try rows(of: $0, isLast: isLast, body) }
    bytes.removeSubrange(..<used)
    swap(&bytes, &buffer)
  }

  /// The number of bytes dealt with.
  private mutating func rows(
    of bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ body: (RawRow) throws -> Void
  ) rethrows -> Int {
    var place = 0
    if !hasBegun {
      guard bytes.count >= 3 || isLast else { return 0 }
      hasBegun = true
      // A byte order mark is no part of the first column's name.
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }
    while place < bytes.count {
      if isSkipping {
        place = scanner.lineEnd(bytes, from: place, to: bytes.count)
        if place == bytes.count { return place }
      }
      if bytes[place] == RowScanner.lineFeed || bytes[place] == RowScanner.carriageReturn {
        guard let next = RowScanner.after(lineEnd: place, bytes, isLast: isLast) else {
          return place
        }
        place = next
        line += 1
        isSkipping = false
        continue
      }
      switch scanner.scan(bytes, from: place, line: line, isLast: isLast) {
      case .incomplete: return place
      case .row(let end, let next, let lines):
        let isTooLong = end - place > scanner.maximum
        try hand(bytes, place..<end, fault: isTooLong ? .tooLong : nil, body)
        (place, line) = (next, line + lines)
      case .fault(let fault, let end, let next, let lines):
        try hand(bytes, place..<end, fault: fault, body)
        (place, line) = (next, line + lines)
      case .tooLong:
        try hand(bytes, place..<min(bytes.count, place + 4096), fault: .tooLong, body)
        let skipped = place..<place + scanner.maximum
        line += Self.lineEnds(bytes, in: skipped)
        place = skipped.upperBound
        isSkipping = true
      }
    }
    return place
  }

  private static func lineEnds(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    range.lazy.filter { place in
      bytes[place] == RowScanner.lineFeed
        || bytes[place] == RowScanner.carriageReturn && bytes[place + 1] != RowScanner.lineFeed
    }.count
  }

  private func hand(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, fault: RowFault?,
    _ body: (RawRow) throws -> Void
  ) rethrows {
    try scanner.places.withUnsafeBufferPointer { places in
      try body(
        RawRow(
          line: line, bytes: UnsafeBufferPointer(rebasing: bytes[range]), places: places,
          fault: fault, memory: bytes))
    }
  }
}
