import ReportModel

/// A value and its interval on a scale: a ring, a filled diamond when it differs from what it is compared with, or a
/// dot when there are too few to compare; the comparison as a grey tick, the target dashed, others as unnamed grey dots.
/// Where the interval goes on beyond the scale it ends in an arrow head.
enum IntervalStrip {
  /// In a column of a table, whose head holds the target's name.
  static let width = 124.0
  static let margin = 6.0
  private static let height = 22.0

  static func element(_ mark: IntervalMark) -> Element {
    let isWide = !mark.others.isEmpty || mark.labels != nil
    let width = isWide ? 260 : width
    let height = isWide ? 48 : height
    let scale = Scale(mark.scale, width: width)
    let middle = isWide ? 16.0 : height / 2
    return Element(
      .svg, .classes(isWide ? .strip : .spark), .role(.img),
      isWide ? nil : .number(.width, width), isWide ? nil : .number(.height, height),
      .viewBox(width: width, height: height)
    ) {
      DrawingText.markup(mark.title, mark.description)
      if isWide {
        Element(
          .path, .classes(.axis), .d(.level([middle], from: scale.left, to: scale.right)))
      }
      let others = mark.others.filter(\.isFinite)
      if !others.isEmpty {
        Element(
          .path, .classes(.point),
          .d(.dots(others.map { Point(x: scale.x($0), y: middle) })))
      }
      upright(mark.target, .target, middle, 11, scale)
      upright(mark.reference, .reference, middle, 7, scale)
      value(mark, middle, scale)
      if let labels = mark.labels { texts(labels, scale, y: height - 5) }
    }
  }

  struct Scale {
    var range: ClosedRange<Double>
    var left: Double
    var right: Double

    init(_ range: ClosedRange<Double>, width: Double) {
      self.range = range
      left = margin
      right = width - margin
    }

    /// Values beyond the scale lie at its end, where an arrow head says so.
    func x(_ value: Double) -> Double {
      let length = range.upperBound - range.lowerBound
      guard length > 0, length.isFinite else { return (left + right) / 2 }
      let share = (value - range.lowerBound) / length
      return left + min(max(share, 0), 1) * (right - left)
    }
  }

  private static func upright(
    _ value: Double?, _ style: StyleClass, _ middle: Double, _ half: Double, _ scale: Scale
  ) -> Element? {
    guard let value, value.isFinite, scale.range.contains(value) else { return nil }
    return Element(
      .path, .classes(style),
      .d(.upright([scale.x(value)], from: middle - half, to: middle + half)))
  }

  @MarkupBuilder private static func value(
    _ mark: IntervalMark, _ middle: Double, _ scale: Scale
  ) -> Markup {
    let line = line(mark, middle, scale)
    if !line.isEmpty {
      Element(.path, .classes([.whisker] + (mark.kind.map { [$0.style] } ?? [])), .d(line))
    }
    if mark.value.isFinite {
      let point = Point(x: scale.x(mark.value), y: middle)
      if let kind = mark.kind {
        MarkShape.diamond(point, radius: 5.5, kind)
      } else if mark.isOfTooFew {
        MarkShape.circle(point, radius: 3, .dot1)
      } else {
        MarkShape.ring(point, radius: 3.5)
      }
    }
  }

  /// The interval, with an arrow head at an end where it or the value goes on beyond the scale.
  private static func line(_ mark: IntervalMark, _ middle: Double, _ scale: Scale) -> PathData {
    var path = PathData()
    if let low = mark.low, let high = mark.high, low.isFinite, high.isFinite {
      path = .level([middle], from: scale.x(low), to: scale.x(high))
    }
    if mark.isBelow { path.arrowHead(at: Point(x: scale.left, y: middle), by: -head) }
    if mark.isAbove { path.arrowHead(at: Point(x: scale.right, y: middle), by: head) }
    return path
  }

  /// How far an arrow head reaches beyond the scale.
  private static let head = margin - 0.5

  @MarkupBuilder private static func texts(
    _ labels: IntervalMark.Labels, _ scale: Scale, y: Double
  ) -> Markup {
    let ends = [labels.low, labels.high].map { TextWidth.of($0, size: Plot.tickSize) }
    let room = scale.right - scale.left - 2 * (ends.max() ?? 0) - 12
    Element.label(labels.low, x: scale.left, y: y)
    if !labels.middle.isEmpty {
      Element.label(
        TextWidth.fitted(labels.middle, to: room, size: Plot.tickSize),
        x: (scale.left + scale.right) / 2, y: y, .middle)
    }
    Element.label(labels.high, x: scale.right, y: y, .end)
  }

  /// The name of a column's target at its place on the column's scale.
  static func head(_ note: String, of column: String, target: Double, scale: ClosedRange<Double>)
    -> Element
  {
    let scale = Scale(scale, width: width)
    let half = TextWidth.of(note, size: Plot.tickSize) / 2
    let x = scale.x(target)
    return Element(
      .svg, .classes(.spark), .role(.img), .number(.width, width), .number(.height, 18),
      .viewBox(width: width, height: 18)
    ) {
      DrawingText.markup(note, column)
      Element.label(note, x: min(max(x, half), max(half, width - half)), y: 11, .middle)
      Element(.path, .classes(.target), .d(.upright([x], from: 14, to: 18)))
    }
  }
}

extension PathData {
  /// An open arrow head whose sides begin at a point's level, `by` to its right.
  mutating func arrowHead(at point: Point, by length: Double) {
    move(point.x, point.y - 4)
    line(point.x + length, point.y)
    line(point.x, point.y + 4)
  }
}
