import ReportModel

/// The way to every other sheet, by subject: what each holds, so that nobody opens all to find one.
struct Contents {
  var plan: WorkbookPlan
  var sheet: SafeSheet
  var text: SheetText

  private struct Entry {
    var title: String
    var sheet: String
    /// What is on it, where its title doesn't say it.
    var remark: String
    /// Whether it is the first of its section.
    var isFirst: Bool
  }

  /// A longer name runs into what stands beside it.
  private static let titleWidth = 38.0
  /// More names than that tell nobody more.
  private static let mostNames = 6
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
      let hint = words.workbook.targetsHint
      try write(
        Entry(title: targets.name, sheet: targets.name, remark: hint, isFirst: true), row: &row)
    }
    if !plan.chartCells.blocks.isEmpty {
      let (name, note) = (plan.chartCells.sheet, words.workbook.chartCellsNote)
      try write(Entry(title: name, sheet: name, remark: note, isFirst: true), row: &row)
    }
  }

  private func entry(_ own: SheetPlan) -> Entry {
    let heading = own.part.heading
    let title = TextWidth.of(heading) <= Self.titleWidth ? heading : own.name
    return Entry(
      title: title, sheet: own.name, remark: remark(own, besides: [heading, title]),
      isFirst: own.part.isFirst)
  }

  /// What is on a sheet: its tables, else its boxes or charts, else the columns of its only table.
  private func remark(_ own: SheetPlan, besides said: [String]) -> String {
    let names = [own.tables.map(\.table.caption), own.part.names, own.heads]
    let told = names.map { $0.filter { !$0.isEmpty && !said.contains($0) } }.first { !$0.isEmpty }
    let (mark, all) = (plan.report.words.workbook.listMark, told ?? [])
    var remark = all.prefix(Self.mostNames).joined(separator: mark)
    if all.count > Self.mostNames { remark += "…" }
    return remark
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

extension SheetPart {
  /// What stands out on it beside its tables.
  fileprivate var names: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .callouts(let boxes): boxes.map(\.title)
      case .heading(let text): [text]
      case .chart(let chart): chart.shownIn == .page ? [] : [chart.title]
      case .answer(let box): [box.title]
      case .paragraph, .note, .pageNote, .lead, .facts, .links, .table: []
      }
    }
  }
}

extension SheetPlan {
  /// The heads of its only table.
  fileprivate var heads: [String] {
    guard tables.count == 1, let table = tables.first else { return [] }
    return zip(table.table.columns, table.columns).compactMap { $1 == nil ? nil : $0.title }
  }
}
