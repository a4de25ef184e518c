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
