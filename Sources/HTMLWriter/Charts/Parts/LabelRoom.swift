/// A rectangle in a drawing.
struct Box: Sendable, Hashable {
  var left, top, right, bottom: Double

  func meets(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func holds(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  /// A square around a point.
  static func around(_ point: Point, _ radius: Double) -> Box {
    Box(
      left: point.x - radius, top: point.y - radius, right: point.x + radius,
      bottom: point.y + radius)
  }
}

/// Finds places for labels in a drawing, so that none lies over another and, where that can be had,
/// none over a mark.
struct LabelRoom: Sendable {
  private let bounds: Box
  private var texts: [Box] = []
  private var marks: [Box] = []

  init(_ bounds: Box) { self.bounds = bounds }

  struct Place: Sendable, Hashable {
    var x: Double
    /// Of the base line.
    var y: Double
    var anchor: Attribute.TextAnchor
  }

  mutating func mark(_ point: Point, _ radius: Double) { marks.append(.around(point, radius)) }

  /// Keeps labels off a line as well.
  mutating func line(_ points: [Point?]) {
    for (from, to) in zip(points, points.dropFirst()) {
      guard let from, let to else { continue }
      let steps = max(1, Int(((to.x - from.x).magnitude + (to.y - from.y).magnitude) / 5))
      for step in 0...steps {
        let share = Double(step) / Double(steps)
        mark(Point(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)), 2)
      }
    }
  }

  /// Takes the first place where the text is clear of other texts and lies over the fewest marks; nil
  /// when there is none, and the label is left to the words beside the chart.
  mutating func place(_ text: String, size: Double, in places: [Place]) -> Place? {
    let candidates = places.map { ($0, Self.box(text, size: size, at: $0)) }
      .filter { candidate in
        bounds.holds(candidate.1) && !texts.contains { $0.meets(candidate.1) }
      }
    let covered = candidates.map { candidate in marks.count { $0.meets(candidate.1) } }
    guard let least = covered.min(), let first = covered.firstIndex(of: least) else { return nil }
    let (place, box) = candidates[first]
    texts.append(box)
    return place
  }

  /// Places around a mark, the best first.
  static func around(_ point: Point, distance: Double = 8) -> [Place] {
    let near = distance + 1
    return [
      Place(x: point.x, y: point.y - distance, anchor: .middle),
      Place(x: point.x, y: point.y + distance + 9, anchor: .middle),
      Place(x: point.x + near, y: point.y + 4, anchor: .start),
      Place(x: point.x - near, y: point.y + 4, anchor: .end),
      Place(x: point.x + 4, y: point.y - distance, anchor: .end),
      Place(x: point.x + 4, y: point.y + distance + 9, anchor: .end),
      Place(x: point.x - 4, y: point.y - distance, anchor: .start),
      Place(x: point.x - 4, y: point.y + distance + 9, anchor: .start),
      Place(x: point.x + 4, y: point.y - distance - 14, anchor: .end),
      Place(x: point.x + 4, y: point.y + distance + 23, anchor: .end),
    ]
  }

  static func box(_ text: String, size: Double, at place: Place) -> Box {
    let width = TextWidth.of(text, size: size)
    let left =
      switch place.anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Box(
      left: left - 2, top: place.y - size, right: left + width + 2, bottom: place.y + size * 0.3)
  }
}
