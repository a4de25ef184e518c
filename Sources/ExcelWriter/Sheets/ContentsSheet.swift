import ReportModel

/// The first sheet: what the report is, what to know before the first figure, and the way to every
/// other sheet.
struct ContentsSheet {
  var plan: WorkbookPlan
  var sheet: SafeSheet

  private static let widths = [36.0, 64.0]

  func write() throws(ExcelWriterError) {
    let report = plan.report
    var widths = ColumnWidths()
    for (column, width) in Self.widths.enumerated() { widths.fit(column, to: width) }
    widths.fit(2, to: 12)
    try sheet.setWidths(widths.widths)
    try sheet.setPage(
      isLandscape: false, repeatedRows: nil, foot: report.foot, pageWord: report.words.page)
    let text = SheetText(sheet: sheet, widths: widths, reading: 0...2)

    try sheet.text(report.title, row: 0, column: 0, style: .title)
    try sheet.setHeight(28, row: 0)
    try text.write(report.subtitle, row: 1, single: .subtitle, wrapped: .note)
    var row = 2
    for line in report.head {
      try text.write(line, row: row, single: .line, wrapped: .paragraph)
      row += 1
    }
    row += 1
    for notice in report.notices {
      try text.writeBoxed(notice, row: row, style: .notice)
      row += 1
    }
    if !report.notices.isEmpty { row += 1 }
    try sheet.text(report.words.contents, row: row, column: 0, style: .heading)
    try sheet.setHeight(24, row: row)
    row += 1
    for (title, name) in entries {
      try sheet.link(to: name, .text(title), row: row, column: 0, style: .link)
      row += 1
    }
    row += 1
    try text.write(report.foot, row: row, single: .noteLine, wrapped: .note)
  }

  private var entries: [(title: String, sheet: String)] {
    var entries = plan.sections.map { (title: $0.section.title, sheet: $0.name) }
    if let targets = plan.targets { entries.append((plan.report.words.targets, targets.name)) }
    return entries
  }
}
