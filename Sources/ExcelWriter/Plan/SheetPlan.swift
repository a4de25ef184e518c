import ReportModel

/// A part of a report as a sheet: which row every block takes, decided before anything is written.
struct SheetPlan {
  let name: String
  let part: SheetPart
  var items: [Item] = []
  private(set) var widths = ColumnWidths()
  /// The columns that running text covers.
  private(set) var reading = 0...0
  /// The columns of boxes: fewer where a chart stands beside them.
  private(set) var boxes = 0...0
  var rowCount = 0
  /// Where print starts a new page.
  var breaks: [Int] = []
  /// Where it might.
  var places: [PageBreaks.Place] = []
  /// How the sheet lies on paper.
  private(set) var page = PageFit(width: 0, rows: 0, isForm: false)
  /// On how many pages it is put; nil for as many as it takes.
  private(set) var pagesDown: Int?
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
  /// A wider sheet has so many words that upright pages would break them to pieces.
  private static let foldable = 170.0
  /// Two charts side by side need this many pixels.
  private static let pairPixels = 800

  init(_ part: SheetPart, name: String, drawings: Drawings) {
    self.name = name
    self.part = part
    fit(drawings, to: (part.isForm ? PageFit.uprightForms : []) + [PageFit.mostAcross])
    layOut(drawings)
    if !part.isForm, page.isLandscape, extent > page.rows, page.width <= Self.foldable {
      // Pages that stand upright hold more of a long sheet.
      fit(drawings, to: [PageFit.mostUpright, PageFit.mostAcross])
      layOut(drawings)
    }
    let upright = PageFit(width: widths.printed, rows: extent, isForm: part.isForm)
    if upright.isLandscape != page.isLandscape {
      page = upright
      layOut(drawings)
    }
    if breaks.isEmpty || extent <= page.rows * (part.isForm ? 1.35 : 1.28) {
      // What is repeated takes room on every page after the first; a form has one.
      let further = part.isForm ? 0 : Double(Int(extent / page.rows))
      pagesDown = page.pagesDown(extent + further * repeatedExtent)
    }
    if pagesDown != nil { breaks = [] } else { balance() }
  }

  private mutating func fit(_ drawings: Drawings, to most: [Double]) {
    let fitted = SheetWidths(part, drawings, most: most)
    (widths, reading, boxes) = (fitted.widths, fitted.reading, fitted.boxes)
    page = PageFit(width: widths.printed, rows: 0, isForm: part.isForm)
  }

  private mutating func layOut(_ drawings: Drawings) {
    (items, breaks, places, row, higher, pageStart) = ([], [], [], Self.firstRow, 0, 0)
    for (index, block) in part.blocks.enumerated() { place(block, at: index, drawings) }
    rowCount = row
    let printed = (row: row, higher: higher)
    placeAsides()
    // A page ends with what is printed.
    (row, higher) = printed
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

  static func columns(_ table: Table, from first: Int = 0) -> [Int?] {
    var next = first
    return table.columns.map { column in
      switch column.shownIn {
      case .page: return nil
      case .everywhere, .workbook:
        next += 1
        return next - 1
      }
    }
  }

  private mutating func place(_ block: Block, at index: Int, _ drawings: Drawings) {
    switch block {
    case .paragraph(let text):
      mayBreak(PageBreaks.text)
      raise(for: text)
      append { .paragraph(text, row: $0) }
      if !isText(index + 1) { row += 1 }
    case .note(let text):
      mayBreak(PageBreaks.text)
      raise(for: text)
      append { .note(text, row: $0) }
      // What ends a sheet needs no room below it.
      if !isText(index + 1), index + 1 < part.blocks.count { row += 1 }
    case .facts(let facts):
      if part.isForm, let across = widths.across(facts) {
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
      // A note belongs to the sentences that it stands below.
      let isFollowed = part.blocks.dropFirst(index + 1).first?.isNote ?? false
      if !isFollowed { row += 1 }
    case .heading(let text):
      switch part.blocks.dropFirst(index + 1).first {
      case .table(let table): breakPage(above: table)
      case .callouts(let boxes): boxes.first.map { breakPage(before: height(of: $0) + 1) }
      case .chart(let chart) where chart.form != .heatMap:
        breakPage(before: Double(drawings.rows(of: chart) + 1))
      default: break
      }
      mayBreak(tables.isEmpty ? PageBreaks.text : PageBreaks.part)
      appendHeading(text)
    case .callouts(let boxes):
      let top = row
      let extentAbove = extent
      for box in boxes { place(box) }
      if let chart = part.chartBesideBoxes {
        let columns = (self.boxes.upperBound + 1)...(widths.widths.count - 1)
        items.append(.chartBeside(chart, columns: columns, row: top))
        // Rows of boxes are higher than others, so that fewer of them are as high as the chart.
        let free = Double(SheetMetrics.besideRows + 1) - (extent - extentAbove)
        row += max(0, Int(free.rounded(.up)))
      }
    case .answer(let box):
      breakPage(before: Double(box.entries.count + 2 * box.fields.count + 2))
      mayBreak(PageBreaks.box)
      appendHeading(box.title)
      for entry in box.entries { append { .fact(entry, row: $0) } }
      for field in box.fields {
        grow(to: SheetMetrics.answerHeight)
        append { .blank(field, row: $0) }
      }
      row += 1
    case .table(let table) where part.isForm && table.setting == .folded: break
    case .table(let table):
      place(table, hasFilter: tables.isEmpty && part.hasFilter(table, drawings))
    case .chart(let chart) where chart.id != part.chartBesideBoxes?.id:
      place(chart, at: index, drawings)
    case .chart, .pageNote: break
    }
  }

  private mutating func place(_ box: Callout) {
    breakPage(before: height(of: box))
    mayBreak(PageBreaks.box)
    grow(to: SheetMetrics.boxHeight(1))
    append { .box(box.title, box.tone, isTitle: true, row: $0) }
    for phrase in box.paragraphs {
      grow(to: SheetMetrics.boxHeight(lines(of: phrase)))
      append { .box(phrase.plain, box.tone, isTitle: false, row: $0) }
    }
    for link in box.links { append { .link(link, row: $0) } }
    row += 1
  }

  mutating func appendHeading(_ text: String) {
    grow(to: SheetMetrics.headingHeight)
    append { .heading(text, row: $0) }
  }

  mutating func append(_ item: (Int) -> Item) {
    items.append(item(row))
    row += 1
  }

  private mutating func place(_ table: Table, hasFilter: Bool) {
    if case .heading? = items.last {} else { breakPage(above: table) }
    // The first table stays below what leads to it, where it can.
    mayBreak(tables.isEmpty ? PageBreaks.text : PageBreaks.part)
    // A caption that repeats the title right above it says nothing.
    let repeats = row == Self.firstRow && table.caption == part.heading
    if !table.caption.isEmpty, !repeats { appendHeading(table.caption) }
    let place = TablePlace(
      table: table, sheet: name, headRow: row, columns: Self.columns(table),
      isForm: part.isForm, isMain: tables.isEmpty, hasFilter: hasFilter)
    items.append(.table(place))
    let rises = rises(of: table)
    mayBreak(within: place, rises)
    row = place.lastRow + 1
    higher += rises.head + rises.rows.reduce(0, +)
    if !table.notes(in: .workbook).isEmpty { mayBreak(PageBreaks.notes) }
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
      appendHeading(chart.title)
      append { .note(chart.description, row: $0) }
      return
    }
    let rows = drawings.rows(of: chart)
    var run = 0
    while isAsHigh(index - run - 1, rows, drawings) { run += 1 }
    let isPair =
      widths.pixels >= Self.pairPixels && !drawings.isListed(chart)
      && (run % 2 == 1 || isAsHigh(index + 1, rows, drawings))
    if row > Self.firstRow, run % 2 == 0 || !isPair {
      breakPage(before: Double(rows))
      mayBreak(PageBreaks.part)
    }
    items.append(.chart(chart, row: row, slot: isPair ? run % 2 : 0, slots: isPair ? 2 : 1))
    let waits = isPair && run % 2 == 0
    if waits { return }
    // A chart leaves some room below itself, but for its like and a line on it.
    let next = part.blocks.dropFirst(index + 1).first
    let isFollowed = next.map { $0.drawnChart != nil || $0.isNote } ?? false
    row += isFollowed ? rows : rows + 1
  }

  /// Whether a block is a chart that may stand beside one of so many rows.
  private func isAsHigh(_ index: Int, _ rows: Int, _ drawings: Drawings) -> Bool {
    guard part.blocks.indices.contains(index), let chart = part.blocks[index].drawnChart else {
      return false
    }
    return drawings.rows(of: chart) == rows && !drawings.isListed(chart)
  }

  private func isText(_ index: Int) -> Bool {
    guard part.blocks.indices.contains(index) else { return false }
    switch part.blocks[index] {
    case .paragraph, .note: return true
    case .pageNote, .facts, .links, .table, .chart, .lead, .heading, .callouts, .answer:
      return false
    }
  }
}
