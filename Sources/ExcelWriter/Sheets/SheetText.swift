/// Running text on a sheet: one line flows over the empty cells beside it, more lines wrap within
/// the columns meant for reading.
struct SheetText {
  var sheet: SafeSheet
  var widths: ColumnWidths
  var reading: ClosedRange<Int>

  /// Text from `column` on, as high as it needs.
  func write(
    _ text: String, row: Int, from column: Int = 0, single: CellStyle, wrapped: CellStyle
  ) throws(ExcelWriterError) {
    let last = max(reading.upperBound, column)
    let room = widths.total(of: column...min(last, widths.widths.count - 1)) - 2
    let lines = TextWidth.lines(text, within: room, size: wrapped.size)
    if lines == 1 {
      try sheet.text(text, row: row, column: column, style: single)
    } else {
      try sheet.wide(text, row: row, columns: column...last, style: wrapped)
      let height = Double(lines) * SheetMetrics.lineHeight * wrapped.size / 10 + 5
      try sheet.setHeight(height, row: row)
    }
  }

  /// Text in a frame over all the columns meant for reading.
  func writeBoxed(_ text: String, row: Int, style: CellStyle) throws(ExcelWriterError) {
    let lines = widths.lines(ofBoxed: text, over: reading)
    try sheet.wide(text, row: row, columns: reading, style: style)
    try sheet.setHeight(SheetMetrics.boxHeight(lines), row: row)
  }
}
