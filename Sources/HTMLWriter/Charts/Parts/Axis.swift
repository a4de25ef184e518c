import ReportModel

/// A level scale: numbers run from left to right.
struct Axis: Sendable {
  var ticks: Ticks
  var left: Double
  var right: Double

  func x(_ value: Double) -> Double {
    left + (value - ticks.low) / (ticks.high - ticks.low) * (right - left)
  }

  /// The grid from `top` to `bottom` and the numbers below it.
  @MarkupBuilder func markup(
    top: Double, bottom: Double, text: (Double) -> String
  ) -> Markup {
    Element(.path, .classes(.grid), .d(.upright(ticks.values.map(x), from: top, to: bottom)))
    for label in labels(text) {
      Element.label(label.text, x: label.x, y: bottom + 14, .middle)
    }
  }

  /// Every number, or every second where they would touch.
  private func labels(_ text: (Double) -> String) -> [(text: String, x: Double)] {
    let all = ticks.values.map { (text: text($0), x: x($0)) }
    let widest = all.map { TextWidth.of($0.text, size: Plot.tickSize) }.max() ?? 0
    guard all.count > 1, widest + 6 > all[1].x - all[0].x else { return all }
    return all.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
  }
}

extension PathData {
  static func upright(_ places: [Double], from: Double, to: Double) -> PathData {
    var path = PathData()
    for place in places {
      path.move(place, from)
      path.vertical(to: to)
    }
    return path
  }

  static func level(_ places: [Double], from: Double, to: Double) -> PathData {
    var path = PathData()
    for place in places {
      path.move(from, place)
      path.horizontal(to: to)
    }
    return path
  }
}
