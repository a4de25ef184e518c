/// The one place where text becomes HTML, for element content and quoted attributes alike.
///
/// It works on Unicode scalars, never on characters: a quote followed by a combining mark is one
/// `Character`, and a search for the quote would miss it.
enum Escaper {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    // Most of a page is text that needs no escape, which is copied as it is.
    if text.utf8.allSatisfy(isPlain) {
      bytes += text.utf8
    } else {
      appendScalars(of: text, to: &bytes)
    }
  }

  /// Whether a byte is a printable character of ASCII without a meaning in HTML.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    case 0x20...0x7E: true
    default: false
    }
  }

  private static func appendScalars(of text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "&": bytes += "&amp;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      // The stroke that turns < = > into ≮ ≠ ≯ when a program normalises the finished file.
      case "\u{338}": bytes += "&#824;".utf8
      default:
        switch fate(of: scalar) {
        case .keep: bytes += UTF8.encode(scalar).unsafelyUnwrapped
        case .blank: bytes.append(UInt8(ascii: " "))
        case .replace: bytes += "\u{FFFD}".utf8
        case .drop: break
        }
      }
    }
  }

  /// What a text keeps of a scalar; nil when it is dropped.
  static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch fate(of: scalar) {
    case .keep: scalar
    case .blank: " "
    case .replace: "\u{FFFD}"
    case .drop: nil
    }
  }

  private enum Fate { case keep, blank, replace, drop }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: .blank
    case 0...0x1F, 0x7F...0x9F: .replace
    // Embeddings, overrides and isolates reorder what follows them in the same line, and an
    // override makes a file name read backwards. Marks (U+200E, U+200F, U+061C) reorder nothing.
    case 0x202A...0x202E, 0x2066...0x2069: .drop
    case 0xFDD0...0xFDEF: .replace
    // The last two scalars of each plane are no characters:
    // https://www.unicode.org/faq/private_use.html#noncharacters
    case let value where value & 0xFFFE == 0xFFFE: .replace
    default: .keep
    }
  }
}
