extension Masking {
  /// Text without the numbers of houses, flats and what follows them: `住和平路…` for `住和平路12号3单元501室`.
  ///
  /// In a note much else is numbered: a 号 makes a house only behind what a road or village is called by, for
  /// `12号前完成` is a day. What serves many stays, as in `place`: `张庄村3号变压器`.
  public static func addresses(_ text: String) -> String {
    let characters = Array(text)
    var (result, place) = ("", 0)
    while place < characters.count {
      let number = characters[place...].prefix(while: isOfAddress)
      guard !number.isEmpty else {
        result.append(characters[place])
        place += 1
        continue
      }
      if let end = householdEnd(number, of: characters, behind: result.last) {
        result.append("…")
        place = end
      } else {
        result += String(number)
        place = number.endIndex
      }
    }
    return result.replacing(
      /\b[0-9]+[A-Za-z]?,? (?:[A-Z][a-z]+ ){1,3}(?:Road|Rd|Street|St|Lane|Avenue|Ave)\b(?:,? (?:flat|apt|room|unit) [0-9A-Za-z]+)?/,
      with: "…")
  }

  private static func isOfAddress(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return digit(scalar) != nil || "十百".unicodeScalars.contains(scalar)  // not words: numerals
  }

  /// Where an address ends of which a number is the first of a household; nil when it is none.
  private static func householdEnd(
    _ number: ArraySlice<Character>, of text: [Character], behind before: Character?
  ) -> Int? {
    let sign = flats.first { text[number.endIndex...].starts(with: $0) }
    let rest = text[number.endIndex...]
    let isHouse =
      before.map(roads.contains) ?? false
      && rest.first == "号"  // not words: a house's
      && !(rest.dropFirst().first.map(shared.contains) ?? false)
    guard sign != nil || isHouse else { return nil }
    var end = number.endIndex + (sign?.count ?? 1)
    while true {
      let rest = text[end...].drop { " -－、,，".contains($0) }  // not words: marks
      let next = rest.prefix(while: isOfAddress)
      if next.isEmpty { return end + householdName(text[end...]) }
      let part = parts.first { text[next.endIndex...].starts(with: $0) }
      // A number that stands apart and of nothing in a house belongs to what follows.
      if part == nil, rest.startIndex > end, text[rest.startIndex - 1] != "-" { return end }
      // And so does a short one before a word: `12号一直不在`, `12号3次未接`.
      if part == nil, rest.startIndex == end, next.count < 3,
        text[next.endIndex...].first?.unicodeScalars.allSatisfy(isHan) ?? false
      {
        return end
      }
      end = next.endIndex + (part?.count ?? 0)
    }
  }

  /// `王小明家` behind a flat.
  private static func householdName(_ text: ArraySlice<Character>) -> Int {
    let han = text.prefix(5).prefix { $0.unicodeScalars.allSatisfy(isHan) }
    guard let home = han.lastIndex(of: "家"),  // not words: whose home it is
      home - text.startIndex >= 2
    else { return 0 }
    return home + 1 - text.startIndex
  }

  private static let roads = Set("路街道巷弄里村园庄屯苑坊")  // not words: what houses stand at
  private static let flats = ["单元", "室"]  // not words: what is numbered in a house
  private static let parts =
    ["单元", "室", "号楼", "号", "楼", "栋", "幢", "层", "户"]  // not words: read in places
}
