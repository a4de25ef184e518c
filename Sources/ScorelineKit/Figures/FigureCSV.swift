import Figures
import Records
import Statistics

/// Figures as CSV, column by column as the interface fixes them.
public enum FigureCSV {
  public static let header =
    "kpi,scope,key,value,numerator,denominator,missing,excluded,target,verdict,low,high"

  /// One header line and a line a figure, each ended by LF.
  public static func text(_ figures: [Figure]) -> String {
    var text = header + "\n"
    for figure in figures { append(figure, to: &text) }
    return text
  }

  /// A line with its LF; editions hold a quarter of a million of them.
  static func append(
    _ figure: Figure, to text: inout String, key: (String) -> String = { $0 }
  ) {
    func field(_ field: String) {
      text += field
      text += ","
    }
    func count(_ count: Int128) { field(Int64(exactly: count).map { String($0) } ?? "\(count)") }
    field(figure.metric.id)
    field(figure.scope.rawValue)
    field(CSVField.quoted(key(figure.key)))
    field(figure.value.map(NumberText.shortest) ?? "")
    count(figure.numerator)
    count(figure.denominator)
    count(figure.missing)
    count(figure.excluded)
    field(figure.targetText)
    field(figure.verdict?.rawValue ?? "")
    field(figure.interval.map { NumberText.shortest($0.low) } ?? "")
    text += figure.interval.map { NumberText.shortest($0.high) } ?? ""
    text += "\n"
  }

  /// A text that a spreadsheet would take for a formula, made plain by a quote in front.
  static func plain(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
  }
}
