import ReportModel

/// The widths of a sheet's columns, fitted to the tables that share them.
struct ColumnWidths {
  private(set) var widths: [Double] = []
  /// Columns of a form's words that may run on.
  private var tails: Set<Int> = []

  static let least = 8.0
  private static let shaded = 4.5
  static let most = 52.0
  /// A head wraps rather than make its column wider than this.
  private static let head = 9.0
  /// Blank space on both sides, and the button of a filter.
  private static let padding = 2.0
  private static let button = 2.2
  /// Columns of a form, which has to fit one sheet of paper.
  private static let formHead = 6.5
  private static let formPadding = 1.4
  private static let formText = 13.0
  private static let formLongText = 14.0
  private static let formTail = 16.5
  /// Portrait A4 shows about this many characters in a size that can still be read.
  private static let formReadable = 150.0
  /// Landscape A4 shows about this many characters in a size that can still be read.
  private static let readable = 180.0
  /// Text wraps well in this many.
  private static let wrapping = 20.0
  /// Facts, links and long lines want at least this much on a sheet.
  static let reading = 100.0
  /// Beside a wide table a short line leaves half of the page empty.
  private static let readingShare = 0.75
  /// Two charts side by side, so that the names of thirteen periods stand level below each.
  static let pairOfCharts = 138.0

  /// - Parameter narrow: columns of shaded cells, which say enough in little room.
  mutating func fit(
    _ table: Table, columns: [Int?], hasFilter: Bool, isForm: Bool = false, narrow: Set<Int> = []
  ) {
    var needs: [ColumnNeed] = []
    for (index, place) in columns.enumerated() {
      guard let place else { continue }
      let title = table.columns[index].title
      if narrow.contains(index) {
        let cells = table.rows.map { $0.cells.indices.contains(index) ? $0.cells[index].shown : "" }
        let width = (cells + [title]).map(TextWidth.of).max() ?? 0
        fit(place, to: min(width + 1.6, Self.least), least: Self.shaded)
        continue
      }
      if isForm, index == columns.lastIndex(where: { $0 != nil }), place > 0,
        table.columns[index].alignment == .leading
      {
        // Its words run on over the empty cells beside it, where there are any.
        fit(place, to: min(TextWidth.of(title) * 1.1, Self.formHead) + Self.formPadding)
        tails.insert(place)
        continue
      }
      let head = max(
        TextWidth.longestWord(title) * 1.1,
        min(TextWidth.of(title) * 1.1, isForm ? Self.formHead : Self.head))
      needs.append(
        ColumnNeed(
          of: table, index, at: place, width: hasFilter ? head + Self.button : head,
          wraps: isForm && place > 0))
    }
    // Row by row, as cells lie in memory: lists have thousands.
    for row in table.rows { for place in needs.indices { needs[place].add(row) } }
    for need in needs {
      fit(need.place, to: need.width + (isForm ? Self.formPadding : Self.padding))
    }
  }

  /// What a text wants on a form: a line, else about two.
  fileprivate static func wrapped(_ width: Double) -> Double {
    width <= formText ? width : min(max(formText, width / 2), formLongText)
  }

  /// Makes a column at least that wide, within the limits.
  mutating func fit(_ column: Int, to width: Double, least: Double = Self.least) {
    while widths.count <= column { widths.append(0) }
    widths[column] = max(widths[column], min(max(width, least), Self.most))
  }

  /// Narrows the widest columns, whose text wraps, until all fit a width that can still be read on
  /// paper.
  mutating func squeeze(isForm: Bool) {
    if tails.contains(widths.count - 1) { fit(widths.count - 1, to: Self.formTail) }
    let wide = widths.filter { $0 > Self.wrapping }
    let excess = total - (isForm ? Self.formReadable : Self.readable)
    let room = wide.reduce(0) { $0 + $1 - Self.wrapping }
    guard excess > 0, room > 0 else { return }
    let kept = max(0, 1 - excess / room)
    widths = widths.map { $0 > Self.wrapping ? Self.wrapping + ($0 - Self.wrapping) * kept : $0 }
  }

  /// The columns that a line of text may cover: those of the tables, or more on a narrow sheet.
  mutating func reserveReading(for least: Double) -> ClosedRange<Int> {
    widths = widths.map { $0 == 0 ? Self.least : $0 }
    while total < least { widths.append(12) }
    let reading = max(least, total * Self.readingShare)
    var covered = 0.0
    var last = -1
    while last + 1 < widths.count, covered < reading {
      last += 1
      covered += widths[last]
    }
    return 0...max(0, last)
  }

  var total: Double { widths.reduce(0, +) }

  func total(from column: Int) -> Double { widths[column...].reduce(0, +) }

  func total(of columns: ClosedRange<Int>) -> Double {
    widths[columns].reduce(0, +)
  }

  var pixels: Int { widths.reduce(0) { $0 + SheetMetrics.pixels($1) } }

  func pixels(of columns: ClosedRange<Int>) -> Int {
    widths[columns].reduce(0) { $0 + SheetMetrics.pixels($1) }
  }

  /// The first columns that make up a share of the width.
  func columns(taking share: Double) -> ClosedRange<Int> {
    var covered = 0.0
    var last = -1
    while last + 2 < widths.count, covered < total * share {
      last += 1
      covered += widths[last]
    }
    return 0...max(0, last)
  }
}

extension Cell {
  fileprivate var isNumber: Bool { if case .number = value { true } else { false } }
}

/// What a column of a table wants.
private struct ColumnNeed {
  let place: Int
  private(set) var width: Double
  private let index: Int
  private let isHead: Bool
  private let wraps: Bool

  init(of table: Table, _ index: Int, at place: Int, width: Double, wraps: Bool) {
    self.index = index
    self.place = place
    self.width = width
    self.wraps = wraps
    let first = table.rows.first?.cells ?? []
    isHead = first.indices.contains(index) && first[index].isRowHead
  }

  mutating func add(_ row: Table.Row) {
    guard row.cells.indices.contains(index) else { return }
    // Nearly all cells of long lists are texts far from the widest.
    if case .text(let text) = row.cells[index].value, TextWidth.most(text) * 1.1 <= width { return }
    let bold = row.emphasis == .total || isHead ? 1.1 : 1.0
    let shown = row.cells[index].shown
    // Of long columns few cells can be the widest.
    guard TextWidth.most(shown) * bold > width else { return }
    let needed = TextWidth.of(shown) * bold
    width = max(width, wraps && !row.cells[index].isNumber ? ColumnWidths.wrapped(needed) : needed)
  }
}
