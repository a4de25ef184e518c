import ReportModel

extension Page {
  /// How charts with limits are read, once a page; nil when the report has no words for it.
  var chartKey: Element? {
    guard let key = report.words.chartKey else { return nil }
    return Element(.div, .classes(.key), .role(.note)) {
      Element(.h3) { key.title }
      Element(.ul) {
        Self.entry(key.limits) {
          Element.box(.band, Box(left: 0, top: 2, right: 36, bottom: 14))
          Element(.path, .classes(.limit), .d(.level([2, 14], from: 0, to: 36)))
        }
        Self.entry(key.mean) {
          Element(.path, .classes(.mean), .d(.level([8], from: 0, to: 36)))
        }
        Self.entry(key.target) {
          Element(.path, .classes(.target), .d(.level([8], from: 0, to: 36)))
        }
        if hasTargetBeyond {
          Self.entry(key.beyondScale) {
            Element(.path, .classes(.line1), .d(.arrow(.above, x: 18, in: [7])))
          }
        }
        Self.entry(key.last) { MarkShape.circle(Point(x: 18, y: 8), radius: 4, .dot1) }
        Self.entry(key.beyond) {
          MarkShape.diamond(Point(x: 9, y: 8), radius: 5, .bad)
          MarkShape.diamond(Point(x: 26, y: 8), radius: 5, .good)
        }
        Self.entry(key.run) {
          MarkShape.square(Point(x: 9, y: 8), radius: 3.5, .bad)
          MarkShape.square(Point(x: 26, y: 8), radius: 3.5, .good)
        }
        if highlights.contains(where: { !$0.isFirm }) {
          Self.entry(key.open) {
            MarkShape.diamond(Point(x: 9, y: 8), radius: 5, .bad, isFirm: false)
            MarkShape.square(Point(x: 26, y: 8), radius: 3.5, .good, isFirm: false)
          }
        }
        if highlights.contains(where: { $0.shape == .plus }) {
          Self.entry(key.plus) { MarkShape.plus(Point(x: 18, y: 8), radius: 4.5) }
        }
      }
    }
  }

  /// Whether a chart has a target beyond its scale.
  private var hasTargetBeyond: Bool {
    report.sections.flatMap(\.blocks).contains { block in
      guard case .chart(let chart) = block, chart.form == .control, chart.shownIn != .workbook
      else { return false }
      return ChartData(chart, in: report)?.targetEdge != nil
    }
  }

  /// What is said of a target beyond the scale, as a sentence of its own.
  var beyondScale: String {
    let words = report.words.chartKey?.beyondScale ?? ""
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The same at the end of what a trend says.
  var trendBeyondScale: String {
    guard let words = report.words.chartKey?.beyondScale, !words.isEmpty else { return "" }
    return (isChinese ? "；" : "; ") + words
  }

  private static func entry(
    _ words: String, @MarkupBuilder _ drawing: () -> Markup
  ) -> Element {
    Element(.li) {
      Element(
        .svg, .ariaHidden, .number(.width, 36), .number(.height, 16),
        .viewBox(width: 36, height: 16), content: drawing)
      Element(.span) { words }
    }
  }
}
