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
  subscript(_ name: String) -> String? {
    var next = pairs
    while let key = next?[0], let value = next?[1] {
      if Self.isLocal(key, name) { return String(cString: value) }
      next = next?.advanced(by: 2)
    }
    return nil
  }

  /// Whether what follows the last colon of a key is the name.
  private static func isLocal(_ key: UnsafePointer<XML_Char>, _ name: String) -> Bool {
    var start = 0
    var end = 0
    while key[end] != 0 {
      if UInt8(bitPattern: key[end]) == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    var place = start
    for byte in name.utf8 {
      guard place < end, UInt8(bitPattern: key[place]) == byte else { return false }
      place += 1
    }
    return place == end
  }
}
