/// A rectangle in a drawing.
struct Box: Sendable, Hashable {
  var left, top, right, bottom: Double

  func meets(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func holds(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  /// To its nearest edge; 0 within.
  func distance(to point: Point) -> Double {
    let nearest = Point(x: min(max(point.x, left), right), y: min(max(point.y, top), bottom))
    return nearest.distance(to: point)
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
  /// The middles of what labels could be taken to name.
  private var points: [Point] = []

  init(_ bounds: Box) { self.bounds = bounds }

  struct Place: Sendable, Hashable {
    var x: Double
    /// Of the base line.
    var y: Double
    var anchor: Attribute.TextAnchor
  }

  mutating func mark(_ point: Point, _ radius: Double) {
    marks.append(.around(point, radius))
    points.append(point)
  }

  /// Keeps labels off a line as well.
  mutating func line(_ points: [Point?]) {
    for (from, to) in zip(points, points.dropFirst()) {
      guard let from, let to else { continue }
      for point in Self.steps(from: from, to: to) { marks.append(.around(point, 2)) }
    }
  }

  /// Points along a line, some 5 apart.
  private static func steps(from: Point, to: Point) -> [Point] {
    let steps = max(1, Int(((to.x - from.x).magnitude + (to.y - from.y).magnitude) / 5))
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      return Point(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y))
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

  /// A label of a point, with the ends of a thin line to it where it stands away.
  struct Name: Sendable, Hashable {
    var place: Place
    var leader: Leader?
  }

  struct Leader: Sendable, Hashable {
    var from, to: Point
  }

  /// The first place where the text lies over nothing and nearer to what it names than to any other point; else the
  /// nearest one in the drawing that is free, with a line to the first point named. Only where there is none the text
  /// lies over marks.
  mutating func name(_ text: String, size: Double, of named: [Point], in places: [Place]) -> Name? {
    guard let point = named.first else { return nil }
    let others = points.filter { other in !named.contains { $0.distance(to: other) < 1 } }
    let beside = places.first { place in
      let box = Self.box(text, size: size, at: place)
      guard isFree(box) else { return false }
      let distance = named.map(box.distance).min() ?? 0
      return !others.contains { box.distance(to: $0) <= distance }
    }
    if let beside {
      texts.append(Self.box(text, size: size, at: beside))
      return Name(place: beside)
    }
    for box in freeBoxes(text, size: size, around: point) {
      let leader = Self.leader(from: box, to: point)
      let way = Self.steps(from: leader.from, to: leader.to)
      guard !texts.contains(where: { text in way.contains { text.distance(to: $0) < 1 } }) else {
        continue
      }
      texts.append(box)
      line([leader.from, leader.to])
      // Widths are estimated: the end that the line comes from stands exactly.
      let isLeft = point.x > (box.left + box.right) / 2
      let place = Place(
        x: isLeft ? box.right - 2 : box.left + 2, y: box.top + size, anchor: isLeft ? .end : .start)
      return Name(place: place, leader: leader)
    }
    return place(text, size: size, in: places).map { Name(place: $0) }
  }

  private func isFree(_ box: Box) -> Bool {
    bounds.holds(box) && !texts.contains { $0.meets(box) } && !marks.contains { $0.meets(box) }
  }

  /// How far a label may stand from its point, and from one place looked at to the next.
  private static let reach = 140.0
  private static let step = 6.0

  /// Where the text lies over nothing, the nearest place first.
  private func freeBoxes(
    _ text: String, size: Double, around point: Point
  ) -> some Sequence<Box> {
    let first = Self.box(text, size: size, at: Place(x: 2, y: size, anchor: .start))
    let lefts = stride(from: bounds.left, through: bounds.right - first.right, by: Self.step)
    let tops = stride(from: bounds.top, through: bounds.bottom - first.bottom, by: Self.step)
    let boxes = tops.flatMap { top in
      lefts.map { left in
        Box(left: left, top: top, right: left + first.right, bottom: top + first.bottom)
      }
    }
    return boxes.map { (box: $0, distance: $0.distance(to: point)) }
      .filter { $0.distance < Self.reach }.sorted { $0.distance < $1.distance }
      .lazy.map(\.box).filter(isFree)
  }

  /// From the nearest edge of the text to the edge of the mark.
  private static func leader(from box: Box, to point: Point) -> Leader {
    let from = Point(
      x: min(max(point.x, box.left), box.right), y: min(max(point.y, box.top), box.bottom))
    let length = max(from.distance(to: point), 1)
    let share = max(0, 1 - 6 / length)
    return Leader(
      from: from,
      to: Point(x: from.x + share * (point.x - from.x), y: from.y + share * (point.y - from.y)))
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
