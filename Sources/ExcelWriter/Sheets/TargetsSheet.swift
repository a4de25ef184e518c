import ReportModel

/// The targets as named cells: verdicts follow when a reader changes one.
struct TargetsSheet {
  var plan: WorkbookPlan
  var targets: TargetsPlan
  var sheet: SafeSheet
  var workbook: SafeWorkbook

  private static let nameColumn = 5

  func write() throws(ExcelWriterError) {
    let report = plan.report
    let words = report.words
    let labels = targets.targets.map { TextWidth.of($0.target.label) }
    let names = targets.targets.map { TextWidth.of($0.name.string) }
    var widths = ColumnWidths()
    widths.fit(0, to: max(24, (labels.max() ?? 0) * 1.1 + 3))
    widths.fit(1, to: max(12, TextWidth.of(words.relation) * 1.1 + 3))
    for (column, head) in [
      (TargetsPlan.valueColumn, words.value),
      (TargetsPlan.publishedColumn, words.workbook.published),
      (TargetsPlan.changedColumn, words.workbook.changed),
    ] {
      widths.fit(column, to: max(14, TextWidth.of(head) * 1.1 + 3))
    }
    widths.fit(Self.nameColumn, to: max(24, (names.max() ?? 0) + 4))
    try sheet.setWidths(widths.widths)
    try SheetHead(title: words.targets, plan: plan, sheet: sheet).write()
    try sheet.setPage(
      isLandscape: widths.total > SheetMetrics.portrait,
      repeatedRows: TargetsPlan.headRow...TargetsPlan.headRow, foot: report.foot,
      pageWord: words.page)
    sheet.freeze(rows: TargetsPlan.headRow + 1, columns: 0)
    try sheet.text(
      words.workbook.targetsHint, row: TargetsPlan.headRow - 1, column: 0, style: .noteLine)
    try writeHead()
    for (index, place) in targets.targets.enumerated() {
      try write(place, row: targets.row(index))
    }
  }

  private func writeHead() throws(ExcelWriterError) {
    let words = plan.report.words
    let row = TargetsPlan.headRow
    try sheet.setHeight(SheetMetrics.lineHeight + 5, row: row)
    let heads: [(String, CellStyle)] = [
      (words.indicator, .head(.left)), (words.relation, .head(.center)),
      (words.value, .head(.right)), (words.workbook.published, .head(.right)),
      ("", .head(.left)), (words.workbook.cellName, .head(.left, indent: 1)),
    ]
    for (column, head) in heads.enumerated() {
      try sheet.text(head.0, row: row, column: column, style: head.1)
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
      target.value, row: row, column: TargetsPlan.valueColumn, style: .input(target.format))
    try sheet.number(
      target.value, row: row, column: TargetsPlan.publishedColumn,
      style: CellStyle(
        color: .quiet, horizontal: .right, numbers: .format(target.format), bottom: .hairline))
    let changed = plan.report.words.workbook.changed
    if changed.isEmpty {
      try sheet.blank(
        row: row, column: TargetsPlan.changedColumn, style: CellStyle(bottom: .hairline))
    } else {
      let formula = Formula(
        changed, whileUnequal: Address.relative(row: row, column: TargetsPlan.valueColumn),
        Address.relative(row: row, column: TargetsPlan.publishedColumn))
      try sheet.formula(
        formula, cached: .text(""), row: row, column: TargetsPlan.changedColumn,
        style: CellStyle(isBold: true, color: .bad, indent: 1, bottom: .hairline))
    }
    // The name, for who writes formulas of their own.
    try sheet.text(
      place.name.string, row: row, column: Self.nameColumn,
      style: CellStyle(size: 9, color: .quiet, indent: 1, bottom: .hairline))
    try workbook.define(
      place.name, sheet: targets.name, row: row, column: TargetsPlan.valueColumn)
  }
}
