/// Finds places for the names of lines within a chart over time, so that no text lies on another one and
/// none on the measured line where that can be had.
///
/// Across it counts in categories, up in values. Programs draw charts a little differently, so that room
/// is taken generously.
struct LineLabels {
  /// How much of a category a letter takes, and how much of the scale a line of text.
  private let letter: Double
  private let line: Double
  private let count: Int
  private var texts: [Box] = []
  private var points: [(x: Double, y: Double)] = []
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
  private static let (aside, above) = (70.0, 70.0)
  private static let letterPixels = 6.0
  private static let linePixels = 15.0

  /// - Parameters:
  ///   - scale: the ends of the scale of values.
  ///   - count: how many categories there are.
  ///   - width: of the chart in pixels, as is its height.
  init(scale: ClosedRange<Double>, count: Int, width: Int, height: Int) {
    self.scale = scale
    self.count = count
    let across = max(1, Double(width) - Self.aside) / Double(max(count, 1))
    let up = max(1, Double(height) - Self.above)
    letter = Self.letterPixels / across
    line = Self.linePixels / up * (scale.upperBound - scale.lowerBound)
  }

  /// Keeps names away from a line of values.
  mutating func avoid(_ values: [Double?]) {
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      points.append((Double(place), value))
      if place + 1 < values.count, let next = values[place + 1] {
        for step in [0.25, 0.5, 0.75] {
          points.append((Double(place) + step, value + (next - value) * step))
        }
      }
    }
  }

  /// Keeps names away from a text that stands above a value.
  mutating func avoid(_ text: String, above value: Double, at place: Int) {
    texts.append(box(text, value, place, isAbove: true))
  }

  /// Where along a line its name stands best, and takes that room.
  mutating func place(_ text: String, on values: [Double?]) -> (index: Int, isAbove: Bool)? {
    var best: (cost: Int, box: Box, index: Int, isAbove: Bool)?
    for index in values.indices {
      guard let value = values[index] else { continue }
      for isAbove in [true, false] {
        let own = box(text, value, index, isAbove: isAbove)
        let cost = cost(own)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, own, index, isAbove) }
      }
    }
    guard let best else { return nil }
    texts.append(best.box)
    return (best.index, best.isAbove)
  }

  /// A text on a text can't be read; one on the measured line hides a piece of it; one beyond the plot is
  /// moved by the program.
  private func cost(_ own: Box) -> Int {
    let isOutside =
      own.left < -0.5 || own.right > Double(count) - 0.5 || own.low < scale.lowerBound
      || own.high > scale.upperBound
    return 100 * texts.count { $0.overlaps(own) } + 2 * points.count { own.holds($0) }
      + (isOutside ? 5 : 0)
  }

  private func box(_ text: String, _ value: Double, _ place: Int, isAbove: Bool) -> Box {
    let half = TextWidth.of(text) * letter / 2
    let low = isAbove ? value : value - line
    return Box(
      left: Double(place) - half, right: Double(place) + half, low: low, high: low + line)
  }
}
