/// Finds people of a roster in texts that should name nobody.
struct RosterMentions: Sendable {
  /// A part of a text: nobody's, or what those are called by of whom the text may tell.
  enum Part: Equatable {
    case free(String), own(String)
  }

  /// A name of two characters or more, or an id of several words.
  private struct Text: Hashable {
    /// Without blanks.
    var folded: [Unicode.Scalar]
    /// As it is written, where only that is it: `An` is no article.
    var written: [Unicode.Scalar]?
  }

  /// Ids that are one run of letters and digits, with digits of any writing as small ASCII ones.
  private var words: Set<String> = []
  /// By their first scalar. By scalars, because a sign that joins the last one, as the selector of a variant does,
  /// makes another character of it.
  private var texts: [Unicode.Scalar: Set<Text>] = [:]

  init(ids: [String], names: [String]) {
    for id in Set(ids) {
      let text = FoldedText(id)
      if text.writing.contains(nil) { add(text) } else { words.insert(text.plain) }
    }
    for name in Set(names) where name.count > 1 { add(FoldedText(name)) }
  }

  private mutating func add(_ text: FoldedText) {
    let places = text.scalars.indices.filter { !text.isBlank($0) }
    let isShort =
      places.count < 4 && places.count == text.scalars.count
      && text.writing.allSatisfy { $0 == .letter }
    let folded = places.map { text.folded[$0] }
    guard let first = folded.first else { return }
    texts[first, default: []].insert(Text(folded: folded, written: isShort ? text.scalars : nil))
  }

  /// A text with every id and name masked but for some; ids in any digits, letters of any size, names with
  /// blanks in them, too. A number before a unit is a figure, whosever id it may be, and so is one of fewer
  /// than three digits. Own ids with digits are free unless they are long: what stands around them may make
  /// a number of somebody else's.
  func parts(of text: String, except own: Set<String>) -> [Part] {
    let own = Set(own.map { FoldedText($0).plain })
    let text = FoldedText(text)
    var (parts, free, place) = ([Part](), String.UnicodeScalarView(), 0)
    while place < text.scalars.count {
      let word = idEnd(in: text, at: place).flatMap { isFigure(text, place..<$0) ? nil : $0 }
      guard let end = [word, nameEnd(in: text, at: place)].compactMap({ $0 }).max() else {
        free.append(text.scalars[place])
        place += 1
        continue
      }
      let written = text.scalars[place..<end]
      if !own.contains(text.plain(place..<end)) {
        free += Self.mask.unicodeScalars
      } else if text.writing[place..<end].contains(.digit), end - place < Self.leastOwn {
        free += written
      } else {
        parts += [.free(String(free)), .own(String(String.UnicodeScalarView(written)))]
        free = String.UnicodeScalarView()
      }
      place = end
    }
    return parts + [.free(String(free))]
  }

  func isSomebody(in text: String) -> Bool {
    let text = FoldedText(text)
    return text.scalars.indices.contains { place in
      idEnd(in: text, at: place) != nil || nameEnd(in: text, at: place) != nil
    }
  }

  private static let mask = "***"
  /// From so many characters on masks of numbers would take an own id.
  private static let leastOwn = 7

  private func isFigure(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let id = text.plain(range)
    guard id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    var rest = text.scalars[range.upperBound...]
    // Its decimals.
    if rest.first == "." { rest = rest.dropFirst().drop { Masking.digit($0) != nil } }
    return id.utf8.count < 3 || CountedUnit.begins(rest)
  }

  private func idEnd(in text: FoldedText, at place: Int) -> Int? {
    text.idEnds(at: place).first { words.contains(text.plain(place..<$0)) }
  }

  /// Where the longest name or id of several words ends that begins at a place, blanks in it left out.
  private func nameEnd(in text: FoldedText, at place: Int) -> Int? {
    guard let texts = texts[text.folded[place]], !text.isInside(place) else { return nil }
    return texts.compactMap { name -> Int? in
      if let written = name.written, !text.scalars[place...].starts(with: written) { return nil }
      var end = place
      for scalar in name.folded {
        while end > place, end < text.scalars.count, text.isBlank(end) { end += 1 }
        guard end < text.scalars.count, text.folded[end] == scalar else { return nil }
        end += 1
      }
      if text.isInside(end) { return nil }
      // A sign that joins the last letter goes with it.
      while end < text.scalars.count,
        text.scalars[end].properties.generalCategory == .nonspacingMark
      {
        end += 1
      }
      return end
    }.max()
  }
}

extension Roster {
  /// Whether a text holds the id of an agent as a whole number or word, or the name of an agent or a
  /// shift leader.
  ///
  /// Ids are found in whatever digits they are written: `1003号`, `１００３`, `一零零三`.
  public func isSomebody(in text: String) -> Bool { mentions.isSomebody(in: text) }

  /// Whether a word is an agent's id, and not one of some.
  func isColleague(_ word: String, of own: Set<String>) -> Bool {
    !own.contains(word) && !names(of: word).isEmpty
  }
}
