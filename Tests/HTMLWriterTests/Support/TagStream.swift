/// The tags of a page in their order, with the names of their attributes but without values and
/// text: what a hostile text must not change.
///
/// The style sheet needs no rule of its own here, because it holds no `<`.
///
/// It reads bytes by the tokenizer of https://html.spec.whatwg.org/#tokenization, for as much of it
/// as pages use, and by no code of the writer.
struct TagStream: Equatable {
  private(set) var tags: [String] = []
  /// Values of attributes, by name.
  private(set) var values: [(name: String, value: String)] = []

  private var bytes: ArraySlice<UInt8>

  static func == (left: TagStream, right: TagStream) -> Bool { left.tags == right.tags }

  init(_ page: [UInt8]) {
    bytes = page[...]
    while let start = bytes.firstIndex(of: UInt8(ascii: "<")) {
      bytes = bytes[(start + 1)...]
      readTag()
    }
  }

  private mutating func readTag() {
    var tag = readWhile { !Self.isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    if tag.isEmpty, bytes.first == UInt8(ascii: "/") {
      bytes = bytes.dropFirst()
      tag = "/" + readWhile { $0 != UInt8(ascii: ">") }
    }
    while let next = bytes.first, next != UInt8(ascii: ">") {
      if Self.isBlank(next) || next == UInt8(ascii: "/") {
        bytes = bytes.dropFirst()
      } else {
        tag += " " + readAttribute()
      }
    }
    bytes = bytes.dropFirst()
    tags.append(tag)
  }

  private mutating func readAttribute() -> String {
    let name = readWhile {
      !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
    }
    guard bytes.first == UInt8(ascii: "=") else { return name }
    bytes = bytes.dropFirst()
    let value: String
    if let quote = bytes.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      bytes = bytes.dropFirst()
      value = readWhile { $0 != quote }
      bytes = bytes.dropFirst()
    } else {
      value = readWhile { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
    }
    values.append((name, value))
    return name
  }

  private mutating func readWhile(_ belongs: (UInt8) -> Bool) -> String {
    let read = bytes.prefix(while: belongs)
    bytes = bytes.dropFirst(read.count)
    return String(decoding: read, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
  }
}
