import ReportModel

/// Where print starts a new page.
extension SheetPlan {
  /// Longer tables take several pages anyway.
  private static let mostMeasured = 60

  /// How far down the sheet goes, in rows of usual height.
  var extent: Double { Double(row) + higher }

  /// A new page where what comes next would be cut.
  mutating func breakPage(before rows: Double) {
    if extent + rows - pageStart > page.rows, extent - pageStart > 8 {
      breaks.append(row)
      pageStart = extent
    }
  }

  /// The first table stays below what leads to it.
  mutating func breakPage(above table: Table) {
    guard !tables.isEmpty else { return }
    breakPage(before: Double(table.rows.count + 3) + rise(of: table))
  }

  /// Counts the further lines of a text.
  mutating func raise(for text: String) {
    let lines = TextWidth.lines(text, within: widths.total(of: reading) - 2)
    higher += Double(lines - 1) * SheetMetrics.lineHeight / SheetMetrics.rowHeight
  }

  /// What the further lines in a table's cells take, in rows; of a long one only those of its head, which
  /// alone a page must not end below.
  func rise(of table: Table) -> Double {
    let columns = Self.columns(table)
    func lines(_ texts: (Int) -> String) -> Int {
      columns.indices.reduce(1) { most, index in
        guard let column = columns[index] else { return most }
        return max(most, TextWidth.lines(texts(index), within: widths.widths[column] - 1.2))
      }
    }
    var more = lines { table.columns[$0].title } - 1
    if table.rows.count <= Self.mostMeasured {
      for row in table.rows {
        more +=
          lines { index in
            guard row.cells.indices.contains(index), case .text(let text) = row.cells[index].value
            else { return "" }
            return text
          } - 1
      }
    }
    return Double(more) * SheetMetrics.lineHeight / SheetMetrics.rowHeight
  }
}
