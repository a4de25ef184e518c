import CXlsxWriter

/// How the series of a chart look: measured ones solid in greys, targets dashed and empty, so that
/// the two differ in shape and the colours that judge stay out.
enum ChartPaint {
  static func measuredLine(_ series: UnsafeMutablePointer<lxw_chart_series>, number: Int) {
    let color = color(number)
    withLine(color, width: 2.25, isDashed: false) { chart_series_set_line(series, $0) }
    let marks = [LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE]
    chart_series_set_marker_type(series, UInt8(marks[number % marks.count].rawValue))
    chart_series_set_marker_size(series, 5)
    withFill(color) { chart_series_set_marker_fill(series, $0) }
    withLine(color, width: 0.75, isDashed: false) { chart_series_set_marker_line(series, $0) }
  }

  static func targetLine(_ series: UnsafeMutablePointer<lxw_chart_series>) {
    withLine(.line, width: 1.5, isDashed: true) { chart_series_set_line(series, $0) }
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
  }

  static func measuredBar(_ series: UnsafeMutablePointer<lxw_chart_series>, number: Int) {
    // A surface weighs more than a line: bars start with the middle grey.
    withFill([Palette.second, .third, .quiet][number % 3]) { chart_series_set_fill(series, $0) }
  }

  static func targetBar(_ series: UnsafeMutablePointer<lxw_chart_series>) {
    var fill = lxw_chart_fill()
    fill.none = 1
    chart_series_set_fill(series, &fill)
    withLine(.ink, width: 1.25, isDashed: true) { chart_series_set_line(series, $0) }
  }

  static func withLine(
    _ color: Palette?, width: Float, isDashed: Bool,
    _ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void
  ) {
    var line = lxw_chart_line()
    line.width = width
    if let color { line.color = color.rawValue } else { line.none = 1 }
    if isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    body(&line)
  }

  private static func withFill(
    _ color: Palette, _ body: (UnsafeMutablePointer<lxw_chart_fill>) -> Void
  ) {
    var fill = lxw_chart_fill()
    fill.color = color.rawValue
    body(&fill)
  }

  private static func color(_ number: Int) -> Palette {
    [Palette.ink, .second, .third][number % 3]
  }
}
