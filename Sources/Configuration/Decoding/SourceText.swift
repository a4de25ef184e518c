/// A place in the file: line and column from 1, columns in Unicode scalars.
struct Place: Sendable, Hashable, Comparable {
  var line = 1
  var column = 1

  static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// The place after a character that stood here.
  mutating func pass(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      (line, column) = (line + 1, 1)
    } else {
      column += 1
    }
  }
}

/// What is looked at before the YAML parser sees a file.
///
/// The parser recurses into nested collections, and hashes whole collections that stand as keys: a
/// hostile file could exhaust the stack that way, or make aliases of aliases take for ever. The
/// bounds are far above what a configuration needs, and are counted without knowing YAML: brackets
/// in quoted texts count too.
enum SourceText {
  static let largestSize = 1 << 20
  static let deepestFlow = 60
  static let deepestIndent = 200
  static let mostAliases = 10

  /// The text of a file, without a byte order mark.
  static func checked(_ bytes: [UInt8]) throws(PlacedProblem) -> String {
    guard bytes.count <= largestSize else {
      throw PlacedProblem(.tooLong(bytes: bytes.count, limit: largestSize), Place())
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw PlacedProblem(.notUTF8, placeOfBadByte(in: content))
    }
    var scan = Scan()
    for scalar in text.unicodeScalars { try scan.take(scalar) }
    return text
  }

  private static func placeOfBadByte(in bytes: ArraySlice<UInt8>) -> Place {
    var place = Place()
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) { place.pass(scalar) }
    return place
  }
}

/// Counts nesting and aliases in one pass over a text.
private struct Scan {
  var place = Place()
  var previous: Unicode.Scalar = "\n"
  var openBrackets = 0
  var aliases = 0
  var isIndent = true
  var isComment = false
  var hasQuotes = false

  mutating func take(_ scalar: Unicode.Scalar) throws(PlacedProblem) {
    // https://yaml.org/spec/1.2.2/#51-character-set
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      break
    default: throw PlacedProblem(.controlCharacter(scalar.value), place)
    }
    if scalar == "\n" {
      (isIndent, isComment, hasQuotes) = (true, false, false)
    } else if !isComment {
      try takeContent(scalar)
    }
    place.pass(scalar)
    previous = scalar
  }

  private mutating func takeContent(_ scalar: Unicode.Scalar) throws(PlacedProblem) {
    if !" -?:".unicodeScalars.contains(scalar) { isIndent = false }
    if isIndent, place.column > SourceText.deepestIndent { throw PlacedProblem(.tooDeep, place) }
    switch scalar {
    case "#" where !hasQuotes && " \t\n".unicodeScalars.contains(previous): isComment = true
    case "\"", "'": hasQuotes = true
    case "[", "{": openBrackets += 1
    case "]", "}": openBrackets = max(0, openBrackets - 1)
    case "*" where " \t\n[{,".unicodeScalars.contains(previous): aliases += 1
    default: break
    }
    if openBrackets > SourceText.deepestFlow { throw PlacedProblem(.tooDeep, place) }
    if aliases > SourceText.mostAliases {
      throw PlacedProblem(.tooManyAliases(limit: SourceText.mostAliases), place)
    }
  }
}
