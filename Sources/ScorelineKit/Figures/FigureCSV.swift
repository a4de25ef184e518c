import Figures
import Records
import Statistics

/// Figures as CSV, column by column as the interface fixes them.
public enum FigureCSV {
  public static let header =
    "kpi,scope,key,value,numerator,denominator,missing,excluded,target,verdict,low,high"

  /// One header line and a line a figure, each ended by LF.
  public static func text(_ figures: [Figure]) -> String {
    header + "\n" + figures.map { row($0) + "\n" }.joined()
  }

  static func row(_ figure: Figure, key: (String) -> String = { $0 }) -> String {
    [
      figure.metric.id, figure.scope.rawValue, quoted(key(figure.key)),
      figure.value.map(NumberText.shortest) ?? "", "\(figure.numerator)",
      "\(figure.denominator)", "\(figure.missing)", "\(figure.excluded)", figure.targetText,
      figure.verdict?.rawValue ?? "", figure.interval.map { NumberText.shortest($0.low) } ?? "",
      figure.interval.map { NumberText.shortest($0.high) } ?? "",
    ].joined(separator: ",")
  }

  /// A field with quotes where it needs them (RFC 4180).
  static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A text that a spreadsheet would take for a formula, made plain by a quote in front.
  static func plain(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
  }
}
