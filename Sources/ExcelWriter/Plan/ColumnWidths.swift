import ReportModel

/// The widths of a sheet's columns, fitted to the tables that share them.
struct ColumnWidths {
  private(set) var widths: [Double] = []
  /// What each can be narrowed to, by wrapping its words.
  private var floors: [Double] = []
  /// What each keeps where all others can as well.
  private var phrases: [Double] = []
  /// The widest figures and the widest words of each, where several tables share it.
  private var figures: [Double] = []
  private var words: [Double] = []
  private var tables = 0
  /// Of columns right of those that are printed.
  private var beyond: (first: Int, widths: [Double]) = (0, [])
  /// Columns of a form's words that may run on.
  private var tails: Set<Int> = []

  static let least = 8.0
  private static let shaded = 4.5
  static let most = 52.0
  /// A head wraps rather than make its column wider than this.
  private static let head = 9.0
  /// Blank space on both sides, and the button of a filter.
  private static let padding = 2.0
  /// With more columns than that there is less blank space between them.
  private static let manyColumns = 12
  private static let lessPadding = 1.4
  private static let button = 2.2
  /// What figures keep from words right of them.
  private static let stepBack = 1.0
  /// Columns of a form, which has to fit one sheet of paper.
  private static let formHead = 6.5
  private static let formPadding = 1.6
  static let formText = 15.2
  private static let formLongText = 15.2
  private static let formTail = 16.5
  private static let filledTail = 28.0
  /// Text wraps well in this many, and in that many if need be.
  private static let wrapping = 20.0
  private static let narrow = 12.0
  /// A text of this many is a sentence, which wants that many.
  private static let sentence = 80.0
  private static let ofSentences = 28.0
  /// Words below figures of another table, or above them, take no more.
  private static let sharing = 22.0
  /// A longer word is broken where columns are narrow.
  static let longestWord = 18.0
  /// Names of rows are read first, and wrap last.
  private static let rowName = 20.5
  /// What programs add to a column, in characters.
  private static let edge = 0.71
  /// Facts, links and long lines want at least this much on a sheet.
  static let reading = 100.0
  /// Beside a wide table a short line leaves half of the page empty.
  private static let readingShare = 0.9
  /// Two charts side by side, so that the names of thirteen periods stand level below each.
  static let pairOfCharts = 120.0

  /// - Parameter narrow: columns of shaded cells, which say enough in little room.
  mutating func fit(
    _ table: Table, columns: [Int?], hasFilter: Bool, isForm: Bool = false, narrow: Set<Int> = []
  ) {
    tables += 1
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
      let few = isForm ? Self.formHead : max(Self.head, HeadText.width(title))
      let head = max(
        TextWidth.longestWord(title) * 1.1, min(TextWidth.of(title) * 1.1, few))
      needs.append(
        ColumnNeed(
          of: table, index, at: place, width: hasFilter ? head + Self.button : head,
          wraps: isForm && place > 0, stepsBack: table.stepsBack(index, among: columns)))
    }
    // Row by row, as cells lie in memory: lists have thousands.
    for row in table.rows { for place in needs.indices { needs[place].add(row) } }
    let padding =
      isForm ? Self.formPadding : needs.count > Self.manyColumns ? Self.lessPadding : Self.padding
    for need in needs {
      let padding = need.stepsBack ? padding + Self.stepBack : padding
      fit(need.place, to: need.width + padding)
      floors[need.place] = max(floors[need.place], need.floor + padding)
      phrases[need.place] = max(phrases[need.place], need.phrase + padding)
      if need.isWords {
        words[need.place] = max(words[need.place], need.width + padding)
      } else {
        figures[need.place] = max(figures[need.place], need.width + padding)
      }
    }
  }

  /// The same with the columns that aren't printed, and with room for those of tables below a form.
  func with(_ asides: [Table]) -> ColumnWidths {
    var all = self
    for (index, width) in beyond.widths.enumerated() { all.fit(beyond.first + index, to: width) }
    for table in asides {
      for (index, place) in SheetPlan.columns(table).enumerated() {
        guard let place, place >= max(widths.count, beyond.first + beyond.widths.count) else {
          continue
        }
        let cells = table.rows.map { row in
          row.cells.indices.contains(index) ? TextWidth.of(row.cells[index].shown) : 0
        }
        all.fit(place, to: min(cells.max() ?? 0, Self.formTail) + Self.padding)
      }
    }
    return all
  }

  /// Leaves the columns from one on out of what is printed, and of all that is fitted to a page.
  mutating func keep(_ count: Int) {
    guard count < widths.count else { return }
    beyond = (count, Array(widths[count...]))
    widths.removeSubrange(count...)
  }

  /// What a text wants on a form: a line, else about two.
  static func wrapped(_ width: Double) -> Double {
    width <= formText ? width : min(max(formText, width / 2), formLongText)
  }

  /// Makes a column at least that wide, within the limits.
  mutating func fit(_ column: Int, to width: Double, least: Double = Self.least) {
    while widths.count <= column {
      widths.append(0)
      floors.append(0)
      phrases.append(0)
      figures.append(0)
      words.append(0)
    }
    widths[column] = max(widths[column], min(max(width, least), Self.most))
  }

  /// Narrows the columns of words until all fit the first of some widths on paper that they can be narrowed
  /// to, else as near to the last as they come.
  mutating func squeeze(to most: [Double]) {
    if tails.contains(widths.count - 1) { fit(widths.count - 1, to: Self.formTail) }
    share()
    // The one column of sentences beside figures: as narrow as words it would be a dozen lines high.
    let sentences = widths.indices.filter { figures[$0] == 0 && words[$0] > Self.sentence }
    let floors = widths.indices.map { column in
      // Figures are as narrow as they are.
      let wrapped =
        figures[column] > 0 ? Self.least : sentences == [column] ? Self.ofSentences : Self.narrow
      return min(widths[column], max(self.floors[column], wrapped))
    }
    let phrases = widths.indices.map { min(widths[$0], max(floors[$0], self.phrases[$0])) }
    func total(_ floors: [Double]) -> Double { floors.reduce(0) { $0 + $1 + Self.edge } }
    guard !floors.isEmpty,
      let most = most.first(where: { total(phrases) <= $0 })
        ?? most.first(where: { total(floors) <= $0 }) ?? most.last
    else { return }
    // First what is wide, then all that wraps, the names of rows at the last.
    narrow(to: most, floors: phrases.map { max($0, Self.wrapping) })
    narrow(to: most, floors: [max(phrases[0], Self.rowName)] + phrases.dropFirst())
    narrow(to: most, floors: phrases)
    narrow(to: most, floors: floors)
  }

  /// Widens the columns to a width on paper, one of words at the end first, which wrap less then.
  mutating func fill(to most: Double) {
    guard printed < most, let last = widths.indices.last else { return }
    if tails.contains(last) {
      widths[last] += min(max(0, Self.filledTail - widths[last]), most - printed)
    }
    let rest = (most - printed) / Double(widths.count)
    for column in widths.indices { widths[column] += max(0, rest) }
  }

  private mutating func narrow(to most: Double, floors: [Double]) {
    let rooms = zip(widths, floors).map { max(0, $0 - $1) }
    let room = rooms.reduce(0, +)
    guard printed > most, room > 0 else { return }
    let share = min(1, (printed - most) / room)
    widths = zip(widths, rooms).map { $0 - $1 * share }
  }

  /// Where words of one table stand in a column of figures of another, they wrap rather than set the figures
  /// far apart.
  private mutating func share() {
    guard tables > 1 else { return }
    for column in widths.indices.dropFirst() where figures[column] > 0 {
      let least = max(
        figures[column], floors[column], phrases[column], min(words[column], Self.sharing))
      if words[column] > least, widths[column] > least { widths[column] = least }
    }
  }

  /// How many lines a text takes in a cell of a column.
  func lines(of text: String, in column: Int, isBold: Bool = false) -> Int {
    TextWidth.lines(text, within: widths[column] - 1.2, isBold: isBold)
  }

  /// The same in a frame over some columns.
  func lines(ofBoxed text: String, over columns: ClosedRange<Int>) -> Int {
    TextWidth.lines(text, within: total(of: columns) - 4, isBold: true)
  }

  /// What the columns take on paper, in characters.
  var printed: Double { total + Self.edge * Double(widths.count) }

  /// The columns that a line of text may cover: those of the tables, or more on a narrow sheet.
  mutating func reserveReading(for least: Double) -> ClosedRange<Int> {
    widths = widths.map { $0 == 0 ? Self.least : $0 }
    while total < least {
      let rest = least - total
      if rest < Self.least, let last = widths.indices.last {
        widths[last] += rest
        break
      }
      fit(widths.count, to: min(12, rest))
    }
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
