import ReportModel

/// A part of the report on its sheet, block by block.
struct SectionSheet {
  var plan: WorkbookPlan
  var own: SheetPlan
  var sheet: SafeSheet

  private var text: SheetText {
    SheetText(sheet: sheet, widths: own.widths, reading: own.reading)
  }

  /// What the sheet can't hold as the report says it.
  func write() throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    try sheet.setWidths(own.allWidths.widths)
    try SheetHead(
      title: own.part.heading, plan: plan, sheet: sheet,
      referrer: own.part.isForm ? plan.referrers[own.part.section.id] : nil
    ).write()
    try setPage()
    var omissions: [WorkbookManifest.Omission] = []
    for item in own.items { omissions += try write(item) }
    try sheet.allowDigitsAsText(rows: own.rowCount, columns: own.allWidths.widths.count)
    return omissions
  }

  private func setPage() throws(ExcelWriterError) {
    let head = own.headTable
    try sheet.setPage(
      isLandscape: own.page.isLandscape,
      pagesDown: own.pagesDown,
      rowHeight: own.part.isForm ? SheetMetrics.formRowHeight : SheetMetrics.rowHeight,
      // The head of a table means nothing above a chart.
      repeatedRows: own.hasCharts || own.endsInText
        ? 0...1 : head.map { $0.headRow...$0.headRow } ?? 0...1,
      foot: plan.report.foot,
      pageWord: plan.report.words.page)
    let isWide = head.map { $0.width > 8 } ?? false
    sheet.freeze(rows: head?.firstRow ?? 3, columns: isWide ? head?.nameColumns ?? 1 : 0)
    try sheet.breakPages(above: own.breaks)
    if let printed = own.printed {
      try sheet.printOnly(rows: printed.rows, columns: printed.columns)
    }
  }

  private func write(
    _ item: SheetPlan.Item
  ) throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    switch item {
    case .heading(let heading, let row):
      try sheet.text(heading, row: row, column: 0, style: .heading)
      try sheet.setHeight(SheetMetrics.headingHeight, row: row)
    case .lead(let phrase, let row):
      try text.write(phrase.plain, row: row, single: .lead, wrapped: .leadWrapped)
    case .paragraph(let paragraph, let row):
      try text.write(paragraph, row: row, single: .line, wrapped: .paragraph)
    case .note(let note, let row):
      var (single, wrapped) = (CellStyle.noteLine, CellStyle.note)
      // A form is made smaller to fit its page: notes as small as others couldn't be read.
      if own.part.isForm { (single.size, wrapped.size) = (10, 10) }
      try text.write(note, row: row, single: single, wrapped: wrapped)
    case .fact(let fact, let row):
      try sheet.text(fact.name, row: row, column: 0, style: .factName)
      if let count = fact.count, fact.state == nil, fact.note.isEmpty {
        try sheet.write(.number(Double(count)), row: row, column: 1, style: .factCount)
        break
      }
      var wrapped = CellStyle.factValue
      wrapped.wraps = true
      let words = [fact.value, fact.state?.text ?? "", fact.note].filter { !$0.isEmpty }
      try text.write(
        words.joined(separator: " · "), row: row, from: 1, single: .factValue, wrapped: wrapped)
    case .factsAcross(let facts, let row):
      for (fact, column) in facts {
        try sheet.text(fact.name, row: row, column: column, style: .factName)
      }
      for (fact, column) in facts {
        if let count = fact.count {
          try sheet.write(.number(Double(count)), row: row + 1, column: column, style: .factCount)
        } else {
          try sheet.text(fact.value, row: row + 1, column: column, style: .factValue)
        }
      }
    case .box(let line, let tone, let isTitle, let row):
      try SheetText(sheet: sheet, widths: own.widths, reading: own.boxes)
        .writeBoxed(line, row: row, style: .box(tone, isTitle: isTitle))
    case .blank(let name, let row):
      try sheet.text(name, row: row, column: 0, style: .answerName)
      try sheet.wide(
        "", row: row, columns: 1...max(1, own.reading.upperBound), style: .answer)
      try sheet.setHeight(SheetMetrics.answerHeight, row: row)
    case .link(let link, let row):
      try write(link, row: row)
    case .table(let table):
      return try TableRows(plan: plan, place: table, widths: own.allWidths, sheet: sheet).write()
    case .chart(let chart, let row, let slot, let slots):
      let drawing = ChartDrawing(plan: plan, chart: chart, sheet: sheet)
      let width = min(own.widths.total(of: own.reading), own.widths.total)
      let pixels = min(max(SheetMetrics.pixels(width), 520), slots == 2 ? 1_100 : 720)
      let isDrawn = try drawing.draw(
        row: row, left: slot * (pixels / slots), room: pixels / slots,
        height: plan.drawings.rows(of: chart) * SheetMetrics.rowPixels - 8)
      return isDrawn ? [] : [.chart(chart.id)]
    case .chartBeside(let chart, let columns, let row):
      let left = own.widths.pixels(of: 0...(columns.lowerBound - 1)) + SheetMetrics.chartGap
      let isDrawn = try ChartDrawing(plan: plan, chart: chart, sheet: sheet).draw(
        row: row, left: left, room: own.widths.pixels(of: columns) - SheetMetrics.chartGap,
        height: SheetMetrics.besideRows * SheetMetrics.formRowPixels)
      return isDrawn ? [] : [.chart(chart.id)]
    }
    return []
  }

  /// A link to a section leads there; a file of the edition is named, because a link out of the
  /// workbook could lead anywhere once the file is moved.
  private func write(_ link: Link, row: Int) throws(ExcelWriterError) {
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
