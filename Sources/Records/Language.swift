/// A language of the product's words.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh-Hans"
  /// For tests only: every text is bracketed and longer, so that one that stands outside the tables
  /// of words, or has no room to grow, is seen. Its tag is that of Unicode's pseudo-locale:
  /// https://cldr.unicode.org/index/process/pseudo-locales
  case pseudo = "en-XA"

  /// The languages that may be asked for.
  public static let allCases: [Language] = [.english, .chinese]
}

/// The same words in every language, so that none can be forgotten.
public struct Words: Sendable, Hashable {
  public var english: String
  public var chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    case .pseudo: pseudo
    }
  }

  /// Bracketed, and longer by a third; what has no letters is nobody's to translate.
  private var pseudo: String {
    guard english.contains(where: \.isLetter) else { return english }
    return "⟦" + english + String(repeating: "·", count: (english.count + 2) / 3) + "⟧"
  }
}
