/// Hands the bytes of a sheet to its reader. Rows in the form in which nearly all of them are written
/// (`RowForm`) are taken as they stand; everything else, a row that differs by a byte among them, goes
/// through the parser.
///
/// A workbook with a list of records has millions of elements, of which the parser tells one by one what is
/// known beforehand: this is most of what a check would cost.
struct SheetFeed {
  private let parser: PartParser
  private let reader: SheetReader
  private var stage = Stage.head
  /// What was read and not handed on yet: less than a row.
  private var rest: [UInt8] = []

  private enum Stage {
    case head, rows
    /// All that follows is the parser's.
    case parsing
  }

  /// A longer row is left to the parser.
  private static let rowLimit = 1 << 20

  init(_ parser: PartParser, _ reader: SheetReader) {
    self.parser = parser
    self.reader = reader
  }

  /// Takes a piece; nil when all is well so far.
  mutating func parse(_ piece: UnsafeRawBufferPointer) -> WorkbookFault.Problem? {
    switch stage {
    case .head: return parseHead(piece)
    case .rows:
      rest += piece
      return takeRows()
    case .parsing: return parser.parse(piece)
    }
  }

  /// Ends the part.
  mutating func end() -> WorkbookFault.Problem? {
    let rest = rest
    self.rest = []
    return rest.withUnsafeBytes { parser.parse($0, isLast: true) }
  }

  /// The first piece holds all that stands above the rows, but for a sheet of another program.
  private mutating func parseHead(_ piece: UnsafeRawBufferPointer) -> WorkbookFault.Problem? {
    let bytes = piece.bindMemory(to: UInt8.self)
    let start = bytes.end(of: "<sheetData>", from: 0) ?? bytes.count
    let problem = parser.parse(UnsafeRawBufferPointer(rebasing: piece[..<start]))
    stage = reader.isInRows && RowForm.isUnicode(bytes[..<start]) ? .rows : .parsing
    if let problem { return problem }
    return parse(UnsafeRawBufferPointer(rebasing: piece[start...]))
  }

  private mutating func takeRows() -> WorkbookFault.Problem? {
    let (count, problem, hasMore) = rest.withUnsafeBufferPointer { taken(from: $0) }
    rest.removeFirst(count)
    if !hasMore { stage = .parsing }
    return problem
  }

  /// How many of the bytes are done with, what is wrong in them, and whether rows may follow.
  private func taken(
    from bytes: UnsafeBufferPointer<UInt8>
  ) -> (count: Int, problem: WorkbookFault.Problem?, hasMore: Bool) {
    var form = RowForm(bytes)
    var place = 0
    func parse(_ range: Range<Int>) -> WorkbookFault.Problem? {
      parser.parse(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
    }
    while true {
      switch form.row(at: place, lists: reader.lists) {
      case .listed(let count, let end):
        reader.addListed(count)
        place = end
      case .row(let cells, let end):
        reader.add(cells)
        if let problem = reader.problem { return (place, problem, true) }
        place = end
      case .other(let end):
        if let problem = parse(place..<end) { return (place, problem, true) }
        place = end
      case .unfinished where bytes.count - place < Self.rowLimit: return (place, nil, true)
      case .unfinished, .end: return (bytes.count, parse(place..<bytes.count), false)
      }
    }
  }
}
