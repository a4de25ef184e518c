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
    while let start = bytes.place(of: UInt8(ascii: "<"), from: place) {
      text += String(decoding: bytes[place..<start], as: UTF8.self)
      // All that are skipped begin with one of two letters, and most tags with others.
      let letter = start + 1 < bytes.count ? bytes[start + 1] : 0
      if letter == UInt8(ascii: "t") || letter == UInt8(ascii: "s"),
        let name = Self.skipped.first(where: { bytes.stands("<" + $0, at: start) })
      {
        guard let end = bytes.end(of: "</\(name)>", from: start) else { return }
        place = end
      } else {
        guard let end = bytes.place(of: UInt8(ascii: ">"), from: start) else { return }
        if !Self.inline.contains(where: { bytes.stands($0, at: start) }) { text += " " }
        place = end + 1
      }
    }
  }
}
