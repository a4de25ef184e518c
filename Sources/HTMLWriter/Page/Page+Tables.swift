import ReportModel

extension Page {
  /// The table with its notes, in a box that scrolls sideways where the screen is narrower.
  @NodeBuilder func table(_ table: Table) -> [Node] {
    let layout = TableLayout(table)
    let caption = Anchor.caption(table.id)
    // Only a box that can scroll takes a stop of the tab key.
    let canScroll = layout.leastWidth > TableLayout.telephoneWidth && !layout.hasCards
    Element(
      .div, .classes([.scroll] + (layout.hasCards ? [.cards] : [])),
      canScroll ? .role(.region) : nil, canScroll ? .ariaLabelledBy(caption) : nil,
      canScroll ? .tabindex(0) : nil
    ) {
      Element(
        .table, .id(.table(table.id)), layout.isFull ? .classes(.full) : nil,
        layout.hasCards ? .role(.table) : nil
      ) {
        Element(.caption, .id(caption)) { table.caption }
        Element(.thead, layout.hasCards ? .role(.rowgroup) : nil) { self.headRow(layout) }
        Element(.tbody, layout.hasCards ? .role(.rowgroup) : nil) {
          for row in table.rows { self.row(row, layout) }
        }
      }
    }
    for note in table.notes { Element(.p, .classes(.note)) { note } }
  }

  private func headRow(_ layout: TableLayout) -> Element {
    Element(.tr, layout.hasCards ? .role(.row) : nil) {
      for (_, column) in layout.columns {
        Element(
          .th, .scope(.col), column.alignment.classes,
          layout.hasCards ? .role(.columnheader) : nil
        ) { column.title }
      }
    }
  }

  private func row(_ row: Table.Row, _ layout: TableLayout) -> Element {
    Element(
      .tr, row.emphasis == .total ? .classes(.total) : nil, layout.hasCards ? .role(.row) : nil
    ) {
      for (index, column) in layout.columns {
        // A row that is too short is a row without values.
        let cell = index < row.cells.count ? row.cells[index] : Cell(.none)
        if cell.isRowHead {
          Element(
            .th, .scope(.row), column.alignment.classes,
            layout.hasCards ? .role(.rowheader) : nil
          ) { self.content(cell) }
        } else {
          Element(
            .td, column.alignment.classes, layout.hasCards ? .role(.cell) : nil,
            layout.hasCards ? .dataLabel(column.title) : nil
          ) { self.content(cell) }
        }
      }
    }
  }

  private func content(_ cell: Cell) -> [Node] {
    var content: [Node]
    switch cell.value {
    case .trend(let trend):
      content = [Sparkline.element(trend).map(Node.element) ?? .text("—")]
    case .bullet(let bullet): content = [.text(bullet.description)]
    case .interval(let mark): content = [.text(mark.description)]
    case .none: content = [.text(cell.shown)]
    case .number, .text:
      content = [cell.mark.map { .element(Chip.element($0, cell.shown)) } ?? .text(cell.shown)]
    }
    return cell.link.map { linked(content, to: $0) } ?? content
  }
}

/// What decides how a table is set.
struct TableLayout {
  /// The columns that a page shows, with their places in the rows.
  var columns: [(index: Int, column: Table.Column)]
  /// Whether a narrow screen shows each row as a card: verdicts and lines must not scroll away.
  var hasCards: Bool
  /// Whether it takes the whole page; few columns would lie too far apart there.
  var isFull: Bool { columns.count > 5 }
  /// The least width in pixels without broken words, estimated.
  var leastWidth: Double

  /// What a telephone of 360 pixels leaves between the margins.
  static let telephoneWidth = 328.0

  init(_ table: Table) {
    columns = table.columns.enumerated().filter { $0.element.shownIn != .workbook }
      .map { ($0.offset, $0.element) }
    let shown = Set(columns.map(\.index))
    let cells = table.rows.flatMap { row in
      row.cells.enumerated().filter { shown.contains($0.offset) }.map(\.element)
    }
    hasCards = cells.contains { cell in
      cell.drawingDescription != nil || cell.mark != nil
    }
    leastWidth = columns.reduce(0) { sum, entry in
      let head = TextWidth.widestWord(of: entry.column.title, size: 12)
      let body = table.rows.map { row in
        let text = entry.index < row.cells.count ? row.cells[entry.index].shown : ""
        return TextWidth.widestWord(of: text, size: 13)
      }
      return sum + max(head, body.max() ?? 0) + 20
    }
  }
}

extension Table.Column.Alignment {
  fileprivate var classes: Attribute? {
    switch self {
    case .leading: nil
    case .trailing: .classes(.trailing)
    case .center: .classes(.center)
    }
  }
}
