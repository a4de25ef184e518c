/// The tables of a finished page, read back from its bytes.
struct PageTables {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The cells of a table's body as text, markup taken out; nil when the page has no such table.
  func rows(of id: String) -> [[String]]? {
    guard let place = find(Array("id=\"table_\(id)\"".utf8), from: 0),
      let start = find(Array("<tbody".utf8), from: place),
      let end = find(Array("</tbody>".utf8), from: start)
    else { return nil }
    var rows: [[String]] = []
    var next = start
    while let row = find(Array("<tr".utf8), from: next), row < end {
      let close = find(Array("</tr>".utf8), from: row) ?? end
      rows.append(cells(row + 3, close))
      next = close
    }
    return rows
  }

  private func cells(_ start: Int, _ end: Int) -> [String] {
    var cells: [String] = []
    var next = start
    while let open = nextCell(next, end) {
      let isHead = bytes[open + 2] == UInt8(ascii: "h")
      let close = find(Array((isHead ? "</th>" : "</td>").utf8), from: open) ?? end
      cells.append(text(open, close))
      next = close
    }
    return cells
  }

  private func nextCell(_ start: Int, _ end: Int) -> Int? {
    var place = start
    while place + 3 < end {
      if bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "t"),
        bytes[place + 2] == UInt8(ascii: "d") || bytes[place + 2] == UInt8(ascii: "h")
      {
        return place
      }
      place += 1
    }
    return nil
  }

  /// The text between two places without its tags; a tag parts words, as a line below the value.
  private func text(_ start: Int, _ end: Int) -> String {
    var result: [UInt8] = []
    var isTag = false
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { result.append(byte) }
      if byte == UInt8(ascii: ">") {
        isTag = false
        if result.last != 0x1F, !result.isEmpty { result.append(0x1F) }
      }
    }
    return String(decoding: result, as: UTF8.self)
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var place = start
    let end = bytes.count - pattern.count
    while place <= end {
      guard let first = bytes[place...].firstIndex(of: pattern[0]), first <= end else { return nil }
      if bytes[first..<first + pattern.count].elementsEqual(pattern) { return first }
      place = first + 1
    }
    return nil
  }
}

extension PageTables {
  /// Whether a shown number is that value, rounded to the decimals it shows.
  static func shows(_ text: String, _ value: Double) -> Bool {
    // The first run of a cell is its value; what follows stands below it.
    let shown = text.split(separator: "\u{1F}").first.map(String.init) ?? ""
    let digits = shown.replacing(",", with: "").replacing("\u{2212}", with: "-")
    let number = digits.prefix { "-+.0123456789".contains($0) }
    guard let read = Double(number) else { return false }
    let decimals =
      number.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let scaled = digits.contains("%") ? value * 100 : value
    var step = 1.0
    for _ in 0..<decimals { step /= 10 }
    return abs(read - scaled) <= step / 2 * (1 + 1e-9) + abs(scaled) * 1e-14
  }
}
