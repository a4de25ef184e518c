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

  /// The attribute as the place of a cell; nil when there is none, or it is something else.
  func address(_ name: StaticString) -> CellAddress? {
    value(of: name).flatMap { value in
      var end = 0
      while value[end] != 0 { end += 1 }
      return CellAddress(bytes: UnsafeRawBufferPointer(start: value, count: end))
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
