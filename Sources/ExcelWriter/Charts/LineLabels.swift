/// Finds places for the names of lines of a chart over time, so that no text lies on another one and none
/// on the measured line where that can be had: in the room beside the last period, else where a level line
/// has its last value. A limit that steps is nowhere named with that of another period.
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
  static let mostRoom = 8
  private static let mostShare = 0.35

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
    room =
      texts.isEmpty || widest > plot * Self.mostShare
      ? 0 : min(Self.mostRoom, Int((Double(count) * widest / (plot - widest)).rounded(.up)))
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

  /// On which side of their values some words stand best, all on one; takes that room. nil for words that aren't
  /// needed where they would lie on a line or a text on both.
  mutating func placeWords(
    _ words: [(text: String, value: Double, index: Int)], isNeeded: Bool = true
  ) -> SafeChart.LabelPlace? {
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
    guard isNeeded || min(cost(above), cost(below)) <= Self.free else { return nil }
    texts += isAbove ? above : below
    return isAbove ? .above : .below
  }

  /// Where the last value of a line is named; takes that room.
  mutating func placeLast(_ text: String, _ value: Double, at index: Int) -> Place {
    let isBeside = room > 0 && index == count - 1
    texts.append(isBeside ? beside(text, value) : box(text, value, index, isAbove: true))
    return Place(index: index, side: isBeside ? .right : .above)
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
      // Beside the last value only the axis is in the way, that of a limit of 0.
      let cut =
        place.side == .right ? (own.low < scale.lowerBound ? 1 : 0) : isOutside(own) ? 5 : 0
      let cost = cost(own) + cut + others.count { own.holds($0) }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, own, place) }
    }
    if room > 0, last == count - 1 {
      consider(beside(text, level), Place(index: last, side: .right))
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

  private func beside(_ text: String, _ value: Double) -> Box {
    let left = Double(count) - 1 + letter
    return Box(
      left: left, right: left + TextWidth.of(text) * letter, low: value - line / 2,
      high: value + line / 2)
  }
}
