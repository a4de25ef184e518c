/// A finished piece of a page. It is made of elements and escaped texts alone, so nothing can pass by
/// the escaper.
///
/// Each piece is written as soon as it is made and copied into the one around it: an edition has
/// millions of elements, and a tree of them would cost several times more than their bytes.
struct Markup: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Nothing.
  init() {}

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    Escaper.append(text, to: &bytes)
  }

  fileprivate init(written bytes: [UInt8]) { self.bytes = bytes }

  /// The page's style sheet, which is part of the program and holds nothing of the report.
  static let styleSheet = Markup(written: Array(StyleSheet.text.utf8))

  /// The page's own style sheet, which escapes what it holds of the report by its own rules.
  init(_ style: PageStyle) { self.init(written: Array(style.text.utf8)) }

  /// The whole page.
  static func document(_ root: Element) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(root.markup.bytes.count + 32)
    bytes.append(text: "<!doctype html>\n")
    bytes += root.markup.bytes
    bytes.append(text: "\n")
    return bytes
  }

  /// Pieces one after the other.
  fileprivate init(joining pieces: [Markup]) {
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
    for piece in pieces { bytes += piece.bytes }
  }

  /// Whether nothing is shown.
  var isEmpty: Bool { bytes.isEmpty }
}

/// An element with its attributes and content.
struct Element: Sendable {
  fileprivate let markup: Markup

  // Attributes that are nil are left out. Most elements have four at most, for which no array is worth
  // making.

  init(_ tag: Tag, @MarkupBuilder content: () -> Markup = { Markup() }) {
    let content = content()
    markup = Self.end(Self.start(tag, content, room: 0), tag, content)
  }

  init(
    _ tag: Tag, _ attribute: Attribute?, @MarkupBuilder content: () -> Markup = { Markup() }
  ) {
    let content = content()
    var bytes = Self.start(tag, content, room: attribute.room)
    attribute?.append(to: &bytes)
    markup = Self.end(bytes, tag, content)
  }

  init(
    _ tag: Tag, _ first: Attribute?, _ second: Attribute?,
    @MarkupBuilder content: () -> Markup = { Markup() }
  ) {
    let content = content()
    var bytes = Self.start(tag, content, room: first.room + second.room)
    first?.append(to: &bytes)
    second?.append(to: &bytes)
    markup = Self.end(bytes, tag, content)
  }

  init(
    _ tag: Tag, _ first: Attribute?, _ second: Attribute?, _ third: Attribute?,
    _ fourth: Attribute? = nil, @MarkupBuilder content: () -> Markup = { Markup() }
  ) {
    let content = content()
    let room = first.room + second.room + third.room + fourth.room
    var bytes = Self.start(tag, content, room: room)
    first?.append(to: &bytes)
    second?.append(to: &bytes)
    third?.append(to: &bytes)
    fourth?.append(to: &bytes)
    markup = Self.end(bytes, tag, content)
  }

  init(
    _ tag: Tag, _ first: Attribute?, _ second: Attribute?, _ third: Attribute?,
    _ fourth: Attribute?, _ others: Attribute?...,
    @MarkupBuilder content: () -> Markup = { Markup() }
  ) {
    let content = content()
    let attributes = [first, second, third, fourth] + others
    let room = attributes.reduce(0) { $0 + $1.room }
    var bytes = Self.start(tag, content, room: room)
    for attribute in attributes { attribute?.append(to: &bytes) }
    markup = Self.end(bytes, tag, content)
  }

  /// An element with nothing but a text in it.
  init(_ tag: Tag, _ attribute: Attribute?, text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + attribute.room + 32)
    Self.open(tag, &bytes)
    attribute?.append(to: &bytes)
    bytes.append(UInt8(ascii: ">"))
    if tag.opensLine { bytes.append(UInt8(ascii: "\n")) }
    Escaper.append(text, to: &bytes)
    Self.close(tag, &bytes)
    markup = Markup(written: bytes)
  }

  /// - Parameter room: bytes that the attributes may take.
  private static func start(_ tag: Tag, _ content: Markup, room: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    // Both tags, the longest name in each.
    bytes.reserveCapacity(content.bytes.count + room + 32)
    open(tag, &bytes)
    return bytes
  }

  fileprivate static func open(_ tag: Tag, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(text: tag.rawValue)
  }

  private static func close(_ tag: Tag, _ bytes: inout [UInt8]) {
    if tag.endsByItself { return }
    bytes.append(text: "</")
    bytes.append(text: tag.rawValue)
    bytes.append(UInt8(ascii: ">"))
    if tag.endsLine { bytes.append(UInt8(ascii: "\n")) }
  }

  private static func end(_ start: consuming [UInt8], _ tag: Tag, _ content: Markup) -> Markup {
    var bytes = start
    if tag.closesItself, content.isEmpty {
      bytes.append(text: "/>")
    } else {
      bytes.append(UInt8(ascii: ">"))
      if !tag.isVoid {
        if tag.opensLine { bytes.append(UInt8(ascii: "\n")) }
        bytes += content.bytes
        close(tag, &bytes)
        return Markup(written: bytes)
      }
    }
    if tag.endsLine { bytes.append(UInt8(ascii: "\n")) }
    return Markup(written: bytes)
  }
}

/// Lets the content of an element be written as a list with `if` and `for`.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ text: String) -> Markup { Markup(text) }
  static func buildExpression(_ markup: Markup) -> Markup { markup }
  static func buildExpression(_ element: Element) -> Markup { element.markup }
  static func buildExpression(_ element: Element?) -> Markup { element?.markup ?? Markup() }
  static func buildExpression(_ elements: [Element]) -> Markup {
    buildArray(elements.map(\.markup))
  }
  static func buildBlock() -> Markup { Markup() }
  static func buildBlock(_ only: Markup) -> Markup { only }
  static func buildBlock(_ parts: Markup...) -> Markup { Markup(joining: parts) }
  static func buildOptional(_ part: Markup?) -> Markup { part ?? Markup() }
  static func buildEither(first part: Markup) -> Markup { part }
  static func buildEither(second part: Markup) -> Markup { part }
  static func buildArray(_ parts: [Markup]) -> Markup { Markup(joining: parts) }
}

extension [UInt8] {
  /// Adds the bytes of a text as they are.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
