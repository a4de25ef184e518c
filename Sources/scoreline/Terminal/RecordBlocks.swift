import ScorelineKit

/// A table that is wider than the terminal: a block of lines a row, each cell after the title of its column.
struct RecordBlocks {
  let head: [String]
  let width: Int

  /// - Parameter style: how a cell stands out, by row without the head, and column.
  func text(
    _ rows: ArraySlice<[String]>, style: (Int, Int) -> Terminal.Style? = { _, _ in nil }
  ) -> String {
    rows.enumerated().map { row, cells in
      zip(head, cells).enumerated().filter { !$0.element.1.isEmpty }.map { column, cell in
        lines(title: cell.0, cell.1, style(row, column))
      }.joined() + "\n"
    }.joined()
  }

  /// What has no room behind the title goes on below it, set in.
  private func lines(title: String, _ cell: String, _ style: Terminal.Style?) -> String {
    let label = Words("\(title): ", "\(title)：")[Output.language]
    let start = TextTable.width(label)
    let inset = 2
    let parts =
      start + TextTable.width(cell) <= width
      ? [cell] : TextFlow.lines(cell, width: max(width - max(start, inset), 8))
    let space = String(repeating: " ", count: min(start, max(width - 8, inset)))
    return parts.enumerated().map { place, part in
      (place == 0 ? label : space)
        + (style.map { Terminal.output.styled(part, $0) } ?? part) + "\n"
    }.joined()
  }
}
