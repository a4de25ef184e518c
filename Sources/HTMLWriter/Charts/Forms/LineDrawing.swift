import ReportModel

/// Values as lines over the categories, broken where there is no value, the last as a dot.
struct LineDrawing: ChartDrawing {
  var plot: Plot
  private var labels: EndLabels

  init?(_ data: ChartData, size: ChartSize) {
    let (low, high) = data.extent(of: .measured, .target)
    guard let ticks = Ticks(overTime: low, high, in: data.format) else { return nil }
    labels = EndLabels(data)
    plot = Plot(data, ticks: ticks, size: size, hasSlots: false, endTexts: labels.texts)
  }

  var width: Double { plot.width }
  var height: Double { plot.height }

  @MarkupBuilder var markup: Markup {
    plot.frame
    plot.targetLines
    for (index, series) in plot.data.measured.enumerated().reversed() {
      self.line(series, index)
    }
    labels.markup(in: plot)
  }

  @MarkupBuilder private func line(_ series: ChartData.Series, _ index: Int) -> Markup {
    let points = plot.points(series)
    Element(.path, .classes(.line(index)), .d(.broken(points)))
    for point in PathData.lonely(points) {
      Self.dot(point, radius: 2, index)
    }
    if let last = points.last(where: { $0 != nil }) ?? nil {
      Self.dot(last, radius: 4, index)
    }
  }

  private static func dot(_ point: Point, radius: Double, _ index: Int) -> Element {
    Element(
      .circle, .classes(.dot(index)), .number(.cx, point.x), .number(.cy, point.y),
      .number(.r, radius))
  }
}
