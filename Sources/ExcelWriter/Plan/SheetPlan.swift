import ReportModel

/// A part of a report as a sheet: which row every block takes, decided before anything is written.
struct SheetPlan {
  let name: String
  let part: SheetPart
  private(set) var items: [Item] = []
  private(set) var widths = ColumnWidths()
  /// The columns that running text covers.
  private(set) var reading = 0...0
  /// The columns of boxes: fewer where a chart stands beside them.
  private(set) var boxes = 0...0
  private(set) var rowCount = 0
  /// Where print starts a new page.
  var breaks: [Int] = []
  /// How the sheet lies on paper.
  private(set) var page = PageFit(width: 0, rows: 0, isForm: false)
  /// Whether all of it is put on one page.
  private(set) var isOnePage = false
  var row = 0
  /// What higher rows take beside their place, and where the last page began, in rows of usual height.
  var higher = 0.0
  var pageStart = 0.0

  enum Item {
    case heading(String, row: Int)
    case lead(Phrase, row: Int)
    case paragraph(String, row: Int)
    case note(String, row: Int)
    case fact(Fact, row: Int)
    /// Facts side by side, each a name above its value.
    case factsAcross([(fact: Fact, column: Int)], row: Int)
    case link(Link, row: Int)
    /// A line of a box: its title, or what it says.
    case box(String, Callout.Tone, isTitle: Bool, row: Int)
    /// A name with empty cells beside it, to write in.
    case blank(String, row: Int)
    case table(TablePlace)
    /// A chart beside the boxes of a form.
    case chartBeside(Chart, columns: ClosedRange<Int>, row: Int)
    /// A chart in one of `slots` places side by side.
    case chart(Chart, row: Int, slot: Int, slots: Int)
  }

  /// Title, subtitle, the links back and a line of warning stand above.
  static let firstRow = 4
  /// Further down a head can't stay in view without taking the screen.
  private static let lowestHead = 12
  private static let mostNotes = 8
  /// What boxes leave of the width is for the chart beside them.
  private static let boxShare = 0.5
  /// Two charts side by side need this many pixels.
  private static let pairPixels = 800

  init(_ part: SheetPart, name: String, drawings: Drawings) {
    self.name = name
    self.part = part
    fitWidths(drawings)
    page = PageFit(width: widths.total, rows: 0, isForm: part.isForm)
    layOut(drawings)
    let upright = PageFit(width: widths.total, rows: extent, isForm: part.isForm)
    if upright.isLandscape != page.isLandscape {
      page = upright
      layOut(drawings)
    }
    isOnePage = part.isForm || page.isSqueezed(extent)
    if isOnePage { breaks = [] }
  }

  private mutating func layOut(_ drawings: Drawings) {
    (items, breaks, row, higher, pageStart) = ([], [], Self.firstRow, 0, 0)
    for (index, block) in part.blocks.enumerated() { place(block, at: index, drawings) }
    rowCount = row
  }

  var tables: [TablePlace] {
    items.compactMap { if case .table(let place) = $0 { place } else { nil } }
  }

  var hasCharts: Bool { items.contains { if case .chart = $0 { true } else { false } } }

  /// Whether more than notes stand below the table whose head stays in view, which its head would mean
  /// nothing above.
  var endsInText: Bool { headTable.map { rowCount - $0.lastRow > Self.mostNotes } ?? false }

  /// The table whose head stays in view: the only one, and not far down. With several, the head of
  /// the first would stand above the columns of another.
  var headTable: TablePlace? {
    guard let table = tables.first, tables.count == 1, table.headRow <= Self.lowestHead else {
      return nil
    }
    return table
  }

  static func columns(_ table: Table) -> [Int?] {
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

  private mutating func fitWidths(_ drawings: Drawings) {
    for block in part.blocks {
      switch block {
      case .table(let table):
        widths.fit(
          table, columns: Self.columns(table), hasFilter: hasFilter(table, drawings),
          isForm: part.isForm, narrow: drawings.shadedColumns(of: table.id))
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
    widths.squeeze(isForm: part.isForm)
    let charts = part.blocks.filter { $0.drawnChart.map { drawings.isTime($0) } ?? false }
    reading = widths.reserveReading(
      for: charts.count > 1 ? ColumnWidths.pairOfCharts : ColumnWidths.reading)
    boxes = chartBesideBoxes == nil ? reading : widths.columns(taking: Self.boxShare)
  }

  /// Buttons to filter and sort, where rows are many and nothing points to them by their place.
  private func hasFilter(_ table: Table, _ drawings: Drawings) -> Bool {
    !part.isForm && !drawings.pinned.contains(table.id)
      && table.bodyRows >= TablePlace.filterLimit
  }

  private mutating func place(_ block: Block, at index: Int, _ drawings: Drawings) {
    switch block {
    case .paragraph(let text):
      raise(for: text)
      append { .paragraph(text, row: $0) }
      if !isText(index + 1) { row += 1 }
    case .note(let text):
      raise(for: text)
      append { .note(text, row: $0) }
      if !isText(index + 1) { row += 1 }
    case .facts(let facts):
      if let across = across(facts) {
        append { .factsAcross(across, row: $0) }
        row += 1
      } else {
        for fact in facts { append { .fact(fact, row: $0) } }
      }
      row += 1
    case .links(let links):
      for link in links { append { .link(link, row: $0) } }
      row += 1
    case .lead(let phrases):
      for phrase in phrases {
        raise(for: phrase.plain)
        append { .lead(phrase, row: $0) }
      }
      row += 1
    case .heading(let text):
      if case .table(let table) = part.blocks.dropFirst(index + 1).first { breakPage(above: table) }
      append { .heading(text, row: $0) }
    case .callouts(let boxes):
      let top = row
      for box in boxes { place(box) }
      if let chart = chartBesideBoxes {
        let columns = (self.boxes.upperBound + 1)...(widths.widths.count - 1)
        items.append(.chartBeside(chart, columns: columns, row: top))
        row = max(row, top + SheetMetrics.besideRows + 1)
      }
    case .answer(let box):
      append { .heading(box.title, row: $0) }
      for entry in box.entries { append { .fact(entry, row: $0) } }
      for field in box.fields { append { .blank(field, row: $0) } }
      row += 1
    case .table(let table):
      place(table, hasFilter: tables.isEmpty && hasFilter(table, drawings))
    case .chart(let chart) where chart.id != chartBesideBoxes?.id:
      place(chart, at: index, drawings)
    case .chart: break
    }
  }

  /// The facts of a form and their columns; nil where they don't fit side by side.
  private func across(_ facts: [Fact]) -> [(fact: Fact, column: Int)]? {
    guard part.isForm, facts.allSatisfy({ $0.state == nil && $0.note.isEmpty }) else { return nil }
    var placed: [(fact: Fact, column: Int)] = []
    var column = 0
    for fact in facts {
      placed.append((fact, column))
      var missing = max(TextWidth.of(fact.name), TextWidth.of(fact.value) * 1.1) + 2
      while missing > 0 {
        guard widths.widths.indices.contains(column) else { return nil }
        missing -= widths.widths[column]
        column += 1
      }
    }
    return placed
  }

  /// A form's chart right after its boxes; it takes no height of its own there.
  private var chartBesideBoxes: Chart? {
    guard part.isForm,
      let boxes = part.blocks.firstIndex(where: {
        if case .callouts = $0 { true } else { false }
      }),
      part.blocks.indices.contains(boxes + 1)
    else { return nil }
    return part.blocks[boxes + 1].drawnChart
  }

  private mutating func place(_ box: Callout) {
    breakPage(before: Double(2 * box.paragraphs.count + box.links.count + 1))
    append { .box(box.title, box.tone, isTitle: true, row: $0) }
    for phrase in box.paragraphs {
      raise(for: phrase.plain)
      append { .box(phrase.plain, box.tone, isTitle: false, row: $0) }
    }
    for link in box.links { append { .link(link, row: $0) } }
    row += 1
  }

  private mutating func append(_ item: (Int) -> Item) {
    items.append(item(row))
    row += 1
  }

  private mutating func place(_ table: Table, hasFilter: Bool) {
    if case .heading? = items.last {} else { breakPage(above: table) }
    // A caption that repeats the title right above it says nothing.
    let repeats = row == Self.firstRow && table.caption == part.title
    if !table.caption.isEmpty, !repeats { append { .heading(table.caption, row: $0) } }
    let place = TablePlace(
      table: table, sheet: name, headRow: row, columns: Self.columns(table),
      isForm: part.isForm, isMain: tables.isEmpty, hasFilter: hasFilter)
    items.append(.table(place))
    row = place.lastRow + 1
    higher += rise(of: table)
    for note in table.notes(in: .workbook) {
      raise(for: note)
      append { .note(note, row: $0) }
    }
    row += 1
  }

  /// Charts that follow each other stand in pairs; a heat map is its table's shades, and needs only
  /// its words.
  private mutating func place(_ chart: Chart, at index: Int, _ drawings: Drawings) {
    if chart.form == .heatMap {
      append { .heading(chart.title, row: $0) }
      append { .note(chart.description, row: $0) }
      return
    }
    let rows = drawings.rows(of: chart)
    var run = 0
    while isPairable(index - run - 1, drawings) { run += 1 }
    let isPair =
      widths.pixels >= Self.pairPixels && isPairable(index, drawings)
      && (run % 2 == 1 || isPairable(index + 1, drawings))
    if row > Self.firstRow, run % 2 == 0 || !isPair { breakPage(before: Double(rows)) }
    items.append(.chart(chart, row: row, slot: isPair ? run % 2 : 0, slots: isPair ? 2 : 1))
    let waits = isPair && run % 2 == 0
    if !waits { row += rows + 1 }
  }

  private func isPairable(_ index: Int, _ drawings: Drawings) -> Bool {
    guard part.blocks.indices.contains(index), let chart = part.blocks[index].drawnChart else {
      return false
    }
    return drawings.rows(of: chart) == SheetMetrics.chartRows
  }

  private func isText(_ index: Int) -> Bool {
    guard part.blocks.indices.contains(index) else { return false }
    switch part.blocks[index] {
    case .paragraph, .note: return true
    case .facts, .links, .table, .chart, .lead, .heading, .callouts, .answer: return false
    }
  }
}
