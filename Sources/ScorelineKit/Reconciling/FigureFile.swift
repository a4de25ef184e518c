import Figures
import Records
import ReportBuilder

/// The figures of one period in `figures.csv` as it stands on the disk, read back field by field.
struct FigureFile: Sendable {
  /// The fields of a line after its period, by what it is about.
  private var rows: [Name: [String]] = [:]

  private struct Name: Hashable {
    var period, kpi, scope, key: String
  }

  /// Reads the file piece by piece.
  ///
  /// - Parameter period: the one of the file's dozen whose figures are asked for again.
  init(path: String, of period: Period) throws {
    let name = period.description
    var reader = FieldReader()
    try FileSystem.read(path) { piece in reader.read(piece) { add($0, of: name) } }
    reader.end { add($0, of: name) }
  }

  init(_ bytes: [UInt8], of period: Period) {
    let name = period.description
    var reader = FieldReader()
    reader.read(bytes) { add($0, of: name) }
    reader.end { add($0, of: name) }
  }

  private mutating func add(_ line: [String], of period: String) {
    guard line.count > 5, line[0] == period else { return }
    rows[Name(period: period, kpi: line[3], scope: line[4], key: line[5])] = Array(line[3...])
  }

  func row(_ kpi: String, _ scope: Scope, _ key: String, _ period: Period) -> [String]? {
    let plain = FigureCSV.plain(key)
    return rows[
      Name(period: period.description, kpi: kpi, scope: scope.rawValue, key: plain)]
  }

  /// Value, numerator and denominator as written; nil where the file has no such figure.
  func figure(
    _ kpi: String, _ scope: Scope, _ key: String, _ period: Period
  ) -> (value: String, numerator: String, denominator: String)? {
    row(kpi, scope, key, period).map { ($0[3], $0[4], $0[5]) }
  }

  /// Holds the figures of some scopes in a period against those that `kpi` would print now.
  func compare(
    _ figures: [Figure], by scope: Scope, in period: Period, to comparison: inout Comparison
  ) {
    for figure in figures {
      var line = ""
      FigureCSV.append(figure, to: &line, key: FigureCSV.plain)
      let fields = Self.fields(line)
      let name = "\(figure.metric.id), \(scope.rawValue) \(figure.key), \(period)"
      let written = row(figure.metric.id, scope, figure.key, period)
      comparison.compare(
        name, (written ?? []).joined(separator: ","), fields.joined(separator: ","))
    }
    let written = rows.keys.count {
      $0.scope == scope.rawValue && $0.period == period.description
    }
    comparison.compare("\(scope.rawValue), \(period)", "\(written)", "\(figures.count)")
  }

  /// Those of one line.
  private static func fields(_ line: String) -> [String] {
    var fields: [String] = []
    var reader = FieldReader()
    reader.read(line.utf8) { fields = $0 }
    return fields
  }
}

/// Reads records of RFC 4180 with LF out of bytes that come in pieces.
private struct FieldReader {
  private var record: [String] = []
  private var field: [UInt8] = []
  private var isQuoted = false
  /// Whether the last byte was a quote within quotes: the end of them, or the first of two.
  private var mayEnd = false

  /// Hands out the records that are whole, one after the other.
  mutating func read(_ bytes: some Sequence<UInt8>, _ body: ([String]) -> Void) {
    let quote = UInt8(ascii: "\"")
    for byte in bytes {
      if mayEnd {
        mayEnd = false
        if byte == quote {
          field.append(quote)
          continue
        }
        isQuoted = false
      }
      switch byte {
      case quote where isQuoted: mayEnd = true
      case quote: isQuoted = true
      case UInt8(ascii: ",") where !isQuoted: endField()
      case 0x0A where !isQuoted:
        endField()
        body(record)
        record.removeAll(keepingCapacity: true)
      default: field.append(byte)
      }
    }
  }

  /// Hands out a last record that has no line's end.
  mutating func end(_ body: ([String]) -> Void) {
    guard !field.isEmpty || !record.isEmpty else { return }
    endField()
    body(record)
    record.removeAll()
  }

  private mutating func endField() {
    record.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
  }
}
