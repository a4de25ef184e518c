import ReportModel

/// The head of a column in lines of its own: between Han characters programs end a line anywhere, even before a
/// colon or after an opening bracket.
struct HeadText {
  /// One where the head fits, or has no such mark.
  let parts: [String]

  /// - Parameter width: what a line holds.
  init(_ title: String, within width: Double) {
    guard TextWidth.lines(title, within: width) > 1 else {
      parts = [title]
      return
    }
    var parts = [""]
    for character in title {
      switch character {
      // The end of the line stands for it.
      case "：": parts.append("")
      case "（": parts.append("（")
      default: parts[parts.count - 1].append(character)
      }
    }
    self.parts = parts.filter { !$0.isEmpty }
  }

  /// With a line break between its parts.
  var text: String { parts.joined(separator: "\n") }

  /// How many lines it takes.
  func lines(within width: Double) -> Int {
    max(1, parts.reduce(0) { $0 + TextWidth.lines($1, within: width) })
  }
}

extension ColumnWidths {
  /// The head of a column and how many lines it takes; a button covers the right end.
  func head(
    _ title: String, in column: Int, hasButton: Bool = false
  ) -> (text: String, lines: Int) {
    let width = (widths[column] - (hasButton ? 3.4 : 1.2)) / 1.1
    let head = HeadText(title, within: width)
    return (head.text, head.lines(within: width))
  }
}
