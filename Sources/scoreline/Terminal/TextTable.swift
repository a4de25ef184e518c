import ScorelineKit

/// Rows of text in columns that line up, also with Han characters, which take two places.
///
/// Where the terminal is too narrow, columns are left out and cells go over several lines (`TableFit`); where that
/// is not enough, each row becomes a block of lines (`RecordBlocks`).
enum TextTable {
  /// - Parameters:
  ///   - trailing: the columns that are aligned to the right, which are never folded.
  ///   - spare: the columns that a narrow terminal can do without, those that go together, the first to go first.
  ///   - options: of the command, each of which prints all columns.
  ///   - hasHead: whether the first row names the columns.
  ///   - style: how a cell stands out, by row and column.
  static func text(
    _ rows: [[String]], trailing: Set<Int> = [], spare: [[Int]] = [],
    options: [String] = ["--json"],
    hasHead: Bool = true, width: Int? = Terminal.output.columns,
    style: (Int, Int) -> Terminal.Style? = { _, _ in nil }
  ) -> String {
    let rows = rows.map { $0.map { VisibleText.of($0) } }
    let fit = TableFit(rows, trailing: trailing, spare: spare, limit: width)
    if hasHead, let width, let head = rows.first, fit.isTooWide {
      return RecordBlocks(head: head, width: width).text(rows.dropFirst()) { style($0 + 1, $1) }
    }
    let note = fit.leftOut(of: rows.first ?? [], options: options, Output.language)
    return text(rows, trailing: trailing, fit, style: style)
      + (note.map { "\n" + TextFlow.folded($0, width: width) + "\n" } ?? "")
  }

  private static func text(
    _ rows: [[String]], trailing: Set<Int>, _ fit: TableFit,
    style: (Int, Int) -> Terminal.Style?
  ) -> String {
    // Bytes, as a table of a thousand agents has ten thousand lines of ten cells, and to put texts together cell by
    // cell took longer than the figures themselves.
    var text: [UInt8] = []
    text.reserveCapacity(rows.count * (TableFit.total(fit.widths) + 1))
    let columns = zip(fit.shown, fit.widths).map {
      Column(width: $1, isTrailing: trailing.contains($0))
    }
    for (row, cells) in rows.enumerated() {
      let cells = fit.cells(cells)
      let lines = lines(cells, columns)
      for place in 0..<(lines?.map(\.count).max() ?? 1) {
        let cells = lines?.map { place < $0.count ? $0[place] : "" } ?? cells
        add(cells, columns, to: &text) { style(row, fit.shown[$0]) }
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

  /// A table of any length: the first thousand rows settle which columns are shown, and how wide.
  struct Stream {
    /// The columns that a narrow terminal can do without, the first to go first.
    var spare: [[Int]] = []
    private let write: (String) -> Void
    private var waiting: [[String]] = []
    private var fit: TableFit?
    /// Set where the table is too wide.
    private var blocks: RecordBlocks?
    private(set) var isEmpty = true
    /// What is not shown and where it is; nil where all is shown, and before the first rows are written.
    private(set) var leftOut: String?

    init(_ write: @escaping (String) -> Void) { self.write = write }

    mutating func add(_ row: [String]) {
      isEmpty = false
      waiting.append(row.map { VisibleText.of($0) })
      if waiting.count == 1_000 { finish() }
    }

    /// Writes what waits.
    mutating func finish() {
      let settled =
        fit ?? TableFit(waiting, trailing: [], spare: spare, limit: Terminal.output.columns)
      if fit == nil, let head = waiting.first {
        if settled.isTooWide, let limit = Terminal.output.columns {
          blocks = RecordBlocks(head: head, width: limit)
          waiting.removeFirst()
        } else {
          leftOut = settled.leftOut(of: head, options: ["--json"], Output.language)
        }
      }
      fit = settled
      defer { waiting = [] }
      if let blocks { return write(blocks.text(waiting[...])) }
      write(TextTable.text(waiting, trailing: [], settled, style: { _, _ in nil }))
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
