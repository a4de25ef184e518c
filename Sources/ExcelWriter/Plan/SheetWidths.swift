import ReportModel

/// The columns of a sheet: how wide each is, and which of them running text and boxes cover.
struct SheetWidths {
  private(set) var widths = ColumnWidths()
  /// The columns that running text covers.
  let reading: ClosedRange<Int>
  /// The columns of boxes: fewer where a chart stands beside them.
  let boxes: ClosedRange<Int>

  /// What boxes leave of the width is for the chart beside them.
  private static let boxShare = 0.5

  /// - Parameter most: what the columns may take on paper: the first that they can be narrowed to.
  init(_ part: SheetPart, _ drawings: Drawings, most: [Double]) {
    for block in part.blocks {
      switch block {
      case .table(let table) where part.isForm && table.setting == .folded: continue
      case .table(let table):
        widths.fit(
          table, columns: SheetPlan.columns(table), hasFilter: part.hasFilter(table, drawings),
          isForm: part.isForm, narrow: drawings.shadedColumns(of: table.id))
      case .facts(let facts):
        for fact in facts { widths.fit(0, to: TextWidth.of(fact.name) * 1.1 + 2) }
      case .links(let links):
        for link in links { widths.fit(0, to: TextWidth.of(link.text) + 2) }
      case .answer(let box):
        for name in box.entries.map(\.name) + box.fields {
          widths.fit(0, to: TextWidth.of(name) * 1.1 + 2)
        }
      case .paragraph, .note, .pageNote, .chart, .lead, .heading, .callouts: continue
      }
    }
    widths.fit(0, to: 14)
    if let printed = part.printedColumns { widths.keep(printed) }
    widths.squeeze(to: most)
    // Across, a card is as wide as can be read, and takes the fewest pages.
    if part.isForm, let last = most.last,
      PageFit(width: widths.printed, rows: 0, isForm: true).isLandscape
    {
      widths.fill(to: last)
    }
    let charts = part.blocks.filter { $0.drawnChart.map { !drawings.isListed($0) } ?? false }
    reading = widths.reserveReading(
      for: charts.count > 1 ? ColumnWidths.pairOfCharts : ColumnWidths.reading)
    boxes = part.chartBesideBoxes == nil ? reading : widths.columns(taking: Self.boxShare)
  }
}

extension SheetPart {
  /// Buttons to filter and sort, where rows are many and nothing points to them by their place.
  func hasFilter(_ table: Table, _ drawings: Drawings) -> Bool {
    !isForm && !drawings.pinned.contains(table.id) && table.bodyRows >= TablePlace.filterLimit
  }

  /// A form's chart right after its boxes; it takes no height of its own there.
  var chartBesideBoxes: Chart? {
    guard isForm,
      let boxes = blocks.firstIndex(where: { if case .callouts = $0 { true } else { false } }),
      blocks.indices.contains(boxes + 1)
    else { return nil }
    return blocks[boxes + 1].drawnChart
  }
}

extension ColumnWidths {
  /// The facts of a form and their columns; nil where they don't fit side by side.
  func across(_ facts: [Fact]) -> [(fact: Fact, column: Int)]? {
    guard facts.allSatisfy({ $0.state == nil && $0.note.isEmpty }) else { return nil }
    var placed: [(fact: Fact, column: Int)] = []
    var column = 0
    for fact in facts {
      placed.append((fact, column))
      var missing = max(TextWidth.of(fact.name), TextWidth.of(fact.value) * 1.1) + 2
      while missing > 0 {
        guard widths.indices.contains(column) else { return nil }
        missing -= widths[column]
        column += 1
      }
    }
    return placed
  }
}
