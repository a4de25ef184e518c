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

  /// - Parameter period: the one of the file's dozen whose figures are asked for again.
  init(_ bytes: [UInt8], of period: Period) {
    let name = period.description
    Self.eachRecord(bytes) { line in
      guard line.count > 5, line[0] == name else { return }
      rows[Name(period: name, kpi: line[3], scope: line[4], key: line[5])] = Array(line[3...])
    }
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
      let fields = Self.records(Array(line.utf8))[0]
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

  /// Records of RFC 4180 with LF.
  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    eachRecord(bytes) { records.append($0) }
    return records
  }

  /// Hands them out one after the other.
  private static func eachRecord(_ bytes: [UInt8], _ body: ([String]) -> Void) {
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var place = 0
    func text() -> String { String(decoding: field, as: UTF8.self) }
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\"")
      where isQuoted && place + 1 < bytes.count
        && bytes[place + 1] == UInt8(ascii: "\""):
        field.append(byte)
        place += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        record.append(text())
        field.removeAll(keepingCapacity: true)
      case 0x0A where !isQuoted:
        record.append(text())
        body(record)
        record.removeAll(keepingCapacity: true)
        field.removeAll(keepingCapacity: true)
      default: field.append(byte)
      }
      place += 1
    }
    if !field.isEmpty || !record.isEmpty { body(record + [text()]) }
  }
}
