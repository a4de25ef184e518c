import ReportModel

/// The marks of points: their shape says what they are, so that colour need not.
enum MarkShape {
  /// A signal is filled for the worse and open for the better, so that the two differ without colour.
  static func highlight(
    _ highlight: Chart.Highlight, at point: Point, radius: Double = 5
  ) -> Element {
    switch highlight.shape {
    case .diamond: signal(point, radius: radius, highlight.kind)
    case .square: square(point, radius: radius * 0.7, highlight.kind)
    case .ring: ring(point, radius: radius * 0.85, highlight.kind)
    }
  }

  static func signal(_ point: Point, radius: Double, _ kind: Mark.Kind) -> Element {
    diamond(point, radius: radius, kind, isEmpty: kind == .good)
  }

  /// `isEmpty` leaves the middle open: a difference that can't be told, or a signal for the better.
  static func diamond(
    _ point: Point, radius: Double, _ kind: Mark.Kind, isEmpty: Bool = false
  ) -> Element {
    var path = PathData()
    path.move(point.x, point.y - radius)
    path.line(point.x + radius, point.y)
    path.line(point.x, point.y + radius)
    path.line(point.x - radius, point.y)
    path.close()
    return Element(.path, .classes(isEmpty ? .ring : .mark, kind.style), .d(path))
  }

  static func square(_ point: Point, radius: Double, _ kind: Mark.Kind) -> Element {
    Element(
      .rect, .classes(kind == .good ? .ring : .mark, kind.style), .number(.x, point.x - radius),
      .number(.y, point.y - radius), .number(.width, 2 * radius), .number(.height, 2 * radius))
  }

  static func ring(_ point: Point, radius: Double, _ kind: Mark.Kind) -> Element {
    circle(point, radius: radius, .ring, kind.style)
  }

  static func rings(_ points: [Point], radius: Double, _ kind: Mark.Kind) -> Markup {
    Markup(circles: points, radius: radius, [.ring, kind.style])
  }

  static func circle(_ point: Point, radius: Double, _ style: StyleClass...) -> Element {
    Element(
      .circle, .classes(style), .number(.cx, point.x), .number(.cy, point.y), .number(.r, radius))
  }
}

extension Element {
  /// A label of a drawing.
  static func label(
    _ text: String, _ place: LabelRoom.Place, _ styles: StyleClass...
  ) -> Element {
    Element(
      .text, .number(.x, place.x), .number(.y, place.y),
      .anchor(place.anchor), .classes(styles)
    ) { text }
  }

  static func label(
    _ text: String, x: Double, y: Double, _ anchor: Attribute.TextAnchor = .start,
    _ styles: StyleClass...
  ) -> Element {
    Element(
      .text, .number(.x, x), .number(.y, y), .anchor(anchor),
      .classes(styles)
    ) { text }
  }

  static func box(_ style: StyleClass, _ box: Box) -> Element {
    Element(
      .rect, .classes(style), .number(.x, box.left), .number(.y, box.top),
      .number(.width, max(0, box.right - box.left)),
      .number(.height, max(0, box.bottom - box.top)))
  }
}
