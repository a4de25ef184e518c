/// Writes nodes as bytes.
struct Renderer {
  private(set) var bytes: [UInt8] = []

  mutating func writeDocument(_ root: Element) {
    bytes += "<!doctype html>\n".utf8
    write(root)
    bytes += "\n".utf8
  }

  private mutating func write(_ node: Node) {
    switch node {
    case .element(let element): write(element)
    case .text(let text): Escaper.append(text, to: &bytes)
    case .styleSheet: bytes += StyleSheet.text.utf8
    case .pageFoot(let foot): bytes += foot.text.utf8
    }
  }

  private mutating func write(_ element: Element) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.tag.rawValue.utf8
    for attribute in element.attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      bytes += "=\"".utf8
      Escaper.append(attribute.value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    if element.tag.closesItself, element.children.isEmpty {
      bytes += "/>".utf8
    } else {
      bytes.append(UInt8(ascii: ">"))
      if !element.tag.isVoid {
        if element.tag.opensLine { bytes.append(UInt8(ascii: "\n")) }
        for child in element.children { write(child) }
        bytes += "</".utf8
        bytes += element.tag.rawValue.utf8
        bytes.append(UInt8(ascii: ">"))
      }
    }
    if element.tag.endsLine { bytes.append(UInt8(ascii: "\n")) }
  }
}
