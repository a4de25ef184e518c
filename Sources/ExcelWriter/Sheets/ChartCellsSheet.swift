import ReportModel

/// The cells that charts need beside those of the tables, in view and named.
struct ChartCellsSheet {
  var plan: WorkbookPlan
  var sheet: SafeSheet

  func write() throws(ExcelWriterError) {
    let cells = plan.chartCells
    let width = cells.blocks.map(\.columns.count).max() ?? 1
    var widths = ColumnWidths()
    for column in 0..<width { widths.fit(column, to: 13) }
    try sheet.setWidths(widths.widths)
    try SheetHead(title: cells.sheet, plan: plan, sheet: sheet).write()
    try sheet.setPage(
      isLandscape: widths.total > SheetMetrics.portrait, repeatedRows: 0...1,
      foot: plan.report.foot, pageWord: plan.report.words.page)
    sheet.freeze(rows: 3, columns: 0)
    let note = plan.report.words.workbook.chartCellsNote
    try sheet.text(note, row: SheetPlan.firstRow, column: 0, style: .noteLine)
    try writeList()
    // Nobody reads these numbers on paper. Ten columns are as many as keep notes at seven points.
    try sheet.printOnly(rows: 0...(SheetPlan.firstRow + cells.blocks.count), columns: 0...9)
    for block in cells.blocks { try write(block) }
  }

  /// Which chart has its cells where.
  private func writeList() throws(ExcelWriterError) {
    for (index, block) in plan.chartCells.blocks.enumerated() {
      let row = SheetPlan.firstRow + 1 + index
      let first = block.place.address(row: 0, column: 0)
      let last = block.place.address(row: block.rowCount - 1, column: block.columns.count - 1)
      try sheet.link(
        to: plan.chartCells.sheet, at: first, .text("\(first):\(last)"), row: row, column: 0,
        style: .link)
      if !block.title.isEmpty {
        try sheet.text(block.title, row: row, column: 1, style: .noteLine)
      }
    }
  }

  private func write(_ block: ChartBlock) throws(ExcelWriterError) {
    let first = block.place.firstRow
    try sheet.text(block.title, row: first - 2, column: 0, style: .heading)
    for (column, head) in block.columns.map(\.head).enumerated() {
      try sheet.text(head, row: first - 1, column: column, style: .head(.right))
    }
    for row in 0..<block.rowCount {
      for (column, cells) in block.columns.enumerated() where cells.cells.indices.contains(row) {
        if cells.cells[row] == .blank { continue }
        let numbers =
          cells.key.isPlain ? nil : CellStyle.Numbers.format(cells.format ?? block.format)
        try sheet.write(
          cells.cells[row], row: first + row, column: column,
          style: CellStyle(color: .quiet, horizontal: .right, numbers: numbers))
      }
    }
  }
}

extension ChartColumn.Key {
  /// Whether the cells are names, or heights in a list, rather than values.
  fileprivate var isPlain: Bool {
    switch self {
    case .name, .position, .up, .endText: true
    case .highlight, .end, .across, .level, .base, .rise, .riseBelow, .fall, .fallBelow, .total:
      false
    }
  }
}
