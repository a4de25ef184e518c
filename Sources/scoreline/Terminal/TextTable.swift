/// Rows of text in columns that line up, also with Han characters, which take two places.
enum TextTable {
  /// - Parameter trailing: the columns that are aligned to the right.
  static func text(_ rows: [[String]], trailing: Set<Int> = []) -> String {
    text(rows, trailing: trailing, widths: widths(rows))
  }

  /// The places that each column needs.
  private static func widths(_ rows: [[String]]) -> [Int] {
    (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
    }
  }

  private static func text(_ rows: [[String]], trailing: Set<Int>, widths: [Int]) -> String {
    rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let gap = String(
          repeating: " ", count: column < widths.count ? max(0, widths[column] - width(cell)) : 0)
        line += trailing.contains(column) ? gap + cell : cell + gap
        if column < row.count - 1 { line += "  " }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// A table of any length: the first thousand rows settle the width of the columns.
  struct Stream {
    private let write: (String) -> Void
    private var waiting: [[String]] = []
    private var widths: [Int]?
    private(set) var isEmpty = true

    init(_ write: @escaping (String) -> Void) { self.write = write }

    mutating func add(_ row: [String]) {
      isEmpty = false
      waiting.append(row)
      if waiting.count == 1_000 { finish() }
    }

    /// Writes what waits.
    mutating func finish() {
      let settled = widths ?? TextTable.widths(waiting)
      widths = settled
      write(TextTable.text(waiting, trailing: [], widths: settled))
      waiting = []
    }
  }

  /// Places that a text takes; the marks of colours take none.
  static func width(_ text: String) -> Int {
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
    default:
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark || category == .format
        ? 0 : 1
    }
  }
}
