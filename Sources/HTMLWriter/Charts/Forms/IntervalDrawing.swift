import ReportModel

/// A value with its interval for each category, against a target and what it is compared with.
///
/// A ring is a value that can't be told from its comparison; a diamond one that can.
struct IntervalDrawing: ChartDrawing {
  var width: Double
  var height: Double
  private let data: ChartData
  private let axis: Axis
  private let left: Double
  private let key: SeriesKey
  private let rowHeight = 23.0

  init?(_ data: ChartData, size: ChartSize) {
    let (low, high) = data.extent(of: .measured, .low, .high, .target, .reference)
    guard
      let ticks = Ticks(
        from: low, to: high, atMost: 5, wholeSteps: data.hasWholeSteps,
        decimals: data.tickDecimals, isShare: data.isShare)
    else {
      return nil
    }
    self.data = data
    width = size.width
    let names = data.categories.map { TextWidth.of($0, size: Plot.nameSize) }.max() ?? 0
    left = min(names, size.width * 0.36) + 10
    let texts = data.measured[0].values.compactMap { $0 }.map {
      TextWidth.of(data.valueText($0), size: Plot.labelSize)
    }
    axis = Axis(ticks: ticks, left: left + 6, right: size.width - (texts.max() ?? 0) - 16)
    key = SeriesKey(
      data.targets.map { .target(data.targetName($0)) }
        + data[.reference].map { .reference($0.name) })
    height = key.height(width) + Double(data.categories.count) * rowHeight + 24
  }

  private var top: Double { key.height(width) }
  private var bottom: Double { top + Double(data.categories.count) * rowHeight }

  @MarkupBuilder var markup: Markup {
    key.markup(left: 0, top: 0, width: width)
    axis.markup(top: top, bottom: bottom) { data.tickText($0, axis.ticks) }
    self.targets
    for (place, name) in data.categories.enumerated() { self.row(place, name) }
  }

  @MarkupBuilder private var targets: Markup {
    for target in data.targets {
      let runs = target.values.enumerated().compactMap { place, value in
        value.map { (x: axis.x($0), y: top + Double(place) * rowHeight) }
      }
      Element(.path, .classes(.target), .d(Self.uprights(runs, rowHeight)))
    }
  }

  /// Neighbouring rows of one target share one stroke, so that its dashes don't begin anew.
  private static func uprights(_ runs: [(x: Double, y: Double)], _ length: Double) -> PathData {
    var path = PathData()
    for (index, run) in runs.enumerated() {
      let before = index > 0 ? runs[index - 1] : nil
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      if before?.x != run.x || before.map({ $0.y + length }) != run.y { path.move(run.x, run.y) }
      if next?.x != run.x || next?.y != run.y + length { path.vertical(to: run.y + length) }
    }
    return path
  }

  @MarkupBuilder private func row(_ place: Int, _ name: String) -> Markup {
    let y = top + (Double(place) + 0.5) * rowHeight
    Element.label(
      TextWidth.fitted(name, to: left - 10, size: Plot.nameSize), x: left - 10, y: y + 4, .end,
      .end)
    for reference in data[.reference] {
      if let value = reference.values[place] {
        Element(
          .path, .classes(.reference), .d(.upright([axis.x(value)], from: y - 6, to: y + 6)))
      }
    }
    if let value = data.measured[0].values[place] {
      let highlight = data.highlight(at: place)
      let kind = highlight?.kind ?? .neutral
      if let low = data[.low].first?.values[place], let high = data[.high].first?.values[place] {
        Element(
          .path, .classes(.whisker, kind.style),
          .d(.level([y], from: axis.x(low), to: axis.x(high))))
      }
      let point = Point(x: axis.x(value), y: y)
      if let highlight {
        MarkShape.highlight(highlight, at: point)
      } else {
        MarkShape.ring(point, radius: 3.5)
      }
      Element.label(data.valueText(value), x: width, y: y + 4, .end, .end)
    } else {
      Element.label("—", x: width, y: y + 4, .end, .end)
    }
  }
}
