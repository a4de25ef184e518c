import ReportModel

/// The targets as named cells: verdicts follow when a reader changes one.
struct TargetsSheet {
  var plan: WorkbookPlan
  var targets: TargetsPlan
  var sheet: SafeSheet
  var workbook: SafeWorkbook

  func write() throws(ExcelWriterError) {
    let report = plan.report
    let labels = targets.targets.map { TextWidth.of($0.target.label) }
    let names = targets.targets.map { TextWidth.of($0.name.string) }
    var widths = ColumnWidths()
    widths.fit(0, to: max(24, (labels.max() ?? 0) + 3))
    widths.fit(1, to: max(12, TextWidth.of(report.words.relation) * 1.1 + 3))
    widths.fit(2, to: max(14, TextWidth.of(report.words.value) * 1.1 + 3))
    widths.fit(3, to: max(24, (names.max() ?? 0) + 4))
    try sheet.setWidths(widths.widths)
    try SheetHead(
      title: report.words.targets, report: report, backTo: plan.contentsName, sheet: sheet
    ).write()
    try sheet.setPage(
      isLandscape: false, repeatedRows: TargetsPlan.headRow...TargetsPlan.headRow,
      foot: report.foot, pageWord: report.words.page)
    sheet.freeze(rows: TargetsPlan.headRow + 1, columns: 0)

    let words = report.words
    let row = TargetsPlan.headRow
    try sheet.setHeight(SheetMetrics.lineHeight + 5, row: row)
    try sheet.text(
      words.indicator, row: row, column: 0, style: .head(.left, isIndented: false))
    try sheet.text(
      words.relation, row: row, column: 1, style: .head(.center, isIndented: false))
    try sheet.text(
      words.value, row: row, column: TargetsPlan.valueColumn,
      style: .head(.right, isIndented: false))
    for (index, place) in targets.targets.enumerated() {
      try write(place, row: targets.row(index))
    }
  }

  private func write(_ place: TargetPlace, row: Int) throws(ExcelWriterError) {
    let target = place.target
    let sign =
      switch target.relation {
      case .atMost: "≤"
      case .atLeast: "≥"
      }
    try sheet.text(
      target.label, row: row, column: 0, style: CellStyle(isBold: true, bottom: .hairline))
    try sheet.text(
      sign, row: row, column: 1, style: CellStyle(horizontal: .center, bottom: .hairline))
    try sheet.number(
      target.value, row: row, column: TargetsPlan.valueColumn, style: .input(target.format.code))
    // The name, for who writes formulas of their own.
    try sheet.text(
      place.name.string, row: row, column: 3,
      style: CellStyle(size: 9, color: .quiet, isIndented: true))
    try workbook.define(
      place.name, sheet: targets.name, row: row, column: TargetsPlan.valueColumn)
  }
}

/// Title, report and way back: the first rows of every sheet but the contents.
struct SheetHead {
  var title: String
  var report: Report
  var backTo: String
  var sheet: SafeSheet

  func write() throws(ExcelWriterError) {
    try sheet.text(title, row: 0, column: 0, style: .title)
    try sheet.setHeight(28, row: 0)
    let subtitle = [report.title, report.subtitle].filter { !$0.isEmpty }
    try sheet.text(subtitle.joined(separator: " · "), row: 1, column: 0, style: .subtitle)
    try sheet.link(
      to: backTo, .text(report.words.backToContents), row: 2, column: 0, style: .link)
  }
}
