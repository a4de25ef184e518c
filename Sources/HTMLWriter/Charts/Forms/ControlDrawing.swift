import ReportModel

/// Signal or noise: the points with their limits as a band, the mean, the target, and each signal
/// marked by the shape of its rule and named where there is room.
///
/// Limits may step from point to point. Where the mean steps, a new phase begins: its lines start
/// anew and a thin line stands between.
///
/// The line runs through what limits and rules read. Where that isn't the value measured, the measured one
/// stands beside it as a plus.
struct ControlDrawing: ChartDrawing {
  var plot: Plot
  private var labels: EndLabels
  /// Where the target lies beyond the scale, and has a label only.
  private var edge: TargetEdge?

  init?(_ data: ChartData, size: ChartSize) {
    edge = data.targetEdge
    let (low, high) = data.extent(of: ChartData.controlled + (edge == nil ? [.target] : []))
    guard let ticks = Ticks(overTime: low, high, in: data.format) else { return nil }
    labels = EndLabels(data, edge: edge.map { ($0, $0 == .above ? ticks.high : ticks.low) })
    let lines = Self.labelled.flatMap { data[$0] }
    let format = data.format.telling(lines.compactMap(\.last?.value))
    for line in lines { labels.add(line, text: format.text) }
    plot = Plot(
      data, ticks: ticks, size: size, hasSlots: false, endTexts: labels.texts, top: 20)
  }

  private static let labelled: [Chart.Series.Role] = [
    .upperOuterLimit, .upperLimit, .lowerLimit, .lowerOuterLimit, .mean,
  ]

  private var levels: [Chart.Series.Role] { Self.labelled + (edge == nil ? [.target] : []) }

  var width: Double { plot.width }
  var height: Double { plot.height }

  @MarkupBuilder var markup: Markup {
    self.band
    plot.frame
    self.phases
    for role in [Chart.Series.Role.lowerLimit, .upperLimit, .lowerOuterLimit, .upperOuterLimit] {
      for series in plot.data[role] { plot.steps(series, .limit) }
    }
    for mean in plot.data[.mean] { self.meanLine(mean) }
    if edge == nil { plot.targetLines }
    for series in plot.data.measured { self.line(series) }
    for label in signalLabels {
      Element.name(label.text, label.name, .over, .said, label.kind.style)
    }
    labels.markup(in: plot)
  }

  // MARK: Limits

  private var band: Element? {
    guard let lower = plot.data[.lowerLimit].first, let upper = plot.data[.upperLimit].first else {
      return nil
    }
    let levels = lower.values.indices.map { index in
      let span = plot.span(index)
      return (
        left: span.left, right: span.right, low: lower.values[index].map(plot.y),
        high: upper.values[index].map(plot.y)
      )
    }
    return Element(.path, .classes(.band), .d(.band(levels)))
  }

  /// The places where a phase begins, but for the first.
  private var phaseStarts: [Int] {
    guard let mean = plot.data[.mean].first else { return [] }
    return mean.values.indices.dropFirst().filter { index in
      guard let before = mean.values[index - 1], let value = mean.values[index] else {
        return false
      }
      return before != value
    }
  }

  private var phases: Element? {
    let starts = phaseStarts
    guard !starts.isEmpty else { return nil }
    return Element(
      .path, .classes(.phase),
      .d(.upright(starts.map { plot.span($0).left }, from: plot.top, to: plot.bottom)))
  }

  private func meanLine(_ mean: ChartData.Series) -> Element {
    var path = PathData()
    var isOpen = false
    for (index, value) in mean.values.enumerated() {
      let span = plot.span(index)
      let goesOn = index > 0 && mean.values[index - 1] == value
      if let value {
        if !goesOn { path.move(span.left, plot.y(value)) }
        let next = index + 1 < mean.values.count ? mean.values[index + 1] : nil
        if next != value { path.horizontal(to: span.right) }
        isOpen = true
      }
    }
    return Element(.path, .classes(.mean), isOpen ? .d(path) : nil)
  }

  // MARK: Points

  @MarkupBuilder private func line(_ series: ChartData.Series) -> Markup {
    let points = judgedPoints(series)
    if judged != nil { Element(.path, .classes(.leader), .d(aside(series))) }
    Element(.path, .classes(.line1), .d(.broken(points)))
    for (index, point) in points.enumerated() {
      if let point {
        if let highlight = plot.data.highlight(at: index, asMeasured: false) {
          MarkShape.highlight(highlight, at: point)
        } else if judged != nil || plot.data.highlight(at: index) == nil {
          MarkShape.circle(point, radius: index + 1 == points.count ? 4 : 2, .dot1)
        }
      }
    }
    for (index, point) in plot.points(series).enumerated() {
      if let point, let highlight = plot.data.highlight(at: index, asMeasured: true) {
        MarkShape.highlight(highlight, at: point)
      }
    }
  }

  private var judged: ChartData.Series? { plot.data[.judged].first }

  /// Where limits and rules see each period.
  private func judgedPoints(_ series: ChartData.Series) -> [Point?] {
    plot.points(plot.data.lines.first ?? series)
  }

  /// From what is judged to what is measured, where these differ.
  private func aside(_ series: ChartData.Series) -> PathData {
    var path = PathData()
    for (judged, measured) in zip(judgedPoints(series), plot.points(series)) {
      guard let judged, let measured, judged != measured else { continue }
      path.move(judged.x, judged.y)
      path.line(measured.x, measured.y)
    }
    return path
  }

  /// The words of each signal, once, at its last point; a plus is explained by the key alone.
  private var signalLabels: [(text: String, name: LabelRoom.Name, kind: Mark.Kind)] {
    guard let series = plot.data.measured.first else { return [] }
    let points = judgedPoints(series)
    let measured = plot.points(series)
    var room = LabelRoom(
      Box(left: plot.left, top: 0, right: plot.right + 8, bottom: plot.bottom))
    room.line(points)
    for point in (points + measured).compactMap({ $0 }) { room.mark(point, 5) }
    for (judged, measured) in zip(points, measured) { room.line([judged, measured]) }
    for series in levels.flatMap({ plot.data[$0] }) {
      for (index, value) in series.values.enumerated() {
        guard let value else { continue }
        let span = plot.span(index)
        room.line([Point(x: span.left, y: plot.y(value)), Point(x: span.right, y: plot.y(value))])
      }
    }
    return plot.data.highlights.reversed().filter { !$0.shape.isOfMeasured }.compactMap {
      highlight in
      let named = highlight.places.reversed().compactMap { points[$0] }
      guard !highlight.text.isEmpty, let last = named.first else { return nil }
      let middle = named[named.count / 2]
      let places = [last, middle].flatMap { LabelRoom.around($0) }
      return room.name(highlight.text, size: Plot.labelSize, of: named, in: places)
        .map { (highlight.text, $0, highlight.kindOfText) }
    }
  }
}
