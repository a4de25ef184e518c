import CXlsxWriter

/// A sheet, written from top to bottom and from left to right so that no cell is written twice.
final class SafeSheet {
  let name: String
  let handle: UnsafeMutablePointer<lxw_worksheet>
  unowned let workbook: SafeWorkbook
  var counts: WorkbookManifest.Sheet
  /// The rows of each table.
  var tables: [ClosedRange<Int>] = []
  /// Those of a long list, which are written past the library.
  var later: LaterRows?
  private var last = (row: -1, column: -1)
  /// The style last written in each of the first columns: nearly always the next one there.
  private var formats: [(style: CellStyle, format: UnsafeMutablePointer<lxw_format>)?] =
    Array(repeating: nil, count: 64)

  /// Excel keeps at most 65,530 links a sheet; beyond this many the text stands without its link.
  static let linkLimit = 60_000
  static let rowLimit = 1_048_000
  static let columnLimit = 16_000

  init(name: String, handle: UnsafeMutablePointer<lxw_worksheet>, workbook: SafeWorkbook) {
    self.name = name
    self.handle = handle
    self.workbook = workbook
    counts = WorkbookManifest.Sheet(
      name: name, rows: 0, cells: 0, formulas: 0, charts: 0, links: 0, tables: 0)
  }

  /// Counts the cell; cells come in order and within the sheet.
  func enter(row: Int, column: Int) throws(ExcelWriterError) {
    let isNext = row > last.row || (row == last.row && column > last.column)
    guard isNext, column >= 0, row <= Self.rowLimit, column <= Self.columnLimit else {
      throw workbook.fault("placing a cell", LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    }
    if row != last.row { counts.rows += 1 }
    counts.cells += 1
    last = (row, column)
  }

  /// Counts the cells of a head that are written at once.
  func enter(row: Int, columns: ClosedRange<Int>) throws(ExcelWriterError) {
    for column in columns { try enter(row: row, column: column) }
  }

  /// Text as text, whatever it starts with.
  func text(_ text: String, row: Int, column: Int, style: CellStyle) throws(ExcelWriterError) {
    try enter(row: row, column: column)
    try put(text, row, column, style)
  }

  /// The head of a column, whose line breaks are kept.
  func head(_ text: String, row: Int, column: Int, style: CellStyle) throws(ExcelWriterError) {
    try enter(row: row, column: column)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { SafeText.cell(String($0)).string }.joined(separator: "\n")
    guard !safe.isEmpty else { return try put(text, row, column, style) }
    let code = worksheet_write_string(
      handle, lxw_row_t(row), lxw_col_t(column), safe, try format(style, column))
    try workbook.check(code, "writing a head")
  }

  /// The format of a style in a column.
  private func format(
    _ style: CellStyle, _ column: Int
  ) throws(ExcelWriterError) -> UnsafeMutablePointer<lxw_format> {
    guard formats.indices.contains(column) else { return try workbook.format(style) }
    if let last = formats[column], last.style == style { return last.format }
    let format = try workbook.format(style)
    formats[column] = (style, format)
    return format
  }

  private func put(
    _ text: String, _ row: Int, _ column: Int, _ style: CellStyle
  ) throws(ExcelWriterError) {
    let safe = SafeText.cell(text).string
    let format = try format(style, column)
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    let code =
      safe.isEmpty
      ? worksheet_write_blank(handle, row, column, format)
      : worksheet_write_string(handle, row, column, safe, format)
    try workbook.check(code, "writing a text")
  }

  /// A number, or a dash for what is none: libxlsxwriter would write `NAN` and break the file.
  func number(_ number: Double, row: Int, column: Int, style: CellStyle) throws(ExcelWriterError) {
    try enter(row: row, column: column)
    try put(number, row, column, style)
  }

  private func put(
    _ number: Double, _ row: Int, _ column: Int, _ style: CellStyle
  ) throws(ExcelWriterError) {
    guard number.isFinite else { return try put(noValue, row, column, style) }
    // Adding 0 turns the negative zero into the usual one.
    let code = worksheet_write_number(
      handle, lxw_row_t(row), lxw_col_t(column), number + 0, try format(style, column))
    try workbook.check(code, "writing a number")
  }

  func blank(row: Int, column: Int, style: CellStyle) throws(ExcelWriterError) {
    try enter(row: row, column: column)
    try put("", row, column, style)
  }

  /// A formula with the value that viewers without calculation show.
  func formula(
    _ formula: Formula, cached: CachedValue, row: Int, column: Int, style: CellStyle
  ) throws(ExcelWriterError) {
    try enter(row: row, column: column)
    try put(formula, cached, row, column, style)
  }

  private func put(
    _ formula: Formula, _ cached: CachedValue, _ row: Int, _ column: Int, _ style: CellStyle
  ) throws(ExcelWriterError) {
    let format = try format(style, column)
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    switch cached {
    case .number(let number) where number.isFinite:
      let code = worksheet_write_formula_num(handle, row, column, formula.text, format, number + 0)
      try workbook.check(code, "writing a formula")
    case .number, .text:
      let text = SafeText.cell(cached.text).string
      let code = worksheet_write_formula_str(handle, row, column, formula.text, format, text)
      try workbook.check(code, "writing a formula")
    }
    counts.formulas += 1
  }

  /// What a cell shows, with a link to a cell of this workbook, the top of a sheet unless told
  /// otherwise.
  func link(
    to sheet: String, at address: String = "A1", _ content: CellContent, row: Int, column: Int,
    style: CellStyle
  ) throws(ExcelWriterError) {
    try enter(row: row, column: column)
    if counts.links < Self.linkLimit, content != .blank {
      counts.links += 1
      let code = worksheet_write_url_opt(
        handle, lxw_row_t(row), lxw_col_t(column),
        "internal:\(SheetNames.quoted(sheet))!\(address)",
        try format(style, column), "-", nil)
      try workbook.check(code, "writing a link")
    }
    // The library keeps the link when a cell is written again.
    try put(content, row, column, style)
  }

  func write(
    _ content: CellContent, row: Int, column: Int, style: CellStyle
  ) throws(ExcelWriterError) {
    try enter(row: row, column: column)
    try put(content, row, column, style)
  }

  private func put(
    _ content: CellContent, _ row: Int, _ column: Int, _ style: CellStyle
  ) throws(ExcelWriterError) {
    switch content {
    case .blank: try put("", row, column, style)
    case .text(let text): try put(text, row, column, style)
    case .number(let number): try put(number, row, column, style)
    case .formula(let formula, let cached): try put(formula, cached, row, column, style)
    }
  }

  /// Text over several columns, which wraps there; never within a table.
  func wide(
    _ text: String, row: Int, columns: ClosedRange<Int>, style: CellStyle
  ) throws(ExcelWriterError) {
    for column in columns { try enter(row: row, column: column) }
    guard columns.count > 1 else { return try put(text, row, columns.lowerBound, style) }
    let safe = SafeText.cell(text).string
    let code = worksheet_merge_range(
      handle, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row),
      lxw_col_t(columns.upperBound), safe, try workbook.format(style))
    try workbook.check(code, "writing a wide text")
  }

  func countChart() { counts.charts += 1 }

  /// Notes the rows of a table without a number.
  func noteList(_ rows: ClosedRange<Int>) { counts.lists.append(rows) }
}

/// What a cell holds.
enum CellContent: Hashable {
  case blank
  case text(String)
  case number(Double)
  case formula(Formula, CachedValue)
}

/// The value of a formula at the time of writing.
enum CachedValue: Hashable {
  case number(Double)
  case text(String)

  /// The text of a formula without a number.
  var text: String {
    switch self {
    case .number: noValue
    case .text(let text): text
    }
  }
}

/// What stands where there is no value; never 0.
let noValue = "—"
