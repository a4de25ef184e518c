import Foundation

/// The texts of a page as they were before they were escaped.
enum PageText {
  private static let signs: [(escape: StaticString, text: String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#824;", "\u{338}"),
    ("&amp;", "&"),
  ]

  /// Byte by byte: a combining mark that follows makes another character of the semicolon.
  static func unescaped(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var plain: [UInt8] = []
      plain.reserveCapacity(bytes.count)
      var place = 0
      while let start = bytes.place(of: UInt8(ascii: "&"), from: place) {
        plain += bytes[place..<start]
        let sign = signs.first { bytes.stands($0.escape, at: start) } ?? ("&", "&")
        plain += sign.text.utf8
        place = start + sign.escape.utf8CodeUnitCount
      }
      plain += bytes[place...]
      return String(decoding: plain, as: UTF8.self)
    }
  }
}

/// Finding places in the bytes of a page.
extension UnsafeBufferPointer<UInt8> {
  /// The next place of a byte; nil when there is none.
  func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The next place behind an ASCII text; nil when there is none.
  func end(of text: StaticString, from start: Int) -> Int? {
    guard text.utf8CodeUnitCount > 0 else { return nil }
    var start = start
    while let place = place(of: text.utf8Start[0], from: start) {
      if stands(text, at: place) { return place + text.utf8CodeUnitCount }
      start = place + 1
    }
    return nil
  }

  /// Asked of each of the thousands of tags of a page.
  func stands(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count - place >= length else { return false }
    for offset in 0..<length where self[place + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
