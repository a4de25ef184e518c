/// Values as level bars from 0, one row a category, for categories with long names.
struct BarDrawing: ChartDrawing {
  var data: ChartData
  var width: Double
  var height: Double
  private var ticks: Ticks
  private var left: Double
  private var right: Double
  private var thickness: Double
  private let key: SeriesKey

  private let gap = 9.0
  private let axisHeight = 20.0

  init?(_ data: ChartData, size: ChartSize) {
    let (low, high) = data.extent
    guard
      let ticks = Ticks(
        from: min(low, 0), to: max(high, 0), atMost: 4, wholeSteps: data.hasWholeSteps)
    else { return nil }
    self.data = data
    self.ticks = ticks
    width = size.width
    let names = data.categories.map { TextWidth.of($0, size: Plot.labelSize) }.max() ?? 0
    left = min(names, size.width * 0.4) + 8
    let values = data.measured.flatMap(\.values).compactMap { $0 }
    let texts = values.map { TextWidth.of(data.valueText($0), size: Plot.labelSize) }
    right = size.width - min((texts.max() ?? 0) + 8, size.width * 0.25)
    key = SeriesKey(
      data.measured.count > 1 ? data.measured.map(\.name) : [],
      targets: data.targets.map(data.targetName))

    // Bars fill the usual height within limits; many bars make the drawing higher.
    let rows = Double(data.categories.count)
    let series = Double(data.measured.count)
    let room = (size.height - key.height - axisHeight) / rows - gap
    thickness = min(max(room / series, 14), 26)
    let needed = key.height + rows * (series * thickness + gap) + axisHeight
    height = max(size.height, needed)
  }

  private var top: Double { key.height }
  private var rowHeight: Double { Double(data.measured.count) * thickness + gap }
  private var bottom: Double { top + Double(data.categories.count) * rowHeight }

  private func x(_ value: Double) -> Double {
    left + (value - ticks.low) / (ticks.high - ticks.low) * (right - left)
  }

  @NodeBuilder var nodes: [Node] {
    key.nodes(left: left, top: 0, width: width)
    self.grid
    for (place, name) in data.categories.enumerated() {
      self.row(place, name)
    }
  }

  @NodeBuilder private var grid: [Node] {
    let places = ticks.values.map(x)
    Element(.path, .classes(.grid), .d(upright(places, from: top, to: bottom)))
    Element(.path, .classes(.axis), .d(upright([x(0)], from: top, to: bottom)))
    for (value, place) in zip(ticks.values, places) {
      Element(.text, .number(.x, place), .number(.y, bottom + 14), .anchor(.middle)) {
        data.tickText(value, ticks)
      }
    }
  }

  @NodeBuilder private func row(_ place: Int, _ name: String) -> [Node] {
    let rowTop = top + Double(place) * rowHeight
    Element(
      .text, .number(.x, left - 8), .number(.y, rowTop + rowHeight / 2 + 4), .anchor(.end),
      .classes(.end)
    ) { TextWidth.fitted(name, to: left - 8, size: Plot.labelSize) }
    for (index, series) in data.measured.enumerated() {
      let y = rowTop + gap / 2 + Double(index) * thickness
      if let value = series.values[place] {
        Element(
          .rect, .classes(.bar(index)), .number(.x, min(x(0), x(value))), .number(.y, y + 0.5),
          .number(.width, (x(value) - x(0)).magnitude), .number(.height, thickness - 1))
        Element(
          .text, .number(.x, max(x(value), x(0)) + 5), .number(.y, y + thickness / 2 + 4),
          .classes(.end, .over)
        ) { data.valueText(value) }
      }
    }
    for target in data.targets {
      if let value = target.values[place] {
        Element(
          .path, .classes(.target), .d(upright([x(value)], from: rowTop, to: rowTop + rowHeight)))
      }
    }
  }

  private func upright(_ places: [Double], from: Double, to: Double) -> PathData {
    var path = PathData()
    for place in places {
      path.move(place, from)
      path.vertical(to: to)
    }
    return path
  }
}
