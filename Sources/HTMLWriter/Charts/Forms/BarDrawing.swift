import ReportModel

/// Values as level bars from 0, one row a category, for categories with long names.
struct BarDrawing: ChartDrawing {
  var data: ChartData
  var width: Double
  var height: Double
  private var axis: Axis
  private var left: Double
  private var thickness: Double
  private let key: SeriesKey

  private let gap = 9.0
  private let axisHeight = 20.0

  init?(_ data: ChartData, size: ChartSize) {
    let (low, high) = data.extent(of: .measured, .target)
    guard
      let ticks = Ticks(
        from: min(low, 0), to: max(high, 0), atMost: 4, wholeSteps: data.hasWholeSteps)
    else { return nil }
    self.data = data
    width = size.width
    let names = data.categories.map { TextWidth.of($0, size: Plot.nameSize) }.max() ?? 0
    left = min(names, size.width * 0.4) + 8
    let values = data.measured.flatMap(\.values).compactMap { $0 }
    let texts = values.map { TextWidth.of(data.valueText($0), size: Plot.labelSize) }
    // Huge numbers take half of what names leave, if need be: they are not cut.
    let valueRoom = max(size.width * 0.25, (size.width - left) / 2)
    axis = Axis(
      ticks: ticks, left: left,
      right: size.width - min((texts.max() ?? 0) + 8, valueRoom))
    key = SeriesKey(
      data.measured.count > 1 ? data.measured.map(\.name) : [],
      targets: data.targets.map(data.targetName))

    // Bars fill the usual height within limits; many bars make the drawing higher.
    let rows = Double(data.categories.count)
    let series = Double(data.measured.count)
    let keyHeight = key.height(size.width - left)
    let room = (size.height - keyHeight - axisHeight) / rows - gap
    thickness = min(max(room / series, 14), 26)
    let needed = keyHeight + rows * (series * thickness + gap) + axisHeight
    height = max(size.height, needed)
  }

  private var top: Double { key.height(width - left) }
  private var rowHeight: Double { Double(data.measured.count) * thickness + gap }
  private var bottom: Double { top + Double(data.categories.count) * rowHeight }

  @MarkupBuilder var markup: Markup {
    key.markup(left: left, top: 0, width: width)
    self.grid
    for (place, name) in data.categories.enumerated() {
      self.row(place, name)
    }
  }

  @MarkupBuilder private var grid: Markup {
    axis.markup(top: top, bottom: bottom) { data.tickText($0, axis.ticks) }
    Element(.path, .classes(.axis), .d(.upright([axis.x(0)], from: top, to: bottom)))
  }

  @MarkupBuilder private func row(_ place: Int, _ name: String) -> Markup {
    let rowTop = top + Double(place) * rowHeight
    Element.label(
      TextWidth.fitted(name, to: left - 8, size: Plot.nameSize), x: left - 8,
      y: rowTop + rowHeight / 2 + 4, .end, .end)
    for (index, series) in data.measured.enumerated() {
      let y = rowTop + gap / 2 + Double(index) * thickness
      if let value = series.values[place] {
        Element(
          .rect, .classes(data.barLook(place, series: index)),
          .number(.x, min(axis.x(0), axis.x(value))),
          .number(.y, y + 0.5), .number(.width, (axis.x(value) - axis.x(0)).magnitude),
          .number(.height, thickness - 1))
        Element.label(
          data.valueText(value), x: max(axis.x(value), axis.x(0)) + 5, y: y + thickness / 2 + 4,
          .start, .end, .over)
      }
    }
    for target in data.targets {
      if let value = target.values[place] {
        Element(
          .path, .classes(.target),
          .d(.upright([axis.x(value)], from: rowTop, to: rowTop + rowHeight)))
      }
    }
  }
}
