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

/// Numbers with the unit that follows them: `157.5 s`, `+3.2 pp`, `44,116通`, `156.4–158.6 s`.
///
/// A line may break at the blank and between a digit and a Han character; a reader then meets a
/// number without its unit. The text stays as it is; only the parts that belong together are found.
enum NumberWithUnit {
  struct Part: Sendable, Hashable {
    var text: String
    var isJoined: Bool
  }

  /// Units after a blank.
  private static let words: Set<Substring> = ["s", "h", "min", "ms", "pp", "rings", "calls"]
  /// Units and counting words without a blank, set behind the number.
  private static let han: Set<Unicode.Scalar> = Set("秒次声通件个份名人条项页行天周月日年时分级期处家点".unicodeScalars)

  static func parts(of text: String) -> [Part] {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var plain = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let end = isDigit(scalars, index) ? numberEnd(scalars, index) : index
      let unitEnd = end > index ? self.unitEnd(scalars, end) : index
      if unitEnd > end {
        if !plain.isEmpty { parts.append(Part(text: String(plain), isJoined: false)) }
        plain = String.UnicodeScalarView()
        parts.append(Part(text: string(scalars[index..<unitEnd]), isJoined: true))
        index = unitEnd
      } else {
        let next = max(end, index + 1)
        plain.append(contentsOf: scalars[index..<next])
        index = next
      }
    }
    if !plain.isEmpty { parts.append(Part(text: String(plain), isJoined: false)) }
    return parts
  }

  private static func isDigit(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index < scalars.count && "0"..."9" ~= scalars[index]
  }

  /// Digits with points, group commas, and a dash between two numbers.
  private static func numberEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var end = start
    while end < scalars.count {
      if isDigit(scalars, end) {
        end += 1
      } else if [".", ",", "–"].contains(scalars[end]), isDigit(scalars, end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func unitEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    guard start < scalars.count else { return start }
    if han.contains(scalars[start]) { return start + 1 }
    guard scalars[start] == " " else { return start }
    let word = scalars[(start + 1)...].prefix { $0.properties.isAlphabetic }
    return words.contains(Substring(string(word))) ? word.endIndex : start
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
