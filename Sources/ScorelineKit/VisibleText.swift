import ReportModel

/// Text of files and command lines as a terminal may show it.
///
/// A name can hold what a terminal obeys: an escape that colours, moves or clears what stands there, a
/// sign that turns the order of reading. Pages and workbooks show such names in the same way.
public enum VisibleText {
  /// Line ends and tabs as blanks, other controls as U+FFFD, nothing that reorders what follows.
  ///
  /// - Parameter keepsLines: whether line feeds end lines, as those of a message of several lines.
  public static func of(_ text: String, keepsLines: Bool = false) -> String {
    // Nearly all text is such, and tables are long.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var shown = String.UnicodeScalarView()
    for scalar in ReadingOrder.unturned(text).unicodeScalars {
      switch scalar.value {
      case 0x0A where keepsLines: shown.append(scalar)
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: shown.append(" ")
      case ..<0x20, 0x7F..<0xA0: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
