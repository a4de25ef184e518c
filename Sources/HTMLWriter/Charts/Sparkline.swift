import ReportModel

/// A trend as small as a word: the line, its dashed target and a dot at the last value.
enum Sparkline {
  private static let width = 136.0
  private static let height = 34.0
  private static let margin = 5.0

  /// nil when no period has a value.
  static func element(_ trend: Trend) -> Element? {
    let values = trend.values.map { $0?.isFinite == true ? $0 : nil }
    let targets = values.indices.map { index in
      let target = index < trend.targets.count ? trend.targets[index] : nil
      return target?.isFinite == true ? target : nil
    }
    let all = (values + targets).compactMap { $0 }
    guard values.contains(where: { $0 != nil }), let low = all.min(), let high = all.max(),
      (high - low).isFinite
    else { return nil }

    let step = values.count > 1 ? (width - 2 * margin) / Double(values.count - 1) : 0
    func x(_ index: Int) -> Double {
      values.count > 1 ? margin + Double(index) * step : width / 2
    }
    func y(_ value: Double) -> Double {
      high == low
        ? height / 2 : height - margin - (value - low) / (high - low) * (height - 2 * margin)
    }
    let points = values.indices.map { index in
      values[index].map { Point(x: x(index), y: y($0)) }
    }
    let levels = targets.indices.map { index in
      (
        left: index == 0 ? 0 : x(index) - step / 2,
        right: index + 1 == targets.count ? width : x(index) + step / 2, y: targets[index].map(y)
      )
    }
    return Element(
      .svg, .classes(.spark), .role(.img), .number(.width, width), .number(.height, height),
      .viewBox(width: width, height: height)
    ) {
      Element(.title) { trend.description }
      if targets.contains(where: { $0 != nil }) {
        Element(.path, .classes(.target), .d(.steps(levels)))
      }
      Element(.path, .classes(.line1), .d(.broken(points)))
      for point in PathData.lonely(points) { dot(point, radius: 1.5) }
      if let last = points.last(where: { $0 != nil }) ?? nil { dot(last, radius: 3) }
    }
  }

  private static func dot(_ point: Point, radius: Double) -> Element {
    Element(
      .circle, .classes(.dot1), .number(.cx, point.x), .number(.cy, point.y), .number(.r, radius))
  }
}
