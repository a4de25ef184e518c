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
  /// in one piece or in groups parted by blanks or dashes; then its long numbers are masked.
  public static func identifier(_ text: String) -> String {
    // Most ids have too few bytes that could be, or begin, one of a mobile number's eleven digits.
    guard text.utf8.count(where: mayBeDigit) >= 11 else { return text }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.utf8.count) { digits in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: text.utf8.count + 1) { starts in
        // Digits in a row, blanks and dashes between them left out, and where its groups start.
        var (count, groups) = (0, 0)
        func holdsPersonalNumber() -> Bool {
          Self.holdsPersonalNumber(
            UnsafeBufferPointer(rebasing: digits[..<count]), groups: starts[..<groups])
        }
        var isInGroup = false
        for scalar in text.unicodeScalars {
          if let digit = digit(scalar) {
            if !isInGroup {
              starts[groups] = count
              groups += 1
              isInGroup = true
            }
            digits[count] = digit
            count += 1
          } else if scalar == "-" || scalar == " " {
            isInGroup = false
          } else {
            if holdsPersonalNumber() { return longNumbers(text) }
            (count, groups, isInGroup) = (0, 0, false)
          }
        }
        return holdsPersonalNumber() ? longNumbers(text) : text
      }
    }
  }

  /// Whether some of the groups, one behind the other, are a personal number.
  private static func holdsPersonalNumber(
    _ digits: UnsafeBufferPointer<UInt8>, groups: Slice<UnsafeMutableBufferPointer<Int>>
  ) -> Bool {
    groups.indices.contains { first in
      groups.indices[first...].contains { last in
        let end = last + 1 < groups.endIndex ? groups[last + 1] : digits.count
        let run = UnsafeBufferPointer(rebasing: digits[groups[first]..<end])
        return isMobile(run) || isIdentity(run)
      }
    }
  }

  /// Eleven digits from 13 to 19, `86` or `0086` before them allowed.
  private static func isMobile(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
    func stands(_ prefix: StaticString) -> Bool {
      digits.starts(
        with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
    }
    let start: Int
    switch digits.count {
    case 11: start = 0
    case 13 where stands("86"): start = 2
    case 15 where stands("0086"): start = 4
    case 17 where stands("008686"): start = 6
    default: return false
    }
    return digits[start] == 0x31 && digits[start + 1] >= 0x33
  }

  /// An identity number of 18 places, or its 17 digits before a final X: the birthday from the
  /// seventh digit on tells it from a number of moment and count (GB 11643).
  private static func isIdentity(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
    guard digits.count == 17 || digits.count == 18 else { return false }
    func number(_ range: Range<Int>) -> Int {
      digits[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    return (1900...2099).contains(number(6..<10)) && (1...12).contains(number(10..<12))
      && (1...31).contains(number(12..<14))
  }

  /// A person's name: its first character, the others hidden.
  public static func personName(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    return String(first) + "*"
  }

  /// Text with every run of seven or more digits, blanks and dashes between them allowed, masked.
  public static func longNumbers(_ text: String) -> String {
    // Most texts have too few bytes that could be, or begin, one of seven digits.
    guard text.utf8.count(where: mayBeDigit) >= 7 else { return text }
    var result = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    var held = 0
    func flush() {
      if held >= 7 {
        result += Array(repeating: "*" as Unicode.Scalar, count: 4)
        result += run.filter { digit($0) != nil }.suffix(2)
        result += run.reversed().prefix { digit($0) == nil }.reversed()
      } else {
        result += run
      }
      run = String.UnicodeScalarView()
      held = 0
    }
    for scalar in text.unicodeScalars {
      if digit(scalar) != nil {
        run.append(scalar)
        held += 1
      } else if held > 0, scalar == "-" || scalar == " " {
        run.append(scalar)
      } else {
        flush()
        result.append(scalar)
      }
    }
    flush()
    return String(result)
  }

  private static func isMasked(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "*"))
      && text.utf8.allSatisfy { $0 == UInt8(ascii: "*") || (0x30...0x39).contains($0) }
  }

  /// Whether a byte is a digit, or may begin one of full width or of Chinese.
  private static func mayBeDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0xE3, 0xE4, 0xE5, 0xE9, 0xEF: true
    default: false
    }
  }

  /// The digit that a character stands for where numbers are said one digit after the other.
  static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value)
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10 + 0x30)
    case 0x3007, 0x4E00...0x9FFF: numerals[scalar]
    default: nil
    }
  }

  private static let numerals: [Unicode.Scalar: UInt8] = {
    let inOrder = "零一二三四五六七八九".unicodeScalars  // not words: digits
    var numerals = Dictionary(uniqueKeysWithValues: zip(inOrder, UInt8(0x30)...))
    numerals["〇"] = 0x30
    numerals["幺"] = 0x31  // not words: how 1 is said in numbers
    return numerals
  }()
}
