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

  /// A text with every id and name masked but for some; ids in any digits and letters of any size, names with
  /// blanks in them, too. A number before a unit is a figure, whosever id it may be, and so is one of fewer
  /// than three digits.
  func masked(_ text: String, except own: Set<String>) -> String {
    let own = Set(own.map(Self.plain))
    let ids = Set(words.map(Self.plain))
    let scalars = Array(text.unicodeScalars)
    var (result, place) = (String.UnicodeScalarView(), 0)
    while place < scalars.count {
      let word = scalars[place...].prefix(while: Self.isOfWord)
      let plain = Self.plain(word)
      if ids.contains(plain), !own.contains(plain),
        !Self.isFigure(plain, before: scalars[word.endIndex...])
      {
        result += Self.mask.unicodeScalars
        place = word.endIndex
      } else if let (name, end) = longestText(scalars[place...]) {
        result +=
          own.contains(Self.plain(name[...]))
          ? String.UnicodeScalarView(scalars[place..<end]) : Self.mask.unicodeScalars
        place = end
      } else {
        let end = max(place + 1, word.endIndex)
        result += scalars[place..<end]
        place = end
      }
    }
    return String(result)
  }

  private static let mask = "***"

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    let latin = latin(scalar)
    return Masking.digit(scalar) != nil || latin.isASCII && latin.properties.isAlphabetic
  }

  /// Digits of any writing and letters of full width as ASCII ones, small; without what parts them.
  private static func plain(_ text: String) -> String { plain(Array(text.unicodeScalars)[...]) }

  private static func plain(_ text: ArraySlice<Unicode.Scalar>) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text where !isBlank(scalar) {
      plain.append(Masking.digit(scalar).map { Unicode.Scalar($0) } ?? latin(scalar))
    }
    return String(plain).lowercased()
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF21...0xFF5A).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }

  /// Blanks, what can't be seen, and signs that join the letter before.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
      || [.format, .nonspacingMark].contains(scalar.properties.generalCategory)
  }

  private static func isFigure(_ id: String, before rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let rest = rest.drop { $0 == " " }
    return id.count < 3 || units.contains { rest.starts(with: $0.unicodeScalars) }
  }

  private static let units =
    ["秒", "次", "通", "个", "件", "单", "元", "天", "%", "％"]  // not words: what is counted
    + ["s ", "s,", "s.", "sec", "call", "ticket", "time", "day"]

  /// The longest name or id of several words that a text begins with, blanks in it left out, and where it ends.
  private func longestText(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (name: [Unicode.Scalar], end: Int)? {
    guard let first = text.first else { return nil }
    return texts[first]?.compactMap { name -> (name: [Unicode.Scalar], end: Int)? in
      var rest = text
      for scalar in name where !Self.isBlank(scalar) {
        if rest.startIndex > text.startIndex { rest = rest.drop(while: Self.isBlank) }
        guard rest.popFirst() == scalar else { return nil }
      }
      // A sign that joins the last letter goes with it.
      let end = rest.drop { $0.properties.generalCategory == .nonspacingMark }.startIndex
      return (name, end)
    }.max { $0.end < $1.end }
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

  /// A text with the ids of agents and the names of agents and shift leaders masked, but for some.
  func maskingMentions(in text: String, except own: Set<String>) -> String {
    mentions.masked(text, except: own)
  }

  /// Whether a word is an agent's id, and not one of some.
  func isColleague(_ word: String, of own: Set<String>) -> Bool {
    !own.contains(word) && !names(of: word).isEmpty
  }
}
