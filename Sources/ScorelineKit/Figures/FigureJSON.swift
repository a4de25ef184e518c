import Figures
import Metrics
public import Records
import Statistics

/// Figures and KPIs as JSON, for programs.
public enum FigureJSON {
  /// The version of the form; a field is only ever added.
  static let schemaVersion = 1

  public static func text(_ figures: [Figure], period: Period) -> String {
    let rows = figures.map { figure in
      var fields: [(String, JSON)] = [
        ("kpi", .text(figure.metric.id)), ("scope", .text(figure.scope.rawValue)),
        ("key", .text(figure.key)), ("value", .number(figure.value)),
        ("numerator", .raw("\(figure.numerator)")),
        ("denominator", .raw("\(figure.denominator)")), ("missing", .raw("\(figure.missing)")),
        ("excluded", .raw("\(figure.excluded)")),
        ("target", figure.target == nil ? .null : .text(figure.targetText)),
        ("verdict", figure.verdict.map { .text($0.rawValue) } ?? .null),
        ("low", .number(figure.interval?.low)), ("high", .number(figure.interval?.high)),
        ("assessment", figure.assessment.map { .text($0.rawValue) } ?? .null),
      ]
      if figure.metric.distribution != nil {
        for (place, name) in ["p50", "p90", "p95"].enumerated() {
          fields.append((name, .number(figure.percentiles?[place])))
        }
      }
      return JSON.object(fields)
    }
    return JSON.object([
      ("schema_version", .raw("\(schemaVersion)")), ("period", .text(period.description)),
      ("from", .text(period.first.description)), ("to", .text(period.last.description)),
      ("figures", .array(rows)),
    ]).text() + "\n"
  }
}

/// A JSON value with its fields in a fixed order, so that equal data give equal bytes.
indirect enum JSON {
  case null
  case text(String)
  /// A number written by us.
  case raw(String)
  case array([JSON])
  case object([(String, JSON)])

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
