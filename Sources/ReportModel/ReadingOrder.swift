/// Marks of Unicode that turn the order in which a line is read: embeddings, overrides and isolates.
///
/// An override makes a file name read backwards, so no page, sheet or terminal shows one. The marks U+200E, U+200F and
/// U+061C turn nothing beside them, and stay. https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
public enum ReadingOrder {
  public static func isTurned(by scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// A text without such marks; U+FFFD stands for those that are a word of their own, so that a name made of nothing
  /// else isn't shown as nothing.
  public static func unturned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isTurned) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let run = rest.prefix(while: isTurned)
      guard !run.isEmpty else {
        result.append(scalar)
        rest.removeFirst()
        continue
      }
      rest = rest.dropFirst(run.count)
      if endsWord(result.last), endsWord(rest.first) { result.append("\u{FFFD}") }
    }
    return String(result)
  }

  /// Whether words end beside it: blanks, brackets, and where the text ends.
  private static func endsWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let properties = scalar?.properties else { return true }
    return properties.isWhitespace
      || [.openPunctuation, .closePunctuation].contains(properties.generalCategory)
  }
}
