import CXlsxWriter

extension SafeSheet {
  /// The widths of the first columns, in characters.
  func setWidths(_ widths: [Double]) throws(ExcelWriterError) {
    for (column, width) in widths.enumerated() where column <= Self.columnLimit {
      let code = worksheet_set_column(
        handle, lxw_col_t(column), lxw_col_t(column), min(max(width, 2), 120), nil)
      try workbook.check(code, "setting a width")
    }
  }

  func setHeight(_ points: Double, row: Int) throws(ExcelWriterError) {
    // A height of 0 would hide the row, and Excel allows at most 409.
    let code = worksheet_set_row(handle, lxw_row_t(row), min(max(points, 6), 409), nil)
    try workbook.check(code, "setting a height")
  }

  /// Keeps the first rows and columns in view.
  func freeze(rows: Int, columns: Int) {
    worksheet_freeze_panes(handle, lxw_row_t(rows), lxw_col_t(columns))
  }

  /// Starts a new page of print above each of the rows.
  func breakPages(above rows: [Int]) throws(ExcelWriterError) {
    // The list ends in 0; Excel takes at most 1,023 breaks.
    var list = rows.filter { $0 > 0 }.prefix(1_000).map { lxw_row_t($0) } + [0]
    guard list.count > 1 else { return }
    try workbook.check(worksheet_set_h_pagebreaks(handle, &list), "breaking pages")
  }

  /// A4, as many pages as it takes but one page wide, without grid lines.
  ///
  /// - Parameters:
  ///   - pagesDown: how many down; nil for as many as it takes.
  ///   - rowHeight: points of rows that set none of their own.
  ///   - pageWord: as `Page % of %`.
  func setPage(
    isLandscape: Bool, pagesDown: Int? = nil,
    rowHeight: Double = SheetMetrics.rowHeight,
    repeatedRows: ClosedRange<Int>?, foot: String,
    pageWord: String
  ) throws(ExcelWriterError) {
    worksheet_set_paper(handle, 9)
    if isLandscape { worksheet_set_landscape(handle) } else { worksheet_set_portrait(handle) }
    worksheet_set_margins(handle, 0.4, 0.4, 0.55, 0.65)
    worksheet_fit_to_pages(handle, 1, UInt16(pagesDown ?? 0))
    worksheet_gridlines(handle, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    worksheet_set_default_row(handle, rowHeight, 0)
    if let rows = repeatedRows {
      let code = worksheet_repeat_rows(
        handle, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
      try workbook.check(code, "repeating the head of a table")
    }
    // The blank ends the code of the size before a foot that starts with a digit. Excel allows 255
    // characters in all.
    let left = "&L&9 \(SafeText.foot(foot, limit: 150))"
    let right = "&R&9 &A · \(Self.pageNumber(pageWord))"
    try workbook.check(worksheet_set_footer(handle, left + right), "setting the foot")
  }

  /// The code of a page's number in words as `第%页，共%页`: the page first, how many there are second.
  private static func pageNumber(_ words: String) -> String {
    let parts = words.split(separator: "%", omittingEmptySubsequences: false)
    let codes = ["", "&P", "&N"]
    return zip(codes, parts).map { $0 + SafeText.foot(String($1), limit: 20) }.joined()
  }

  /// The colour of the sheet's tab.
  func setTab(_ color: Palette) { worksheet_set_tab_color(handle, color.rawValue) }

  /// Leaves everything else of the sheet out of print.
  func printOnly(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(ExcelWriterError) {
    let code = worksheet_print_area(
      handle, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
      lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound))
    try workbook.check(code, "setting what is printed")
  }

  /// Spares identifiers made of digits the warning that they are text.
  func allowDigitsAsText(rows: Int, columns: Int) throws(ExcelWriterError) {
    let corner = Address.relative(row: max(rows, 1) - 1, column: max(columns, 1) - 1)
    let type = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
    let code = worksheet_ignore_errors(handle, type, "A1:\(corner)")
    try workbook.check(code, "allowing digits as text")
  }

  /// A look that cells take on while a condition holds. The formula kind is the only
  /// one that libxlsxwriter 1.1.4 writes right for every range.
  func style(
    columns: ClosedRange<Int>, rows: ClosedRange<Int>, while condition: Condition,
    as style: ConditionalStyle
  ) throws(ExcelWriterError) {
    let text = strdup(condition.text)
    defer { free(text) }
    var options = lxw_conditional_format()
    options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    options.value_string = text
    options.format = try workbook.format(style)
    options.stop_if_true = 1
    let code = worksheet_conditional_format_range(
      handle, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
      lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), &options)
    try workbook.check(code, "adding a conditional format")
  }
}
