import ReportModel

/// A table on its sheet: a head and rows of live cells.
struct TableRows {
  var plan: WorkbookPlan
  var place: TablePlace
  var widths: ColumnWidths
  var sheet: SafeSheet
  /// One a column of the table.
  private let looks: [ColumnLook]
  /// Whether some of its cells are steps of a heat map.
  private let isShaded: Bool
  /// Whether it is a list of records to work in.
  let isList: Bool

  init(plan: WorkbookPlan, place: TablePlace, widths: ColumnWidths, sheet: SafeSheet) {
    self.plan = plan
    self.place = place
    self.widths = widths
    self.sheet = sheet
    looks = place.columns.indices.map { ColumnLook($0, of: place) }
    isShaded = plan.drawings.hasShades(in: place.table.id)
    isList = place.hasFilter && place.isReal && place.table.isList
  }

  func write() throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    try writeHead()
    var omissions: [WorkbookManifest.Omission] = []
    var rows = place.table.rows.indices
    if isLongList {
      try writeLongList()
      rows = rows.suffix(1)
    }
    for row in rows { omissions += try writeRow(row) }
    if !isList {
      // Of thousands of records none has a verdict.
      try VerdictLooks(plan: plan, sheet: sheet).apply(to: place)
      try dropEmptySigns()
    } else {
      let rows = place.firstRow...place.lastRow
      try sheet.style(columns: 0...place.width - 1, rows: rows, while: .always, as: .ruled)
      sheet.noteList(rows)
    }
    return omissions
  }

  private func writeHead() throws(ExcelWriterError) {
    var lines = 1
    var heads: [(text: String, style: CellStyle)] = []
    var unique = TableHeads()
    for (index, title) in place.table.columns.map(\.title).enumerated() {
      guard let column = place.columns[index] else { continue }
      // A button covers the right end of its head.
      let look = looks[index]
      let button = place.hasFilter && look.horizontal == .right ? 2 : 0
      let style = CellStyle.head(look.horizontal, indent: max(look.indent, button))
      let head = widths.head(
        place.isReal ? unique.head(for: title) : title, in: column, hasButton: place.hasFilter)
      heads.append((head.text, style))
      lines = max(lines, head.lines)
    }
    let height = Double(lines) * SheetMetrics.lineHeight + 5
    try sheet.setHeight(height, row: place.headRow)
    if place.isReal, let name = plan.tableNames[place.table.id] {
      try sheet.table(
        SafeTable(
          name: name, heads: heads, headRow: place.headRow, lastRow: place.lastBodyRow,
          hasFilter: place.hasFilter))
    } else {
      for (column, head) in heads.enumerated() {
        try sheet.head(head.text, row: place.headRow, column: column, style: head.style)
      }
    }
  }

  private func writeRow(_ row: Int) throws(ExcelWriterError) -> [WorkbookManifest.Omission] {
    var omissions: [WorkbookManifest.Omission] = []
    var lines = 1
    let sheetRow = place.firstRow + row
    let cells = place.table.rows[row].cells
    for (index, column) in place.columns.enumerated() {
      guard let column else { continue }
      let cell = cells.indices.contains(index) ? cells[index] : Cell(.text(""))
      // Lists have thousands of rows and many empty cells, which a rule draws the lines of.
      if isList, cell.isEmpty { continue }
      let reference = CellReference(place.table.id, row: row, column: index)
      var (content, omission) = content(of: cell, at: reference)
      var style = style(of: cell, holding: content, row: row, column: index)
      if let (form, number) = moment(of: cell, in: index) {
        content = .number(number)
        style.numbers = .moments(form)
      } else if case .text(let text) = cell.value {
        let drawn = cell.drawn(text, isBold: style.isBold)
        let needed = self.lines(of: drawn.text, in: column, isBold: drawn.isBold)
        style.wraps = needed > 1
        lines = max(lines, needed)
      }
      if let omission { omissions.append(omission) }
      try write(content, link: cell.link, row: sheetRow, column: column, style: style)
    }
    if lines > 1 {
      try sheet.setHeight(Self.height(lines), row: sheetRow)
    }
    return omissions
  }

  /// How many lines a text takes in a column of the sheet.
  func lines(of text: String, in column: Int, isBold: Bool = false) -> Int {
    // The last words of a form's row run on over the empty cells beside them.
    if place.isForm, column == place.width - 1, TextWidth.of(text) < widths.total(from: column) {
      return 1
    }
    return widths.lines(of: text, in: column, isBold: isBold)
  }

  /// Of a row of more than one line, in points.
  static func height(_ lines: Int) -> Double { Double(lines) * SheetMetrics.lineHeight + 3 }

  private func write(
    _ content: CellContent, link: Link?, row: Int, column: Int, style: CellStyle
  ) throws(ExcelWriterError) {
    if case .section(let id) = link?.destination, let target = plan.sheet(ofSection: id) {
      var style = style
      style.isUnderlined = true
      if style.fill == nil { style.color = .good }
      try sheet.link(to: target, content, row: row, column: column, style: style)
    } else {
      try sheet.write(content, row: row, column: column, style: style)
    }
  }

  /// A difference that rounds to 0 has no sign, whatever a formula comes to give: `−0.00` says nothing.
  private func dropEmptySigns() throws(ExcelWriterError) {
    for (index, column) in place.columns.enumerated() {
      guard let column else { continue }
      let formats = place.table.rows.map { row in
        row.cells.indices.contains(index) ? row.cells[index].liveDifference : nil
      }
      var start = 0
      while start < formats.count {
        var end = start + 1
        while end < formats.count, formats[end] == formats[start] { end += 1 }
        if let format = formats[start] {
          let rows = (place.firstRow + start)...(place.firstRow + end - 1)
          let condition = Condition(
            row: rows.lowerBound, column: column, roundsToZeroIn: format)
          try sheet.style(
            columns: column...column, rows: rows, while: condition,
            as: ConditionalStyle(
              numbers: .nearZero(format), stepsBack: looks[index].indent > 0))
        }
        start = end
      }
    }
  }

  /// What the cell holds: a formula where the parts stand in the workbook and give its value.
  private func content(
    of cell: Cell, at reference: CellReference
  ) -> (CellContent, WorkbookManifest.Omission?) {
    let plain = plainContent(of: cell, at: reference)
    guard let derivation = cell.derivation, plain != .blank else { return (plain, nil) }
    let derived = DerivedValue(index: plan.index)
    guard let formula = Formula(derivation, on: place.sheet, plan: plan.index),
      let value = derived.value(derivation)
    else { return (plain, .partsMissing(reference)) }
    guard derived.agrees(cell.value, with: value) else {
      return (plain, .partsDisagree(reference))
    }
    return (.formula(formula, DerivedValue.shown(cell.value)), nil)
  }

  private func plainContent(of cell: Cell, at reference: CellReference) -> CellContent {
    switch cell.value {
    case .trend, .bullet, .interval: .blank
    case .text(let text): text.isEmpty ? .blank : .text(text)
    case .number(let number) where number.isFinite: .number(number)
    case .number, .none: plan.drawings.drawnCells.contains(reference) ? .blank : .text(noValue)
    }
  }

  func style(
    of cell: Cell, holding content: CellContent, row: Int, column: Int
  ) -> CellStyle {
    let emphasis = place.table.rows[row].emphasis
    let isTotal = emphasis == .total
    var style = CellStyle(
      isBold: isTotal || cell.isRowHead, horizontal: looks[column].horizontal,
      indent: looks[column].indent, top: isTotal ? .line : nil,
      bottom: isTotal ? .line : .hairline)
    if emphasis == .focus { style.fill = .neutral }
    // Its columns are made for what is printed; a figure that they don't hold would be #### there.
    style.shrinks = place.isAside && looks[column].horizontal == .right
    switch cell.value {
    case .number(let number):
      // A formula may come to give another number, which has its sign.
      let isLive = if case .formula = content { true } else { false }
      style.numbers =
        cell.format.hasEmptySign(number) && !isLive
        ? .nearZero(cell.format) : .format(cell.format)
    case .none, .text, .trend, .bullet, .interval:
      // A formula that shows a dash now shows a number once it can.
      if cell.derivation?.givesNumber == true { style.numbers = .format(cell.format) }
    }
    if isShaded,
      let step = plan.drawings.shades[CellReference(place.table.id, row: row, column: column)]
    {
      (style.fill, style.color) = Palette.heat(step)
      style.horizontal = .center
    }
    // The look of a live verdict follows its word.
    var isLiveVerdict = false
    if case .formula = content { isLiveVerdict = cell.derivation?.givesNumber == false }
    if let mark = cell.mark, !isLiveVerdict { style.show(mark) }
    if let sign = cell.sign { style.numbers = .code(sign.code) }
    return style
  }
}

/// How the cells of a column of a table stand in it.
private struct ColumnLook {
  let horizontal: CellStyle.Horizontal
  /// Words keep a distance from what stands left of them, figures from words right of them.
  let indent: Int

  init(_ column: Int, of place: TablePlace) {
    horizontal = Self.horizontal(column, place)
    switch horizontal {
    case .left: indent = place.columns[..<column].contains { $0 != nil } ? 1 : 0
    case .right: indent = place.table.stepsBack(column, among: place.columns) ? 1 : 0
    case .center: indent = 0
    }
  }

  private static func horizontal(_ column: Int, _ place: TablePlace) -> CellStyle.Horizontal {
    switch place.table.columns[column].alignment {
    case .leading: .left
    case .center: .center
    case .trailing: .right
    }
  }
}

extension Derivation {
  /// Whether the value is a number rather than a word.
  var givesNumber: Bool {
    switch self {
    case .ratio, .sum, .difference, .points, .growth, .share, .target, .misses: true
    case .verdict, .assessment, .judgement: false
    }
  }
}

extension Cell {
  /// The format of a number with a sign that a formula gives; nil for all else.
  fileprivate var liveDifference: NumberFormat? {
    derivation?.givesNumber == true && format.isSigned ? format : nil
  }

  fileprivate var isEmpty: Bool { if case .text("") = value { mark == nil } else { false } }
}

extension Table {
  /// Whether figures of a column keep a distance from what stands right of them: words, and the frames and
  /// fills of verdicts.
  ///
  /// - Parameter columns: the column of the sheet for each; nil for one that isn't there.
  func stepsBack(_ column: Int, among columns: [Int?]) -> Bool {
    guard self.columns[column].alignment == .trailing,
      let right = columns[(column + 1)...].firstIndex(where: { $0 != nil })
    else { return false }
    return self.columns[right].alignment != .trailing
  }

  /// Whether it lists records: no cell is a number.
  fileprivate var isList: Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        row.cells.allSatisfy { cell in
          if case .number = cell.value { false } else { cell.derivation == nil }
        }
      }
  }
}

extension CellStyle {
  /// A firm mark fills the cell, another one frames it; the cell's word says the same.
  mutating func show(_ mark: Mark) {
    isBold = mark != Mark(.neutral, isFirm: false)
    switch (mark.kind, mark.isFirm) {
    case (.good, true): (color, fill) = (.white, .good)
    case (.bad, true): (color, fill) = (.white, .bad)
    case (.neutral, true): fill = .neutral
    case (.good, false): (color, frame) = (.good, .good)
    case (.bad, false): (color, frame) = (.bad, .bad)
    // Less sure than the figures beside it, so quieter.
    case (.neutral, false): color = .quiet
    }
  }
}
