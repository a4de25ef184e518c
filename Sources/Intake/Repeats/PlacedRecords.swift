import CScan
public import Records

extension ColumnReader {
  /// The records at some places, with their lines: for the few that have to be told of.
  ///
  /// Cost: one pass over the file to count its lines.
  ///
  /// - Parameter places: of rows that this or another reading of the same file has handed out, in order.
  /// - Throws: `IntakeError.stillGrowing` when they are not there any more.
  public func records(_ file: File, at places: [Int64], of input: InputFile) throws -> RecordBatch {
    let head = file.source.head
    let lines = try LineFinder(input).lines(at: places)
    let changed = IntakeError.stillGrowing(path: file.source.path)
    let rows = PlacedRows(file.source, places[...], base: 0, chunkSize: chunkSize)
    let chunk = Chunk()
    var finder = RowFinder(columnCount: head.layout.columnCount, delimiter: head.delimiter)
    var scanner = RowScanner(delimiter: head.delimiter, maximum: RowParser.largestRow)
    var builder = try BatchBuilder(head.layout, header: head.header, emptyValues: [])
    var found = 0
    while try rows.next(chunk, &finder) {
      for row in 0..<chunk.rowCount {
        let start = Int(chunk.starts[row])
        let end = Int(chunk.ends[(row + 1) * chunk.rowWidth - 1])
        let memory = UnsafeBufferPointer(start: UnsafePointer(chunk.bytes), count: end)
        _ = scanner.scan(memory, from: start, line: 0, isLast: true)
        guard found < lines.count else { throw changed }
        let isTaken = scanner.places.withUnsafeBufferPointer { fields in
          let fault = builder.add(
            RawRow(
              line: lines[found], bytes: UnsafeBufferPointer(rebasing: memory[start..<end]),
              places: fields, fault: nil, memory: memory))
          return fault == nil
        }
        guard isTaken else { throw changed }
        found += 1
      }
    }
    guard found == places.count else { throw changed }
    try file.source.checkUnchanged()
    return builder.take()
  }
}

/// Counts the lines of a file up to some places.
struct LineFinder {
  private let stream: ByteStream

  init(_ file: InputFile) throws { stream = try ByteStream(file) }

  /// The line, from 1, that each place is on; places are in order.
  func lines(at places: [Int64]) throws -> [Int] {
    let size = 1 << 20
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size + 64)
    defer { buffer.deallocate() }
    var lines: [Int] = []
    var (line, place, held) = (1, 0, 0)
    while lines.count < places.count {
      let got = try stream.read(buffer + held, size - held) + held
      let isLast = got < size
      // A carriage return at the end is counted with what follows it.
      held = !isLast && buffer[got - 1] == RowScanner.carriageReturn ? 1 : 0
      let count = got - held
      if isLast { buffer[got] = 0 }
      var counted = 0
      while lines.count < places.count, Int(places[lines.count]) <= place + count {
        let offset = Int(places[lines.count]) - place
        line += scan_line_ends(buffer + counted, offset - counted)
        counted = offset
        lines.append(line)
      }
      line += scan_line_ends(buffer + counted, count - counted)
      place += count
      if held == 1 { buffer[0] = RowScanner.carriageReturn }
      if isLast { break }
    }
    return lines
  }
}
