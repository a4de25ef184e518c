import Records

/// What the header of a canonical file says.
struct FileHead {
  let header: Header
  let layout: Layout
  let delimiter: UInt8

  /// Takes the header from the beginning of a chunk and says how many bytes it took; nil when the
  /// chunk does not hold all of it. Lines with nothing or blanks only are passed over.
  init?(
    _ chunk: Chunk, isLast: Bool, kinds: [RecordKind], kind: RecordKind?, taken: inout Int
  ) throws {
    delimiter = UInt8(ascii: ",")
    var scanner = RowScanner(delimiter: delimiter, maximum: RowParser.largestRow)
    let bytes = UnsafeBufferPointer(start: UnsafePointer(chunk.bytes), count: chunk.count)
    // A byte order mark is no part of the first column's name.
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    while place < bytes.count {
      if bytes[place] == RowScanner.lineFeed || bytes[place] == RowScanner.carriageReturn {
        guard let next = RowScanner.after(lineEnd: place, bytes, isLast: isLast) else { return nil }
        (place, line) = (next, line + 1)
        continue
      }
      let (end, next, lines, fault): (Int, Int, Int, RowFault?)
      switch scanner.scan(bytes, from: place, line: line, isLast: isLast) {
      case .incomplete: return nil
      case .row(let rowEnd, let following, let passed):
        (end, next, lines) = (rowEnd, following, passed)
        fault = rowEnd - place > scanner.maximum ? .tooLong : nil
      case .fault(let found, let rowEnd, let following, let passed):
        (end, next, lines, fault) = (rowEnd, following, passed, found)
      case .tooLong: throw HeaderFault.unreadable(line: line)
      }
      let row = bytes[place..<end]
      if !row.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        header = try scanner.places.withUnsafeBufferPointer { places in
          try Header(
            RawRow(
              line: line, bytes: UnsafeBufferPointer(rebasing: row), places: places, fault: fault,
              memory: bytes), encoding: "UTF-8")
        }
        layout = try Layout(header, kinds: kinds, asked: kind)
        taken = next
        return
      }
      (place, line) = (next, line + lines)
    }
    return nil
  }
}
