/// What of a note on an agent may stand on pages: the action, its date, figures and the ids of records, but
/// nobody other than the agent.
public struct NoteMasking {
  /// What was masked.
  public enum Part: String, Sendable, CaseIterable {
    case colleague, number, name, address
  }

  private let roster: Roster
  private let records: KnownRecords

  /// - Parameter isRecord: whether a word is the id of a call, ticket or outage notice that is there: nothing
  ///   in its shape tells an id from a number that somebody may be called by.
  public init(roster: Roster, isRecord: @escaping (String) throws -> Bool) {
    self.roster = roster
    records = KnownRecords(isRecord)
  }

  /// A note without other agents' names and ids, callers' names and addresses, and numbers of people.
  ///
  /// The agent's own names and ids stay, and those of the own shift leaders. A masked note stays as it is.
  public func masked(_ note: AgentNote) throws -> (note: AgentNote, parts: Set<Part>) {
    let own = roster.names(of: note.agent).union(roster.leaders(of: note.agent))
      .union([note.agent])
    var (masked, parts) = (note, Set<Part>())
    masked.text = ""
    for piece in try pieces(of: note.text, around: note.days.lowerBound.date.year) {
      if piece.stays, !roster.isColleague(piece.text, of: own) {
        masked.text += piece.text
        continue
      }
      var withoutColleagues = ""
      for part in roster.mentions.parts(of: piece.text, except: own) {
        switch part {
        case .own(let text):
          masked.text += text
          withoutColleagues += text
        case .free(let text):
          masked.text += Self.maskedFree(text, &parts)
          withoutColleagues += text
        }
      }
      if withoutColleagues != piece.text { parts.insert(.colleague) }
    }
    return (masked, parts)
  }

  /// What neither stays whole nor is of the roster.
  private static func maskedFree(_ text: String, _ parts: inout Set<Part>) -> String {
    let masks: [(part: Part, mask: (String) -> String)] = [
      (.address, Masking.addresses), (.number, Masking.numbersOfPeople),
      (.name, { Masking.titledNames(Masking.namesInNotes($0)) }),
    ]
    return masks.reduce(text) { text, step in
      let result = step.mask(text)
      if result != text { parts.insert(step.part) }
      return result
    }
  }

  /// The text cut into what stays whatever it holds, and all between.
  private func pieces(of text: String, around year: Int) throws -> [(text: String, stays: Bool)] {
    var (pieces, free) = ([(text: String, stays: Bool)](), "")
    var rest = Array(text)[...]
    while let first = rest.first {
      let word = rest.prefix(while: Self.isOfWord)
      guard first.isASCIIWord, let kept = try stayingLength(word, around: year),
        !Self.isGroup(word.prefix(kept), of: rest, behind: free, around: year)
      else {
        // To the end of a word at once: its middle is no word.
        let run = rest.prefix { $0.isASCIIWord }
        free += String(rest.prefix(max(1, run.count)))
        rest = rest.dropFirst(max(1, run.count))
        continue
      }
      pieces.append((free, false))
      pieces.append((String(word.prefix(kept)), true))
      free = ""
      rest = rest.dropFirst(kept)
    }
    return pieces + [(free, false)]
  }

  /// How many characters of a word, or of its first part, are a date or an id.
  private func stayingLength(_ word: ArraySlice<Character>, around year: Int) throws -> Int? {
    var end = word.count
    while end > 0 {
      let text = String(word.prefix(end))
      if Self.isDate(text, around: year) { return end }
      // A shorter one may be a group of a telephone number, a house or a flat; no mask takes it where it stands alone.
      if text.count(where: \.isASCIIWord) >= Self.leastID, text.contains(where: \.isASCIIDigit),
        Masking.identifier(text) == text, try records.contains(text)
      {
        return end
      }
      // What parts the groups of an id may part two words as well.
      let shorter = word.prefix(end).lastIndex { "-_/:.#".contains($0) }
      end = shorter.map { $0 - word.startIndex } ?? 0
    }
    return nil
  }

  private static let leastID = 7

  /// Whether a number is one of several groups of a longer one: then it is no id.
  private static func isGroup(
    _ number: ArraySlice<Character>, of rest: ArraySlice<Character>, behind before: String,
    around year: Int
  ) -> Bool {
    guard number.allSatisfy(\.isASCIIDigit) else { return false }
    if before.last == " ", before.last(where: { $0 != " " })?.isASCIIDigit ?? false { return true }
    let next = rest[number.endIndex...]
    let word = next.drop { $0 == " " }.prefix(while: isOfWord)
    return next.first == " " && word.first?.isASCIIDigit ?? false
      && !isDate(String(word), around: year)
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isASCIIWord || "-_/:.#".contains(character)
  }

  /// `2027-01-10`, `2027/1/10`, `2027-01` or `2027-W02`, within some years of the note.
  private static func isDate(_ text: String, around year: Int) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard (2...3).contains(parts.count), parts[0].count == 4, let written = number(parts[0]),
      (year - 5...year + 5).contains(written), (1...3).contains(parts[1].count)
    else { return false }
    if parts.count == 3 {
      guard let month = number(parts[1]), let day = number(parts[2]), parts[2].count <= 2 else {
        return false
      }
      return Day(year: written, month: month, day: day) != nil
    }
    if parts[1].first == "W" { return number(parts[1].dropFirst()).map((1...53).contains) ?? false }
    return parts[1].count == 2 && number(parts[1]).map((1...12).contains) ?? false
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

/// Which words were ids of records: notes name the same ones again.
private final class KnownRecords {
  private let isRecord: (String) throws -> Bool
  private var known: [String: Bool] = [:]

  init(_ isRecord: @escaping (String) throws -> Bool) { self.isRecord = isRecord }

  func contains(_ word: String) throws -> Bool {
    if let answer = known[word] { return answer }
    let answer = try isRecord(word)
    known[word] = answer
    return answer
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Masking {
  /// Text with every number that people may be called by masked whole, in whatever digits. Figures one behind the
  /// other stay (`DigitRun.isOfFigures`).
  static func numbersOfPeople(_ text: String) -> String {
    masked(text) { run, scalars in
      run.isLong && !run.isOfFigures(before: scalars[run.range.upperBound...]) ? [] : nil
    }
  }

  /// Text without names behind an English title: `Ms Wang Xiaoming`.
  static func titledNames(_ text: String) -> String {
    text.replacing(/\b(Mr|Mrs|Ms|Miss|Dr)(\.? )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}/) { match in
      "\(match.output.1)\(match.output.2)***"
    }
  }
}
