import ReportModel

extension Page {
  /// The table with its notes.
  @MarkupBuilder func table(_ table: Table, _ layout: TableLayout) -> Markup {
    switch table.setting {
    case .rows, .panels, .entries:
      self.box(table, layout)
      self.notes(of: table)
    case .folded:
      Element(.details, .id(.table(table.id)), .classes(.fold)) {
        Element(.summary) { table.caption }
        self.box(table, layout)
        // Outside they would explain what nobody sees, and print without their table.
        self.notes(of: table)
      }
    }
  }

  @MarkupBuilder private func notes(of table: Table) -> Markup {
    for note in table.notes(in: .page) { Element(.p, .classes(.note)) { self.prose(note) } }
  }

  /// Only a box that scrolls on every screen takes a stop of the tab key; elsewhere rows become cards
  /// before anything would have to scroll.
  private func box(_ table: Table, _ layout: TableLayout) -> Element {
    let caption = Anchor.caption(table.id)
    let roles = layout.look != .plain
    return Element(
      .div, .classes(layout.styles), layout.scrolls ? .role(.group) : nil,
      layout.scrolls ? .ariaLabelledBy(caption) : nil, layout.scrolls ? .tabindex(0) : nil
    ) {
      Element(
        .table, table.setting == .folded ? nil : .id(.table(table.id)),
        .classes(layout.isFull ? [.full] : [], labels: self.labels.name(layout)),
        roles ? .role(.table) : nil
      ) {
        Element(.caption, .id(caption)) { table.caption }
        Element(.thead, roles ? .role(.rowgroup) : nil) { self.headRow(table, layout) }
        Element(.tbody, roles ? .role(.rowgroup) : nil) {
          for row in table.pageRows { self.row(row, layout) }
          // A head alone looks like a table that was cut off.
          if table.rows.isEmpty { self.row(Table.Row([]), layout) }
        }
      }
    }
  }

  private func headRow(_ table: Table, _ layout: TableLayout) -> Element {
    let roles = layout.look != .plain
    return Element(.tr, roles ? .role(.row) : nil) {
      for (index, column) in layout.columns {
        Element(
          .th, .scope(.col), column.alignment.headStyle.flatMap { .classes($0) }
        ) {
          // A week is read as one, with the word of one letter before it; other heads have no place to break within a
          // number.
          if Self.namesWeek(column.title) {
            if column.title.count <= Self.shortHead {
              Element(.span, .classes(.joined)) { column.title }
            } else {
              self.prose(column.title)
            }
          } else {
            column.title
          }
          self.headNote(column, at: index, of: table)
        }
      }
    }
  }

  /// `较2026-W42`.
  private static let shortHead = 9

  private static func namesWeek(_ title: String) -> Bool {
    // Most heads have no such sign, and looking for text costs more than writing it.
    title.utf8.contains(UInt8(ascii: "-")) && title.contains("-W")
  }

  /// The second line of a head; above drawn intervals it stands where their target is.
  @MarkupBuilder private func headNote(
    _ column: Table.Column, at index: Int, of table: Table
  ) -> Markup {
    if !column.note.isEmpty {
      if let mark = Self.sharedTarget(index, table), let target = mark.target {
        IntervalStrip.head(
          column.note, of: column.title, target: target, scale: mark.scale)
      } else {
        Element(.small) { column.note }
      }
    }
  }

  /// An interval of the column, when all have one target on one scale.
  private static func sharedTarget(_ index: Int, _ table: Table) -> IntervalMark? {
    var shared: IntervalMark?
    for row in table.pageRows where index < row.cells.count {
      guard case .interval(let mark) = row.cells[index].value else { continue }
      if let first = shared, first.target != mark.target || first.scale != mark.scale { return nil }
      shared = shared ?? mark
    }
    return shared
  }

  private func row(_ row: Table.Row, _ layout: TableLayout) -> Element {
    let roles = layout.look != .plain
    return Element(.tr, row.emphasis.style.flatMap { .classes($0) }, roles ? .role(.row) : nil) {
      for (index, column) in layout.columns {
        // A row that is too short is a row without values.
        let cell = index < row.cells.count ? row.cells[index] : Cell(.none)
        if cell.isRowHead {
          Element(
            .th, .scope(.row), column.alignment.headStyle.flatMap { .classes($0) }
          ) { self.content(cell) }
        } else if let text = Self.plainText(of: cell) {
          // Most cells are numbers without more.
          Element(.td, .classes(Self.styles(cell, column, layout)), text: text)
        } else {
          Element(.td, .classes(Self.styles(cell, column, layout))) { self.content(cell) }
        }
      }
    }
  }

  private static func styles(
    _ cell: Cell, _ column: Table.Column, _ layout: TableLayout
  ) -> [StyleClass] {
    var styles: [StyleClass] = []
    if let style = column.alignment.cellStyle { styles.append(style) }
    if column.isStrong { styles.append(.strongCell) }
    if cell.drawingDescription != nil { styles.append(.drawnCell) }
    if layout.look == .panels, cell.mark != nil { styles.append(.stateCell) }
    if layout.isPaired, case .none = cell.value { styles.append(.absent) }
    return styles
  }

  /// What a cell shows, when that is a text and nothing else.
  private static func plainText(of cell: Cell) -> String? {
    guard cell.mark == nil, cell.notes.isEmpty, cell.link == nil else { return nil }
    return switch cell.value {
    case .text(let text) where holdsRange(text): nil
    case .none, .number, .text: cell.shown
    case .trend, .bullet, .interval: nil
    }
  }

  @MarkupBuilder private func content(_ cell: Cell) -> Markup {
    let value = self.value(of: cell)
    if let link = cell.link { self.linked(value, to: link) } else { value }
    for note in cell.notes {
      if Self.isShortRange(note) {
        Element(.small, .classes(.joined)) { note.text }
      } else {
        Element(.small, note.sign.flatMap { .classes($0.kind.style) }) {
          if let sign = note.sign { SignMark.element(sign) }
          self.prose(note.text)
        }
      }
    }
  }

  /// A short range is read as one.
  private static func isShortRange(_ note: CellNote) -> Bool {
    note.sign == nil && note.text.count <= 16 && holdsRange(note.text)
  }

  /// Most texts of tables are names, which are looked at no further.
  private static func holdsRange(_ text: String) -> Bool {
    text.unicodeScalars.contains("–")
  }

  @MarkupBuilder private func value(of cell: Cell) -> Markup {
    switch cell.value {
    case .trend(let trend):
      if let drawing = trend.axis.map({ TrendPanel.element(trend, $0, beyond: trendBeyondScale) })
        ?? Sparkline.element(trend, beyond: trendBeyondScale)
      {
        drawing
      } else {
        "—"
      }
    case .bullet(let bullet): BulletDrawing.element(bullet)
    case .interval(let mark): IntervalStrip.element(mark)
    case .none: cell.shown
    case .number:
      if let mark = cell.mark { Chip.element(mark, cell.shown) } else { cell.shown }
    case .text(let text):
      if let mark = cell.mark {
        Chip.element(mark, text)
      } else if Self.holdsRange(text) {
        self.prose(text)
      } else {
        text
      }
    }
  }
}

extension Table.Column.Alignment {
  fileprivate var headStyle: StyleClass? {
    switch self {
    case .leading: nil
    case .trailing: .trailing
    case .center: .center
    }
  }

  /// Cells are numbers until told otherwise: in large tables a class a number would be a tenth of the page.
  fileprivate var cellStyle: StyleClass? {
    switch self {
    case .leading: .words
    case .trailing: nil
    case .center: .center
    }
  }
}

extension Table.Row.Emphasis {
  fileprivate var style: StyleClass? {
    switch self {
    case .plain: nil
    case .total: .total
    case .focus: .focus
    }
  }
}
