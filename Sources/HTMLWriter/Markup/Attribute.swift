/// An attribute that a page may hold. Only the makers below exist: there is none for a `style` or
/// an event, and an address is a `Reference`.
struct Attribute: Sendable, Hashable {
  private let name: String
  private let value: Value

  private enum Value: Hashable {
    case text(String)
    case classes([StyleClass], labels: String?)
    case number(Double)
    case box(width: Double, height: Double)
    case path(PathData)
  }

  private init(_ name: String, _ value: String) { self.init(name, .text(value)) }

  private init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// Adds a blank, the name and the quoted value.
  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(text: name)
    bytes.append(text: "=\"")
    switch value {
    case .text(let text): Escaper.append(text, to: &bytes)
    case .classes(let classes, let labels):
      for (place, style) in classes.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes.append(text: style.rawValue)
      }
      if let labels {
        if !classes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        bytes.append(text: labels)
      }
    case .number(let number): Coordinate.append(number, to: &bytes)
    case .box(let width, let height):
      bytes.append(text: "0 0 ")
      Coordinate.append(width, to: &bytes)
      bytes.append(UInt8(ascii: " "))
      Coordinate.append(height, to: &bytes)
    case .path(let path): bytes += path.bytes
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// About how many bytes it takes.
  fileprivate var room: Int {
    let length =
      switch value {
      case .text(let text): text.utf8.count
      case .classes(let classes, let labels): 12 * (classes.count + (labels == nil ? 0 : 1))
      case .number: 8
      case .box: 20
      case .path(let path): path.bytes.count
      }
    return length + name.utf8.count + 4
  }

  // MARK: Document

  static func charset(_ name: String) -> Attribute { Attribute("charset", name) }
  static func httpEquiv(_ name: String) -> Attribute { Attribute("http-equiv", name) }
  static func name(_ name: String) -> Attribute { Attribute("name", name) }
  static func content(_ content: String) -> Attribute { Attribute("content", content) }
  static func lang(_ code: String) -> Attribute { Attribute("lang", code) }

  // MARK: Any element

  static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.id) }
  static func href(_ reference: Reference) -> Attribute { Attribute("href", reference.address) }
  static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
  static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
  static func role(_ role: Role) -> Attribute { Attribute("role", role.rawValue) }
  static func ariaLabel(_ label: String) -> Attribute { Attribute("aria-label", label) }
  static func `for`(_ anchor: Anchor) -> Attribute { Attribute("for", anchor.id) }
  static let checkbox = Attribute("type", "checkbox")
  static let ariaHidden = Attribute("aria-hidden", "true")

  static func ariaLabelledBy(_ anchor: Anchor) -> Attribute {
    Attribute("aria-labelledby", anchor.id)
  }

  /// nil when there is no class, so that no empty attribute is written.
  ///
  /// - Parameter labels: the class of `ColumnLabels`.
  static func classes(_ classes: [StyleClass], labels: String? = nil) -> Attribute? {
    classes.isEmpty && labels == nil
      ? nil : Attribute("class", .classes(classes, labels: labels))
  }

  static func classes(_ classes: StyleClass...) -> Attribute? { self.classes(classes) }

  enum Scope: String { case col, row }

  enum Role: String {
    case img, note, group
    case table, rowgroup, row
  }

  // MARK: Drawing

  static func number(_ geometry: Geometry, _ value: Double) -> Attribute {
    Attribute(geometry.rawValue, .number(value))
  }

  static func d(_ path: PathData) -> Attribute { Attribute("d", .path(path)) }
  static func anchor(_ anchor: TextAnchor) -> Attribute {
    Attribute("text-anchor", anchor.rawValue)
  }

  static func viewBox(width: Double, height: Double) -> Attribute {
    Attribute("viewBox", .box(width: width, height: height))
  }

  enum Geometry: String { case x, y, cx, cy, r, width, height }
  enum TextAnchor: String { case start, middle, end }
}

extension Attribute? {
  /// About how many bytes it takes.
  var room: Int { self?.room ?? 0 }
}
