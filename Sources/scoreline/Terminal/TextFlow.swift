/// Running text in lines of a width, Chinese and Latin mixed.
///
/// Lines end at spaces and between Han characters; none begins with a closing mark or ends with an
/// opening one, after GB/T 15834 and https://www.w3.org/TR/clreq/.
enum TextFlow {
  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "！", "？", "、", "）", "》", "〉", "】", "」", "』", "”", "’", "…", "—", "％", "%",
    ",", ".", ";", ":", "!", "?", ")", "]",
  ]
  private static let opening: Set<Character> = ["（", "《", "〈", "【", "「", "『", "“", "‘", "(", "["]

  /// - Parameter width: places on a terminal; what can't be divided may be longer.
  static func lines(_ text: String, width: Int) -> [String] {
    lines(of: pieces(text), width: width)
  }

  /// A text as it is where it fits, else in lines, all but the first set in.
  ///
  /// - Parameter width: nil for lines of any length.
  static func folded(_ text: String, width: Int?) -> String {
    guard let width, TextTable.width(text) > width else { return text }
    let margin = String(text.prefix { $0 == " " })
    let lines = lines(text, width: max(width - margin.count - 2, 8))
    return margin + lines.joined(separator: "\n" + margin + "  ")
  }

  /// The same of a cell of a table, whose names stay whole where there is room for them, and what is longer than
  /// the column is cut.
  static func lines(ofCell text: String, width: Int) -> [String] {
    let names = names(text)
    let fit = names.allSatisfy { TextTable.width($0.text) <= width }
    return lines(of: fit ? names : pieces(text).flatMap { cut($0, to: width) }, width: width)
  }

  private static func cut(_ piece: Piece, to width: Int) -> [Piece] {
    guard TextTable.width(piece.text) > width else { return [piece] }
    var parts = [Piece(text: "", followsSpace: piece.followsSpace)]
    for character in piece.text {
      if TextTable.width(parts[parts.count - 1].text + String(character)) > width {
        parts.append(Piece(text: "", followsSpace: false))
      }
      parts[parts.count - 1].text.append(character)
    }
    return parts
  }

  private static func lines(of pieces: [Piece], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      let space = line.isEmpty || !piece.followsSpace ? "" : " "
      if !line.isEmpty, TextTable.width(line + space + piece.text) > width {
        lines.append(line)
        line = piece.text
      } else {
        line += space + piece.text
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The places that the longest part needs that stays together.
  static func longestPiece(_ text: String) -> Int { longest(pieces(text)) }

  /// The places that the longest name of a cell needs.
  static func longestName(_ text: String) -> Int { longest(names(text)) }

  private static func longest(_ pieces: [Piece]) -> Int {
    pieces.map { TextTable.width($0.text) }.max() ?? 0
  }

  /// What is longer is a sentence, which may go over several lines.
  static let mostOfName = 28

  /// A short cell, else what stands between marks or in brackets: names, which read badly in two lines.
  private static func names(_ text: String) -> [Piece] {
    if TextTable.width(text) <= mostOfName { return [Piece(text: text, followsSpace: false)] }
    var names: [[Piece]] = []
    var isInBrackets = false
    for piece in pieces(text) {
      defer { isInBrackets = piece.text.last != ")" && (isInBrackets || piece.text.first == "(") }
      let isApart =
        names.last?.last?.text.last.map {
          closing.contains($0) || piece.text.first.map(opening.contains) ?? false
        } ?? true
      if !isInBrackets, piece.followsSpace || isApart {
        names.append([piece])
      } else {
        names[names.count - 1].append(piece)
      }
    }
    return names.flatMap { parts -> [Piece] in
      let name = Piece(
        text: parts.enumerated().map { ($0 > 0 && $1.followsSpace ? " " : "") + $1.text }.joined(),
        followsSpace: parts.first?.followsSpace ?? false)
      return TextTable.width(name.text) <= mostOfName ? [name] : parts
    }
  }

  /// The text with a mark wherever a line may end without a space.
  static func marked(_ text: String, with mark: String) -> String {
    var result = ""
    var last: Character?
    for character in text {
      let isBreak = !character.isWhitespace && last?.isWhitespace == false
      if isBreak, mayBreak(last, character) { result += mark }
      result.append(character)
      last = character
    }
    return result
  }

  private struct Piece {
    var text: String
    var followsSpace: Bool
  }

  /// What must stay together.
  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var last: Character?
    for character in text {
      defer { last = character }
      if character.isWhitespace { continue }
      let followsSpace = last?.isWhitespace ?? true
      if followsSpace || mayBreak(last, character) {
        pieces.append(Piece(text: String(character), followsSpace: followsSpace))
      } else {
        pieces[pieces.count - 1].text.append(character)
      }
    }
    return pieces
  }

  private static func mayBreak(_ last: Character?, _ next: Character) -> Bool {
    guard let last, !closing.contains(next), !opening.contains(last) else { return false }
    return isWide(last) || isWide(next) || (opening.contains(next) && closing.contains(last))
  }

  private static func isWide(_ character: Character) -> Bool {
    TextTable.width(String(character)) == 2 || closing.contains(character) && !character.isASCII
      || opening.contains(character) && !character.isASCII
  }
}
