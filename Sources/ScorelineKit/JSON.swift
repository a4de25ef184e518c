import Figures
import Records

/// A JSON value with its fields in a fixed order, so that equal data give equal bytes.
indirect enum JSON {
  case null
  case text(String)
  /// A number written by us.
  case raw(String)
  case array([JSON])
  /// An array whose items are made as they are written, on all cores.
  case rows(count: Int, @Sendable (Int) -> JSON)
  case object([(String, JSON)])

  /// The version of every output's form, described in Documentation/Json.md. A field may be added in
  /// any version; a new number means that one was taken out or changed its meaning.
  static let schemaVersion = 1

  static func whole(_ number: some BinaryInteger) -> JSON { .raw("\(number)") }

  static func flag(_ value: Bool) -> JSON { .raw(value ? "true" : "false") }

  static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  static func texts(_ texts: [String]) -> JSON { .array(texts.map { .text($0) }) }

  static func number(_ number: Double?) -> JSON {
    number.map { .raw(NumberText.shortest($0)) } ?? .null
  }

  /// - Parameter depth: how many levels it stands below the document.
  func text(depth: Int = 0) -> String {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: depth)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Into bytes: an answer of ten thousand figures is megabytes.
  private func append(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .raw(let text): bytes += text.utf8
    case .text(let text): Self.appendQuoted(text, to: &bytes)
    case .array(let items):
      Self.append("[", items.count, "]", to: &bytes, depth) { place, bytes in
        items[place].append(to: &bytes, depth: depth + 1)
      }
    case .rows(let count, let row):
      let pieces = Pieces.make(count) { places in
        var piece: [UInt8] = []
        for place in places {
          Self.separate(place, to: &piece, depth)
          row(place).append(to: &piece, depth: depth + 1)
        }
        return piece
      }
      bytes.append(UInt8(ascii: "["))
      for piece in pieces { bytes += piece }
      if count > 0 { Self.newLine(to: &bytes, depth) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      Self.append("{", fields.count, "}", to: &bytes, depth) { place, bytes in
        Self.appendQuoted(fields[place].0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        fields[place].1.append(to: &bytes, depth: depth + 1)
      }
    }
  }

  /// Items a line each, indented by two blanks a level.
  private static func append(
    _ opening: String, _ count: Int, _ closing: String, to bytes: inout [UInt8], _ depth: Int,
    _ item: (Int, inout [UInt8]) -> Void
  ) {
    bytes += opening.utf8
    for place in 0..<count {
      separate(place, to: &bytes, depth)
      item(place, &bytes)
    }
    if count > 0 { newLine(to: &bytes, depth) }
    bytes += closing.utf8
  }

  /// What stands before an item: the comma after the one before, and a new line.
  private static func separate(_ place: Int, to bytes: inout [UInt8], _ depth: Int) {
    if place > 0 { bytes.append(UInt8(ascii: ",")) }
    newLine(to: &bytes, depth + 1)
  }

  private static func newLine(to bytes: inout [UInt8], _ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
  }

  /// A whole output: an object that begins with the version of its form.
  static func document(_ fields: [(String, JSON)]) -> String {
    JSON.object([("schema_version", .whole(schemaVersion))] + fields).text() + "\n"
  }

  private static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    let isPlain = text.utf8.withContiguousStorageIfAvailable { buffer in
      if buffer.contains(where: isEscaped) { return false }
      bytes.append(contentsOf: buffer)
      return true
    }
    if isPlain == true { return }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case ..<0x20:
        let hex = String(byte, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - hex.utf8.count)
        bytes += hex.utf8
      default: bytes.append(byte)
      }
    }
  }
}

extension JSON {
  /// Whether a byte can't stand for itself between quotes.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}

extension Period {
  /// Its name and days, as every output has them that is of a period.
  var json: [(String, JSON)] {
    [
      ("period", .text(description)), ("from", .text(first.description)),
      ("to", .text(last.description)),
    ]
  }
}
