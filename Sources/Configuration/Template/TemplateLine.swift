import Records

/// A line of the template.
enum TemplateLine {
  case explanation(Words)
  case setting(Words)

  static func say(_ english: String, _ chinese: String) -> TemplateLine {
    .explanation(Words(english, chinese))
  }

  /// A line of YAML, with an example in each language where the two differ.
  static func set(_ english: String, _ chinese: String? = nil) -> TemplateLine {
    .setting(Words(english, chinese ?? english))
  }

  func text(_ language: Language) -> String {
    switch self {
    case .explanation(let words): "# " + words[language]
    case .setting(let words): "#" + words[language]
    }
  }
}
