import Foundation

/// Text as it is kept: in Unicode's composed normal form (NFC), without white space at its ends.
///
/// Two spellings of one name would otherwise be two agents, and Swift and SQLite would not even
/// agree on which names are equal.
package enum CleanText {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// nil when the bytes are not UTF-8.
  static func clean(_ bytes: Bytes) -> String? {
    let text = trim(bytes)
    switch spelling(of: text) {
    case .invalid: return nil
    case .composed: return String(decoding: text, as: UTF8.self)
    case .unknown: return composed(String(decoding: text, as: UTF8.self))
    }
  }

  package static func clean(_ text: String) -> String {
    var text = text
    return text.withUTF8 { clean($0) } ?? ""
  }

  /// The text in composed form; Foundation is asked only where it could make a difference.
  ///
  /// Foundation takes a character beyond U+FFFF for another one when a mark follows (U+10047 with
  /// U+0307 became U+0120), so the text is cut between the two: none of them ever compose.
  private static func composed(_ text: String) -> String {
    var result = ""
    var piece = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value <= 0xFFFF, let last = piece.last, last.value > 0xFFFF,
        last.properties.canonicalCombiningClass == .notReordered
      {
        result += String(piece).precomposedStringWithCanonicalMapping
        piece.removeAll()
      }
      piece.append(scalar)
    }
    result += String(piece).precomposedStringWithCanonicalMapping
    result.makeContiguousUTF8()
    return result
  }

  /// Without the characters of Unicode's `White_Space` at both ends.
  static func trim(_ bytes: Bytes) -> Bytes {
    var (start, end) = (0, bytes.count)
    while start < end {
      let width = blankWidth(bytes, at: start, end: end)
      if width == 0 { break }
      start += width
    }
    while start < end {
      let last = bytes[end - 1]
      if last < 0x80 {
        guard isASCIIBlank(last) else { break }
        end -= 1
      } else if end - start >= 2, blankWidth(bytes, at: end - 2, end: end) == 2 {
        end -= 2
      } else if end - start >= 3, blankWidth(bytes, at: end - 3, end: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return Bytes(rebasing: bytes[start..<end])
  }

  private static func isASCIIBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (9...13).contains(byte)
  }

  /// How many bytes the white space at a place has; 0 when there is none.
  private static func blankWidth(_ bytes: Bytes, at place: Int, end: Int) -> Int {
    let first = bytes[place]
    if first < 0x80 { return isASCIIBlank(first) ? 1 : 0 }
    guard first >= 0xC2, place + 1 < end else { return 0 }
    let second = bytes[place + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard (0xE1...0xE3).contains(first), place + 2 < end else { return 0 }
    switch (first, second, bytes[place + 2]) {
    // U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  enum Spelling {
    case invalid
    /// In composed form for certain.
    case composed
    /// Has characters that may have another form, or join their neighbours.
    case unknown
  }

  /// One pass over strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
  static func spelling(of bytes: Bytes) -> Spelling {
    var place = 0
    var result = Spelling.composed
    let count = bytes.count
    while place < count {
      let first = bytes[place]
      if first < 0x80 {
        place += 1
        continue
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard (0xC2...0xF4).contains(first), place + length <= count else { return .invalid }
      var scalar = UInt32(first) & (0x7F >> UInt32(length))
      for offset in 1..<length {
        let byte = bytes[place + offset]
        guard byte & 0xC0 == 0x80 else { return .invalid }
        scalar = scalar << 6 | UInt32(byte & 0x3F)
      }
      guard length < 3 || scalar >= (length == 3 ? 0x800 : 0x10000), Unicode.Scalar(scalar) != nil
      else { return .invalid }
      if !isAlwaysComposed(scalar) { result = .unknown }
      place += length
    }
    return result
  }

  /// Blocks all of whose characters are their own composed form and join nothing before them:
  /// Latin, punctuation, CJK ideographs and their punctuation, full-width forms.
  /// https://www.unicode.org/reports/tr15/#Detecting_Normalization_Forms
  private static func isAlwaysComposed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300, 0x2002...0x20CF, 0x3000...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xFF00...0xFFEF:
      true
    default: false
    }
  }
}
