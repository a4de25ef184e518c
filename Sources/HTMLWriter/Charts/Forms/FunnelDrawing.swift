import ReportModel

/// Rates against volumes, between limits that narrow as volume grows; only what lies beyond a limit
/// is named.
struct FunnelDrawing: ChartDrawing {
  var width: Double { plot.width }
  var height: Double { plot.height + 18 }
  private let plot: Plot
  private let axis: Axis
  private let labels: EndLabels
  private let volumes: ChartData.Series
  private let categories: [String]

  private static let limits: [Chart.Series.Role] = [
    .upperOuterLimit, .upperLimit, .lowerLimit, .lowerOuterLimit,
  ]

  init?(_ data: ChartData, size: ChartSize) {
    let (low, high) = data.extent(
      of: .measured, .target, .mean, .lowerLimit, .upperLimit, .lowerOuterLimit, .upperOuterLimit)
    let (fewest, most) = data.extent(of: .volume, .limitVolume)
    guard let volumes = data[.volume].first,
      let ticks = Ticks(
        from: low, to: high, atMost: 5, wholeSteps: data.hasWholeSteps,
        decimals: data.tickDecimals, isShare: data.isShare),
      let volumeTicks = Ticks(from: fewest, to: most, atMost: 5, wholeSteps: true)
    else { return nil }
    self.volumes = volumes
    categories = data.categories
    var labels = EndLabels(data, measured: false)
    for mean in data[.mean] { labels.add(mean, text: data.valueText) }
    for role in Self.limits {
      for limit in data[role] {
        if let last = limit.last { labels.add(limit.name, at: last.value) }
      }
    }
    self.labels = labels
    // The names below the plot are volumes here, on an axis of their own.
    var nameless = data
    nameless.categories = [""]
    plot = Plot(nameless, ticks: ticks, size: size, hasSlots: false, endTexts: labels.texts)
    axis = Axis(ticks: volumeTicks, left: plot.left + 6, right: plot.right)
  }

  @MarkupBuilder var markup: Markup {
    self.band
    plot.frame
    axis.markup(top: plot.bottom, bottom: plot.bottom + 3) { NumberFormat.count.text($0) }
    Element.label(
      volumes.name, x: (axis.left + axis.right) / 2, y: plot.bottom + 34, .middle)
    for role in Self.limits {
      let isOuter = role == .upperOuterLimit || role == .lowerOuterLimit
      for limit in plot.data[role] {
        Element(.path, .classes(isOuter ? .limit : .inner), .d(.broken(points(of: limit))))
      }
    }
    for mean in plot.data[.mean] { self.level(mean, .mean) }
    for target in plot.data.targets { self.level(target, .target) }
    self.points
    labels.markup(in: plot)
  }

  private func level(_ series: ChartData.Series, _ style: StyleClass) -> Element? {
    series.last.map {
      Element(
        .path, .classes(style), .d(.level([plot.y($0.value)], from: plot.left, to: plot.right)))
    }
  }

  // MARK: Limits

  private func points(of limit: ChartData.Series) -> [Point?] {
    let across = plot.data[.limitVolume].first?.values ?? []
    return zip(across, limit.values).map { volume, level in
      guard let volume, let level else { return nil }
      return Point(x: axis.x(volume), y: plot.y(level))
    }
  }

  private var band: Element? {
    guard let lower = plot.data[.lowerOuterLimit].first ?? plot.data[.lowerLimit].first,
      let upper = plot.data[.upperOuterLimit].first ?? plot.data[.upperLimit].first
    else { return nil }
    let edge = points(of: upper).compactMap { $0 } + points(of: lower).compactMap { $0 }.reversed()
    guard let first = edge.first else { return nil }
    var path = PathData()
    path.move(first.x, first.y)
    for point in edge.dropFirst() { path.line(point.x, point.y) }
    path.close()
    return Element(.path, .classes(.band), .d(path))
  }

  // MARK: Points

  @MarkupBuilder private var points: Markup {
    let places = zip(volumes.values, plot.data.measured[0].values).map { volume, rate in
      volume.flatMap { volume in
        rate.map { Point(x: axis.x(volume), y: plot.y($0)) }
      }
    }
    let plain = places.enumerated().compactMap { index, point in
      plot.data.highlight(at: index) == nil ? point : nil
    }
    if !plain.isEmpty { Element(.path, .classes(.point), .d(.dots(plain))) }
    for (index, point) in places.enumerated() {
      if let point, let highlight = plot.data.highlight(at: index) {
        MarkShape.highlight(highlight, at: point)
      }
    }
    for label in names(places) {
      Element.name(label.text, label.name, .over, .said, label.kind.style)
    }
  }

  /// What lies beyond a limit by the words of its highlight, else by its name.
  private func names(
    _ places: [Point?]
  ) -> [(text: String, name: LabelRoom.Name, kind: Mark.Kind)] {
    var room = LabelRoom(
      Box(left: plot.left, top: 0, right: plot.right + 6, bottom: plot.bottom))
    for point in places.compactMap({ $0 }) { room.mark(point, 4) }
    for limit in Self.limits.flatMap({ plot.data[$0] }) { room.line(points(of: limit)) }
    for level in (plot.data[.mean] + plot.data.targets).compactMap(\.last?.value) {
      room.line([Point(x: plot.left, y: plot.y(level)), Point(x: plot.right, y: plot.y(level))])
    }
    return plot.data.highlights.flatMap { highlight in
      highlight.places.compactMap { place in
        guard let point = places[place] else { return nil }
        let right = LabelRoom.Place(x: point.x + 9, y: point.y + 4, anchor: .start)
        let left = LabelRoom.Place(x: point.x - 9, y: point.y + 4, anchor: .end)
        let places = [right, left] + LabelRoom.around(point)
        for text in [highlight.text, categories[place]] where !text.isEmpty {
          if let found = room.name(text, size: Plot.labelSize, of: [point], in: places) {
            return (text, found, highlight.kindOfText)
          }
        }
        return nil
      }
    }
  }
}
