import ReportModel

/// A table on its sheet: a head and rows of live cells.
struct TableRows {
  var plan: WorkbookPlan
  var place: TablePlace
  var widths: ColumnWidths
  var sheet: SafeSheet

  func write() throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    try writeHead()
    var omissions: [WorkbookManifest.Omission] = []
    for row in place.table.rows.indices { omissions += try writeRow(row) }
    try VerdictLooks(plan: plan, sheet: sheet).apply(to: place)
    return omissions
  }

  private func writeHead() throws(ExcelWriterError) {
    var lines = 1
    var heads: [(text: String, style: CellStyle)] = []
    var unique = TableHeads()
    for (index, title) in place.table.columns.map(\.title).enumerated() {
      guard let column = place.columns[index] else { continue }
      // A button covers the right end of its head.
      let button = place.hasFilter && horizontal(index) == .right ? 2 : 0
      let style = CellStyle.head(horizontal(index), indent: max(indent(index), button))
      heads.append((place.isReal ? unique.head(for: title) : title, style))
      let room = widths.widths[column] - (place.hasFilter ? 3.4 : 1.2)
      lines = max(lines, TextWidth.lines(title, within: room / 1.1))
    }
    let height = Double(lines) * SheetMetrics.lineHeight + 5
    try sheet.setHeight(height, row: place.headRow)
    if place.isReal, let name = plan.tableNames[place.table.id] {
      try sheet.table(
        SafeTable(
          name: name, heads: heads, headRow: place.headRow, lastRow: place.lastBodyRow,
          hasFilter: place.hasFilter))
    } else {
      for (column, head) in heads.enumerated() {
        try sheet.text(head.text, row: place.headRow, column: column, style: head.style)
      }
    }
  }

  private func writeRow(_ row: Int) throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    var omissions: [WorkbookManifest.Omission] = []
    var lines = 1
    let sheetRow = place.firstRow + row
    let cells = place.table.rows[row].cells
    for (index, column) in place.columns.enumerated() {
      guard let column else { continue }
      let cell = cells.indices.contains(index) ? cells[index] : Cell(.text(""))
      let reference = CellReference(place.table.id, row: row, column: index)
      let (content, omission) = content(of: cell, at: reference)
      var style = style(of: cell, holding: content, row: row, column: index)
      if case .text(let text) = cell.value {
        let needed = TextWidth.lines(text, within: widths.widths[column] - 1.2)
        style.wraps = needed > 1
        lines = max(lines, needed)
      }
      if let omission { omissions.append(omission) }
      try write(content, link: cell.link, row: sheetRow, column: column, style: style)
    }
    if lines > 1 {
      try sheet.setHeight(Double(lines) * SheetMetrics.lineHeight + 3, row: sheetRow)
    }
    return omissions
  }

  private func write(
    _ content: CellContent, link: Link?, row: Int, column: Int, style: CellStyle
  ) throws(ExcelWriterError) {
    if case .section(let id) = link?.destination, let target = plan.sheet(ofSection: id) {
      var style = style
      style.isUnderlined = true
      if style.fill == nil { style.color = .good }
      try sheet.link(to: target, content, row: row, column: column, style: style)
    } else {
      try sheet.write(content, row: row, column: column, style: style)
    }
  }

  /// What the cell holds: a formula where the parts stand in the workbook and give its value.
  private func content(
    of cell: Cell, at reference: CellReference
  ) -> (CellContent, WorkbookManifest.Omission?) {
    let plain = plainContent(of: cell, at: reference)
    guard let derivation = cell.derivation, plain != .blank else { return (plain, nil) }
    let derived = DerivedValue(index: plan.index)
    guard let formula = Formula(derivation, on: place.sheet, plan: plan.index),
      let value = derived.value(derivation)
    else { return (plain, .partsMissing(reference)) }
    guard derived.agrees(cell.value, with: value) else {
      return (plain, .partsDisagree(reference))
    }
    return (.formula(formula, DerivedValue.shown(cell.value)), nil)
  }

  private func plainContent(of cell: Cell, at reference: CellReference) -> CellContent {
    switch cell.value {
    case .trend, .bullet, .interval: .blank
    case .text(let text): text.isEmpty ? .blank : .text(text)
    case .number(let number) where number.isFinite: .number(number)
    case .number, .none: plan.drawings.drawnCells.contains(reference) ? .blank : .text(noValue)
    }
  }

  private func style(
    of cell: Cell, holding content: CellContent, row: Int, column: Int
  ) -> CellStyle {
    let isTotal = place.table.rows[row].emphasis == .total
    var style = CellStyle(
      isBold: isTotal || cell.isRowHead, horizontal: horizontal(column),
      indent: indent(column), top: isTotal ? .line : nil,
      bottom: isTotal ? .line : .hairline)
    switch cell.value {
    case .number: style.numbers = .format(cell.format)
    case .none, .text, .trend, .bullet, .interval:
      // A formula that shows a dash now shows a number once it can.
      if cell.derivation?.givesNumber == true { style.numbers = .format(cell.format) }
    }
    if let step = plan.drawings.shades[CellReference(place.table.id, row: row, column: column)] {
      (style.fill, style.color) = Palette.heat(step)
      style.horizontal = .center
    }
    // The look of a live verdict follows its word.
    var isLiveVerdict = false
    if case .formula = content { isLiveVerdict = cell.derivation?.givesNumber == false }
    if let mark = cell.mark, !isLiveVerdict { style.show(mark) }
    return style
  }

  private func horizontal(_ column: Int) -> CellStyle.Horizontal {
    switch place.table.columns[column].alignment {
    case .leading: .left
    case .center: .center
    case .trailing: .right
    }
  }

  /// Words keep a distance from what stands left of them, figures from words right of them.
  private func indent(_ column: Int) -> Int {
    switch horizontal(column) {
    case .left:
      return place.columns[..<column].contains { $0 != nil } ? 1 : 0
    case .right:
      let right = place.columns[(column + 1)...].firstIndex { $0 != nil }
      return right.map { horizontal($0) != .right } ?? false ? 1 : 0
    case .center: return 0
    }
  }
}

extension Derivation {
  /// Whether the value is a number rather than a word.
  var givesNumber: Bool {
    switch self {
    case .ratio, .sum, .difference, .share, .target: true
    case .verdict, .assessment: false
    }
  }
}

extension CellStyle {
  /// A firm mark fills the cell, another one frames it; the cell's word says the same.
  mutating func show(_ mark: Mark) {
    isBold = true
    switch (mark.kind, mark.isFirm) {
    case (.good, true): (color, fill) = (.white, .good)
    case (.bad, true): (color, fill) = (.white, .bad)
    case (.neutral, true): fill = .neutral
    case (.good, false): (color, frame) = (.good, .good)
    case (.bad, false): (color, frame) = (.bad, .bad)
    case (.neutral, false): (color, frame) = (.quiet, .line)
    }
  }
}
