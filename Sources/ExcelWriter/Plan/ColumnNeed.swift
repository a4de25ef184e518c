import ReportModel

extension Cell {
  fileprivate var isNumber: Bool { if case .number = value { true } else { false } }
}

/// What a column of a table wants.
struct ColumnNeed {
  let place: Int
  private(set) var width: Double
  /// What it takes at least: a figure, and the longest word.
  private(set) var floor: Double
  /// What it is better not narrowed below: a head of few lines, and the longest phrase.
  private(set) var phrase: Double
  /// Whether it holds a text.
  private(set) var isWords = false
  private let index: Int
  private let isHead: Bool
  private let wraps: Bool
  /// Whether its figures keep a distance from words right of them.
  let stepsBack: Bool
  /// Of long lists few rows are looked through for long words.
  private let isLong: Bool

  init(
    of table: Table, _ index: Int, at place: Int, width: Double, wraps: Bool, stepsBack: Bool
  ) {
    self.index = index
    self.place = place
    self.width = width
    self.wraps = wraps
    self.stepsBack = stepsBack
    let title = table.columns[index].title
    floor = min(
      width, max(TextWidth.longestWord(title) * 1.1, HeadText.leastWidth(title), 6))
    phrase = TextWidth.hasHan(title) ? width : floor
    isLong = table.rows.count > 200
    let first = table.rows.first?.cells ?? []
    isHead = first.indices.contains(index) && first[index].isRowHead
  }

  mutating func add(_ row: Table.Row) {
    guard row.cells.indices.contains(index) else { return }
    let cell = row.cells[index]
    // Nearly all cells of long lists are texts far from the widest.
    if case .text(let text) = cell.value {
      isWords = isWords || !text.isEmpty
      if TextWidth.most(text) * 1.1 <= (isLong ? width : floor) { return }
    }
    let isMarked = cell.mark != nil && cell.mark != Mark(.neutral, isFirm: false)
    let isBold = row.emphasis == .total || isHead || isMarked || cell.isJudged
    let shown = cell.shown
    // Of long columns few cells can be the widest.
    guard TextWidth.most(shown) * 1.1 > min(width, floor) else { return }
    let own = isBold ? TextWidth.bold(shown) : TextWidth.of(shown)
    let bold = own / max(TextWidth.of(shown), 1)
    let sign = cell.hasSign ? 2.4 : 0
    let needed = own + sign
    guard !cell.isNumber else {
      floor = max(floor, needed)
      width = max(width, needed)
      return
    }
    // Half of a time or of an id is neither.
    let isCode = TextWidth.isCode(shown)
    width = max(width, wraps && !isCode ? ColumnWidths.wrapped(needed) : needed)
    // A verdict is one word, and breaks before how sure it is; alone that is one as well.
    let word =
      isLong || isMarked || isCode || cell.isAssessed
      ? needed
      : (cell.isJudged ? TextWidth.longestClause(shown) : TextWidth.longestWord(shown)) * bold
        + sign
    // A short text of a form stays on its line: many rows of two would not fit the sheet of paper.
    let least = wraps && needed <= ColumnWidths.formText ? needed : word
    floor = max(floor, min(least, ColumnWidths.longestWord))
    guard !wraps, !isLong, let longest = TextWidth.longestPhrase(shown) else { return }
    phrase = max(phrase, min(needed, longest * bold + sign))
  }
}
