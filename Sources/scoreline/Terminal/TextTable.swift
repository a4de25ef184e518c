import ScorelineKit

/// Rows of text in columns that line up, also with Han characters, which take two places.
///
/// Where the terminal is too narrow, cells of the widest columns go over several lines; where that is not
/// enough, each row becomes a block of lines (`RecordBlocks`).
enum TextTable {
  /// - Parameters:
  ///   - trailing: the columns that are aligned to the right, which are never folded.
  ///   - hasHead: whether the first row names the columns.
  ///   - style: how a cell stands out, by row and column.
  static func text(
    _ rows: [[String]], trailing: Set<Int> = [], hasHead: Bool = true,
    width: Int? = Terminal.output.columns,
    style: (Int, Int) -> Terminal.Style? = { _, _ in nil }
  ) -> String {
    let rows = rows.map { $0.map { VisibleText.of($0) } }
    let widths = widths(rows, trailing: trailing, width)
    if hasHead, let width, let head = rows.first, isTooWide(widths, for: width) {
      return RecordBlocks(head: head, width: width).text(rows.dropFirst()) { style($0 + 1, $1) }
    }
    return text(rows, trailing: trailing, widths: widths, style: style)
  }

  /// Whether folded columns still don't fit a terminal; files and pipes have lines of any length.
  private static func isTooWide(_ widths: [Int], for limit: Int) -> Bool {
    Terminal.output.isTerminal && total(widths) > limit
  }

  private static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + 2 * (widths.count - 1) }

  /// The places that each column gets: names stay whole, but on a terminal that is too narrow for them.
  private static func widths(_ rows: [[String]], trailing: Set<Int>, _ limit: Int?) -> [Int] {
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      most(rows, column, width)
    }
    guard let limit, total(widths) > limit else { return widths }
    func folded(_ longest: (String) -> Int) -> [Int] {
      // What can't be divided, such as an id, needs its width.
      let least = widths.indices.map { max(narrowest, most(rows, $0, longest)) }
      return fold(widths, to: limit, least: least, besides: trailing)
    }
    let named = folded(TextFlow.longestName)
    return isTooWide(named, for: limit) ? folded(TextFlow.longestPiece) : named
  }

  private static func most(
    _ rows: [[String]], _ column: Int, _ measure: (String) -> Int
  ) -> Int {
    rows.map { column < $0.count ? measure($0[column]) : 0 }.max() ?? 0
  }

  private static func fold(
    _ widths: [Int], to limit: Int, least: [Int], besides trailing: Set<Int>
  ) -> [Int] {
    var widths = widths
    let foldable = widths.indices.filter { !trailing.contains($0) }
    while total(widths) > limit,
      let widest = foldable.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// No column is folded to less.
  private static let narrowest = 8

  private static func text(
    _ rows: [[String]], trailing: Set<Int>, widths: [Int],
    style: (Int, Int) -> Terminal.Style?
  ) -> String {
    // Bytes, as a table of a thousand agents has ten thousand lines of ten cells, and to put texts together cell by
    // cell took longer than the figures themselves.
    var text: [UInt8] = []
    text.reserveCapacity(rows.count * (total(widths) + 1))
    let columns = widths.enumerated().map { Column(width: $1, isTrailing: trailing.contains($0)) }
    for (row, cells) in rows.enumerated() {
      let lines = lines(cells, columns)
      for place in 0..<(lines?.map(\.count).max() ?? 1) {
        let cells = lines?.map { place < $0.count ? $0[place] : "" } ?? cells
        add(cells, columns, to: &text) { style(row, $0) }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private struct Column {
    let width: Int
    let isTrailing: Bool

    func isTooNarrow(for cell: String) -> Bool { !isTrailing && TextTable.width(cell) > width }
  }

  /// The lines of each cell of a row; nil where all cells fit in one.
  private static func lines(_ cells: [String], _ columns: [Column]) -> [[String]]? {
    guard zip(cells, columns).contains(where: { $1.isTooNarrow(for: $0) }) else { return nil }
    return cells.enumerated().map { place, cell in
      place < columns.count && columns[place].isTooNarrow(for: cell)
        ? TextFlow.lines(ofCell: cell, width: columns[place].width) : [cell]
    }
  }

  private static func add(
    _ cells: [String], _ columns: [Column], to text: inout [UInt8],
    style: (Int) -> Terminal.Style?
  ) {
    let space = UInt8(ascii: " ")
    // Written only before something, so that no line ends with spaces.
    var gap = 0
    for (place, cell) in cells.enumerated() {
      let isTrailing = place < columns.count && columns[place].isTrailing
      let left = place < columns.count ? max(0, columns[place].width - width(cell)) : 0
      if isTrailing { gap += left }
      if !cell.isEmpty {
        text.append(contentsOf: repeatElement(space, count: gap))
        text.append(
          contentsOf: (style(place).map { Terminal.output.styled(cell, $0) } ?? cell).utf8)
        gap = 0
      }
      gap += (isTrailing ? 0 : left) + 2
    }
    text.append(UInt8(ascii: "\n"))
  }

  /// A head that stands out.
  static func headStyle(_ row: Int, _ column: Int) -> Terminal.Style? { row == 0 ? .bold : nil }

  /// A table of any length: the first thousand rows settle the width of the columns.
  struct Stream {
    private let write: (String) -> Void
    private var waiting: [[String]] = []
    private var widths: [Int]?
    /// Set where the table is too wide.
    private var blocks: RecordBlocks?
    private(set) var isEmpty = true

    init(_ write: @escaping (String) -> Void) { self.write = write }

    mutating func add(_ row: [String]) {
      isEmpty = false
      waiting.append(row.map { VisibleText.of($0) })
      if waiting.count == 1_000 { finish() }
    }

    /// Writes what waits.
    mutating func finish() {
      let settled =
        widths ?? TextTable.widths(waiting, trailing: [], Terminal.output.columns)
      if widths == nil, let limit = Terminal.output.columns, let head = waiting.first,
        TextTable.isTooWide(settled, for: limit)
      {
        blocks = RecordBlocks(head: head, width: limit)
        waiting.removeFirst()
      }
      widths = settled
      defer { waiting = [] }
      if let blocks { return write(blocks.text(waiting[...])) }
      write(TextTable.text(waiting, trailing: [], widths: settled, style: { _, _ in nil }))
    }
  }

  /// Places that a text takes; the marks of colours take none.
  static func width(_ text: String) -> Int {
    // Most cells are numbers and ids, and the properties of a scalar take long to look up.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    var isMark = false
    return text.unicodeScalars.reduce(0) { sum, scalar in
      if scalar == "\u{1B}" { isMark = true }
      defer { if scalar == "m" { isMark = false } }
      return isMark ? sum : sum + width(scalar)
    }
  }

  /// Places on a terminal, by the wide ranges of Unicode's East Asian Width (UAX #11).
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    // Letters, dashes, arrows and signs as ≤, which nearly all other scalars of tables are: looked up
    // without their properties, which take most of the time of a table of a thousand agents.
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF:
      return 1
    default:
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark || category == .format
        ? 0 : 1
    }
  }
}
