import CXlsxWriter

extension SafeChart {
  func setTitle(_ title: String) {
    chart_title_set_name(handle, SafeText.chart(title))
    withFont(size: 11, isBold: true, color: .ink) { chart_title_set_name_font(handle, $0) }
    withLine(nil, width: 0.75) { chart_chartarea_set_line(handle, $0) }
  }

  /// Quiet axes; the numbers in the format of the report.
  ///
  /// - Parameter isBare: without lines, which would go on below the names beside the last category.
  func setAxes(numberCode: String, isBare: Bool = false) {
    guard let x = categoryAxis, let y = valueAxis else { return }
    setNumbers(y, numberCode)
    setFont(x, rotation: Self.level)
    withLine(isBare ? nil : .line, width: 0.75) { chart_axis_set_line(x, $0) }
    if isBare {
      chart_axis_major_gridlines_set_visible(y, 0)
      chart_axis_set_major_tick_mark(x, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    }
    chart_axis_major_gridlines_set_visible(x, 0)
    // Categories stay at the edge, below negative bars.
    chart_axis_set_label_position(x, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
  }

  /// Two scales of numbers; without a code the one that runs up only spaces the points.
  func setScatterAxes(acrossCode: String, upCode: String?) {
    guard let x = categoryAxis, let y = valueAxis else { return }
    setNumbers(x, acrossCode)
    withLine(.line, width: 0.75) { chart_axis_set_line(x, $0) }
    chart_axis_major_gridlines_set_visible(x, upCode == nil ? 1 : 0)
    if let upCode {
      setNumbers(y, upCode)
    } else {
      chart_axis_off(y)
      chart_axis_major_gridlines_set_visible(y, 0)
    }
  }

  /// Names only so many categories that their names can stand side by side; the first is one of
  /// them, the last where it comes out even.
  func thinLabels(_ labels: [CachedValue?], pixels: Int) {
    guard let axis = categoryAxis, labels.count > 1 else { return }
    let width = labels.map { TextWidth.of($0?.text ?? "") }.max() ?? 0
    let fitting = max(2, Int(Double(pixels - 70) / (width * 6.2 + 10)))
    guard labels.count > fitting else { return }
    let least = (labels.count + fitting - 1) / fitting
    let even = (least...(least * 2)).first { (labels.count - 1) % $0 == 0 } ?? least
    chart_axis_set_interval_unit(axis, UInt16(min(even, 255)))
    chart_axis_set_interval_tick(axis, UInt16(min(even, 255)))
  }

  private func setNumbers(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ code: String) {
    chart_axis_set_num_format(axis, SafeText.attribute(code, bytes: 200))
    setFont(axis)
    withLine(nil, width: 0.75) { chart_axis_set_line(axis, $0) }
    withLine(.hairline, width: 0.5) { chart_axis_major_gridlines_set_line(axis, $0) }
    chart_axis_major_gridlines_set_visible(axis, 1)
    chart_axis_set_major_tick_mark(axis, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
  }

  /// The library's angle for names that say they are level: where nothing is said, programs turn those
  /// that don't fit, instead of leaving some out.
  private static let level: Int32 = 360

  private func setFont(_ axis: UnsafeMutablePointer<lxw_chart_axis>, rotation: Int32 = 0) {
    withFont(size: 9, isBold: false, color: .quiet, rotation: rotation) {
      chart_axis_set_num_font(axis, $0)
    }
  }

  func setAcrossTitle(_ title: String) {
    guard let axis = categoryAxis, !title.isEmpty else { return }
    setName(axis, title)
  }

  private func setName(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ name: String) {
    chart_axis_set_name(axis, SafeText.chart(name))
    withFont(size: 9, isBold: false, color: .quiet) { chart_axis_set_name_font(axis, $0) }
  }

  /// The ends of the scale that runs up, and how far its lines lie apart; nil leaves that to the program.
  func setUp(from least: Double, to most: Double, step: Double? = nil) {
    set(valueAxis, from: least, to: most, step: step)
  }

  /// The same of a scale of numbers that runs across.
  func setAcross(from least: Double, to most: Double, step: Double) {
    set(categoryAxis, from: least, to: most, step: step)
  }

  private func set(
    _ axis: UnsafeMutablePointer<lxw_chart_axis>?, from least: Double, to most: Double,
    step: Double?
  ) {
    guard let axis, least.isFinite, most.isFinite, least < most else { return }
    chart_axis_set_min(axis, least)
    chart_axis_set_max(axis, most)
    if let step { chart_axis_set_major_unit(axis, step) }
  }

  /// Takes the scale of values away, where every bar carries its number.
  ///
  /// - Parameter key: stands in its place; empty for nothing.
  func hideValues(key: String = "") {
    guard let axis = valueAxis else { return }
    chart_axis_major_gridlines_set_visible(axis, 0)
    guard !key.isEmpty else {
      chart_axis_off(axis)
      return
    }
    chart_axis_set_label_position(axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_NONE.rawValue))
    setName(axis, key)
  }

  /// How far bars of different series cover each other, in per cent.
  func setOverlap(_ overlap: Int8) { chart_set_series_overlap(handle, overlap) }

  func setLegend(isShown: Bool) {
    let position = isShown ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    chart_legend_set_position(handle, UInt8(position.rawValue))
    withFont(size: 9, isBold: false, color: .quiet) { chart_legend_set_font(handle, $0) }
  }

  func withFont(
    size: Double, isBold: Bool, color: Palette, rotation: Int32 = 0,
    _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    let name = strdup(sheet.workbook.font)
    defer { free(name) }
    var font = lxw_chart_font()
    font.name = name
    font.size = size
    // 0 would leave the weight to the program, which prints titles bold.
    font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    font.color = color.rawValue
    font.rotation = rotation
    body(&font)
  }

  func withLine(
    _ color: Palette?, width: Float, _ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void
  ) {
    ChartPaint.withLine(color, width: width, dash: .solid, body)
  }
}
