import ReportModel

/// The marks of points: the shape says what is marked, filled or outlined how sure it is, the colour
/// whether for better or worse, which words say too.
enum MarkShape {
  static func highlight(
    _ highlight: Chart.Highlight, at point: Point, radius: Double = 5
  ) -> Element {
    switch highlight.shape {
    case .diamond: diamond(point, radius: radius, highlight.kind, isFirm: highlight.isFirm)
    case .square: square(point, radius: radius * 0.7, highlight.kind, isFirm: highlight.isFirm)
    case .plus: plus(point, radius: radius * 0.9)
    }
  }

  static func diamond(
    _ point: Point, radius: Double, _ kind: Mark.Kind, isFirm: Bool = true
  ) -> Element {
    var path = PathData()
    path.move(point.x, point.y - radius)
    path.line(point.x + radius, point.y)
    path.line(point.x, point.y + radius)
    path.line(point.x - radius, point.y)
    path.close()
    return Element(.path, .classes(isFirm ? .mark : .hollow, kind.style), .d(path))
  }

  static func square(
    _ point: Point, radius: Double, _ kind: Mark.Kind, isFirm: Bool = true
  ) -> Element {
    Element(
      .rect, .classes(isFirm ? .mark : .hollow, kind.style), .number(.x, point.x - radius),
      .number(.y, point.y - radius), .number(.width, 2 * radius), .number(.height, 2 * radius))
  }

  /// What can't be told from chance: no signal, or no difference from what a value is compared with.
  static func ring(_ point: Point, radius: Double) -> Element {
    circle(point, radius: radius, .ring)
  }

  /// A value with what the line through it leaves out.
  static func plus(_ point: Point, radius: Double) -> Element {
    var path = PathData()
    path.move(point.x - radius, point.y)
    path.horizontal(to: point.x + radius)
    path.move(point.x, point.y - radius)
    path.vertical(to: point.y + radius)
    return Element(.path, .classes(.plus), .d(path))
  }

  static func circle(_ point: Point, radius: Double, _ style: StyleClass...) -> Element {
    Element(
      .circle, .classes(style), .number(.cx, point.x), .number(.cy, point.y), .number(.r, radius))
  }
}

extension Chart.Highlight {
  /// How the words at a mark look: what is not sure is said quietly.
  var kindOfText: Mark.Kind { isFirm ? kind : .neutral }
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

  /// The name of a point with the thin line to it, where it has one.
  @MarkupBuilder static func name(
    _ text: String, _ name: LabelRoom.Name, _ styles: StyleClass...
  ) -> Markup {
    if let leader = name.leader {
      Element(.path, .classes(.leader), .d(.broken([leader.from, leader.to])))
    }
    Element(
      .text, .number(.x, name.place.x), .number(.y, name.place.y), .anchor(name.place.anchor),
      .classes(styles)
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
