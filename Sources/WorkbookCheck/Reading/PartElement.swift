import CExpat

/// The name of an element without its prefix, to be asked for only while the element is handed out.
///
/// It stays where expat has it: a workbook has millions of elements, and few of their names are wanted as
/// texts.
struct PartElement {
  private let bytes: UnsafeRawBufferPointer

  /// - Parameter name: with its prefix, ending in 0.
  init(_ name: UnsafePointer<XML_Char>) {
    var start = 0
    var end = 0
    while name[end] != 0 {
      if UInt8(bitPattern: name[end]) == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    bytes = UnsafeRawBufferPointer(start: name + start, count: end - start)
  }

  /// The name where it is one letter, as those of cells and their parts are; 0 for longer ones.
  var letter: UInt8 { bytes.count == 1 ? bytes[0] : 0 }

  var name: String { String(decoding: bytes, as: UTF8.self) }

  static func == (element: PartElement, name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      name.count == element.bytes.count && name.elementsEqual(element.bytes)
    }
  }

  /// Lets an element be told by its name in a `switch`.
  static func ~= (name: StaticString, element: PartElement) -> Bool { element == name }
}
