import CExpat

/// The attributes of an element by their names without a prefix, to be asked for only while the
/// element is handed out.
///
/// They stay where expat has them: a workbook has millions of them, and few are looked at.
struct PartAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// - Parameter pairs: names and values in turn, nil after the last.
  init(_ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    self.pairs = pairs
  }

  /// nil when the element has no such attribute.
  subscript(_ name: StaticString) -> String? { value(of: name).map { String(cString: $0) } }

  /// The attribute as a whole number; nil when there is none, or it is something else.
  func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) } }

  /// Hands out those with a name of one letter, as cells have, in one pass.
  func eachLetter(_ body: (UInt8, UnsafeRawBufferPointer) -> Void) {
    var next = pairs
    while let key = next?[0], let value = next?[1] {
      if key[0] != 0, key[1] == 0 {
        var end = 0
        while value[end] != 0 { end += 1 }
        body(UInt8(bitPattern: key[0]), UnsafeRawBufferPointer(start: value, count: end))
      }
      next = next?.advanced(by: 2)
    }
  }

  private func value(of name: StaticString) -> UnsafePointer<XML_Char>? {
    var next = pairs
    while let key = next?[0], let value = next?[1] {
      if PartElement(key) == name { return value }
      next = next?.advanced(by: 2)
    }
    return nil
  }
}
