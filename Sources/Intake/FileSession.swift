import Glibc
import Records

/// The reading of one file, from its first byte to its last.
final class FileSession {
  private let file: InputFile
  private let reader: RecordReader
  private let kind: RecordKind?
  private let mapping: SourceMapping?
  private let encoding: String
  private let decoder: TextDecoder?
  private var parser: RowParser
  private var isBegun = false
  /// Made when the header is there.
  private var builder: BatchBuilder?
  private var reading: FileReading?
  /// The session's own copy of the count, since a batch is handed over when it is full.
  private var rowsInBatch = 0

  init(
    _ reader: RecordReader, _ file: InputFile, _ kind: RecordKind?, _ mapping: SourceMapping?
  ) throws {
    self.reader = reader
    self.file = file
    self.kind = kind
    self.mapping = mapping
    if let kind, let mapping, mapping.kind != kind { throw MappingFault.otherKind(kind) }
    encoding = mapping?.encoding ?? "UTF-8"
    if TextDecoder.isUTF8(encoding) {
      decoder = nil
    } else {
      guard let decoder = TextDecoder(encoding) else {
        throw MappingFault.unknownEncoding(encoding)
      }
      self.decoder = decoder
    }
    parser = RowParser(delimiter: mapping?.delimiter ?? UInt8(ascii: ","))
  }

  func read(_ chunk: UnsafeRawBufferPointer, _ batch: (RecordBatch) throws -> Void) throws {
    if !isBegun {
      isBegun = true
      if let content = FileContent.recognise(chunk, isUnicodeText: decoder == nil) {
        throw IntakeError.notText(path: file.path, content)
      }
    }
    try decode(chunk, isLast: false, batch)
  }

  func finish(_ batch: (RecordBatch) throws -> Void) throws -> FileReading {
    try decode(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, batch)
    try parser.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) {
      try take($0, batch)
    }
    try handOver(batch)
    guard let reading else { throw IntakeError.empty(path: file.path) }
    return reading
  }

  private func decode(
    _ chunk: UnsafeRawBufferPointer, isLast: Bool, _ batch: (RecordBatch) throws -> Void
  ) throws {
    func parse(_ text: UnsafeRawBufferPointer) throws {
      if let start = text.baseAddress, memchr(start, 0, text.count) != nil {
        throw IntakeError.notText(path: file.path, .binary)
      }
      try parser.parse(text) { try take($0, batch) }
    }
    if let decoder {
      try decoder.decode(chunk, isLast: isLast, parse)
    } else {
      try parse(chunk)
    }
  }

  private func take(_ row: RawRow, _ batch: (RecordBatch) throws -> Void) throws {
    guard builder != nil else { return try begin(row) }
    reading?.rowsRead += 1
    if let fault = builder?.add(row) {
      if let builder {
        reading?.add(builder.reject(row, fault), fault.code, limit: reader.rejectLimit)
      }
      return
    }
    rowsInBatch += 1
    if rowsInBatch == reader.batchSize { try handOver(batch) }
  }

  private func begin(_ row: RawRow) throws {
    let isBlank = row.bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if isBlank { return }
    let header = try Header(row, encoding: encoding)
    let layout =
      if let mapping {
        try Layout(header, mapping: mapping)
      } else {
        try Layout(header, kinds: reader.kinds, asked: kind)
      }
    builder = try BatchBuilder(
      layout, header: header, emptyValues: mapping?.emptyValues ?? [])
    reading = FileReading(layout)
  }

  private func handOver(_ batch: (RecordBatch) throws -> Void) throws {
    guard rowsInBatch > 0, let full = builder?.take() else { return }
    rowsInBatch = 0
    reading?.addWarnings(of: full)
    try batch(full)
  }
}
