import ReportModel

/// A section as a sheet: which row every block takes, decided before anything is written.
struct SectionPlan {
  let name: String
  let section: Section
  private(set) var items: [Item] = []
  private(set) var widths = ColumnWidths()
  /// The columns that running text covers.
  private(set) var reading = 0...0
  private(set) var rowCount = 0
  private var row = 0

  enum Item {
    case caption(String, row: Int)
    case paragraph(String, row: Int)
    case note(String, row: Int)
    case fact(Fact, row: Int)
    case link(Link, row: Int)
    /// A name with an empty line beside it, to write on.
    case blank(String, row: Int)
    case table(TablePlace)
    /// A chart in one of `slots` places side by side.
    case chart(Chart, row: Int, slot: Int, slots: Int)
  }

  /// Title, subtitle and the link back stand above.
  static let firstRow = 4
  /// Fewer rows are read without a filter.
  static let filterLimit = 15
  /// Two charts side by side need this many pixels.
  private static let pairPixels = 800

  init(_ section: Section, name: String) {
    self.name = name
    self.section = section
    row = Self.firstRow
    fitWidths()
    for (index, block) in section.blocks.enumerated() { place(block, at: index) }
    rowCount = row
  }

  var tables: [TablePlace] {
    items.compactMap { if case .table(let place) = $0 { place } else { nil } }
  }

  /// The table whose head stays in view: the only one, and not far down. With several, the head of
  /// the first would stand above the columns of another.
  var headTable: TablePlace? {
    guard let table = tables.first, tables.count == 1, table.headRow <= 12 else { return nil }
    return table
  }

  var hasFilter: Bool { Self.hasFilter(section) }

  private static func hasFilter(_ section: Section) -> Bool {
    var rows: [Int] = []
    for case .table(let table) in section.blocks { rows.append(table.rows.count) }
    return rows.count == 1 && rows[0] >= filterLimit
  }

  private static func columns(_ table: Table) -> [Int?] {
    var next = 0
    return table.columns.map { column in
      switch column.shownIn {
      case .page: return nil
      case .everywhere, .workbook:
        next += 1
        return next - 1
      }
    }
  }

  private mutating func fitWidths() {
    for block in section.blocks {
      switch block {
      case .table(let table):
        widths.fit(table, columns: Self.columns(table), hasFilter: Self.hasFilter(section))
      case .facts(let facts):
        for fact in facts { widths.fit(0, to: TextWidth.of(fact.name) * 1.1 + 2) }
      case .links(let links):
        for link in links { widths.fit(0, to: TextWidth.of(link.text) + 2) }
      case .answer(let box):
        for name in box.entries.map(\.name) + box.fields {
          widths.fit(0, to: TextWidth.of(name) * 1.1 + 2)
        }
      case .paragraph, .note, .chart, .lead, .heading, .callouts: continue
      }
    }
    widths.fit(0, to: 14)
    reading = widths.reserveReading()
  }

  private mutating func place(_ block: Block, at index: Int) {
    switch block {
    case .paragraph(let text):
      append { .paragraph(text, row: $0) }
      if !isText(index + 1) { row += 1 }
    case .note(let text):
      append { .note(text, row: $0) }
      if !isText(index + 1) { row += 1 }
    case .facts(let facts):
      for fact in facts { append { .fact(fact, row: $0) } }
      row += 1
    case .links(let links):
      for link in links { append { .link(link, row: $0) } }
      row += 1
    case .lead(let phrases):
      for phrase in phrases { append { .paragraph(phrase.plain, row: $0) } }
      row += 1
    case .heading(let text):
      append { .caption(text, row: $0) }
    case .callouts(let boxes):
      for box in boxes { place(box) }
    case .answer(let box):
      append { .caption(box.title, row: $0) }
      for entry in box.entries { append { .fact(entry, row: $0) } }
      for field in box.fields { append { .blank(field, row: $0) } }
      row += 1
    case .table(let table):
      place(table)
    case .chart(let chart):
      place(chart, at: index)
    }
  }

  private mutating func place(_ box: Callout) {
    append { .caption(box.title, row: $0) }
    for phrase in box.paragraphs { append { .paragraph(phrase.plain, row: $0) } }
    for link in box.links { append { .link(link, row: $0) } }
    row += 1
  }

  private mutating func append(_ item: (Int) -> Item) {
    items.append(item(row))
    row += 1
  }

  private mutating func place(_ table: Table) {
    // A caption that repeats the title right above it says nothing.
    let repeats = row == Self.firstRow && table.caption == section.title
    if !table.caption.isEmpty, !repeats { append { .caption(table.caption, row: $0) } }
    let place = TablePlace(
      table: table, sheet: name, headRow: row, columns: Self.columns(table))
    items.append(.table(place))
    row = place.lastRow + 1
    for note in table.notes { append { .note(note, row: $0) } }
    row += 1
  }

  /// Charts that follow each other stand in pairs.
  private mutating func place(_ chart: Chart, at index: Int) {
    var run = 0
    while isChart(index - run - 1) { run += 1 }
    let isPair = widths.pixels >= Self.pairPixels && (run % 2 == 1 || isChart(index + 1))
    items.append(.chart(chart, row: row, slot: isPair ? run % 2 : 0, slots: isPair ? 2 : 1))
    let waits = isPair && run % 2 == 0
    if !waits { row += SheetMetrics.chartRows + 1 }
  }

  private func isChart(_ index: Int) -> Bool {
    guard section.blocks.indices.contains(index) else { return false }
    if case .chart = section.blocks[index] { return true } else { return false }
  }

  private func isText(_ index: Int) -> Bool {
    guard section.blocks.indices.contains(index) else { return false }
    switch section.blocks[index] {
    case .paragraph, .note: return true
    case .facts, .links, .table, .chart, .lead, .heading, .callouts, .answer: return false
    }
  }
}
