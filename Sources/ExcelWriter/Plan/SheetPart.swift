import ReportModel

/// What stands on one sheet: a section, or a part of it with a table to filter, sort and copy without
/// another one. `SheetJoining` puts short ones together.
struct SheetPart {
  var section: Section
  var title: String
  /// What its tab would like to be called.
  var tab: String
  var blocks: [Block]
  /// Whether it is the first sheet of its section.
  var isFirst = true
  /// What stands above tables that aren't printed.
  var asideNote = ""

  /// What stands above it: the words of its tab, with the marks that a tab can't hold.
  var heading: String {
    func words(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
    return words(title) == words(tab) ? title : tab
  }

  /// Whether the sheet is a page to read, print and write on rather than a table to work in: its
  /// few small tables stay together.
  var isForm: Bool { section.startsPage }

  /// Whether it is sentences with boxes and notes, and nothing else.
  var isBrief: Bool {
    !isForm
      && blocks.contains { if case .lead = $0 { true } else { false } }
      && blocks.allSatisfy { block in
        switch block {
        case .lead, .callouts, .note: true
        case .paragraph, .pageNote, .facts, .chart, .heading, .answer, .links, .table: false
        }
      }
  }

  /// Tables of a form that a page folds away: they stand below it, and are left out on paper as there.
  var asides: [Table] { isForm ? tables.filter { $0.setting == .folded } : [] }

  /// How many columns of a form are printed; nil for all.
  var printedColumns: Int? {
    guard isForm, tables.contains(where: { $0.printedColumns != nil }) else { return nil }
    return tables.filter { $0.setting != .folded }.map { table in
      table.printedColumns ?? SheetPlan.columns(table).count { $0 != nil }
    }.max()
  }

  /// Longer tables go to a sheet of their own when there are charts to look at.
  private static let longTable = 40
  /// So do shorter ones below that many charts.
  private static let manyCharts = 3
  /// A longer caption is no name for a tab.
  private static let tabWidth = 30.0

  /// The sheets of a section, the first of which carries its name.
  static func parts(of section: Section, dataWord: String) -> [SheetPart] {
    let tab = section.tab ?? section.title
    let own = section.blocks.filter { !$0.isForPages }
    guard !section.startsPage else {
      return [SheetPart(section: section, title: section.title, tab: tab, blocks: own)]
    }
    var parts: [SheetPart] = []
    for blocks in groups(own) {
      let table = blocks.firstTable
      let isFirst = parts.isEmpty
      let title = isFirst ? section.title : table?.caption ?? section.title
      let name = isFirst ? tab : table?.tab ?? short(table?.caption) ?? "\(tab) \(parts.count + 1)"
      guard let table, isWorthItsOwnSheet(table, beside: blocks) else {
        parts.append(
          SheetPart(section: section, title: title, tab: name, blocks: arranged(blocks)))
        continue
      }
      parts.append(
        SheetPart(section: section, title: title, tab: name, blocks: blocks.filter { !$0.isTable }))
      let caption =
        table.caption.isEmpty || table.caption == title
        ? "\(title) · \(dataWord)" : table.caption
      let dataTab = [name, dataWord].filter { !$0.isEmpty }.joined(separator: " ")
      parts.append(
        SheetPart(
          section: section, title: caption, tab: isFirst ? table.tab ?? dataTab : dataTab,
          blocks: [.table(table)]))
    }
    return parts
  }

  /// A caption as the name of a tab: the whole, or what stands before its first mark.
  private static func short(_ caption: String?) -> String? {
    guard let caption else { return nil }
    let start = caption.prefix { !",:;(，：；（".contains($0) }
    // A colon can't stand in a tab.
    return [caption.filter { $0 != ":" }, String(start)]
      .first { !$0.isEmpty && TextWidth.of($0) <= tabWidth }
  }

  private static func isWorthItsOwnSheet(_ table: Table, beside blocks: [Block]) -> Bool {
    let charts = blocks.count { $0.drawnChart != nil }
    return charts >= manyCharts || (charts > 0 && table.rows.count > longTable)
  }

  /// The blocks by table; what leads to a table goes with it.
  private static func groups(_ blocks: [Block]) -> [[Block]] {
    var groups: [[Block]] = [[]]
    for block in blocks {
      if case .table(let table) = block, groups[groups.count - 1].contains(where: \.isTable) {
        let lead = takeLead(to: table, from: &groups[groups.count - 1])
        groups.append(lead)
      }
      groups[groups.count - 1].append(block)
    }
    return groups
  }

  /// Adds the blocks of another part below the tables, above what is to be looked at.
  mutating func add(_ more: [Block]) {
    var place = blocks.lastIndex(where: \.isTable).map { $0 + 1 }
    if let after = place {
      place = blocks[after...].firstIndex { !$0.isText } ?? blocks.endIndex
    } else if let chart = blocks.firstIndex(where: { $0.drawnChart != nil }) {
      place = chart > 0 && blocks[chart - 1].isHeading ? chart - 1 : chart
    }
    blocks.insert(contentsOf: more, at: place ?? blocks.endIndex)
  }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Takes the heading above a table with what follows it, or the charts drawn from the table.
  private static func takeLead(to table: Table, from group: inout [Block]) -> [Block] {
    let end = group.lastIndex(where: \.isTable).map { $0 + 1 } ?? 0
    var start = group.count
    for index in (end..<group.count).reversed() {
      if group[index].isHeading {
        start = index
        break
      }
      if case .chart(let chart) = group[index], chart.draws(table.id), start == index + 1 {
        start = index
      }
    }
    let lead = Array(group[start...])
    group.removeSubrange(start...)
    return lead
  }

  /// The table close to the top, where its head stays in view, with a few lines above it; what is
  /// to be looked at or written on comes below.
  private static func arranged(_ blocks: [Block]) -> [Block] {
    guard let place = blocks.firstIndex(where: \.isTable) else { return blocks }
    // A heading stays with what it stands above.
    var runs: [[Block]] = []
    for block in blocks[..<place] {
      if let last = runs.last, last[0].isHeading, !block.isHeading {
        runs[runs.count - 1].append(block)
      } else {
        runs.append([block])
      }
    }
    let above = runs.filter { $0.allSatisfy { $0.isHeading || $0.isIntroduction } }
    let below = runs.filter { !$0.allSatisfy { $0.isHeading || $0.isIntroduction } }
    return Array(above.joined()) + [blocks[place]] + below.joined() + blocks[(place + 1)...]
  }
}

extension Block {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }

  /// Whether a workbook shows nothing of it.
  fileprivate var isForPages: Bool {
    switch self {
    case .table(let table): !table.isShown(in: .workbook)
    case .chart(let chart): chart.shownIn == .page
    case .pageNote: true
    case .paragraph, .note, .lead, .facts, .heading, .callouts, .answer, .links: false
    }
  }

  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

  var isNote: Bool { if case .note = self { true } else { false } }

  fileprivate var isText: Bool {
    switch self {
    case .paragraph, .note: true
    case .pageNote, .lead, .facts, .chart, .heading, .callouts, .answer, .links, .table: false
    }
  }

  /// Lines that may stand above a table without pushing it out of sight.
  fileprivate var isIntroduction: Bool {
    switch self {
    case .paragraph, .note, .lead, .facts: true
    // A heat map is words here; its table is the drawing.
    case .chart(let chart): chart.form == .heatMap
    case .pageNote, .heading, .callouts, .answer, .links, .table: false
    }
  }

  /// The chart, unless its table shows it by its own cells.
  var drawnChart: Chart? {
    if case .chart(let chart) = self, chart.form != .heatMap { chart } else { nil }
  }
}

extension [Block] {
  fileprivate var firstTable: Table? {
    for case .table(let table) in self { return table }
    return nil
  }
}

extension Chart {
  /// Whether a series of the chart stands in that table.
  fileprivate func draws(_ table: String) -> Bool { series.contains { $0.values.table == table } }
}

extension CellRange {
  /// The table that the range is part of.
  var table: String {
    switch self {
    case .column(let table, _, _), .row(let table, _, _), .heads(let table, _): table
    }
  }

  /// The body cells of the range; none for heads.
  var cells: [CellReference] {
    switch self {
    case .column(let table, let column, let rows):
      rows.map { CellReference(table, row: $0, column: column) }
    case .row(let table, let row, let columns):
      columns.map { CellReference(table, row: row, column: $0) }
    case .heads: []
    }
  }
}
