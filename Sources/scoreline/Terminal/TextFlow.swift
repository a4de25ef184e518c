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
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
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
  static func longestPiece(_ text: String) -> Int {
    pieces(text).map { TextTable.width($0.text) }.max() ?? 0
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
