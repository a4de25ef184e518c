/// How personal data look wherever people may see them.
public enum Masking {
  /// A telephone number with its middle hidden, as `137****0969`; other text is hidden whole.
  public static func telephone(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    if isMasked(text) { return text }
    let digits = normalisedDigits(of: text)
    switch digits.count {
    case 0..<3: return "***"
    case 3..<8: return "****" + String(decoding: digits.suffix(2), as: UTF8.self)
    default:
      return String(decoding: digits.prefix(3), as: UTF8.self) + "****"
        + String(decoding: digits.suffix(4), as: UTF8.self)
    }
  }

  /// The digits of a number without blanks, dashes, `+86`, however they are written: what equal
  /// callers share.
  public static func normalisedTelephone(_ text: String) -> String {
    let digits = normalisedDigits(of: text)
    return digits.isEmpty ? text : String(decoding: digits, as: UTF8.self)
  }

  private static func normalisedDigits(of text: String) -> [UInt8] {
    var digits = text.unicodeScalars.compactMap(digit)
    // Few Chinese numerals are a part of a name.
    if digits.count < 7 { digits = text.unicodeScalars.filter { !isHan($0) }.compactMap(digit) }
    if digits.count > 11, digits.starts(with: [0x30, 0x30, 0x38, 0x36]) { digits.removeFirst(4) }
    if digits.count > 11, digits.starts(with: [0x38, 0x36]) { digits.removeFirst(2) }
    return digits
  }

  /// An id as people look it up, unless a mainland mobile number or identity number stands in it,
  /// in one piece or in groups; then its long numbers are masked.
  public static func identifier(_ text: String) -> String {
    // Most ids have too few bytes that could be, or begin, one of a mobile number's eleven digits.
    guard text.utf8.count(where: mayBeDigit) >= 11 else { return text }
    let scalars = Array(text.unicodeScalars)
    return DigitRun.all(in: scalars).contains(where: \.holdsPersonalNumber)
      ? longNumbers(text) : text
  }

  /// A person's name: its first character, the others hidden.
  public static func personName(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    return String(first) + "*"
  }

  /// Text with every run of seven or more digits masked, and every telephone or identity number in
  /// groups, whatever parts them (`DigitRun`).
  public static func longNumbers(_ text: String) -> String {
    // Most texts have too few bytes that could be, or begin, one of seven digits.
    guard text.utf8.count(where: mayBeDigit) >= 7 else { return text }
    return masked(text) { run, scalars in
      run.isLong ? scalars[run.range].filter { digit($0) != nil }.suffix(2) : nil
    }
  }

  /// Text with runs of digits masked.
  ///
  /// - Parameter rest: what is shown behind the mask of a run of the scalars; nil for a run that stays.
  static func masked(
    _ text: String, rest: (DigitRun, [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>?
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    for run in DigitRun.all(in: scalars) {
      guard let rest = rest(run, scalars) else { continue }
      result += scalars[place..<run.range.lowerBound]
      result += Array(repeating: "*" as Unicode.Scalar, count: 4)
      result += rest
      place = run.range.upperBound
    }
    result += scalars[place...]
    return String(result)
  }

  private static func isMasked(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "*"))
      && text.utf8.allSatisfy { $0 == UInt8(ascii: "*") || (0x30...0x39).contains($0) }
  }

  /// Whether a byte is a digit, or may begin one of another script.
  private static func mayBeDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0xC2, 0xD9, 0xDB, 0xDF...0xEA, 0xEF, 0xF0: true
    default: false
    }
  }

  /// The digit that a character stands for where numbers are said one digit after the other.
  public static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value)
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10 + 0x30)
    case 0x3007, 0x4E00...0x9FFF: numerals[scalar]
    case ..<0xB2: nil
    default: value(scalar)
    }
  }

  /// Of digits in other scripts, in circles or set high.
  private static func value(_ scalar: Unicode.Scalar) -> UInt8? {
    guard let type = scalar.properties.numericType, type != .numeric,
      let value = scalar.properties.numericValue, (0...9).contains(value)
    else { return nil }
    return UInt8(value) + 0x30
  }

  private static let numerals: [Unicode.Scalar: UInt8] = {
    let inOrder = "零一二三四五六七八九".unicodeScalars  // not words: digits
    var numerals = Dictionary(uniqueKeysWithValues: zip(inOrder, UInt8(0x30)...))
    // As they stand on cheques.
    let formal = "零壹贰叁肆伍陆柒捌玖".unicodeScalars  // not words: digits
    numerals.merge(zip(formal, UInt8(0x30)...)) { first, _ in first }
    numerals["〇"] = 0x30
    numerals["幺"] = 0x31  // not words: how 1 is said in numbers
    return numerals
  }()
}
