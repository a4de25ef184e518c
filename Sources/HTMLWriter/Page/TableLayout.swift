import ReportModel

/// What decides how a table is set.
struct TableLayout {
  /// The columns that a page shows, with their places in the rows.
  var columns: [(index: Int, column: Table.Column)]
  var look: Look
  /// Whether it is wider than any page, so that its box scrolls.
  var scrolls: Bool
  /// Whether it fits a page only with smaller type and less room between columns.
  var isDense: Bool
  /// The least width in pixels without broken words, estimated.
  var leastWidth: Double
  /// What stands beside the cells of each column where rows become cards or panels; empty where they
  /// never do.
  private(set) var labels: [String]
  private var setting: Table.Setting
  private var rowCount: Int
  /// Of its rows, with the notes below values.
  private var lineCount: Int

  /// Whether drawings stand beside their values.
  let isPaired: Bool

  enum Look {
    /// Narrow enough for a telephone.
    case plain
    /// A card a row where the screen is narrower than a small page.
    case cards
    /// A card a row where it is narrower than a whole page.
    case lateCards
    /// Each row as a panel on every screen.
    case panels
    /// Each row as an entry of a glossary on every screen.
    case entries
  }

  /// As many rows, and lines of them, as take a third of a sheet.
  private static let fewRows = 14
  private static let fewLines = 26
  /// What a telephone of 320 pixels, a small page and a whole one leave between the margins.
  private static let telephone = 288.0
  private static let smallPage = 592.0
  /// What the estimate of a table that just fits a small page may be wrong by: it would scroll there.
  private static let doubt = 40.0
  private static let page = 1_000.0
  /// What fits a whole page when it is set densely; beyond it a table is wider than any page, whatever
  /// an estimate may be wrong by.
  private static let widest = 1_250.0

  init(_ table: Table) {
    columns = table.columns.enumerated().filter { $0.element.shownIn != .workbook }
      .map { ($0.offset, $0.element) }
    isPaired = columns.contains { $0.column.title.isEmpty && !$0.column.note.isEmpty }
    setting = table.setting
    rowCount = table.pageRows.count
    lineCount = table.pageRows.reduce(0) { $0 + ($1.cells.map(Self.lines).max() ?? 1) }
    leastWidth = columns.reduce(0) { sum, entry in
      let head = TextWidth.widestWord(of: entry.column.title, size: 12)
      let body = table.pageRows.reduce(0.0) { widest, row in
        entry.index < row.cells.count ? max(widest, Self.width(row.cells[entry.index])) : widest
      }
      // The style sheet keeps columns from becoming narrower, their padding included.
      let least = entry.column.alignment == .trailing ? 36.0 : 84
      return sum + max(max(head, body) + 20, least)
    }
    let isBroken = setting == .panels || setting == .entries
    scrolls = leastWidth > Self.widest && !isBroken
    isDense = leastWidth > Self.page && leastWidth <= Self.widest
    look =
      setting == .panels
      ? .panels
      : setting == .entries
        ? .entries
        : leastWidth <= Self.telephone || scrolls
          ? .plain : leastWidth <= Self.smallPage - Self.doubt ? .cards : .lateCards
    labels =
      look == .plain
      ? [] : Self.labels(columns, of: table, hasNotes: look == .cards || look == .lateCards)
  }

  /// A line of time is as high as three of text.
  private static func lines(_ cell: Cell) -> Int {
    if case .trend = cell.value { return 3 }
    return 1 + cell.notes.count
  }

  private static func width(_ cell: Cell) -> Double {
    let notes = cell.notes.reduce(0.0) { max($0, TextWidth.widestWord(of: $1.text, size: 12)) }
    let value: Double =
      switch cell.value {
      case .none, .text: TextWidth.widestWord(of: cell.shown, size: 13)
      // Numbers aren't broken.
      case .number: TextWidth.of(cell.shown, size: 13)
      case .trend, .bullet, .interval: 136
      }
    return max(notes, cell.mark == nil ? value : value + 32)
  }

  /// Whether it takes the whole page; few columns would lie too far apart there.
  var isFull: Bool { columns.count > 5 }

  /// Whether two of them fit side by side.
  var isSmall: Bool {
    setting == .rows && columns.count <= 8 && leastWidth <= 420 && rowCount <= 40
  }

  /// What stands beside the cells of each column where rows become cards or panels: its head, but nothing
  /// beside the names of rows. Empty where rows stay rows on every screen.
  ///
  /// - Parameter hasNotes: whether the second lines of heads are said too, which nobody sees where rows are cards.
  private static func labels(
    _ columns: [(index: Int, column: Table.Column)], of table: Table, hasNotes: Bool
  ) -> [String] {
    columns.map { index, column in
      let isName = table.pageRows.allSatisfy { index < $0.cells.count && $0.cells[index].isRowHead }
      if isName { return "" }
      if !column.cardLabel.isEmpty { return column.cardLabel }
      let said = hasNotes ? [column.title, column.note] : [column.title]
      let shown = said.filter { !$0.isEmpty }
      return shown.isEmpty ? column.note : shown.joined(separator: " · ")
    }
  }

  /// Where drawings stand beside their values, a card keeps the two in one line.
  private var pairs: [StyleClass] { isPaired ? [.pairs] : [] }

  /// Whether paper shows it whole rather than begin it at the foot of a page.
  private var isBrief: Bool {
    rowCount <= Self.fewRows && lineCount <= Self.fewLines
      && (look == .plain || look == .cards || look == .lateCards)
  }

  var styles: [StyleClass] { lookStyles + (isBrief ? [.brief] : []) }

  private var lookStyles: [StyleClass] {
    switch look {
    case .plain: [.scroll]
    case .cards: [.scroll, .cards] + pairs
    case .lateCards: [.scroll, .cards, .late] + pairs + (isDense ? [.dense] : [])
    case .panels: [.panels]
    case .entries: [.entries]
    }
  }
}
