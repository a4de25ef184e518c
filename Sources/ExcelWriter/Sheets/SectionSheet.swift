import ReportModel

/// A section on its sheet, block by block.
struct SectionSheet {
  var plan: WorkbookPlan
  var section: SectionPlan
  var sheet: SafeSheet

  /// Portrait A4 shows about this many characters at full size.
  private static let portrait = 112.0

  /// What the sheet can't hold as the report says it.
  func write() throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    let report = plan.report
    try sheet.setWidths(section.widths.widths)
    try SheetHead(
      title: section.section.title, report: report, backTo: plan.contentsName, sheet: sheet
    ).write()
    try setPage()
    var omissions: [WorkbookManifest.Omission] = []
    for item in section.items { omissions += try write(item) }
    try sheet.allowDigitsAsText(rows: section.rowCount, columns: section.widths.widths.count)
    return omissions
  }

  private func setPage() throws(ExcelWriterError) {
    let head = section.headTable
    try sheet.setPage(
      isLandscape: section.widths.total > Self.portrait,
      repeatedRows: head.map { $0.headRow...$0.headRow } ?? 0...1, foot: plan.report.foot,
      pageWord: plan.report.words.page)
    let isWide = head.map { $0.width > 8 } ?? false
    sheet.freeze(rows: head?.firstRow ?? 3, columns: isWide ? 1 : 0)
    if section.hasFilter, let table = section.tables.first, table.width > 0 {
      // Totals at the end stay where they are.
      let totals = table.table.rows.reversed().prefix { $0.emphasis == .total }.count
      try sheet.filter(
        headRow: table.headRow, lastRow: table.lastRow - totals, columns: table.width)
    }
  }

  private func write(
    _ item: SectionPlan.Item
  ) throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    let text = SheetText(sheet: sheet, widths: section.widths, reading: section.reading)
    switch item {
    case .caption(let caption, let row):
      try sheet.text(caption, row: row, column: 0, style: .heading)
      try sheet.setHeight(22, row: row)
    case .paragraph(let paragraph, let row):
      try text.write(paragraph, row: row, single: .line, wrapped: .paragraph)
    case .note(let note, let row):
      try text.write(note, row: row, single: .noteLine, wrapped: .note)
    case .fact(let fact, let row):
      try sheet.text(fact.name, row: row, column: 0, style: .factName)
      var wrapped = CellStyle.factValue
      wrapped.wraps = true
      try text.write(fact.value, row: row, from: 1, single: .factValue, wrapped: wrapped)
    case .blank(let name, let row):
      try sheet.text(name, row: row, column: 0, style: .factName)
      try sheet.setHeight(24, row: row)
    case .link(let link, let row):
      try write(link, row: row, text: text)
    case .table(let table):
      return try TableRows(plan: plan, place: table, section: section, sheet: sheet).write()
    case .chart(let chart, let row, let slot, let slots):
      let drawing = ChartDrawing(plan: plan, chart: chart, sheet: sheet)
      let width = min(section.widths.total(of: section.reading), section.widths.total)
      let pixels = min(max(SheetMetrics.pixels(width), 520), slots == 2 ? 1_100 : 720)
      let isDrawn = try drawing.draw(row: row, slot: slot, slots: slots, pixels: pixels)
      return isDrawn ? [] : [.chart(chart.id)]
    }
    return []
  }

  /// A link to a section leads there; a file of the edition is named, because a link out of the
  /// workbook could lead anywhere once the file is moved.
  private func write(_ link: Link, row: Int, text: SheetText) throws(ExcelWriterError) {
    var remark = link.remark
    switch link.destination {
    case .section(let id):
      if let name = plan.sheet(ofSection: id) {
        try sheet.link(to: name, .text(link.text), row: row, column: 0, style: .link)
      } else {
        try sheet.text(link.text, row: row, column: 0, style: .line)
      }
    case .file(let path):
      try sheet.text(link.text, row: row, column: 0, style: .line)
      remark = remark.isEmpty ? path : "\(remark) · \(path)"
    }
    guard !remark.isEmpty else { return }
    try text.write(remark, row: row, from: 1, single: .noteLine, wrapped: .note)
  }
}
