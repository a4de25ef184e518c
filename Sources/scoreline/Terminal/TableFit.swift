import ScorelineKit

/// The columns of a table that a terminal has room for, and how wide each is.
///
/// Where a terminal is too narrow for all, those go first that the table can do without, and cells of the widest
/// columns go over several lines. A file or pipe gets all columns.
struct TableFit {
  /// The places of the columns that are shown.
  let shown: [Int]
  /// The places on the terminal that each of them gets.
  let widths: [Int]
  /// What a table of all columns needs; nil where nothing is left out.
  let wholeWidth: Int?
  /// Whether not even these columns fit.
  let isTooWide: Bool

  /// A narrower terminal shows records.
  private static let leastForTable = 50
  /// No column is folded to less.
  private static let narrowest = 8
  /// Words that stay whole are no longer, but for a name of a file.
  private static let longestWhole = 40

  /// - Parameters:
  ///   - trailing: the columns that are aligned to the right, which are never folded.
  ///   - spare: the columns that the table can do without, those that go together, the first to go first.
  ///   - limit: the places of the terminal; nil for no limit.
  init(_ rows: [[String]], trailing: Set<Int>, spare: [[Int]], limit: Int?) {
    let measure = Measure(rows: rows, trailing: trailing)
    let isTerminal = Terminal.output.isTerminal
    let all = Array(measure.natural.indices)
    guard let limit, Self.total(measure.natural) > limit else {
      (shown, widths, wholeWidth, isTooWide) = (all, measure.natural, nil, false)
      return
    }
    var kept = Set(all)
    if isTerminal, !spare.isEmpty, limit >= Self.leastForTable {
      let roomy = measure.roomy
      func needed(_ columns: Set<Int>) -> Int { Self.total(columns.map { roomy[$0] }) }
      kept.subtract(spare.joined())
      for columns in spare.reversed() where needed(kept.union(columns)) <= limit {
        kept.formUnion(columns)
      }
      wholeWidth = kept.count < all.count ? needed(Set(all)) : nil
    } else {
      wholeWidth = nil
    }
    shown = kept.sorted()
    let named = Self.fold(shown, measure.natural, to: limit, least: measure.named)
    if isTerminal, Self.total(named) > limit {
      widths = Self.fold(
        shown, measure.natural, to: limit, least: measure.divided(limit >= Self.leastForTable))
    } else {
      widths = named
    }
    isTooWide = isTerminal && Self.total(widths) > limit
  }

  /// The cells of a row that are shown.
  func cells(_ row: [String]) -> [String] {
    shown.count == row.count ? row : shown.compactMap { $0 < row.count ? row[$0] : nil }
  }

  /// What is not shown and where it is, below the table; nil where all is shown.
  ///
  /// - Parameter options: of the command, each of which prints everything.
  func leftOut(of head: [String], options: [String], _ language: Language) -> String? {
    guard let wholeWidth else { return nil }
    let names = head.indices.filter { !shown.contains($0) }.map { head[$0] }
    return Words(
      "left out for want of room: \(names.joined(separator: ", ")); a terminal of \(wholeWidth) columns shows all,"
        + " and so \(options.count == 1 ? "does" : "do") \(options.joined(separator: " and "))",
      "因终端宽度所限未显示：\(names.joined(separator: "、"))；终端宽度达\(wholeWidth)列时可全部显示，"
        + "也可用\(options.joined(separator: "或"))输出")[language]
  }

  static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + 2 * (widths.count - 1) }

  private static func fold(_ columns: [Int], _ widths: [Int], to limit: Int, least: [Int]) -> [Int]
  {
    var folded = columns.map { widths[$0] }
    let least = columns.map { least[$0] }
    while total(folded) > limit,
      let widest = folded.indices.filter({ folded[$0] > least[$0] }).max(by: {
        folded[$0] < folded[$1]
      })
    {
      folded[widest] -= 1
    }
    return folded
  }

  /// What the columns of a table need, by how their cells may be divided.
  private struct Measure {
    let rows: [[String]]
    let trailing: Set<Int>
    /// Every cell in one line.
    let natural: [Int]

    init(rows: [[String]], trailing: Set<Int>) {
      self.rows = rows
      self.trailing = trailing
      natural = (0..<(rows.map(\.count).max() ?? 0)).map { column in
        rows.map { column < $0.count ? TextTable.width($0[column]) : 0 }.max() ?? 0
      }
    }

    /// Names stay whole.
    var named: [Int] { widths(TextFlow.longestName) }

    /// What a column needs to read well: names stay whole, sentences have as much room as the longest of them.
    var roomy: [Int] {
      named.enumerated().map {
        min(natural[$0], max(min($1, TableFit.longestWhole), TextFlow.mostOfName))
      }
    }

    /// What can't be divided, such as an id, stays whole; a name of a file may be cut.
    func divided(_ cutsLong: Bool) -> [Int] {
      let widths = widths(TextFlow.longestPiece)
      return cutsLong ? widths.map { min($0, TableFit.longestWhole) } : widths
    }

    private func widths(_ longest: (String) -> Int) -> [Int] {
      natural.indices.map { column in
        if trailing.contains(column) { return natural[column] }
        let longest = rows.map { column < $0.count ? longest($0[column]) : 0 }.max() ?? 0
        return min(natural[column], max(TableFit.narrowest, longest))
      }
    }
  }
}
