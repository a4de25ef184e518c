/// Numbers with the unit that follows them: `157.5 s`, `+3.2 pp`, `44,116通`, `156.4–158.6 s`; and dates:
/// `2026-10-31`, `2026年10月`; and ranges, as `2.31–3.64%`.
///
/// A line may break at the blank, behind the dash, and between a digit and a Han character; a reader then
/// meets a number without its unit, or half a range. The text stays as it is; only the parts that belong together are found.
enum NumberWithUnit {
  struct Part: Sendable, Hashable {
    var text: String
    var isJoined: Bool
  }

  /// Units after a blank.
  private static let words: Set<String> = ["s", "h", "min", "ms", "pp", "rings", "calls"]
  /// Units and counting words without a blank, set behind the number.
  private static let han: Set<Unicode.Scalar> = Set("秒次声通件个份名人条项页行天周月日年时分级期处家点".unicodeScalars)

  /// Pages hold some hundred thousand texts, most of them without a number: bytes are looked at, and
  /// only what is cut out becomes a text of its own.
  static func parts(of text: String) -> [Part] {
    guard text.utf8.contains(where: isDigit) else {
      return text.isEmpty ? [] : [Part(text: text, isJoined: false)]
    }
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var plainStart = 0
    func closePlain(at end: Int) {
      guard plainStart < end else { return }
      parts.append(Part(text: self.text(bytes[plainStart..<end]), isJoined: false))
    }
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let end = numberEnd(bytes, index)
      let isRange = bytes[index..<end].contains(dash[0])
      let unitEnd =
        dateEnd(bytes, index) ?? (isRange ? percentEnd(bytes, end) : nil)
        ?? unitEnd(bytes, end)
      if unitEnd > end || isRange {
        closePlain(at: index)
        parts.append(Part(text: self.text(bytes[index..<unitEnd]), isJoined: true))
        plainStart = unitEnd
      }
      index = unitEnd
    }
    closePlain(at: bytes.count)
    return parts
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Digits with points, group commas, and a dash between two numbers.
  private static func numberEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if isDigit(bytes[end]) {
        end += 1
        continue
      }
      let join = joinLength(bytes[end...])
      guard join > 0, end + join < bytes.count, isDigit(bytes[end + join]) else { break }
      end += join
    }
    return end
  }

  /// The end of `2026-10`, `2026-10-31`, `2026-W33`, `2026年10月` or `2026年10月31日`; nil where none of these stands.
  private static func dateEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    func digits(_ start: Int) -> Int {
      (bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count) - start
    }
    guard digits(start) == 4 else { return nil }
    var end = start + 4
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") {
      if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "W"), digits(end + 2) == 2 {
        return end + 4
      }
      while end < bytes.count, bytes[end] == UInt8(ascii: "-"), digits(end + 1) == 2 { end += 3 }
      return end > start + 4 ? end : nil
    }
    guard beyondASCII(bytes, end) == "年" else { return nil }
    end += hanWidth
    for unit in ["月", "日"] as [Unicode.Scalar] {
      let count = digits(end)
      guard (1...2).contains(count), beyondASCII(bytes, end + count) == unit else { break }
      end += count + hanWidth
    }
    return end
  }

  /// The bytes of a Han character.
  private static let hanWidth = 3

  private static let dash = Array("–".utf8)

  /// 0 where no point, comma or dash stands.
  private static func joinLength(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case UInt8(ascii: "."), UInt8(ascii: ","): 1
    case dash[0] where bytes.starts(with: dash): dash.count
    default: 0
    }
  }

  /// The end of a percent sign; nil where none stands. No line breaks before it, so that only ranges need it.
  private static func percentEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    start < bytes.count && bytes[start] == UInt8(ascii: "%") ? start + 1 : nil
  }

  private static func unitEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start < bytes.count else { return start }
    if let scalar = beyondASCII(bytes, start) {
      return han.contains(scalar) ? start + UTF8.width(scalar) : start
    }
    guard bytes[start] == UInt8(ascii: " ") else { return start }
    let end = bytes[(start + 1)...].firstIndex { !isLetter($0) } ?? bytes.count
    // A word that goes on in another script is none of the units.
    if let next = beyondASCII(bytes, end), next.properties.isAlphabetic { return start }
    return words.contains(text(bytes[(start + 1)..<end])) ? end : start
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// The scalar at a place; nil at the end, and where a character of ASCII stands.
  private static func beyondASCII(_ bytes: [UInt8], _ start: Int) -> Unicode.Scalar? {
    guard start < bytes.count, bytes[start] >= 0x80 else { return nil }
    return text(bytes[start..<min(start + 4, bytes.count)]).unicodeScalars.first
  }
}
