import ReportModel

/// Where print starts a new page.
extension SheetPlan {
  /// Of longer tables all rows count as one line.
  private static let mostMeasured = 200
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
      note(PageBreaks.Place(row: row, top: extent, cost: PageBreaks.part))
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

  /// What the further lines in a table's cells take, in rows.
  func rise(of table: Table) -> Double {
    let rises = rises(of: table)
    return rises.head + rises.rows.reduce(0, +)
  }

  /// The same of its head and of each row; of a long one those of its head alone.
  func rises(of table: Table) -> (head: Double, rows: [Double]) {
    let columns = Self.columns(table)
    let widths = allWidths
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
    func rise(_ lines: Int) -> Double { Double(lines - 1) * SheetMetrics.lineHeight / rowHeight }
    let head = rise(heads.max() ?? 1)
    guard table.rows.count <= Self.mostMeasured else { return (head, []) }
    let rows = table.rows.map { row in
      rise(
        lines { index in
          guard row.cells.indices.contains(index), case .text(let text) = row.cells[index].value
          else { return ("", false) }
          return row.cells[index].drawn(
            text, isBold: row.cells[index].isRowHead || row.emphasis == .total)
        })
    }
    return (head, rows)
  }

  // MARK: Pages that overflow

  /// Notes that a page may begin here; nowhere right below a heading.
  mutating func mayBreak(_ cost: Double) {
    if case .heading? = items.last { return }
    guard row > Self.firstRow else { return }
    note(PageBreaks.Place(row: row, top: extent, cost: cost))
  }

  /// Each place once, with what it costs as noted last.
  private mutating func note(_ place: PageBreaks.Place) {
    if places.last?.row == place.row { places.removeLast() }
    places.append(place)
  }

  /// Notes the rows of a table that a page may begin with.
  mutating func mayBreak(within place: TablePlace, _ rises: (head: Double, rows: [Double])) {
    guard !part.isForm, !rises.rows.isEmpty else { return }
    var top = extent + 1 + rises.head
    for (index, rise) in rises.rows.enumerated() {
      if index >= PageBreaks.least, rises.rows.count - index >= PageBreaks.least {
        places.append(
          PageBreaks.Place(row: place.firstRow + index, top: top, cost: PageBreaks.row))
      }
      top += 1 + rise
    }
  }

  /// A last page that is filled less takes more from the one before.
  private static let leftover = 0.35

  /// Cuts what is longer than a page between the breaks that are there so that no page is nearly empty.
  mutating func balance() {
    shareLeftover()
    let tops = Dictionary(places.map { ($0.row, $0.top) }, uniquingKeysWith: { first, _ in first })
    let known = breaks.compactMap { row in tops[row].map { (row: row, top: $0) } }
    guard known.count == breaks.count else { return }
    let starts = [(row: 0, top: 0)] + known
    let ends = known + [(row: Int.max, top: extent)]
    for (start, end) in zip(starts, ends) {
      let own = places.filter { $0.row > start.row && $0.row < end.row }
      // Below a break the title stands again.
      let from = start.row == 0 ? 0 : start.top - Self.repeated
      breaks +=
        PageBreaks.best(
          own, from: from, to: end.top, capacity: page.rows, repeated: repeatedExtent) ?? []
    }
    breaks.sort()
  }

  /// Moves the last break up, between parts, where it leaves hardly anything.
  private mutating func shareLeftover() {
    guard let last = breaks.last, let top = places.first(where: { $0.row == last })?.top,
      extent - top < page.rows * Self.leftover
    else { return }
    let first = breaks.dropLast().last
    let start = first.flatMap { row in places.first { $0.row == row }?.top }
    let parts = places.filter { $0.row > (first ?? 0) && $0.cost < PageBreaks.row }
    let best = PageBreaks.best(
      parts, from: start.map { $0 - Self.repeated } ?? 0, to: extent, capacity: page.rows,
      repeated: repeatedExtent)
    if let best, best.count == 1 { breaks[breaks.count - 1] = best[0] }
  }

  /// What stands above every page again: the title, or the head of the only table.
  var repeatedExtent: Double {
    guard let head = headTable, !hasCharts, !endsInText else { return Self.repeated }
    return 1 + rises(of: head.table).head
  }
}
