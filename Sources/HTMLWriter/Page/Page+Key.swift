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
        if hasMark(.diamond) { Self.entry(key.beyond) { Self.diamonds() } }
        if hasMark(.square) { Self.entry(key.run) { Self.squares() } }
        switch (hasMark(.diamond, isFirm: false), hasMark(.square, isFirm: false)) {
        case (true, true):
          Self.entry(key.open) {
            Self.diamonds(isFirm: false)[0]
            Self.squares(isFirm: false)[1]
          }
        case (true, false): Self.entry(key.open) { Self.diamonds(isFirm: false) }
        case (false, true): Self.entry(key.open) { Self.squares(isFirm: false) }
        case (false, false): Markup()
        }
        if hasMark(.diamond, in: [.funnel]) { Self.entry(key.funnel) { Self.diamonds() } }
        if hasMark(.diamond, in: [.funnel], isFirm: false) {
          Self.entry(key.openFunnel) { Self.diamonds(isFirm: false) }
        }
        if hasMark(.plus) {
          Self.entry(key.plus) { MarkShape.plus(Point(x: 18, y: 8), radius: 4.5) }
        }
      }
    }
  }

  /// Whether a chart over time, or a funnel, has such a mark: the key explains those that are there.
  private func hasMark(
    _ shape: Chart.Highlight.Shape, in forms: [Chart.Form] = [.line, .control], isFirm: Bool = true
  ) -> Bool {
    drawn.contains { chart in
      forms.contains(chart.form)
        && chart.highlights.contains { $0.shape == shape && $0.isFirm == isFirm }
    }
  }

  private static func diamonds(isFirm: Bool = true) -> [Element] {
    [
      MarkShape.diamond(Point(x: 9, y: 8), radius: 5, .bad, isFirm: isFirm),
      MarkShape.diamond(Point(x: 26, y: 8), radius: 5, .good, isFirm: isFirm),
    ]
  }

  private static func squares(isFirm: Bool = true) -> [Element] {
    [
      MarkShape.square(Point(x: 9, y: 8), radius: 3.5, .bad, isFirm: isFirm),
      MarkShape.square(Point(x: 26, y: 8), radius: 3.5, .good, isFirm: isFirm),
    ]
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
