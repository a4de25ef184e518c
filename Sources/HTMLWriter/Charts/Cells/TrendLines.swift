import ReportModel

/// The finite values of a trend and the range that they, their limits and near targets span.
struct TrendLines {
  var values: [Double?]
  /// None where they lie beyond the scale.
  var targets: [Double?]
  var edge: TargetEdge?
  /// The last value with what the line leaves out.
  var whole: Trend.Whole?
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
    edge = trend.targetEdge
    targets = edge == nil ? finite(trend.targets) : Array(repeating: nil, count: count)
    lower = finite(trend.lowerLimits)
    upper = finite(trend.upperLimits)
    whole = trend.whole.flatMap { $0.value.isFinite ? $0 : nil }
    let all = (values + targets + lower + upper + [whole?.value]).compactMap { $0 }
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
    if let edge = lines.edge {
      let ends = [y(lines.low), y(lines.high)]
      Element(.path, .classes(.line1), .d(.arrow(edge, x: from + 4, in: ends)))
    }
    let points = lines.values.indices.map { index in
      lines.values[index].map { Point(x: x(index), y: y($0)) }
    }
    let whole = lines.whole.map { Point(x: x(points.count - 1), y: y($0.value)) }
    if let whole, let last = points.last ?? nil {
      Element(.path, .classes(.leader), .d(.upright([whole.x], from: last.y, to: whole.y)))
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
    if let whole { MarkShape.plus(whole, radius: dot + 1) }
  }

  private func span(_ index: Int, from: Double, to: Double) -> (left: Double, right: Double) {
    (
      index == 0 ? from : (x(index - 1) + x(index)) / 2,
      index + 1 == lines.values.count ? to : (x(index) + x(index + 1)) / 2
    )
  }
}

extension PathData {
  /// An arrow towards a target beyond the scale, at the edge that lies that way.
  static func arrow(_ edge: TargetEdge, x: Double, in ends: [Double]) -> PathData {
    let tip = edge == .above ? (ends.min() ?? 0) - 4 : (ends.max() ?? 0) + 4
    let back = edge == .above ? 1.0 : -1
    var path = PathData()
    path.move(x, tip + 9 * back)
    path.vertical(to: tip)
    path.move(x - 3, tip + 3.5 * back)
    path.line(x, tip)
    path.line(x + 3, tip + 3.5 * back)
    return path
  }
}
