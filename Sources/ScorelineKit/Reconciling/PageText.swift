import Foundation

/// The texts of a page as they were before they were escaped.
enum PageText {
  private static let signs = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#824;", "\u{338}"),
    ("&amp;", "&"),
  ]

  /// Sign by sign: a combining mark that follows makes another character of the semicolon.
  static func unescaped(_ text: String) -> String {
    signs.reduce(text) { text, sign in
      text.replacingOccurrences(of: sign.0, with: sign.1, options: .literal)
    }
  }
}
