/// Sizes shared by the plan of a sheet and its writing.
enum SheetMetrics {
  /// Points; 24 pixels.
  static let rowHeight = 18.0
  /// Points on a form, which has to fit one sheet of paper.
  static let formRowHeight = 15.75
  /// Points of a further line in a cell.
  static let lineHeight = 15.0
  /// Points of a heading.
  static let headingHeight = 24.0
  /// Points of a line to write on.
  static let answerHeight = 30.0
  static let rowPixels = 24
  /// Rows that a chart covers, unless it has a line for each of many names.
  static let chartRows = 12
  /// Rows of a form that a chart beside its boxes covers, of so many pixels each.
  static let besideRows = 12
  static let formRowPixels = 21
  /// Pixels between them.
  static let chartGap = 16
  /// Portrait A4 shows about this many characters at full size.
  static let portrait = 116.0

  /// Points of some lines in a box.
  static func boxHeight(_ lines: Int) -> Double { Double(lines) * lineHeight + 7 }

  /// Pixels of a column of that many characters, as Excel draws its default font.
  static func pixels(_ width: Double) -> Int { Int(width * 7 + 5.5) }
}
