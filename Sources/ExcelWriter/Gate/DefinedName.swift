/// The name of a cell that Excel can't take for anything else.
struct DefinedName: Hashable {
  let string: String

  /// nil unless the name is a letter followed by letters, digits and underscores (at most 100),
  /// unlike an address (`A1`, `R1C1`), a truth value, or text that Excel would decode.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard let first = bytes.first, isLetter(first), bytes.count <= 100,
      bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") })
    else { return nil }
    let letters = bytes.prefix(while: isLetter)
    // A1 to XFD1048576 and beyond, R, C, R1, R1C1.
    if bytes.dropFirst(letters.count).allSatisfy(isDigit), letters.count <= 3 { return nil }
    let upper = name.uppercased()
    if upper.hasPrefix("R") || upper.hasPrefix("C"),
      upper.utf8.allSatisfy({ byte in
        isDigit(byte) || byte == UInt8(ascii: "R") || byte == UInt8(ascii: "C")
      })
    {
      return nil
    }
    if ["TRUE", "FALSE", "PRINT_AREA", "PRINT_TITLES"].contains(upper) { return nil }
    if SafeText.cell(name).string.utf8.count != bytes.count { return nil }
    string = name
  }
}

/// The address of a cell in text.
enum Address {
  /// The letters of a column, from 0: A, B, … Z, AA.
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters.insert(Character(Unicode.Scalar(UInt8(65 + rest % 26))), at: letters.startIndex)
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// `B5` for row 4, column 1.
  static func relative(row: Int, column: Int) -> String { letters(column) + String(row + 1) }

  /// `$B$5` for row 4, column 1.
  static func fixed(row: Int, column: Int) -> String { "$\(letters(column))$\(row + 1)" }
}
