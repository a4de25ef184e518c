import ReportModel

/// How a value became another, from top to bottom: a bar for each part between the old value and
/// the new one.
struct WaterfallDrawing: ChartDrawing {
  var width: Double
  var height: Double
  private let data: ChartData
  private let axis: Axis
  private let left: Double
  private let rows: [Row]
  private let rowHeight = 25.0

  private struct Row {
    /// Both ends of the bar; equal for the old and the new value.
    var from: Double
    var to: Double
    var isTotal: Bool
  }

  init?(_ data: ChartData, size: ChartSize) {
    guard data.categories.count >= 2 else { return nil }
    var running = 0.0
    rows = data.measured[0].values.enumerated().map { place, value in
      let isTotal = place == 0 || place == data.categories.count - 1
      let before = running
      running = isTotal ? value ?? running : running + (value ?? 0)
      return Row(from: isTotal ? running : before, to: running, isTotal: isTotal)
    }
    let ends = rows.flatMap { [$0.from, $0.to] }
    guard let low = ends.min(), let high = ends.max(),
      let ticks = Ticks(from: low, to: high, atMost: 5, wholeSteps: data.hasWholeSteps)
    else { return nil }
    self.data = data
    width = size.width
    let names = data.categories.map { TextWidth.of($0, size: Plot.nameSize) }.max() ?? 0
    left = min(names, size.width * 0.4) + 10
    let texts = data.measured[0].texts.map { TextWidth.of($0, size: Plot.labelSize) }
    axis = Axis(
      ticks: ticks, left: left, right: size.width - min((texts.max() ?? 0) + 12, width * 0.3))
    height = Double(rows.count) * rowHeight + 24
  }

  private func y(_ place: Int) -> Double { (Double(place) + 0.5) * rowHeight }

  @MarkupBuilder var markup: Markup {
    axis.markup(top: 0, bottom: Double(rows.count) * rowHeight) {
      data.tickText($0, axis.ticks)
    }
    self.connectors
    for (place, row) in rows.enumerated() { self.row(row, place) }
  }

  /// From the end of each part down to where the next begins.
  private var connectors: Element {
    var path = PathData()
    for place in rows.indices.dropLast() {
      path.move(axis.x(rows[place].to), y(place))
      path.vertical(to: y(place + 1))
    }
    return Element(.path, .classes(.leader), .d(path))
  }

  @MarkupBuilder private func row(_ row: Row, _ place: Int) -> Markup {
    let y = y(place)
    let name = TextWidth.fitted(data.categories[place], to: left - 10, size: Plot.nameSize)
    if row.isTotal {
      Element.label(name, x: left - 10, y: y + 4, .end, .strong)
    } else {
      Element.label(name, x: left - 10, y: y + 4, .end, .end)
    }
    let (low, high) = (axis.x(min(row.from, row.to)), axis.x(max(row.from, row.to)))
    // As its cell says it: parts of a share are percentage points, not percent.
    let text = data.measured[0].texts[place]
    if row.isTotal {
      MarkShape.circle(Point(x: high, y: y), radius: 4.5, .dot1)
      Element.label(text, x: high + 10, y: y + 4, .start, .strong, .over)
    } else {
      Element(
        .rect, .classes(look(place)), .number(.x, low), .number(.y, y - 8),
        .number(.width, max(high - low, 1)), .number(.height, 16))
      Element.label(text, x: high + 7, y: y + 4, .start, .end, .over)
    }
  }

  private func look(_ place: Int) -> [StyleClass] {
    guard let kind = data.highlight(at: place)?.kind, kind != .neutral else { return [.bar2] }
    return [.mark, kind.style]
  }
}
