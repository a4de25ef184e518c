import Records

/// Makes the rows of chunks into columns, for one thread and one file.
///
/// Each column is read for some hundred rows at a time in the form that fields nearly always have. A
/// row that has a field in any other form is read again by `BatchBuilder`, which knows all forms and
/// words what is wrong: so there is one reader of fields that decides, and this one only agrees.
final class ColumnConverter {
  let batch: ColumnBatch
  private let chunk: Chunk
  private let columnCount: Int
  private let names: ColumnNames
  private let columns: [Column]
  private var careful: BatchBuilder
  private var scanner: RowScanner
  private(set) var reading: FileReading
  private let unlikely: UnlikelyColumns
  private let rejectLimit: Int
  private let suspects: UnsafeMutablePointer<UInt8>
  private let lengths: NumberColumn.Lengths

  /// A field that is read from the file.
  private struct Column {
    let field: Int
    /// The column of the file.
    let place: Int
    let form: Form

    enum Form {
      case number(NumberColumn)
      case choice(ChoiceColumn)
      case time(TimeColumn)
      case text(TextColumn)
      case name(NameTable)
    }
  }

  init(_ head: FileHead, chunk: Chunk, names: ColumnNames, rows: Int, rejectLimit: Int) throws {
    let kind = head.layout.kind
    self.chunk = chunk
    self.names = names
    self.rejectLimit = rejectLimit
    columnCount = head.layout.columnCount
    batch = ColumnBatch(kind, chunk: chunk, capacity: rows)
    careful = try BatchBuilder(head.layout, header: head.header, emptyValues: [])
    scanner = RowScanner(delimiter: head.delimiter, maximum: RowParser.largestRow)
    reading = FileReading(head.layout)
    suspects = .allocate(capacity: rows)
    suspects.initialize(repeating: 0, count: rows)
    lengths = .allocate(capacity: rows)
    var columns: [Column] = []
    for (index, source) in head.layout.sources.enumerated() {
      let field = kind.fields[index]
      let blank = try Self.blank(field)
      if let place = source.columns.first {
        let form = Self.form(field, blank: blank, names.table(at: index))
        columns.append(Column(field: index, place: place, form: form))
      } else {
        batch.firsts[index].update(repeating: blank ?? 0, count: rows)
      }
    }
    self.columns = columns
    unlikely = UnlikelyColumns(batch)
  }

  deinit {
    suspects.deallocate()
    lengths.deallocate()
    unlikely.deallocate()
  }

  /// What an empty field is kept as.
  private static func blank(_ field: Field) throws -> Int32? {
    guard field.isInteger else { return 0 }
    guard let text = field.defaultValue else { return ColumnBatch.missing }
    let words = FieldReader.words(of: field)
    guard case .integer(let value) = try FieldReader.typed(text, field, words, nil) else {
      return 0
    }
    return Int32(value)
  }

  private static func form(_ field: Field, blank: Int32?, _ table: NameTable?) -> Column.Form {
    let blank = field.mayBeEmpty ? blank : nil
    switch field.type {
    case .whole(let bounds):
      return .number(
        NumberColumn(
          lowest: Int32(bounds.lowerBound), highest: Int32(bounds.upperBound), blank: blank ?? 0,
          mayBeEmpty: field.mayBeEmpty))
    case .seconds:
      return .number(
        NumberColumn(lowest: 0, highest: .max, blank: blank ?? 0, mayBeEmpty: field.mayBeEmpty))
    case .time: return .time(TimeColumn(hasTime: true, blank: blank))
    case .day: return .time(TimeColumn(hasTime: false, blank: blank))
    case .choice(let words): return .choice(ChoiceColumn(words, blank: blank))
    case .text, .list:
      if let table { return .name(table) }
      return .text(TextColumn(mayBeEmpty: field.mayBeEmpty, isList: field.type == .list))
    }
  }

  /// Hands out the chunk's rows, those at fault left out.
  func convert(_ body: (ColumnBatch) throws -> Void) rethrows {
    batch.bytes = UnsafePointer(chunk.bytes)
    if chunk.hasQuotes { chunk.openQuotes(columnCount: columnCount) }
    reading.rowsRead += chunk.rowCount + chunk.oddRows.count
    takeOddRows()
    var first = 0
    while first < chunk.rowCount {
      let count = min(batch.capacity, chunk.rowCount - first)
      read(first, count)
      if batch.count > 0 {
        unlikely.check(batch.count) { value, count, row in
          reading.addWarning(value, count: count, firstLine: batch.line(of: row))
        }
        try body(batch)
      }
      first += count
    }
  }

  private func takeOddRows() {
    for row in chunk.oddRows {
      row.places.withUnsafeBufferPointer { places in
        let memory = UnsafeBufferPointer(start: UnsafePointer(chunk.bytes), count: chunk.count)
        let raw = RawRow(
          line: chunk.line(at: row.range.lowerBound),
          bytes: UnsafeBufferPointer(rebasing: memory[row.range]), places: places,
          fault: row.fault, memory: memory)
        guard let fault = careful.add(raw) else {
          preconditionFailure("a row of another shape was taken")
        }
        reading.add(careful.reject(raw, fault), fault.code, limit: rejectLimit)
      }
    }
  }

  private func read(_ first: Int, _ count: Int) {
    let bytes = UnsafePointer(chunk.bytes)
    let (suspects, starts) = (suspects, chunk.starts + first)
    for row in 0..<count {
      batch.rowStarts[row] = Int32(bitPattern: starts[row])
      batch.rowPlaces[row] = Int64(chunk.place) &+ Int64(starts[row])
    }
    batch.count = count
    var isRead = true
    for column in columns {
      let spans = FieldSpans(chunk, column: column.place, of: columnCount, from: first)
      let (values, others) = (batch.firsts[column.field], batch.seconds[column.field])
      let isGood =
        switch column.form {
        case .number(let form):
          form.read(
            spans, of: bytes, count: count, lengths: lengths, into: values, suspects: suspects)
        case .choice(let form):
          form.read(spans, of: bytes, count: count, into: values, suspects: suspects)
        case .time(let form):
          form.read(
            spans, of: bytes, count: count, days: values, seconds: others, suspects: suspects)
        case .text(let form):
          form.read(
            spans, of: bytes, count: count, offsets: values, lengths: others, suspects: suspects)
        case .name(let table):
          table.read(spans, of: bytes, count: count, into: values, suspects: suspects)
        }
      isRead = isRead && isGood
    }
    if !isRead { readCarefully(first) }
  }

  // MARK: Rows with a field in another form

  private func readCarefully(_ first: Int) {
    var kept = 0
    for row in 0..<batch.count {
      let isKept = suspects[row] == 0 || takeCarefully(row, first + row)
      suspects[row] = 0
      guard isKept else { continue }
      if kept < row { move(row, to: kept) }
      kept += 1
    }
    batch.count = kept
  }

  /// Reads a row by the reader that knows all forms; false when it is rejected.
  private func takeCarefully(_ row: Int, _ chunkRow: Int) -> Bool {
    let start = Int(chunk.starts[chunkRow])
    let end = Int(chunk.ends[chunkRow * columnCount + columnCount - 1])
    let memory = UnsafeBufferPointer(start: UnsafePointer(chunk.bytes), count: end)
    _ = scanner.scan(memory, from: start, line: 0, isLast: true)
    return scanner.places.withUnsafeBufferPointer { places in
      func raw(_ line: Int) -> RawRow {
        RawRow(
          line: line, bytes: UnsafeBufferPointer(rebasing: memory[start..<end]), places: places,
          fault: nil, memory: memory)
      }
      if let fault = careful.add(raw(0)) {
        // Counting lines up to the row is left to rows that are told of.
        let line =
          chunk.hasOtherLines ? { self.chunk.line(at: start) } : { self.chunk.line + chunkRow }
        reading.add(careful.reject(raw(line()), fault), fault.code, limit: rejectLimit)
        return false
      }
      keep(careful.take(), at: row)
      return true
    }
  }

  private func keep(_ record: RecordBatch, at row: Int) {
    for column in columns {
      let (values, others) = (batch.firsts[column.field], batch.seconds[column.field])
      switch column.form {
      case .number, .choice:
        let value = record.columns[column.field].integers[0]
        values[row] = value == RecordBatch.missing ? ColumnBatch.missing : Int32(value)
      case .time:
        let value = record.columns[column.field].integers[0]
        let isTime = batch.kind.fields[column.field].type == .time
        if value == RecordBatch.missing {
          (values[row], others[row]) = (ColumnBatch.missing, 0)
        } else if isTime {
          let time = ClockTime(seconds: value)
          (values[row], others[row]) = (time.day.number, Int32(time.secondOfDay))
        } else {
          (values[row], others[row]) = (Int32(value), 0)
        }
      case .text:
        var text = record.columns[column.field].texts[0]
        text.withUTF8 {
          values[row] = Int32(chunk.rewrite($0))
          others[row] = Int32($0.count)
        }
      case .name(let table): values[row] = table.code(of: record.columns[column.field].texts[0])
      }
    }
  }

  private func move(_ row: Int, to target: Int) {
    batch.rowStarts[target] = batch.rowStarts[row]
    batch.rowPlaces[target] = batch.rowPlaces[row]
    for column in columns {
      batch.firsts[column.field][target] = batch.firsts[column.field][row]
      batch.seconds[column.field][target] = batch.seconds[column.field][row]
    }
  }
}
