import ReportModel

/// The head of a column in lines of its own: between Han characters programs end a line anywhere, even before a
/// closing bracket, and leave one character alone.
struct HeadText {
  /// One where the head fits, or is of another script.
  let parts: [String]

  /// A longer one is no head: with its lines it would be longer than programs take.
  private static let longest = 120
  /// A head of more lines is hard to read.
  private static let mostLines = 3.0

  /// What a Chinese head wants to take few lines; nothing for others, whose words are long enough.
  static func width(_ title: String) -> Double {
    guard TextWidth.hasHan(title) else { return 0 }
    return (TextWidth.of(title) / mostLines).rounded(.up) + 1
  }

  /// What a Chinese head takes at least: a short part, as `95%下限`, stays whole.
  static func leastWidth(_ title: String) -> Double {
    guard TextWidth.hasHan(title) else { return 0 }
    return HeadText(title, within: shortPart).parts.map(TextWidth.bold).filter { $0 <= shortPart }
      .max() ?? 0
  }

  private static let shortPart = 7.7

  /// - Parameter width: what a line holds.
  init(_ title: String, within width: Double) {
    guard title.utf16.count <= Self.longest, TextWidth.lines(title, within: width) > 1 else {
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
    self.parts = parts.filter { !$0.isEmpty }.flatMap { Self.lines(of: $0, within: width) }
  }

  /// A part in lines that are full but for the last, which has more than one character.
  private static func lines(of part: String, within width: Double) -> [String] {
    guard TextWidth.lines(part, within: width) > 1, TextWidth.hasHan(part) else {
      return [part]
    }
    var lines: [[String]] = [[]]
    var filled = 0.0
    for piece in pieces(of: part) {
      let needed = TextWidth.of(piece) * 1.03
      if filled > 0, filled + needed > width {
        lines.append([])
        filled = 0
      }
      lines[lines.count - 1].append(piece)
      filled += needed
    }
    let last = lines.count - 1
    if last > 0, lines[last].count == 1, lines[last][0].count == 1, lines[last - 1].count > 2 {
      lines[last].insert(lines[last - 1].removeLast(), at: 0)
    }
    return lines.map { $0.joined().trimmingBlanks }.filter { !$0.isEmpty }
  }

  /// Han characters with the marks that must not begin or end a line, and words of other scripts.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var joins = false
    for character in text {
      let own = String(character)
      let isHan = TextWidth.of(own) > 2
      let closes = "，。、；：！？）》".contains(character)
      let wasHan = pieces.last?.last.map { TextWidth.of(String($0)) > 2 } ?? true
      if let last = pieces.indices.last, joins || closes || (!isHan && !wasHan) {
        pieces[last] += own
      } else {
        pieces.append(own)
      }
      joins = "（《".contains(character)
    }
    return pieces
  }

  /// With a line break between its parts.
  var text: String { parts.joined(separator: "\n") }

  /// How many lines it takes.
  func lines(within width: Double) -> Int {
    max(1, parts.reduce(0) { $0 + TextWidth.lines($1, within: width) })
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension ColumnWidths {
  /// The head of a column and how many lines it takes; a button covers the right end.
  func head(
    _ title: String, in column: Int, hasButton: Bool = false
  ) -> (text: String, lines: Int) {
    let width =
      (widths[column] - (hasButton ? 3.4 : 1.2)) * TextWidth.of(title)
      / max(TextWidth.bold(title), 1)
    let head = HeadText(title, within: width)
    return (head.text, head.lines(within: width))
  }
}
