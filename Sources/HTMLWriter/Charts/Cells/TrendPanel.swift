import ReportModel

/// A trend with its scale, as wide as a panel: round numbers at the left, the first and the last
/// period below.
enum TrendPanel {
  private static let width = 260.0
  private static let height = 104.0
  private static let bottom = 84.0
  private static let top = 8.0

  /// nil when no period has a value.
  ///
  /// - Parameter beyond: what is said of a target beyond the scale.
  static func element(_ trend: Trend, _ axis: Trend.Axis, beyond: String = "") -> Element? {
    guard let lines = TrendLines(trend),
      let ticks = Ticks(
        from: lines.low, to: lines.high, atMost: 3, isShare: axis.format.isPercent)
    else { return nil }
    let decimals = max(0, ticks.decimals - (axis.format.isPercent ? 2 : 0))
    let format = axis.format.with(decimals: decimals)
    let texts = ticks.values.map(format.text)
    let left = max(36, (texts.map { TextWidth.of($0, size: Plot.tickSize) }.max() ?? 0) + 8)
    let right = width - 6
    let count = lines.values.count
    func x(_ index: Int) -> Double {
      guard count > 1 else { return (left + right) / 2 }
      return left + 6 + Double(index) * (right - left - 12) / Double(count - 1)
    }
    func y(_ value: Double) -> Double {
      bottom - (value - ticks.low) / (ticks.high - ticks.low) * (bottom - top)
    }
    return Element(
      .svg, .classes(.strip), .role(.img), .viewBox(width: width, height: height)
    ) {
      DrawingText.markup(trend, beyond)
      Element(.path, .classes(.grid), .d(.level(ticks.values.map(y), from: left, to: right)))
      for (value, text) in zip(ticks.values, texts) {
        Element.label(text, x: left - 6, y: y(value) + 4, .end)
      }
      TrendParts(lines: lines, signal: trend.signal, dot: 3.5, x: x, y: y).markup(
        from: left, to: right)
      if let whole = lines.whole, let last = (lines.values.last ?? nil).map(y) {
        // On the side away from the plus; above both where there is no room below.
        let plus = y(whole.value)
        let isBelow = last > plus && last + 16 <= bottom
        Element.label(
          whole.lineName, x: right, y: isBelow ? last + 16 : max(min(last, plus) - 9, 10), .end,
          .over)
      }
      Element.label(axis.first, x: left, y: height - 5)
      Element.label(axis.last, x: right, y: height - 5, .end)
    }
  }
}
