import Records
import ReportModel

/// A sentence that reports may say of some facts: when it holds, and how it is said. The numbers in
/// the facts are texts made for the report's tables, so that a sentence can't show others.
struct SentencePattern<Facts>: Sendable {
  let name: String
  let holds: @Sendable (Facts) -> Bool
  let english: @Sendable (Facts) -> Spoken
  let chinese: @Sendable (Facts) -> Spoken

  init(
    _ name: String, when holds: @escaping @Sendable (Facts) -> Bool,
    english: @escaping @Sendable (Facts) -> Spoken, chinese: @escaping @Sendable (Facts) -> Spoken
  ) {
    self.name = name
    self.holds = holds
    self.english = english
    self.chinese = chinese
  }

  func say(_ facts: Facts, _ language: Language) -> Spoken {
    switch language {
    case .english: english(facts)
    case .chinese: chinese(facts)
    case .pseudo: "⟦\(english(facts))···⟧"
    }
  }
}

/// Patterns about the same facts, in the order in which they are said.
struct SentencePatterns<Facts>: Sendable {
  let patterns: [SentencePattern<Facts>]

  init(_ patterns: SentencePattern<Facts>...) { self.patterns = patterns }

  /// Everything that holds, as one phrase; nil when nothing does.
  func phrase(_ facts: Facts, _ language: Language) -> Phrase? {
    let said = patterns.filter { $0.holds(facts) }.map { $0.say(facts, language) }
    guard !said.isEmpty else { return nil }
    let blank = language == .english ? " " : ""
    let all: Spoken = "\(said, by: blank)"
    return all.phrase
  }
}
