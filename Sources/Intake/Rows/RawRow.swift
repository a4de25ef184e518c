/// A row of a file as its bytes lie in memory; valid only inside the call that hands it out.
struct RawRow {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The line of the file that the row begins on, from 1.
  let line: Int
  /// The whole row without its line end.
  let bytes: Bytes
  /// Where the fields are, quotes not included; those before the fault when there is one.
  let places: UnsafeBufferPointer<FieldPlace>
  let fault: RowFault?
  let memory: Bytes

  var fieldCount: Int { places.count }

  /// A field's bytes; a doubled quote is still double.
  func rawField(_ index: Int) -> Bytes {
    Bytes(rebasing: memory[places[index].start..<places[index].end])
  }

  /// Calls `body` with a field's bytes as they are meant.
  func withField<Result>(_ index: Int, _ body: (Bytes) throws -> Result) rethrows -> Result {
    let bytes = rawField(index)
    guard places[index].hasDoubledQuotes else { return try body(bytes) }
    var single: [UInt8] = []
    single.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if byte != UInt8(ascii: "\"") || isSecond { single.append(byte) }
    }
    return try single.withUnsafeBufferPointer(body)
  }
}

struct FieldPlace {
  var start: Int
  var end: Int
  var hasDoubledQuotes: Bool
}

/// Why the bytes of a row are no row.
enum RowFault: Hashable, Sendable {
  /// Nothing closes the quote that a field on that line begins with.
  case unterminatedQuote(line: Int)
  /// Text follows a closing quote.
  case badQuote
  case tooLong
}
