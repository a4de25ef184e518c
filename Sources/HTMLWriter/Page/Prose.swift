import ReportModel

extension Page {
  /// Running text, in which no line ends between a number and its unit.
  @NodeBuilder func prose(_ text: String) -> [Node] {
    for part in NumberWithUnit.parts(of: text) {
      if part.isJoined {
        Element(.span, .classes(.joined)) { part.text }
      } else {
        Node.text(part.text)
      }
    }
  }

  @NodeBuilder func prose(_ phrase: Phrase) -> [Node] {
    for run in phrase.runs {
      if run.isStrong { Element(.strong) { self.prose(run.text) } } else { self.prose(run.text) }
    }
  }

  /// Phrases in one paragraph, as sentences of the language follow each other.
  @NodeBuilder func prose(_ phrases: [Phrase]) -> [Node] {
    for (index, phrase) in phrases.enumerated() {
      if index > 0, !isChinese { Node.text(" ") }
      self.prose(phrase)
    }
  }
}
