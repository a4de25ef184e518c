import ReportModel

/// The name of a place in the page.
struct Anchor: Sendable, Hashable {
  let id: String

  private init(_ id: String) { self.id = id }

  static func section(_ id: String) -> Anchor { Anchor(id) }

  // The ids of sections hold no underscore, so the names below never meet one.
  static let contents = Anchor("page_contents")
  static let main = Anchor("page_main")
  static let title = Anchor("page_title")
  static func title(ofSection id: String) -> Anchor { Anchor(id + "_title") }
  static func more(ofSection id: String) -> Anchor { Anchor(id + "_more") }
  static func table(_ id: String) -> Anchor { Anchor("table_" + id) }
  static func caption(_ id: String) -> Anchor { Anchor("table_" + id + "_caption") }
  static func chart(_ id: String) -> Anchor { Anchor("chart_" + id) }
}

/// An address that stays inside the edition: a place in the page, or a file relative to it.
///
/// Everything but letters, digits and `-._~` is percent-encoded, colons too, so no text of a report
/// becomes a scheme; empty segments fall away, so none becomes a host.
struct Reference: Sendable, Hashable {
  let address: String

  init(_ anchor: Anchor) {
    address = "#" + Self.encoded(anchor.id)
  }

  init(file path: String) {
    let segments = path.utf8.split(separator: UInt8(ascii: "/"))
      .map { Self.encoded($0) }
    address = segments.isEmpty ? "./" : segments.joined(separator: "/")
  }

  private static func encoded(_ text: String) -> String { encoded(Substring(text).utf8) }

  private static func encoded(_ bytes: Substring.UTF8View) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
