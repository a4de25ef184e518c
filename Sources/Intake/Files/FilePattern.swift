public import Records

/// A pattern of file names: `*` stands for any run of characters, `?` for one.
struct FilePattern {
  private let pattern: [Unicode.Scalar]

  init(_ pattern: String) { self.pattern = Array(CleanText.clean(pattern).unicodeScalars) }

  func matches(_ name: String) -> Bool {
    let name = Array(CleanText.clean(name).unicodeScalars)
    var (place, at) = (0, 0)
    // Where to go on when the text after the last star does not fit: one character further.
    var retry: (place: Int, at: Int)?
    while at < name.count {
      if place < pattern.count, pattern[place] == "*" {
        retry = (place + 1, at)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[at] {
        place += 1
        at += 1
      } else if let last = retry {
        retry = (last.place, last.at + 1)
        (place, at) = (last.place, last.at + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}

extension SourceMapping {
  /// Whether the mapping is meant for the file, by its name alone.
  public func matches(_ file: InputFile) -> Bool { FilePattern(files).matches(file.name) }
}
