import ReportModel

/// A table on its sheet: a head and rows of live cells.
struct TableRows {
  var plan: WorkbookPlan
  var place: TablePlace
  var section: SectionPlan
  var sheet: SafeSheet

  func write() throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    try writeHead()
    var omissions: [WorkbookManifest.Omission] = []
    for row in place.table.rows.indices { omissions += try writeRow(row) }
    try VerdictLooks(plan: plan, place: place, sheet: sheet).apply()
    return omissions
  }

  private func writeHead() throws(ExcelWriterError) {
    var lines = 1
    for (index, title) in place.table.columns.map(\.title).enumerated() {
      guard let column = place.columns[index] else { continue }
      let style = CellStyle.head(horizontal(index), isIndented: isIndented(index))
      try sheet.text(title, row: place.headRow, column: column, style: style)
      let room = section.widths.widths[column] - (section.hasFilter ? 3.4 : 1.2)
      lines = max(lines, TextWidth.lines(title, within: room / 1.1))
    }
    let height = Double(lines) * SheetMetrics.lineHeight + 5
    try sheet.setHeight(height, row: place.headRow)
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
        let needed = TextWidth.lines(text, within: section.widths.widths[column] - 1.2)
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
    case .number, .none: plan.drawnCells.contains(reference) ? .blank : .text(noValue)
    }
  }

  private func style(
    of cell: Cell, holding content: CellContent, row: Int, column: Int
  ) -> CellStyle {
    let isTotal = place.table.rows[row].emphasis == .total
    var style = CellStyle(
      isBold: isTotal || cell.isRowHead, horizontal: horizontal(column),
      isIndented: isIndented(column), top: isTotal ? .line : nil,
      bottom: isTotal ? .line : .hairline)
    switch cell.value {
    case .number: style.numberCode = cell.format.code
    case .none, .text, .trend, .bullet, .interval:
      // A formula that shows a dash now shows a number once it can.
      if cell.derivation?.givesNumber == true { style.numberCode = cell.format.code }
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

  /// Words right of figures, and figures left of words, keep a distance.
  private func isIndented(_ column: Int) -> Bool {
    switch horizontal(column) {
    case .left:
      let left = place.columns[..<column].lastIndex { $0 != nil }
      return left.map { horizontal($0) != .left } ?? false
    case .right:
      let right = place.columns[(column + 1)...].firstIndex { $0 != nil }
      return right.map { horizontal($0) != .right } ?? false
    case .center: return false
    }
  }
}

extension Derivation {
  /// Whether the value is a number rather than a word.
  var givesNumber: Bool {
    switch self {
    case .ratio, .sum, .difference, .share, .target: true
    case .verdict: false
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
