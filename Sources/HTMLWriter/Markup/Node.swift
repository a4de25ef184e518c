/// A piece of a page. No case holds finished markup, so nothing can pass by the escaper.
enum Node: Sendable {
  case element(Element)
  case text(String)
  /// The page's style sheet, which is part of the program and holds nothing of the report.
  case styleSheet
  /// The foot of printed pages, which escapes what it holds of the report by its own rules.
  case pageFoot(PageFoot)
}

/// An element with its attributes and content.
struct Element: Sendable {
  var tag: Tag
  var attributes: [Attribute]
  var children: [Node]

  /// Attributes that are nil are left out.
  init(
    _ tag: Tag, _ attributes: Attribute?..., @NodeBuilder content: () -> [Node] = { [] }
  ) {
    self.tag = tag
    self.attributes = attributes.compactMap { $0 }
    children = content()
  }
}

/// Lets the content of an element be written as a list with `if` and `for`.
///
/// A page has a hundred thousand nodes: they are added to one list, not joined from lists of one.
@resultBuilder
enum NodeBuilder {
  static func buildExpression(_ text: String) -> Node { .text(text) }
  static func buildExpression(_ node: Node) -> Node { node }
  static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
  static func buildExpression(_ element: Element) -> Node { .element(element) }
  static func buildExpression(_ element: Element?) -> [Node] {
    element.map { [.element($0)] } ?? []
  }
  static func buildExpression(_ elements: [Element]) -> [Node] { elements.map(Node.element) }
  static func buildBlock() -> [Node] { [] }
  static func buildPartialBlock(first: Node) -> [Node] { [first] }
  static func buildPartialBlock(first: [Node]) -> [Node] { first }
  static func buildPartialBlock(accumulated: consuming [Node], next: Node) -> [Node] {
    accumulated.append(next)
    return accumulated
  }
  static func buildPartialBlock(accumulated: consuming [Node], next: [Node]) -> [Node] {
    accumulated += next
    return accumulated
  }
  static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
  static func buildEither(first part: [Node]) -> [Node] { part }
  static func buildEither(second part: [Node]) -> [Node] { part }
  static func buildArray(_ parts: [[Node]]) -> [Node] { Array(parts.joined()) }
}
