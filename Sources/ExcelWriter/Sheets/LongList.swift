import ReportModel

extension TableRows {
  /// From so many rows on a list is written past libxlsxwriter, to which every cell is an object.
  private static let longList = 1_000
  /// After so many rows it is known how long they are.
  private static let typicalRows = 100

  /// Whether it is a long list of nothing but texts.
  var isLongList: Bool {
    isList && place.table.rows.count >= Self.longList
      && place.table.rows.allSatisfy { row in
        row.cells.allSatisfy { cell in
          if case .text = cell.value { cell.link == nil && cell.mark == nil } else { false }
        }
      }
  }

  /// Writes all rows but the last one of a long list.
  func writeLongList() throws(ExcelWriterError) {
    var forms = ListForms()
    var rows = SheetRows()
    for row in place.table.rows.indices.dropLast() {
      let sheetRow = place.firstRow + row
      let emphasis = place.table.rows[row].emphasis
      var lines = 1
      rows.begin(row: sheetRow)
      let cells = place.table.rows[row].cells
      for (index, column) in place.columns.enumerated() where cells.indices.contains(index) {
        guard let column, case .text(let text) = cells[index].value, !text.isEmpty else { continue }
        let moment = moment(of: cells[index], in: index)
        let needed = moment == nil ? self.lines(of: text, in: column) : 1
        lines = max(lines, needed)
        let look = ListForms.Look(
          isHead: cells[index].isRowHead, emphasis: emphasis, wraps: needed > 1,
          moments: moment?.form)
        let form = try forms.form(column, look) { () throws(ExcelWriterError) in
          var own = style(of: cells[index], holding: .text(text), row: row, column: index)
          own.wraps = look.wraps
          if let moments = look.moments { own.numbers = .moments(moments) }
          return try sheet.form(of: own, column: column)
        }
        if let moment {
          try sheet.enter(moment.number, row: sheetRow, column: column, form, into: &rows)
        } else {
          try sheet.enter(text, row: sheetRow, column: column, form, into: &rows)
        }
      }
      rows.end(height: lines > 1 ? Self.height(lines) : SheetMetrics.rowHeight)
      if row == Self.typicalRows { rows.reserve(place.table.rows.count - row, after: row + 1) }
    }
    sheet.later = SafeSheet.LaterRows(rows: rows, next: place.lastRow)
  }
}

/// The forms of cells last used in each column of a list: nearly always the next ones there.
private struct ListForms {
  struct Look: Equatable {
    var isHead: Bool
    var emphasis: Table.Row.Emphasis
    var wraps: Bool
    var moments: MomentForm?
  }

  private var known: [(look: Look, form: SheetRows.CellForm)?] = []

  mutating func form(
    _ column: Int, _ look: Look, make: () throws(ExcelWriterError) -> SheetRows.CellForm
  ) throws(ExcelWriterError) -> SheetRows.CellForm {
    while known.count <= column { known.append(nil) }
    if let last = known[column], last.look == look { return last.form }
    let form = try make()
    known[column] = (look, form)
    return form
  }
}
