extension Masking {
  /// A place as others may read it: without names and long numbers, and cut before the first house
  /// number, flat or household, as `和平路…` for `和平路12号王小明家`. Buildings and equipment stay:
  /// `和平小区3号楼`, `3号线`.
  public static func place(_ text: String) -> String {
    let characters = Array(text)
    var place = 0
    while place < characters.count {
      let number = characters[place...].prefix(while: isOfNumber)
      if !number.isEmpty, isOfHousehold(characters[number.endIndex...]) {
        return names(longNumbers(String(characters[..<place]))) + "…"
      }
      place += max(1, number.count)
    }
    return names(longNumbers(text))
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return digit(scalar) != nil || "十百-－—".unicodeScalars.contains(scalar)  // not words: numerals
  }

  /// Whether what stands behind a number makes it one of a house or a flat.
  private static func isOfHousehold(_ rest: ArraySlice<Character>) -> Bool {
    let rest = rest.drop { $0 == " " }
    if let sign = rest.first, "号#＃".contains(sign) {  // not words: signs of a number
      return rest.dropFirst().first.map { !shared.contains($0) } ?? true
    }
    let flats = ["单元", "室"]  // not words: what is numbered in a house
    return flats.contains { rest.starts(with: $0) }
  }

  /// What is numbered with 号 and serves many.
  static let shared = "楼栋幢院线台变杆塔箱站路街区组村门"  // not words: read in places
}
