import Records

/// Rows of bytes to a batch of checked columns.
struct BatchBuilder {
  private let layout: Layout
  /// In the order of the file's columns, so that the first fault found is the first in the row.
  private let readers: [FieldReader]
  /// A bit for each field that the source does not record.
  private let notRecorded: UInt64
  /// The most private field that each column of the file is read for; nil for none.
  private let fields: [Field?]
  private let header: Header
  private(set) var batch: RecordBatch

  init(_ layout: Layout, header: Header, emptyValues: [String]) throws {
    self.layout = layout
    self.header = header
    let kind = layout.kind
    readers = try zip(kind.fields.indices, layout.sources)
      .map { index, source in
        try FieldReader(
          kind.fields[index], index: index, source: source, emptyValues: emptyValues)
      }
      .sorted { ($0.columns.first ?? .max, $0.index) < ($1.columns.first ?? .max, $1.index) }
    var bits: UInt64 = 0
    var fields = [Field?](repeating: nil, count: layout.columnCount)
    for (index, source) in layout.sources.enumerated() {
      if case .notRecorded = source { bits |= 1 << UInt64(index) }
      for column in source.columns where fields[column]?.privacy ?? .open == .open {
        fields[column] = kind.fields[index]
      }
    }
    notRecorded = bits
    self.fields = fields
    batch = RecordBatch(kind: kind)
  }

  /// Hands over the rows so far and begins again.
  mutating func take() -> RecordBatch {
    var next = RecordBatch(kind: layout.kind)
    swap(&next, &batch)
    return next
  }

  /// Adds a row; when it breaks a rule, adds nothing and says which.
  mutating func add(_ row: RawRow) -> Fault? {
    if let fault = row.fault { return .row(fault) }
    guard row.fieldCount == layout.columnCount else { return .fieldCount }
    for reader in readers {
      do {
        try reader.read(row, into: &batch.columns[reader.index])
      } catch {
        undo()
        guard let fault = error as? ValueFault else { preconditionFailure("\(error)") }
        return .value(fault, reader)
      }
    }
    batch.notRecorded.append(notRecorded)
    batch.lines.append(row.line)
    return nil
  }

  enum Fault {
    case row(RowFault)
    case fieldCount
    case value(ValueFault, FieldReader)

    var code: Reject.Code {
      switch self {
      case .row(.unterminatedQuote): .unterminatedQuote
      case .row(.badQuote): .badQuote
      case .row(.tooLong): .rowTooLong
      case .fieldCount: .fieldCount
      case .value(let fault, _): fault.code
      }
    }
  }

  private mutating func undo() {
    let count = batch.count
    for index in batch.columns.indices {
      if batch.columns[index].integers.count > count { batch.columns[index].integers.removeLast() }
      if batch.columns[index].texts.count > count { batch.columns[index].texts.removeLast() }
    }
  }

  func reject(_ row: RawRow, _ fault: Fault) -> Reject {
    let column: Reject.Column?
    let (expected, found): (Words, String)
    var line = row.line
    switch fault {
    case .row(let fault):
      if case .unterminatedQuote(let opening) = fault { line = opening }
      column = fault == .tooLong ? nil : self.column(row.fieldCount)
      (expected, found) = (Expectation.fault(fault), "")
    case .fieldCount:
      column = nil
      (expected, found) = (Expectation.fieldCount(layout.columnCount), String(row.fieldCount))
    case .value(let fault, let reader):
      column = Reject.Column(field: reader.field.name, number: reader.columns.first.map { $0 + 1 })
      expected = fault.expected
      let text = reader.found(in: row)
      found = Mask.text(CleanText.clean(text), reader.field)
    }
    return Reject(
      line: line, column: column, code: fault.code, expected: expected, found: found,
      maskedRow: maskedRow(row))
  }

  private func column(_ place: Int) -> Reject.Column? {
    guard place < header.names.count else { return nil }
    return Reject.Column(field: fields[place]?.name ?? header.names[place], number: place + 1)
  }

  /// Where the fields are not in their columns nobody knows what is personal: only shapes are shown.
  private func maskedRow(_ row: RawRow) -> String {
    guard row.fault == nil else { return Mask.shape(String(decoding: row.bytes, as: UTF8.self)) }
    let isWhole = row.fieldCount == layout.columnCount
    return (0..<row.fieldCount)
      .map { place in
        let text = row.withField(place) { String(decoding: $0, as: UTF8.self) }
        return Mask.csvField(CleanText.clean(text), isWhole ? fields[place] : nil)
      }
      .joined(separator: ",")
  }
}
