import CXlsxWriter

extension SafeSheet {
  /// Rows that are put into the sheet once the library has closed the file.
  struct LaterRows {
    var rows: SheetRows
    /// The row that they stand before, which the library writes, so that it knows how far the sheet goes.
    var next: Int
  }

  /// Adds a text to the open row of a list; nothing for a text that nothing is left of.
  func enter(
    _ text: String, row: Int, column: Int, _ form: SheetRows.CellForm, into rows: inout SheetRows
  ) throws(ExcelWriterError) {
    let safe = SafeText.cell(text).string
    if safe.isEmpty { return }
    try enter(row: row, column: column)
    rows.add(safe, form)
  }

  /// Adds a number to the open row of a list.
  func enter(
    _ number: Double, row: Int, column: Int, _ form: SheetRows.CellForm, into rows: inout SheetRows
  ) throws(ExcelWriterError) {
    try enter(row: row, column: column)
    rows.add(number, form)
  }

  /// What cells of a column and style have in common.
  func form(of style: CellStyle, column: Int) throws(ExcelWriterError) -> SheetRows.CellForm {
    SheetRows.CellForm(
      column: column, style: lxw_format_get_xf_index(try workbook.format(style)))
  }
}
