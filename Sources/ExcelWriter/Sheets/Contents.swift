import ReportModel

/// The way to every other sheet, by subject: what each holds, so that nobody opens all to find one.
struct Contents {
  var plan: WorkbookPlan
  var sheet: SafeSheet
  var text: SheetText

  private struct Entry {
    var title: String
    var sheet: String
    /// The tables on it, where its title doesn't say them.
    var remark: String
    /// Whether it is the first of its section.
    var isFirst: Bool
  }

  /// A longer name runs into what stands beside it.
  private static let titleWidth = 38.0
  /// Scorecards stand side by side, down one column and then the next.
  private static let cardColumns = [0, 1, 3]

  func write(row: inout Int) throws(ExcelWriterError) {
    let words = plan.report.words
    try sheet.text(words.contents, row: row, column: 0, style: .heading)
    try sheet.setHeight(24, row: row)
    row += 1
    var cards: [String] = []
    for own in plan.sheets {
      if own.part.isForm {
        cards.append(own.name)
        continue
      }
      try writeCards(&cards, row: &row)
      try write(entry(own), row: &row)
    }
    try writeCards(&cards, row: &row)
    if let targets = plan.targets {
      let entry = Entry(title: words.targets, sheet: targets.name, remark: "", isFirst: true)
      try write(entry, row: &row)
    }
    if !plan.chartCells.blocks.isEmpty {
      let name = plan.chartCells.sheet
      try write(Entry(title: name, sheet: name, remark: "", isFirst: true), row: &row)
    }
  }

  private func entry(_ own: SheetPlan) -> Entry {
    let title = TextWidth.of(own.part.title) <= Self.titleWidth ? own.part.title : own.name
    let captions = own.tables.map(\.table.caption).filter { !$0.isEmpty }
    // A name made of what captions share says them already.
    let isSaid = captions.count > 1 && !own.part.isFirst && captions[0] != own.part.title
    return Entry(
      title: title, sheet: own.name,
      remark: isSaid
        ? ""
        : captions.filter { $0 != title }.joined(separator: plan.report.words.workbook.listMark),
      isFirst: own.part.isFirst)
  }

  private func write(_ entry: Entry, row: inout Int) throws(ExcelWriterError) {
    var style = CellStyle.link
    style.isBold = entry.isFirst
    style.indent = entry.isFirst ? 0 : 2
    try sheet.link(to: entry.sheet, .text(entry.title), row: row, column: 0, style: style)
    if !entry.remark.isEmpty {
      try text.write(entry.remark, row: row, from: 1, single: .noteLine, wrapped: .note)
    }
    row += 1
  }

  private func writeCards(_ cards: inout [String], row: inout Int) throws(ExcelWriterError) {
    let height = (cards.count + Self.cardColumns.count - 1) / Self.cardColumns.count
    for line in 0..<height {
      for (place, column) in Self.cardColumns.enumerated() {
        let index = place * height + line
        guard cards.indices.contains(index) else { continue }
        try sheet.link(
          to: cards[index], .text(cards[index]), row: row, column: column, style: .link)
      }
      row += 1
    }
    cards = []
  }
}
