import ReportModel

extension Page {
  /// Running text, in which no line ends between a number and its unit.
  @MarkupBuilder func prose(_ text: String) -> Markup {
    for part in NumberWithUnit.parts(of: text) {
      if part.isJoined {
        Element(.span, .classes(.joined)) { part.text }
      } else {
        Markup(part.text)
      }
    }
  }

  @MarkupBuilder func prose(_ phrase: Phrase) -> Markup {
    for run in phrase.runs {
      if run.isStrong { Element(.strong) { self.prose(run.text) } } else { self.prose(run.text) }
    }
  }

  /// Phrases in one paragraph, as sentences of the language follow each other.
  @MarkupBuilder func prose(_ phrases: [Phrase]) -> Markup {
    for (index, phrase) in phrases.enumerated() {
      if index > 0, !isChinese { Markup(" ") }
      self.prose(phrase)
    }
  }
}
