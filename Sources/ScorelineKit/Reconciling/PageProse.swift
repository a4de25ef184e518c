/// The running text of a finished page: what stands between its tags outside of tables and drawings,
/// with a space for each tag that ends a text.
struct PageProse {
  private(set) var text = ""

  private static let skipped: [(start: StaticString, end: StaticString)] = [
    ("<table", "</table>"), ("<svg", "</svg>"), ("<style", "</style>"),
  ]
  /// Tags within a sentence: between a sign and its number, or around both.
  private static let inline: [StaticString] = ["<span", "</span", "<strong", "</strong"]

  init(_ page: [UInt8]) {
    text = page.withUnsafeBufferPointer { String(decoding: Self.read($0), as: UTF8.self) }
    if text.utf8.contains(UInt8(ascii: "&")) {
      text = PageText.unescaped(text)
    }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var prose: [UInt8] = []
    var place = 0
    while let start = bytes.place(of: UInt8(ascii: "<"), from: place) {
      prose += bytes[place..<start]
      // All that are skipped begin with one of two letters, and most tags with others.
      let letter = start + 1 < bytes.count ? bytes[start + 1] : 0
      if letter == UInt8(ascii: "t") || letter == UInt8(ascii: "s"),
        let tag = skipped.first(where: { bytes.stands($0.start, at: start) })
      {
        guard let end = bytes.end(of: tag.end, from: start) else { return prose }
        place = end
      } else {
        guard let end = bytes.place(of: UInt8(ascii: ">"), from: start) else { return prose }
        if !inline.contains(where: { bytes.stands($0, at: start) }) {
          prose.append(UInt8(ascii: " "))
        }
        place = end + 1
      }
    }
    return prose
  }
}
