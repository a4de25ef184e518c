import Foundation

/// The running text of a finished page: what stands between its tags outside of tables and drawings,
/// with a space for each tag that ends a text.
struct PageProse {
  private(set) var text = ""

  private static let skipped = ["table", "svg", "style"]
  /// Tags within a sentence: between a sign and its number, or around both.
  private static let inline = ["<span", "</span", "<strong", "</strong"]

  init(_ page: [UInt8]) {
    page.withUnsafeBufferPointer { read($0) }
    if text.utf8.contains(UInt8(ascii: "&")) {
      text = PageText.unescaped(text)
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while let start = Self.find("<", bytes, from: place) {
      text += String(decoding: bytes[place..<start], as: UTF8.self)
      if let name = Self.skipped.first(where: { Self.stands("<" + $0, bytes, at: start) }) {
        guard let end = Self.find("</\(name)>", bytes, from: start) else { return }
        place = end + name.utf8.count + 3
      } else {
        guard let end = Self.find(">", bytes, from: start) else { return }
        if !Self.inline.contains(where: { Self.stands($0, bytes, at: start) }) { text += " " }
        place = end + 1
      }
    }
  }

  private static func stands(
    _ text: String, _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    bytes[place...].starts(with: text.utf8)
  }

  /// The next place of an ASCII text; nil when there is none.
  private static func find(
    _ text: String, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = text.utf8.first, let base = bytes.baseAddress else { return nil }
    var place = start
    while place < bytes.count,
      let found = memchr(base + place, Int32(first), bytes.count - place)
    {
      place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if stands(text, bytes, at: place) { return place }
      place += 1
    }
    return nil
  }
}
