/// Finds people of a roster in texts that should name nobody.
struct RosterMentions: Sendable {
  /// Ids that are one run of letters and digits, with digits of any writing as ASCII ones.
  private var words: Set<String> = []
  /// Names of two characters or more, and other ids, by their first scalar. By scalars, because a sign
  /// that joins the last one, as the selector of a variant does, makes another character of it.
  private var texts: [Unicode.Scalar: Set<[Unicode.Scalar]>] = [:]

  init(ids: [String], names: [String]) {
    for id in ids {
      let words = Self.words(of: id)
      if words.count == 1 { self.words.insert(words[0]) } else { add(id) }
    }
    for name in names where name.count > 1 { add(name) }
  }

  private mutating func add(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    if let first = scalars.first { texts[first, default: []].insert(scalars) }
  }

  func isSomebody(in text: String) -> Bool {
    if Self.words(of: text).contains(where: words.contains) { return true }
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { place in
      texts[scalars[place]]?.contains { scalars[place...].starts(with: $0) } ?? false
    }
  }

  /// Runs of letters and digits; other characters part them.
  private static func words(of text: String) -> [String] {
    var words = [""]
    for scalar in text.unicodeScalars {
      if let digit = Masking.digit(scalar) {
        words[words.count - 1].unicodeScalars.append(Unicode.Scalar(digit))
      } else if scalar.isASCII, scalar.properties.isAlphabetic {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }
  }
}

extension Roster {
  /// Whether a text holds the id of an agent as a whole number or word, or the name of an agent or a
  /// shift leader.
  ///
  /// Ids are found in whatever digits they are written: `1003号`, `１００３`, `一零零三`.
  public func isSomebody(in text: String) -> Bool { mentions.isSomebody(in: text) }
}
