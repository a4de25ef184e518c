import Records
import ReportModel

/// One sentence that is made of all the clauses that hold.
struct ClausePatterns<Facts>: Sendable {
  /// What the sentence begins with, its colon and blank among it.
  let opening: Words
  let clauses: [SentencePattern<Facts>]

  init(_ opening: Words, _ clauses: SentencePattern<Facts>...) {
    self.opening = opening
    self.clauses = clauses
  }

  /// nil when no clause holds.
  func phrase(_ facts: Facts, _ language: Language) -> Phrase? {
    let said = clauses.filter { $0.holds(facts) }.map { $0.say(facts, language) }
    guard !said.isEmpty else { return nil }
    let (between, end) = language == .chinese ? ("；", "。") : ("; ", ".")
    let sentence: Spoken = "\(opening[language])\(said, by: between)\(end)"
    return sentence.phrase
  }
}
