import ReportModel

/// How wide text is, in digits of a sheet's usual font, which is that of its cells.
enum TextWidth {
  /// Han characters and their like take 2.1 characters.
  static func of(_ text: String) -> Double {
    ascii.width(of: text) ?? text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static let ascii = ASCIIWidths(width)

  /// Whether some of its characters are Han or as wide.
  static func hasHan(_ text: String) -> Bool {
    ascii.width(of: text) == nil && text.unicodeScalars.contains { width($0) > 2 }
  }

  /// How wide text is in bold letters, which are wider; Han characters aren't.
  static func bold(_ text: String) -> Double {
    if let width = ascii.width(of: text) { return width * boldness }
    return text.unicodeScalars.reduce(0) { $0 + width($1) * (width($1) > 2 ? 1 : boldness) }
  }

  private static let boldness = 1.1

  /// Whether the text is a time, an id or a number with its marks: `2026-10-24 09:02`, `137****0969`.
  static func isCode(_ text: String) -> Bool {
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: hasDigit = true
      // Capitals, blanks and the marks between digits.
      case 0x41...0x5A, 0x20, 0x2A, 0x2D...0x2F, 0x3A: continue
      default: return false
      }
    }
    return hasDigit
  }

  /// What the text is surely no wider than, told without a look at its characters: capitals are the widest a
  /// byte.
  static func most(_ text: String) -> Double { 1.15 * Double(text.utf8.count) }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2.1
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    // Capitals, narrow letters and marks, other small letters.
    case 0x41...0x5A: 1.15
    case 0x20, 0x21, 0x27...0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74:
      0.6
    case 0x61...0x7A: 0.95
    default: 1
    }
  }

  // Asked of every sign of a workbook's texts: to look into a set would cost more than all else here.

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "《", "〈", "【", "「", "『", "“": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "！", "？", "）", "》", "〉", "】", "」", "』", "”": true
    default: false
    }
  }

  /// The width of the longest part that can't be broken: a word, or a Han character, with the marks
  /// that must not begin or end a line.
  static func longestWord(_ text: String) -> Double {
    var longest = 0.0
    forEachPart(text) { part, _ in longest = max(longest, part) }
    return longest
  }

  /// The width of the longest phrase of a Chinese text, which is better not broken: the whole of a short one; else what
  /// stands between its marks, and a bracket with what it holds. nil for other texts, and for sentences.
  static func longestPhrase(_ text: String) -> Double? {
    guard hasHan(text) else { return nil }
    let whole = of(text)
    guard whole > shortPhrase else { return whole }
    guard whole <= sentence else { return nil }
    var longest = 0.0
    var current = 0.0
    for scalar in text.unicodeScalars {
      if scalar == "（" { current = 0 }
      current += width(scalar)
      longest = max(longest, current)
      if scalar == "）" || endsClause(scalar) { current = 0 }
    }
    return min(longest, shortPhrase)
  }

  /// Nine Han characters are one phrase; a text of more than twenty is a sentence.
  private static let (shortPhrase, sentence) = (19.0, 43.0)

  /// The width of the longest clause of a Chinese text with the mark that ends it, or of the longest word of
  /// another one.
  static func longestClause(_ text: String) -> Double {
    guard text.unicodeScalars.contains(where: endsClause) else { return longestWord(text) }
    var longest = 0.0
    var current = 0.0
    for scalar in text.unicodeScalars {
      current += width(scalar)
      longest = max(longest, current)
      if endsClause(scalar) { current = 0 }
    }
    return longest
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "，" || scalar == "：" || scalar == "；"
  }

  /// The widths of the parts that a line may end between, and of the blank before each.
  private static func forEachPart(_ text: String, _ body: (Double, _ blank: Double) -> Void) {
    var current = 0.0
    var blank = 0.0
    // What the part ends in: nothing may be broken off after an opening mark.
    var last: (scalar: Unicode.Scalar, width: Double)?
    for scalar in text.unicodeScalars {
      let width = width(scalar)
      let isAfterHan = last.map { $0.width > 2 } ?? false
      // `after-call` may be broken, `2026-10` had better not.
      let isAfterHyphen = last?.scalar == "-" && scalar.properties.isAlphabetic
      if scalar == " " || width > 2 || isAfterHan || isAfterHyphen, !closes(scalar),
        !(last.map { opens($0.scalar) } ?? false)
      {
        if current > 0 {
          body(current, blank)
          (current, blank) = (0, 0)
        }
      }
      if scalar == " " { blank += width } else { current += width }
      last = (scalar, width)
    }
    if current > 0 { body(current, blank) }
  }

  /// How many lines the text takes within a width, broken as programs do; `size` is that of its font, in points.
  static func lines(
    _ text: String, within width: Double, size: Double = 10, isBold: Bool = false
  ) -> Int {
    let width = isBold ? width * of(text) / max(bold(text), 1) : width
    // The usual font, which widths are measured in, has 10 points.
    guard width > 1, most(text) * size / 10 > width, of(text) * size / 10 > width else { return 1 }
    // Programs differ by a few hundredths; columns are made to hold the longest word all the same.
    let slack = 1.03
    let scale = slack * size / 10
    var lines = 1
    var filled = 0.0
    forEachPart(text) { part, blank in
      let part = part * scale
      if filled == 0 || filled + blank * scale + part <= width {
        filled += (filled == 0 ? 0 : blank * scale) + part
      } else {
        lines += 1
        filled = part
      }
      // A word that is longer than a line is cut.
      while filled > width * slack {
        lines += 1
        filled -= width
      }
    }
    return lines
  }
}
