import ReportModel

/// The first sheet: what the report is and for whom, what to know before the first figure, the
/// verdicts, and the way to every other sheet.
struct CoverSheet {
  var plan: WorkbookPlan
  var sheet: SafeSheet

  private static let widths = [40.0, 16, 16, 17, 40]
  private static let reading = 0...4
  /// With more than that before the first figure, one page of paper would be too small to read.
  private static let mostNotices = 8

  func write() throws(ExcelWriterError) {
    let report = plan.report
    var widths = ColumnWidths()
    for (column, width) in Self.widths.enumerated() { widths.fit(column, to: width) }
    try sheet.setWidths(widths.widths)
    try sheet.setPage(
      isLandscape: false, pagesDown: report.notices.count <= Self.mostNotices ? 1 : nil,
      repeatedRows: nil,
      foot: report.foot, pageWord: report.words.page)
    let text = SheetText(sheet: sheet, widths: widths, reading: Self.reading)

    try sheet.text(report.title, row: 0, column: 0, style: .title)
    try sheet.setHeight(28, row: 0)
    try text.write(report.subtitle, row: 1, single: .subtitle, wrapped: .note)
    var row = 2
    for line in report.head + (report.readers.isEmpty ? [] : [report.readers]) {
      let isReaders = line == report.readers
      try text.write(
        line, row: row, single: isReaders ? .readers : .line,
        wrapped: isReaders ? .readersWrapped : .paragraph)
      row += 1
    }
    row += 1
    for notice in report.notices {
      try text.writeBoxed(notice, row: row, style: .notice)
      row += 1
    }
    if !report.notices.isEmpty { row += 1 }
    for (place, phrase) in lead.enumerated() {
      let (single, wrapped): (CellStyle, CellStyle) =
        place == 0 ? (.verdict, .verdictWrapped) : (.line, .paragraph)
      try text.write(phrase.plain, row: row, single: single, wrapped: wrapped)
      row += 1
    }
    try writeBrief(row: &row, text)
    if plan.targets != nil {
      try ChangeNotice(plan: plan, sheet: sheet).write(row: row)
      row += 1
    }
    try writeHeadline(row: &row)
    try Contents(plan: plan, sheet: sheet, text: text).write(row: &row)
    row += 1
    try text.write(report.foot, row: row, single: .noteLine, wrapped: .note)
  }

  /// The sentences that the report starts with, on a page perhaps with boxes between them.
  private var lead: [Phrase] {
    for section in plan.report.sections {
      var phrases: [Phrase] = []
      for block in section.blocks {
        switch block {
        case .lead(let some): phrases += some
        case .paragraph(let text): return phrases.isEmpty ? [Phrase(text)] : phrases
        case .table, .chart: return phrases
        case .note, .pageNote, .facts, .links, .heading, .callouts, .answer: continue
        }
      }
      if !phrases.isEmpty { return phrases }
    }
    return []
  }

  /// The boxes and notes of an opening without a sheet of its own.
  private func writeBrief(row: inout Int, _ text: SheetText) throws(ExcelWriterError) {
    for block in plan.brief {
      switch block {
      case .callouts(let boxes):
        for box in boxes {
          try text.writeBoxed(box.title, row: row, style: .box(box.tone, isTitle: true))
          row += 1
          for phrase in box.paragraphs {
            try text.writeBoxed(phrase.plain, row: row, style: .box(box.tone, isTitle: false))
            row += 1
          }
          for link in box.links {
            guard case .section(let id) = link.destination, let name = plan.sheet(ofSection: id)
            else { continue }
            try sheet.link(to: name, .text(link.text), row: row, column: 0, style: .link)
            row += 1
          }
        }
      case .note(let note):
        try text.write(note, row: row, single: .noteLine, wrapped: .note)
        row += 1
      case .lead, .paragraph, .pageNote, .facts, .chart, .heading, .answer, .links, .table: continue
      }
    }
  }

  // MARK: Verdicts

  private func writeHeadline(row: inout Int) throws(ExcelWriterError) {
    guard let headline = plan.headline else { return }
    for (column, head) in headline.heads.enumerated() {
      try sheet.text(
        head, row: row, column: column,
        style: .head([1, 2].contains(column) ? .right : .left, indent: column >= 2 ? 1 : 0))
    }
    row += 1
    let first = row
    for line in headline.rows where try write(line, row: row) { row += 1 }
    for verdict in plan.report.jointVerdicts where try write(verdict, row: row) { row += 1 }
    guard row > first else { return }
    try VerdictLooks(plan: plan, sheet: sheet).apply(
      headline.rows.compactMap { line in
        plan.index.place(line.verdict).map { ($0.cell, line.assessment.flatMap(plan.index.place)) }
      }, joint: plan.report.jointVerdicts, column: 3, assessmentColumn: 4, firstRow: first)
    let hint = plan.report.words.workbook.targetsHint
    if !hint.isEmpty, let targets = plan.targets {
      try sheet.link(to: targets.name, .text(hint), row: row, column: 0, style: .quietLink)
      row += 1
    }
    row += 1
  }

  /// false when one of the cells isn't in the workbook.
  private func write(_ line: Headline.Row, row: Int) throws(ExcelWriterError) -> Bool {
    guard let name = plan.index.place(line.name), let value = plan.index.place(line.value),
      let verdict = plan.index.place(line.verdict), let target = plan.index.target(line.target)
    else { return false }
    func copy(
      _ place: CellPlace, _ column: Int, _ style: CellStyle
    ) throws(ExcelWriterError) {
      let formula = Formula(copying: place, on: sheet.name)
      try sheet.formula(
        formula, cached: DerivedValue.shown(place.cell.value), row: row, column: column,
        style: style)
    }
    try copy(name, 0, .cover(.left, isBold: true))
    try copy(value, 1, .cover(.right, numbers: .format(value.cell.format), isBold: true))
    try sheet.formula(
      Formula(trusted: target.name.string), cached: .number(target.target.value), row: row,
      column: 2, style: .cover(.right, numbers: .code(target.target.signedCode), indent: 1))
    try copy(verdict, 3, .cover(.left, indent: 1))
    if let assessment = line.assessment.flatMap(plan.index.place) {
      try copy(assessment, 4, .cover(.left, indent: 1))
    } else {
      try sheet.blank(row: row, column: 4, style: .cover(.left))
    }
    return true
  }

  private func write(_ verdict: JointVerdict, row: Int) throws(ExcelWriterError) -> Bool {
    guard let formula = Formula(verdict, on: sheet.name, plan: plan.index),
      let word = verdict.word(in: plan.index)
    else { return false }
    try sheet.text(verdict.label, row: row, column: 0, style: .cover(.left, isBold: true))
    for column in 1...2 { try sheet.blank(row: row, column: column, style: .cover(.left)) }
    try sheet.formula(
      formula, cached: .text(word), row: row, column: 3, style: .cover(.left, indent: 1))
    if let sureness = verdict.sureness, let word = sureness.word(in: plan.index),
      let formula = Formula(sureness, on: sheet.name, plan: plan.index)
    {
      try sheet.formula(
        formula, cached: .text(word), row: row, column: 4, style: .cover(.left, indent: 1))
    } else {
      try sheet.blank(row: row, column: 4, style: .cover(.left))
    }
    return true
  }
}

extension CellStyle {
  /// A cell of the verdicts on the cover.
  fileprivate static func cover(
    _ horizontal: Horizontal, numbers: Numbers? = nil, isBold: Bool = false, indent: Int = 0
  ) -> CellStyle {
    CellStyle(
      isBold: isBold, horizontal: horizontal, indent: indent, numbers: numbers, bottom: .hairline)
  }
}

extension NamedTarget {
  /// The format of the target behind its sign, as `≤60 s`.
  fileprivate var signedCode: String {
    var signed = format
    signed.prefix =
      switch relation {
      case .atMost: "≤"
      case .atLeast: "≥"
      }
    return signed.code
  }
}
