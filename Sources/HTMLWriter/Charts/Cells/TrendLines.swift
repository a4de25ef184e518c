import ReportModel

/// The finite values of a trend and the range that they and their targets and limits span.
struct TrendLines {
  var values: [Double?]
  var targets: [Double?]
  var lower: [Double?]
  var upper: [Double?]
  var low: Double
  var high: Double

  /// nil when no period has a value, or the range is too wide for a scale.
  init?(_ trend: Trend) {
    let count = trend.values.count
    func finite(_ values: [Double?]) -> [Double?] {
      (0..<count).map { index in
        index < values.count ? values[index].flatMap { $0.isFinite ? $0 : nil } : nil
      }
    }
    values = finite(trend.values)
    targets = finite(trend.targets)
    lower = finite(trend.lowerLimits)
    upper = finite(trend.upperLimits)
    let all = (values + targets + lower + upper).compactMap { $0 }
    guard values.contains(where: { $0 != nil }), let low = all.min(), let high = all.max(),
      (high - low).isFinite
    else { return nil }
    self.low = low
    self.high = high
  }
}

/// What a trend draws, large or small.
struct TrendParts {
  var lines: TrendLines
  var signal: Mark.Kind?
  /// The radius of the last point, in pixels.
  var dot: Double
  var x: (Int) -> Double
  var y: (Double) -> Double

  /// `from` and `to` are the ends of the limits and the target.
  @MarkupBuilder func markup(from: Double, to: Double) -> Markup {
    let levels = lines.values.indices.map { index in
      let span = span(index, from: from, to: to)
      return (
        left: span.left, right: span.right, low: lines.lower[index].map(y),
        high: lines.upper[index].map(y)
      )
    }
    let band = PathData.band(levels)
    if !band.isEmpty { Element(.path, .classes(.band), .d(band)) }
    if lines.targets.contains(where: { $0 != nil }) {
      let targets = lines.targets.indices.map { index in
        let span = span(index, from: from, to: to)
        return (left: span.left, right: span.right, y: lines.targets[index].map(y))
      }
      Element(.path, .classes(.target), .d(.steps(targets)))
    }
    let points = lines.values.indices.map { index in
      lines.values[index].map { Point(x: x(index), y: y($0)) }
    }
    Element(.path, .classes(.line1), .d(.broken(points)))
    for point in PathData.lonely(points) { MarkShape.circle(point, radius: dot / 2, .dot1) }
    if let last = points.last(where: { $0 != nil }) ?? nil {
      if let signal, points.last != nil {
        MarkShape.diamond(last, radius: dot + 1.5, signal)
      } else {
        MarkShape.circle(last, radius: dot, .dot1)
      }
    }
  }

  private func span(_ index: Int, from: Double, to: Double) -> (left: Double, right: Double) {
    (
      index == 0 ? from : (x(index - 1) + x(index)) / 2,
      index + 1 == lines.values.count ? to : (x(index) + x(index + 1)) / 2
    )
  }
}
