import ReportModel

extension Cell {
  /// Whether it says a verdict and how sure it is, with a sign before it and in bold letters.
  var isJudged: Bool { if case .judgement = derivation { true } else { false } }

  /// Whether it says how sure a verdict is.
  var isAssessed: Bool { if case .assessment = derivation { true } else { false } }

  /// Whether a sign stands before its word: that of a verdict, and of what is for better or worse.
  var hasSign: Bool { isJudged || derivation?.target != nil || sign != nil }

  /// The sign of a word that is for better or worse whatever a target is, as a page has it; nil for other cells.
  var sign: ConditionalStyle.Sign? {
    guard derivation == nil, case .text(let text) = value, !text.isEmpty, let mark else {
      return nil
    }
    switch mark.kind {
    case .good: return .tick
    case .bad: return .cross
    case .neutral: return nil
    }
  }

  /// What its column has to hold, and whether in bold letters.
  func drawn(_ text: String, isBold: Bool) -> (text: String, isBold: Bool) {
    isJudged || sign != nil ? ("√ \(text)", true) : (text, isBold)
  }
}
