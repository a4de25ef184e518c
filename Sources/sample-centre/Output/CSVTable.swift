/// One export file in the making, with the quoting of RFC 4180 and plain line feeds.
struct CSVTable {
  let name: String
  let header: [String]
  private(set) var rows: [[String]] = []

  init<Row: CSVRow>(_ name: String, _ records: [Row]) {
    self.name = name
    header = Row.header
    rows = records.map(\.fields)
  }

  /// Puts a row where its time belongs; the column must hold times as text.
  mutating func insert(_ row: [String], by column: String) {
    guard let index = header.firstIndex(of: column) else { return }
    let place = rows.firstIndex { $0[index] > row[index] } ?? rows.count
    rows.insert(row, at: place)
  }

  var text: String {
    var text = ""
    for row in [header] + rows {
      text += row.map(Self.quoted).joined(separator: ",")
      text += "\n"
    }
    return text
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }) else {
      return field
    }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}

/// A record that knows its columns, so that header and fields stand side by side.
protocol CSVRow {
  static var header: [String] { get }
  var fields: [String] { get }
}

extension Int? {
  /// Empty when missing.
  var text: String { map { String($0) } ?? "" }
}

extension Moment? {
  /// Empty when missing.
  var text: String { map(\.text) ?? "" }
}

extension Day? {
  /// Empty when open.
  var text: String { map(\.text) ?? "" }
}
