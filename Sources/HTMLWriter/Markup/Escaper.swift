import ReportModel

/// The one place where text becomes HTML, for element content and quoted attributes alike.
///
/// It works on Unicode scalars, never on characters: a quote followed by a combining mark is one
/// `Character`, and a search for the quote would miss it.
enum Escaper {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    if appendUnlessTurned(text, to: &bytes) { return }
    bytes.removeSubrange(start...)
    _ = appendUnlessTurned(ReadingOrder.unturned(text), to: &bytes)
  }

  /// Whether no mark turns the order of reading; nearly no text has one.
  private static func appendUnlessTurned(_ text: String, to bytes: inout [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { source in
      // Nearly all of a page is text that needs no escape, which is copied as it is.
      var copied = 0
      var place = 0
      while place < source.count {
        guard mayNeedEscape(source, place), let (scalar, length) = scalar(source, place) else {
          place += 1
          continue
        }
        if ReadingOrder.isTurned(by: scalar) { return false }
        if let escape = escape(of: scalar) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<place]))
          bytes.append(text: escape)
          copied = place + length
        }
        place += length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
      return true
    }
  }

  /// Whether a scalar that may not stay as it is could begin at a place.
  private static func mayNeedEscape(
    _ source: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Bool {
    let next = place + 1 < source.count ? source[place + 1] : 0
    return switch source[place] {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0..<0x20, 0x7F:
      true
    // Controls beyond ASCII; U+0300 to U+033F; all above U+FFFF.
    case 0xC2: next < 0xA0
    case 0xCC, 0xF0...0xFF: true
    // U+2000 to U+207F; U+FDC0 to U+FDFF and U+FFC0 to U+FFFF, but not the full-width forms of which
    // Chinese is full.
    case 0xE2: next == 0x80 || next == 0x81
    case 0xEF: next == 0xB7 || next == 0xBF
    default: false
    }
  }

  /// The scalar that begins at a place, and its bytes; nil within one.
  private static func scalar(
    _ source: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> (Unicode.Scalar, length: Int)? {
    var decoder = UTF8()
    var bytes = source[place...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// What is written for a scalar; nil for one that stays as it is.
  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    case "\"": "&quot;"
    case "'": "&#39;"
    // The stroke that turns < = > into ≮ ≠ ≯ when a program normalises the finished file.
    case "\u{338}": "&#824;"
    default:
      switch fate(of: scalar) {
      case .keep: nil
      case .blank: " "
      case .replace: "\u{FFFD}"
      }
    }
  }

  /// The scalars that a text keeps.
  static func kept(_ text: String) -> [Unicode.Scalar] {
    ReadingOrder.unturned(text).unicodeScalars.map { scalar in
      switch fate(of: scalar) {
      case .keep: scalar
      case .blank: " "
      case .replace: "\u{FFFD}"
      }
    }
  }

  private enum Fate { case keep, blank, replace }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: .blank
    case 0...0x1F, 0x7F...0x9F: .replace
    case 0xFDD0...0xFDEF: .replace
    // The last two scalars of each plane are no characters:
    // https://www.unicode.org/faq/private_use.html#noncharacters
    case let value where value & 0xFFFE == 0xFFFE: .replace
    default: .keep
    }
  }
}
