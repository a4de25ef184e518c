import Figures
import Records

/// A JSON value with its fields in a fixed order, so that equal data give equal bytes.
indirect enum JSON {
  case null
  case text(String)
  /// A number written by us.
  case raw(String)
  case array([JSON])
  case object([(String, JSON)])

  /// The version of every output's form, described in Documentation/Json.md. A field may be added in
  /// any version; a new number means that one was taken out or changed its meaning.
  static let schemaVersion = 1

  static func whole(_ number: some BinaryInteger) -> JSON { .raw("\(number)") }

  static func flag(_ value: Bool) -> JSON { .raw(value ? "true" : "false") }

  static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  static func texts(_ texts: [String]) -> JSON { .array(texts.map { .text($0) }) }

  static func number(_ number: Double?) -> JSON {
    number.map { .raw(NumberText.shortest($0)) } ?? .null
  }

  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .raw(let text): return text
    case .text(let text): return Self.quoted(text)
    case .array(let items):
      if items.isEmpty { return "[]" }
      return "[\n" + items.map { inner + $0.text(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let fields):
      if fields.isEmpty { return "{}" }
      return "{\n"
        + fields.map { inner + Self.quoted($0.0) + ": " + $0.1.text(indent: inner) }
        .joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// A whole output: an object that begins with the version of its form.
  static func document(_ fields: [(String, JSON)]) -> String {
    JSON.object([("schema_version", .whole(schemaVersion))] + fields).text() + "\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 {
          let hex = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension Period {
  /// Its name and days, as every output has them that is of a period.
  var json: [(String, JSON)] {
    [
      ("period", .text(description)), ("from", .text(first.description)),
      ("to", .text(last.description)),
    ]
  }
}
