import ReportModel

/// Values as upright bars from 0, for categories with short names.
struct ColumnDrawing: ChartDrawing {
  var plot: Plot
  private var labels: EndLabels
  private let key: SeriesKey
  /// Whether a value stands over each bar; else the last one stands at the right edge.
  private var showsAll: Bool

  init?(_ data: ChartData, size: ChartSize) {
    let (low, high) = data.extent(of: .measured, .target)
    guard
      let ticks = Ticks(
        from: min(low, 0), to: max(high, 0), atMost: 5, wholeSteps: data.hasWholeSteps)
    else { return nil }
    let key = SeriesKey(data.measured.count > 1 ? data.measured.map(\.name) : [])
    func plot(_ labels: EndLabels) -> Plot {
      Plot(
        data, ticks: ticks, size: size, hasSlots: true, endTexts: labels.texts,
        top: 18 + key.height(size.width - 44))
    }
    self.key = key
    labels = EndLabels(data, measured: false)
    self.plot = plot(labels)
    showsAll = true
    showsAll = allValuesFit
    if !showsAll, data.measured.count == 1 {
      labels = EndLabels(data)
      self.plot = plot(labels)
    }
  }

  var width: Double { plot.width }
  var height: Double { plot.height }

  /// Whether all category names fit below their bars.
  var hasRoom: Bool { plot.hasRoomForNames }

  @MarkupBuilder var markup: Markup {
    key.markup(left: plot.left, top: 0, width: plot.width)
    plot.frame
    for (index, series) in plot.data.measured.enumerated() {
      for (place, value) in series.values.enumerated() {
        if let value { self.bar(value, at: place, series: index) }
      }
    }
    self.baseLine
    plot.targetLines
    if showsAll {
      for (index, series) in plot.data.measured.enumerated() { self.values(series, index) }
    } else {
      self.highlightLabels
    }
    labels.markup(in: plot)
  }

  // MARK: Bars

  private var barWidth: Double {
    let span = plot.span(0)
    return min((span.right - span.left) * 0.72 / Double(plot.data.measured.count), 44)
  }

  private func left(of place: Int, series: Int) -> Double {
    plot.x(place) + (Double(series) - Double(plot.data.measured.count) / 2) * barWidth
  }

  private func bar(_ value: Double, at place: Int, series: Int) -> Element {
    let zero = plot.y(0)
    let end = plot.y(value)
    return Element(
      .rect, .classes(plot.data.barLook(place, series: series)),
      .number(.x, left(of: place, series: series)),
      .number(.y, min(zero, end)), .number(.width, barWidth),
      .number(.height, (zero - end).magnitude))
  }

  private var baseLine: Element {
    var path = PathData()
    path.move(plot.left, plot.y(0))
    path.horizontal(to: plot.right)
    return Element(.path, .classes(.axis), .d(path))
  }

  // MARK: Values

  private var allValuesFit: Bool {
    let slot = plot.data.measured.count > 1 ? barWidth : barWidth / 0.72
    return plot.data.measured.flatMap(\.values).compactMap { $0 }.allSatisfy {
      TextWidth.of(plot.data.valueText($0), size: Plot.labelSize) <= slot - 4
    }
  }

  @MarkupBuilder private func values(_ series: ChartData.Series, _ index: Int) -> Markup {
    for (place, value) in series.values.enumerated() {
      if let value {
        Element.label(
          plot.data.valueText(value), x: left(of: place, series: index) + barWidth / 2,
          y: plot.y(max(value, 0)) - 5, .middle, .end, .over)
      }
    }
  }

  /// The values of highlighted bars and of the tallest one, and the words of highlights.
  @MarkupBuilder private var highlightLabels: Markup {
    for label in Self.highlightLabels(plot) {
      Element.label(label.text, label.place, .strong, .over)
    }
  }

  private static func highlightLabels(_ plot: Plot) -> [(text: String, place: LabelRoom.Place)] {
    guard plot.data.measured.count == 1, let values = plot.data.measured.first?.values else {
      return []
    }
    var room = plot.room
    for highlight in plot.data.highlights {
      for place in highlight.places {
        let top = Point(x: plot.x(place), y: plot.y(values[place] ?? 0))
        room.line([Point(x: top.x, y: plot.bottom), top])
      }
    }
    var labels: [(text: String, place: LabelRoom.Place)] = []
    for highlight in plot.data.highlights {
      for place in highlight.places {
        guard let value = values[place] else { continue }
        let isLast = place == highlight.places.last && !highlight.text.isEmpty
        let texts = [plot.data.valueText(value)] + (isLast ? [highlight.text] : [])
        let text = texts.joined(separator: TextWidth.blank(after: texts[0]).isEmpty ? "　" : "  ")
        let point = Point(x: plot.x(place), y: plot.y(max(value, 0)))
        let places = [LabelRoom.Place(x: point.x, y: point.y - 5, anchor: .middle)]
        if let found = room.place(
          text, size: Plot.labelSize, in: places + LabelRoom.around(point))
        {
          labels.append((text, found))
        }
      }
    }
    // The tallest bar says its value, unless it is the last, whose value stands at the edge.
    if let most = values.compactMap({ $0 }).max(), let place = values.firstIndex(of: most),
      place < values.count - 1, !plot.data.highlights.contains(where: { $0.places.contains(place) })
    {
      let text = plot.data.valueText(most)
      let point = Point(x: plot.x(place), y: plot.y(max(most, 0)))
      let above = LabelRoom.Place(x: point.x, y: point.y - 5, anchor: .middle)
      if let found = room.place(text, size: Plot.labelSize, in: [above] + LabelRoom.around(point)) {
        labels.append((text, found))
      }
    }
    return labels
  }
}
