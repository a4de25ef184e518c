extension Collection<UInt8> {
  /// Whether the bytes of a text stand somewhere in these.
  ///
  /// An edition has millions of texts to look through; searching for characters costs ten times as much.
  func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { needle in
      guard let first = needle.first else { return true }
      var rest = self[...]
      while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.starts(with: needle) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text of ASCII stands at a place.
  func stands(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count - place >= length else { return false }
    for offset in 0..<length where self[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// The next place behind a text of ASCII; nil when there is none.
  func end(of text: StaticString, from start: Int) -> Int? {
    for place in start..<count where stands(text, at: place) {
      return place + text.utf8CodeUnitCount
    }
    return nil
  }
}
