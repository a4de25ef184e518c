import CScan

/// Finds the rows of a chunk and the ends of their fields, 64 bytes at a time.
///
/// Quotes are followed by counting them: whatever lies after an odd number of them is inside a
/// quoted field. That is what RFC 4180 means as long as quotes stand only where a field begins or
/// ends, or double inside it. Where one stands elsewhere, that row goes to `RowScanner`, which says
/// what a row is; so do rows with too many or too few fields, and those that end nowhere.
struct RowFinder {
  let columnCount: Int
  private let delimiter: UInt8
  private var scanner: RowScanner
  /// Inside a row that was given up as too long.
  private var isSkipping = false

  init(columnCount: Int, delimiter: UInt8, largestRow: Int = RowParser.largestRow) {
    self.columnCount = columnCount
    self.delimiter = delimiter
    scanner = RowScanner(delimiter: delimiter, maximum: largestRow)
  }

  /// - Parameter isLast: whether the file ends with the chunk.
  mutating func find(in chunk: Chunk, isLast: Bool) {
    let bytes = chunk.bytes
    chunk.rowWidth = columnCount
    var count = chunk.count
    if isLast {
      // The last row may lack its line end.
      bytes[count] = RowScanner.lineFeed
    } else if count > 0, bytes[count - 1] == RowScanner.carriageReturn {
      // A line feed may follow.
      count -= 1
    }
    var place = 0
    while place < count {
      if isSkipping || Self.isLineEnd(bytes[place]) {
        let end = isSkipping ? lineEnd(bytes, from: place, to: count) : place
        chunk.hasOtherLines = true
        place = end
        if end == count { break }
        isSkipping = false
        while place < count, Self.isLineEnd(bytes[place]) { place += 1 }
        continue
      }
      let outcome = scan(chunk, from: place, to: isLast ? count + 1 : count)
      place = form(chunk, outcome, from: place)
      if place >= count { break }
      let isTooLong = count - place > scanner.maximum + 2
      guard outcome.isIrregular || isLast || isTooLong else { break }
      guard let next = takeCarefully(chunk, at: place, isLast: isLast) else { break }
      place = next
    }
    chunk.used = min(place, chunk.count)
  }

  /// The lines that end among the first bytes of a chunk.
  static func lines(_ chunk: Chunk, upTo place: Int) -> Int { scan_line_ends(chunk.bytes, place) }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == RowScanner.lineFeed || byte == RowScanner.carriageReturn
  }

  private func lineEnd(_ bytes: Chunk.Bytes, from start: Int, to end: Int) -> Int {
    scanner.lineEnd(UnsafeBufferPointer(start: bytes, count: end), from: start, to: end)
  }

  // MARK: Separators

  /// The separators that were found behind the rows there were before.
  private struct Outcome {
    var separators = 0
    var rowEnds = 0
    /// A quote stands where none may, after the last of these separators.
    var isIrregular = false
  }

  /// The places of the bits of every byte.
  private static let table: Unchecked<UnsafePointer<scan_table>> = {
    let table = UnsafeMutablePointer<scan_table>.allocate(capacity: 1)
    scan_fill(table)
    return Unchecked(UnsafePointer(table))
  }()

  /// Whether the processor scans a block at once.
  private static let isWide = scan_is_wide() != 0

  private func scan(_ chunk: Chunk, from start: Int, to end: Int) -> Outcome {
    let bytes = chunk.bytes
    let (delimiter, table) = (delimiter, Self.table.value)
    let first = chunk.ends + chunk.rowCount * columnCount
    var scan = scan_state(place: start, next: first, rowEnds: 0, afterLineEnd: 1, otherLines: 0)
    var outcome = Outcome()
    // What the byte before the block was, beside a line end: a place where a quote may open; a closing quote.
    var (mayOpen, afterClosing): (UInt64, UInt64) = (1, 0)
    var isInside: UInt64 = 0
    var (doubled, quoted): (UInt64, UInt64) = (0, 0)
    while scan.place < end {
      if isInside | afterClosing == 0 {
        let place = scan.place
        Self.scanPlain(bytes, to: end, delimiter, table, &scan)
        if scan.place > place {
          let last = bytes[scan.place - 1]
          mayOpen = last == delimiter || Self.isLineEnd(last) ? 1 : 0
        }
        if scan.place >= end { break }
      }
      let marks = scan_64(bytes + scan.place, delimiter)
      var valid = ~0 as UInt64
      if scan.place + 64 > end { valid = ~0 >> UInt64(64 - (end - scan.place)) }
      let quotes = marks.quotes & valid
      let inside = Self.parity(quotes) ^ isInside
      let (opening, closing) = (quotes & inside, quotes & ~inside)
      let afterClosingQuote = closing << 1 | afterClosing
      scan.otherLines |= marks.lineEnds & valid & inside | marks.returns & valid
      let separators = marks.separators & valid & ~inside
      let lineEnds = marks.lineEnds & valid & ~inside
      doubled |= opening & afterClosingQuote
      quoted |= quotes
      var irregular = opening & ~(separators << 1 | mayOpen | afterClosingQuote)
      irregular |= afterClosingQuote & ~(separators | quotes) & valid
      isInside = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
      afterClosing = closing >> 63
      mayOpen = separators >> 63
      let before = irregular == 0 ? ~0 : irregular & (0 &- irregular) &- 1
      scan_add(&scan, table, separators, lineEnds, before)
      if irregular != 0 {
        outcome.isIrregular = true
        break
      }
    }
    outcome.separators = scan.next - first
    outcome.rowEnds = scan.rowEnds
    if quoted != 0 { chunk.hasQuotes = true }
    if doubled != 0 { chunk.hasDoubledQuotes = true }
    if scan.otherLines != 0 { chunk.hasOtherLines = true }
    return outcome
  }

  /// Scans whole blocks outside of quotes, up to the first one with a quote or a carriage return: most files
  /// have none.
  @inline(never)  // The loop has a core's registers to itself.
  private static func scanPlain(
    _ bytes: Chunk.Bytes, to end: Int, _ delimiter: UInt8, _ table: UnsafePointer<scan_table>,
    _ scan: inout scan_state
  ) {
    if isWide {
      scan_plain_wide(bytes, end, delimiter, &scan)
    } else {
      scan_plain(bytes, end, delimiter, table, &scan)
    }
  }

  /// Bit n is the parity of bits 0...n.
  private static func parity(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits ^= bits << 1
    bits ^= bits << 2
    bits ^= bits << 4
    bits ^= bits << 8
    bits ^= bits << 16
    bits ^= bits << 32
    return bits
  }

  // MARK: Rows

  /// Makes rows of the separators; returns the place after the last row.
  private mutating func form(_ chunk: Chunk, _ outcome: Outcome, from start: Int) -> Int {
    let ends = chunk.ends + chunk.rowCount * columnCount
    let whole = outcome.rowEnds * columnCount
    let isEven =
      outcome.separators >= whole && chunk.count <= scanner.maximum
      && Self.endRows(ends, outcome.rowEnds, columnCount, chunk.bytes)
    if !isEven { return formOneByOne(chunk, outcome, from: start) }
    let (starts, bytes) = (chunk.starts + chunk.rowCount, chunk.bytes)
    var place = start
    for row in 0..<outcome.rowEnds {
      while Self.isLineEnd(bytes[place]) { place &+= 1 }
      starts[row] = UInt32(truncatingIfNeeded: place)
      place = Int(ends[row &* columnCount &+ columnCount &- 1]) &+ 1
    }
    chunk.rowCount += outcome.rowEnds
    return place
  }

  /// Whether every `columnCount`-th separator ends a row: then, as there are no more row ends than
  /// these, no other one does.
  private static func endRows(
    _ ends: UnsafeMutablePointer<UInt32>, _ rows: Int, _ columnCount: Int, _ bytes: Chunk.Bytes
  ) -> Bool {
    var isEven = true
    for row in 0..<rows {
      isEven = isEven && isLineEnd(bytes[Int(ends[row &* columnCount &+ columnCount &- 1])])
    }
    return isEven
  }

  /// The same where some rows are of another shape: these go to the scanner.
  private mutating func formOneByOne(_ chunk: Chunk, _ outcome: Outcome, from start: Int) -> Int {
    let bytes = chunk.bytes
    let found = chunk.ends + chunk.rowCount * columnCount
    var place = start
    var first = 0
    for index in 0..<outcome.separators where Self.isLineEnd(bytes[Int(found[index])]) {
      while Self.isLineEnd(bytes[place]) { place += 1 }
      let end = Int(found[index])
      if index + 1 - first == columnCount, end - place <= scanner.maximum {
        let target = chunk.ends + chunk.rowCount * columnCount
        for column in 0..<columnCount { target[column] = found[first + column] }
        chunk.starts[chunk.rowCount] = UInt32(place)
        chunk.rowCount += 1
      } else {
        // The row is whole: what it is does not depend on what follows.
        _ = scanner.scan(
          UnsafeBufferPointer(start: bytes, count: end), from: place, line: 0, isLast: true)
        addOdd(chunk, place..<end, end - place > scanner.maximum ? .tooLong : nil)
      }
      place = end + 1
      first = index + 1
    }
    return place
  }

  private func addOdd(_ chunk: Chunk, _ range: Range<Int>, _ fault: RowFault?) {
    chunk.hasOtherLines = true
    chunk.oddRows.append(Chunk.OddRow(range: range, places: scanner.places, fault: fault))
  }

  /// Takes one row by the scanner; returns the place after it, nil when the chunk does not hold all
  /// of it.
  private mutating func takeCarefully(_ chunk: Chunk, at start: Int, isLast: Bool) -> Int? {
    var place = start
    while place < chunk.count, Self.isLineEnd(chunk.bytes[place]) { place += 1 }
    guard place < chunk.count else { return nil }
    let bytes = UnsafeBufferPointer(start: chunk.bytes, count: chunk.count)
    let line = chunk.line + scan_line_ends(chunk.bytes, place)
    switch scanner.scan(bytes, from: place, line: line, isLast: isLast) {
    case .incomplete: return nil
    case .row(let end, let next, _):
      guard scanner.places.count == columnCount, end - place <= scanner.maximum else {
        addOdd(chunk, place..<end, end - place > scanner.maximum ? .tooLong : nil)
        return next
      }
      let target = chunk.ends + chunk.rowCount * columnCount
      for (column, field) in scanner.places.enumerated() {
        let isQuoted = field.start > place && bytes[field.start - 1] == RowScanner.quote
        target[column] = UInt32(field.end + (isQuoted ? 1 : 0))
        if isQuoted { chunk.hasQuotes = true }
        if field.hasDoubledQuotes { chunk.hasDoubledQuotes = true }
      }
      chunk.starts[chunk.rowCount] = UInt32(place)
      chunk.rowCount += 1
      chunk.hasOtherLines = true
      return next
    case .fault(let fault, let end, let next, _):
      addOdd(chunk, place..<end, fault)
      return next
    case .tooLong:
      addOdd(chunk, place..<min(chunk.count, place + 4096), .tooLong)
      isSkipping = true
      return place + scanner.maximum
    }
  }
}
