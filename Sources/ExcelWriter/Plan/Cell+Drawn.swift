import ReportModel

extension Cell {
  /// Whether it says a verdict and how sure it is, with a sign before it and in bold letters.
  var isJudged: Bool { if case .judgement = derivation { true } else { false } }

  /// Whether it says how sure a verdict is.
  var isAssessed: Bool { if case .assessment = derivation { true } else { false } }

  /// What its column has to hold, and whether in bold letters.
  func drawn(_ text: String, isBold: Bool) -> (text: String, isBold: Bool) {
    isJudged ? ("√ \(text)", true) : (text, isBold)
  }
}
