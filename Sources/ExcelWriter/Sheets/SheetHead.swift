import ReportModel

/// Title, report and ways back: the first rows of every sheet but the cover.
struct SheetHead {
  var title: String
  var plan: WorkbookPlan
  var sheet: SafeSheet
  /// The row that leads here, on a sheet that is one of many.
  var referrer: CellPlace?

  func write() throws(ExcelWriterError) {
    let report = plan.report
    try sheet.text(title, row: 0, column: 0, style: .title)
    try sheet.setHeight(28, row: 0)
    let subtitle = [report.title, report.subtitle].filter { !$0.isEmpty }
    try sheet.text(subtitle.joined(separator: " · "), row: 1, column: 0, style: .subtitle)
    try sheet.link(
      to: plan.contentsName, .text(report.words.backToContents), row: 2, column: 0, style: .link)
    if let referrer {
      let address = Address.relative(row: referrer.row, column: referrer.column)
      try sheet.link(
        to: referrer.sheet, at: address, .text("← \(referrer.sheet)"), row: 2, column: 1,
        style: .link)
    }
    try ChangeNotice(plan: plan, sheet: sheet).write(row: 3)
  }
}

/// A line that appears once a reader has changed a target: sentences still say what was published.
struct ChangeNotice {
  var plan: WorkbookPlan
  var sheet: SafeSheet

  func write(row: Int) throws(ExcelWriterError) {
    let words = plan.report.words.workbook
    guard let targets = plan.targets, !words.targetsChanged.isEmpty, !words.changed.isEmpty else {
      return
    }
    let formula = Formula(words.targetsChanged, whileAnyOf: targets.flags, shows: words.changed)
    try sheet.formula(formula, cached: .text(""), row: row, column: 0, style: .warning)
  }
}
