import Foundation

/// The texts of a page as they were before they were escaped.
enum PageText {
  private static let signs = [
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
        let sign = signs.first { bytes.stands($0.0, at: start) } ?? ("&", "&")
        plain += sign.1.utf8
        place = start + sign.0.utf8.count
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
  func end(of text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var start = start
    while let place = place(of: first, from: start) {
      if stands(text, at: place) { return place + text.utf8.count }
      start = place + 1
    }
    return nil
  }

  func stands(_ text: String, at place: Int) -> Bool {
    self[place...].starts(with: text.utf8)
  }
}
