import ReportModel

/// The largest first: bars stacked by where the counts come from, the count, and the share so far.
struct ParetoDrawing: ChartDrawing {
  var width: Double
  var height: Double
  private let data: ChartData
  private let axis: Axis
  private let left: Double
  private let key: SeriesKey
  private let totals: [Double]
  /// Room for the head of the right column.
  private let headHeight: Double
  private let rowHeight = 23.0

  init?(_ data: ChartData, size: ChartSize) {
    totals = data.categories.indices.map { place in
      data.measured.compactMap { $0.values[place] }.filter { $0 > 0 }.reduce(0, +)
    }
    guard let most = totals.max(),
      let ticks = Ticks(from: 0, to: most, atMost: 4, wholeSteps: data.hasWholeSteps)
    else { return nil }
    self.data = data
    width = size.width
    let names = data.categories.map { TextWidth.of($0, size: Plot.nameSize) }.max() ?? 0
    left = min(names, size.width * 0.36) + 10
    key = SeriesKey(data.measured.count > 1 ? data.measured.map(\.name) : [])
    let shares = data[.cumulative].flatMap { $0.texts + [$0.name] }
    let shareWidth = shares.map { TextWidth.of($0, size: Plot.tickSize) }.max() ?? 0
    let counts = totals.map { TextWidth.of(data.valueText($0), size: Plot.labelSize) }
    axis = Axis(
      ticks: ticks, left: left,
      right: size.width - (counts.max() ?? 0) - 12 - (shareWidth > 0 ? shareWidth + 8 : 0))
    headHeight = data[.cumulative].isEmpty ? 0 : 18
    height =
      key.height(size.width) + headHeight + Double(data.categories.count) * rowHeight + 22
  }

  private var top: Double { key.height(width) + headHeight }

  @MarkupBuilder var markup: Markup {
    key.markup(left: 0, top: 0, width: width)
    let bottom = top + Double(data.categories.count) * rowHeight
    axis.markup(top: top, bottom: bottom) { data.tickText($0, axis.ticks) }
    for share in data[.cumulative] {
      Element.label(share.name, x: width, y: top - 5, .end)
    }
    for (place, name) in data.categories.enumerated() { self.row(place, name) }
    Element(.path, .classes(.axis), .d(.upright([axis.x(0)], from: top, to: bottom)))
  }

  @MarkupBuilder private func row(_ place: Int, _ name: String) -> Markup {
    let y = top + (Double(place) + 0.5) * rowHeight
    Element.label(
      TextWidth.fitted(name, to: left - 10, size: Plot.nameSize), x: left - 10, y: y + 4, .end,
      .end)
    for part in parts(place) {
      Element.box(
        .bar(part.series),
        Box(left: axis.x(part.from), top: y - 7.5, right: axis.x(part.to), bottom: y + 7.5))
    }
    Element.label(
      data.valueText(totals[place]), x: axis.x(totals[place]) + 6, y: y + 4, .start, .end, .over)
    for share in data[.cumulative] {
      Element.label(share.texts[place], x: width, y: y + 4, .end)
    }
  }

  private func parts(_ place: Int) -> [(series: Int, from: Double, to: Double)] {
    var sum = 0.0
    return data.measured.enumerated().compactMap { index, series in
      guard let value = series.values[place], value > 0 else { return nil }
      defer { sum += value }
      return (index, sum, sum + value)
    }
  }
}
