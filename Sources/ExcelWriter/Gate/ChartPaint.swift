import CXlsxWriter
import ReportModel

/// How the series of a chart look: measured ones solid in greys, targets dashed, limits dotted, so
/// that they differ in shape and the colours that judge stay out.
enum ChartPaint {
  typealias Series = UnsafeMutablePointer<lxw_chart_series>

  enum Marker { case dot, diamond, square, plus }
  enum Dash { case solid, dashed, dotted }

  // MARK: Lines and points

  static func measuredLine(_ series: Series, number: Int) {
    let color = [Palette.ink, .second, .third][number % 3]
    withLine(color, width: 2.25, dash: .solid) { chart_series_set_line(series, $0) }
    let marks = [LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE]
    chart_series_set_marker_type(series, UInt8(marks[number % marks.count].rawValue))
    chart_series_set_marker_size(series, 5)
    withFill(color) { chart_series_set_marker_fill(series, $0) }
    withLine(color, width: 0.75, dash: .solid) { chart_series_set_marker_line(series, $0) }
  }

  /// The line of a role that isn't measured.
  static func line(_ series: Series, _ role: Chart.Series.Role) {
    let (color, width, dash): (Palette, Float, Dash) =
      switch role {
      case .target: (.ink, 1.5, .dashed)
      case .mean: (.line, 1, .solid)
      case .lowerLimit, .upperLimit: (.line, 1, .dotted)
      case .lowerOuterLimit, .upperOuterLimit: (.line, 1, .solid)
      case .reference: (.line, 3, .solid)
      case .low, .high: (.second, 2.25, .solid)
      case .measured, .judged, .volume, .limitVolume, .cumulative, .label: (.ink, 1.5, .solid)
      }
    withLine(color, width: width, dash: dash) { chart_series_set_line(series, $0) }
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
  }

  /// Points without a line.
  ///
  /// - Parameter isCore: whether it lies over a larger one of its shape, which is outlined so.
  static func marker(
    _ series: Series, _ marker: Marker, of color: Palette, isCore: Bool = false
  ) {
    withLine(nil, width: 0.75, dash: .solid) { chart_series_set_line(series, $0) }
    let type =
      switch marker {
      case .dot: LXW_CHART_MARKER_CIRCLE
      case .diamond: LXW_CHART_MARKER_DIAMOND
      case .square: LXW_CHART_MARKER_SQUARE
      case .plus: LXW_CHART_MARKER_PLUS
      }
    chart_series_set_marker_type(series, UInt8(type.rawValue))
    let size: UInt8 =
      switch marker {
      case .dot: 6
      case .diamond, .square, .plus: isCore ? 5 : 9
      }
    chart_series_set_marker_size(series, size)
    withFill(color) { chart_series_set_marker_fill(series, $0) }
    withLine(color, width: isCore ? 0.75 : 1.5, dash: .solid) {
      chart_series_set_marker_line(series, $0)
    }
  }

  /// From the end of a line to its name.
  static func leader(_ series: Series) {
    withLine(.third, width: 0.5, dash: .solid) { chart_series_set_line(series, $0) }
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
  }

  /// Neither line nor mark: points that carry labels only.
  static func hidden(_ series: Series) {
    withLine(nil, width: 0.75, dash: .solid) { chart_series_set_line(series, $0) }
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
  }

  /// A bar that lifts what stands on it, or carries a label only. It knows no mark: the element
  /// would make the chart invalid.
  static func hiddenBar(_ series: Series) {
    withLine(nil, width: 0.75, dash: .solid) { chart_series_set_line(series, $0) }
    var fill = lxw_chart_fill()
    fill.none = 1
    chart_series_set_fill(series, &fill)
  }

  // MARK: Bars

  /// Greys of neighbours that differ in print, in the order of pages: dark, middle, pale, and hollow.
  private static let bars: [Palette] = [.first, .second, .third, .white]

  static func measuredBar(_ series: Series, number: Int) {
    bar(series, fill: bars[number % bars.count])
  }

  /// Whether numbers on the bar are white.
  static func isDark(barOf number: Int) -> Bool { number % bars.count < 2 }

  /// A bar with a line round it, so that pale and hollow ones keep their edge.
  static func bar(_ series: Series, fill: Palette) {
    withFill(fill) { chart_series_set_fill(series, $0) }
    withLine(.line, width: 0.75, dash: .solid) { chart_series_set_line(series, $0) }
  }

  static func targetBar(_ series: Series) {
    var fill = lxw_chart_fill()
    fill.none = 1
    chart_series_set_fill(series, &fill)
    withLine(.ink, width: 1.25, dash: .dashed) { chart_series_set_line(series, $0) }
  }

  static func withLine(
    _ color: Palette?, width: Float, dash: Dash,
    _ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void
  ) {
    var line = lxw_chart_line()
    line.width = width
    if let color { line.color = color.rawValue } else { line.none = 1 }
    switch dash {
    case .solid: break
    case .dashed: line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
    case .dotted: line.dash_type = UInt8(LXW_CHART_LINE_DASH_ROUND_DOT.rawValue)
    }
    body(&line)
  }

  static func withFill(
    _ color: Palette, _ body: (UnsafeMutablePointer<lxw_chart_fill>) -> Void
  ) {
    var fill = lxw_chart_fill()
    fill.color = color.rawValue
    body(&fill)
  }
}
