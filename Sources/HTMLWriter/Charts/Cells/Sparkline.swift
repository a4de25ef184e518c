import ReportModel

/// A trend as small as a word: the band of usual variation, the line, its dashed target, and the
/// last value as a dot, or as a diamond when it is a signal.
enum Sparkline {
  private static let width = 136.0
  private static let height = 34.0
  private static let margin = 5.0

  /// nil when no period has a value.
  ///
  /// - Parameter beyond: what is said of a target beyond the scale.
  static func element(_ trend: Trend, beyond: String = "") -> Element? {
    guard let lines = TrendLines(trend) else { return nil }
    let scale = Scale(lines, width: width, height: height, margin: margin)
    return Element(
      .svg, .classes(.spark), .role(.img), .number(.width, width), .number(.height, height),
      .viewBox(width: width, height: height)
    ) {
      DrawingText.markup(trend, beyond)
      TrendParts(lines: lines, signal: trend.signal, dot: 3, x: scale.x, y: scale.y).markup(
        from: 0, to: width)
    }
  }

  private struct Scale {
    var lines: TrendLines
    var width, height, margin: Double

    init(_ lines: TrendLines, width: Double, height: Double, margin: Double) {
      self.lines = lines
      self.width = width
      self.height = height
      self.margin = margin
    }

    func x(_ index: Int) -> Double {
      let count = lines.values.count
      guard count > 1 else { return width / 2 }
      return margin + Double(index) * (width - 2 * margin) / Double(count - 1)
    }

    func y(_ value: Double) -> Double {
      lines.high == lines.low
        ? height / 2
        : height - margin - (value - lines.low) / (lines.high - lines.low) * (height - 2 * margin)
    }
  }
}
