/// Finds the room for the names of lines beside a chart over time (`EndNames`), and places for the words of its marks,
/// and for names where there is no such room: no text on another one, and none on the measured line where that can
/// be had. A limit that steps is nowhere named with that of another period.
///
/// Across it counts in categories, up in values. Programs draw charts a little differently, so that room
/// is taken generously.
struct LineLabels {
  /// Where a name stands: at a category, and on which side of it.
  struct Place: Equatable {
    var index: Int
    var side: SafeChart.LabelPlace
  }

  /// Categories without a value beside the last one, where names have room.
  let room: Int
  /// More would take the chart from its line.
  static let mostRoom = 10
  private static let mostShare = 0.45

  /// How much of a category a letter takes, and how much of the scale a line of text.
  private let letter: Double
  private let line: Double
  private let count: Int
  private var texts: [Box] = []
  private var points: [(x: Double, y: Double)] = []
  /// Of lines that a text may lie on where there is no better place.
  private var others: [(x: Double, y: Double)] = []
  private let scale: ClosedRange<Double>

  private struct Box {
    var left, right, low, high: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && low < other.high && other.low < high
    }
    func holds(_ point: (x: Double, y: Double)) -> Bool {
      left < point.x && point.x < right && low < point.y && point.y < high
    }
  }

  /// What a chart leaves beside its plot for the numbers of its axes and its title, in pixels.
  private static let (aside, above) = (70.0, 115.0)
  private static let letterPixels = 6.0
  /// The cost of a place that no line crosses.
  private static let free = 0
  private static let linePixels = 15.0
  /// Words stand that far from the middle of a mark, of a line of text.
  private static let markGap = 0.4

  /// - Parameters:
  ///   - scale: the ends of the scale of values.
  ///   - count: how many categories there are.
  ///   - width: of the chart in pixels, as is its height.
  ///   - texts: what wants to stand beside the last value.
  init(
    scale: ClosedRange<Double>, count: Int, width: Int, height: Int, beside texts: [String] = []
  ) {
    self.scale = scale
    self.count = count
    let plot = max(1, Double(width) - Self.aside)
    let widest = (texts.map(TextWidth.of).max() ?? 0) * Self.letterPixels + 8
    let wanted = (Double(count) * widest / max(1, plot - widest)).rounded(.up)
    // One more, which the lines to the names run through.
    room =
      texts.isEmpty || widest > plot * Self.mostShare
      ? 0 : min(Self.mostRoom, Int(wanted) + 1)
    let across = plot / Double(max(count + room, 1))
    let up = max(1, Double(height) - Self.above)
    letter = Self.letterPixels / across
    line = Self.linePixels / up * (scale.upperBound - scale.lowerBound)
  }

  /// Keeps names away from a line of values.
  mutating func avoid(_ values: [Double?]) { points += Self.points(of: values) }

  /// Keeps the words of marks off a line where another place is as good.
  mutating func avoidWhereFree(_ values: [Double?]) { others += Self.points(of: values) }

  private static func points(of values: [Double?]) -> [(x: Double, y: Double)] {
    values.enumerated().flatMap { place, value -> [(x: Double, y: Double)] in
      guard let value else { return [] }
      guard place + 1 < values.count, let next = values[place + 1] else {
        return [(Double(place), value)]
      }
      return (0..<10).map { tenth in
        let step = Double(tenth) / 10
        return (Double(place) + step, value + (next - value) * step)
      }
    }
  }

  /// On which side of their values some words stand best, all on one; takes that room.
  mutating func placeWords(
    _ words: [(text: String, value: Double, index: Int)]
  ) -> SafeChart.LabelPlace {
    func boxes(isAbove: Bool) -> [Box] {
      words.map { box($0.text, $0.value, $0.index, isAbove: isAbove, gap: line * Self.markGap) }
    }
    func cost(_ boxes: [Box]) -> Int {
      boxes.reduce(0) { sum, own in
        sum + 2 * self.cost(own) + (isOutside(own) ? 5 : 0) + others.count { own.holds($0) }
      }
    }
    let (above, below) = (boxes(isAbove: true), boxes(isAbove: false))
    let isAbove = cost(above) <= cost(below)
    texts += isAbove ? above : below
    return isAbove ? .above : .below
  }

  /// Takes the room above the last value of a line, where it is named.
  mutating func placeLast(_ text: String, _ value: Double, at index: Int) {
    texts.append(box(text, value, index, isAbove: true))
  }

  /// Where along a line its name stands best with its last value, and takes that room; nil for one that isn't
  /// needed where a line or another text would cross it.
  mutating func place(
    _ text: String, on values: [Double?], isNeeded: Bool = true
  ) -> Place? {
    guard let last = values.lastIndex(where: { $0 != nil }), let level = values[last] else {
      return nil
    }
    var best: (cost: Int, box: Box, place: Place)?
    func consider(_ own: Box, _ place: Place) {
      // Nothing is better, and of equal places the first is taken.
      if let best, best.cost == Self.free { return }
      let cut = isOutside(own) ? 5 : 0
      let cost = cost(own) + cut + others.count { own.holds($0) }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, own, place) }
    }
    for index in values.indices where values[index] == level {
      for isAbove in [true, false] {
        consider(
          box(text, level, index, isAbove: isAbove),
          Place(index: index, side: isAbove ? .above : .below))
      }
    }
    guard let best, isNeeded || best.cost <= Self.free else { return nil }
    texts.append(best.box)
    return best.place
  }

  /// A text on a text can't be read; one on the measured line hides a piece of it; one beyond the plot is
  /// moved by the program.
  private func cost(_ own: Box) -> Int {
    100 * texts.count { $0.overlaps(own) } + 2 * points.count { own.holds($0) }
  }

  private func isOutside(_ own: Box) -> Bool {
    own.left < -0.5 || own.right > Double(count) - 0.5 || own.low < scale.lowerBound
      || own.high > scale.upperBound
  }

  private func box(
    _ text: String, _ value: Double, _ place: Int, isAbove: Bool, gap: Double = 0
  ) -> Box {
    let half = TextWidth.of(text) * letter / 2
    let low = isAbove ? value : value - line - gap
    return Box(
      left: Double(place) - half, right: Double(place) + half, low: low, high: low + line + gap)
  }
}
