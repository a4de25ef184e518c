import CScan

/// A piece of a file that ends with a row, and where its rows and fields lie.
///
/// Reused from piece to piece, so that reading needs no memory beyond it.
final class Chunk {
  typealias Bytes = UnsafeMutablePointer<UInt8>

  /// Loads of eight or sixteen bytes may run over the last field.
  static let padding = 128

  /// Text in composed form has at most three times the bytes, and without quotes fewer; room that is
  /// not used takes no memory.
  private static let rewriting = 4

  /// The bytes; before and after them `padding` more can be read.
  private(set) var bytes: Bytes
  private(set) var capacity = 0
  /// Bytes that were read, those of the unfinished last row among them.
  var count = 0
  /// Bytes up to the end of the last row.
  var used = 0
  /// The place of the first byte in the file, and its line from 1.
  var place = 0
  var line = 1

  /// Rows with as many fields as the header has.
  var rowCount = 0
  /// Fields in a row.
  var rowWidth = 0
  /// The first byte of each row.
  private(set) var starts: UnsafeMutablePointer<UInt32>
  /// The end of each field: `columnCount` a row, the last one the row's end.
  private(set) var ends: UnsafeMutablePointer<UInt32>
  /// Whether a quote is among the bytes, and whether a doubled one.
  var hasQuotes = false
  var hasDoubledQuotes = false
  /// Whether there may be more or fewer lines than rows.
  var hasOtherLines = false
  /// Rows that are none of these, already looked at.
  var oddRows: [OddRow] = []

  /// A row that has a fault as a whole or another number of fields.
  struct OddRow {
    var range: Range<Int>
    var places: [FieldPlace]
    var fault: RowFault?
  }

  init() {
    bytes = .allocate(capacity: 2 * Self.padding)
    starts = .allocate(capacity: 1)
    ends = .allocate(capacity: 1)
  }

  /// The same without quotes, and doubled quotes single; filled by `openQuotes`.
  fileprivate(set) var plainStarts: UnsafeMutablePointer<UInt32>?
  fileprivate(set) var plainEnds: UnsafeMutablePointer<UInt32>?
  /// How many bytes of texts that had to be written anew lie behind the file's own.
  private var rewritten = 0

  deinit { free() }

  private func free() {
    (bytes - (capacity == 0 ? 0 : Self.padding)).deallocate()
    starts.deallocate()
    ends.deallocate()
    plainStarts?.deallocate()
    plainEnds?.deallocate()
    (plainStarts, plainEnds) = (nil, nil)
  }

  /// Makes room, and keeps the bytes that are there; places of fields are lost.
  func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let room =
      Bytes.allocate(capacity: wanted * (1 + Self.rewriting) + 3 * Self.padding) + Self.padding
    (room - Self.padding).initialize(repeating: 0, count: Self.padding)
    (room + wanted).initialize(repeating: 0, count: Self.padding)
    room.update(from: bytes, count: count)
    free()
    bytes = room
    capacity = wanted
    // Every byte may part two fields; positions are written eight at a time.
    starts = .allocate(capacity: wanted + Self.padding)
    ends = .allocate(capacity: wanted + Self.padding)
  }

  func clear() {
    count = 0
    forgetRows()
  }

  /// Keeps the bytes only.
  func forgetRows() {
    (used, rowCount) = (0, 0)
    (hasQuotes, hasDoubledQuotes, hasOtherLines) = (false, false, false)
    rewritten = 0
    oddRows.removeAll(keepingCapacity: true)
  }

  /// Keeps a text that is not written in the file as it is meant; returns its place among the bytes.
  func rewrite(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let place = capacity + Self.padding + rewritten
    guard let source = text.baseAddress, !text.isEmpty else { return place }
    precondition(rewritten + text.count <= capacity * Self.rewriting)
    (bytes + place).update(from: source, count: text.count)
    rewritten += text.count
    return place
  }

  /// The line of the file that a byte stands on.
  func line(at place: Int) -> Int { line + scan_line_ends(bytes, place) }
}

extension Chunk {
  /// Finds what lies between the quotes of fields that have them.
  func openQuotes(columnCount: Int) {
    let starts = plainStarts ?? .allocate(capacity: capacity + Self.padding)
    let ends = plainEnds ?? .allocate(capacity: capacity + Self.padding)
    (plainStarts, plainEnds) = (starts, ends)
    let (bytes, hasDoubled) = (bytes, hasDoubledQuotes)
    var place = 0
    for row in 0..<rowCount {
      var start = self.starts[row]
      for _ in 0..<columnCount {
        let end = self.ends[place]
        let quote: UInt32 = bytes[Int(start)] == RowScanner.quote ? 1 : 0
        starts[place] = start &+ quote
        ends[place] = end &- quote
        if quote == 1, hasDoubled { single(&starts[place], &ends[place]) }
        start = end &+ 1
        place &+= 1
      }
    }
  }

  /// Doubled quotes inside quotes are meant once.
  private func single(_ start: inout UInt32, _ end: inout UInt32) {
    let text = UnsafeBufferPointer(start: bytes + Int(start), count: Int(end) - Int(start))
    guard text.contains(RowScanner.quote) else { return }
    var meant: [UInt8] = []
    meant.reserveCapacity(text.count)
    var isSecond = false
    for byte in text {
      isSecond = byte == RowScanner.quote && !isSecond
      if byte != RowScanner.quote || isSecond { meant.append(byte) }
    }
    start = UInt32(meant.withUnsafeBufferPointer(rewrite))
    end = start + UInt32(meant.count)
  }
}
