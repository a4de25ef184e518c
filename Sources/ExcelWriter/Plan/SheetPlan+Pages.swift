import ReportModel

/// Where print starts a new page.
extension SheetPlan {
  /// Longer tables take several pages anyway.
  private static let mostMeasured = 60
  /// Rows that are repeated at the top of a page, as high as they are.
  private static let repeated = 2.6

  /// How far down the sheet goes, in rows of usual height.
  var extent: Double { Double(row) + higher }

  /// A new page where what comes next would be cut.
  mutating func breakPage(before rows: Double) {
    // Where the program has begun pages of its own accord.
    while extent - pageStart > page.rows { pageStart += page.rows - Self.repeated }
    if extent + rows - pageStart > page.rows, extent - pageStart > 8 {
      breaks.append(row)
      // The title stands above again.
      pageStart = extent - Self.repeated
    }
  }

  /// The first table stays below what leads to it, but on a form.
  mutating func breakPage(above table: Table) {
    guard !tables.isEmpty || part.isForm else { return }
    breakPage(before: Double(table.rows.count + 3) + rise(of: table))
  }

  /// Points of a row that has no height of its own.
  private var rowHeight: Double {
    part.isForm ? SheetMetrics.formRowHeight : SheetMetrics.rowHeight
  }

  /// Counts what a row of so many points takes beside its place.
  mutating func grow(to points: Double) { higher += max(0, points - rowHeight) / rowHeight }

  /// Counts the further lines of a text.
  mutating func raise(for text: String) {
    let lines = TextWidth.lines(text, within: widths.total(of: reading) - 2)
    higher += Double(lines - 1) * SheetMetrics.lineHeight / rowHeight
  }

  func lines(of phrase: Phrase) -> Int {
    widths.lines(ofBoxed: phrase.plain, over: boxes)
  }

  /// The rows of a box.
  func height(of box: Callout) -> Double {
    box.paragraphs.reduce(SheetMetrics.boxHeight(1) / rowHeight + Double(box.links.count)) {
      $0 + SheetMetrics.boxHeight(lines(of: $1)) / rowHeight
    }
  }

  /// What the further lines in a table's cells take, in rows; of a long one only those of its head, which
  /// alone a page must not end below.
  func rise(of table: Table) -> Double {
    let columns = Self.columns(table)
    func lines(_ texts: (Int) -> (text: String, isBold: Bool)) -> Int {
      columns.indices.reduce(1) { most, index in
        guard let column = columns[index] else { return most }
        let (text, isBold) = texts(index)
        return max(most, widths.lines(of: text, in: column, isBold: isBold))
      }
    }
    let heads = zip(table.columns, columns).map { head, column in
      column.map { widths.head(head.title, in: $0).lines } ?? 1
    }
    var more = (heads.max() ?? 1) - 1
    if table.rows.count <= Self.mostMeasured {
      for row in table.rows {
        more +=
          lines { index in
            guard row.cells.indices.contains(index), case .text(let text) = row.cells[index].value
            else { return ("", false) }
            return row.cells[index].drawn(
              text, isBold: row.cells[index].isRowHead || row.emphasis == .total)
          } - 1
      }
    }
    return Double(more) * SheetMetrics.lineHeight / rowHeight
  }
}
