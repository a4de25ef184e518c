import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// Values over time: measured ones solid, the target dashed, limits dotted, signals by shape and
  /// word. Lines are named where they run, so that no key is needed.
  func timeChart(
    _ categories: ChartCells, width: Int, height: Int
  ) throws(ExcelWriterError) -> SafeChart {
    let drawing = try SafeChart(.line, on: sheet)
    drawing.setAxes(numberCode: chart.format.code)
    let scale = ValueScale(numbers(of: chart.series), isShare: chart.format.isPercent)
    if let scale { drawing.setUp(from: scale.low, to: scale.high, step: scale.step) }
    let count = categories.values.count
    let lines = self.lines
    let isDirect = lines.count == 1 && count >= 5
    drawing.setLegend(isShown: chart.series.count > 1 && !isDirect)
    for (number, one) in lines.enumerated() {
      let cells = try cells(one)
      let series = try drawing.addSeries(one.name, categories: categories, values: cells)
      ChartPaint.measuredLine(series, number: number)
      if let last = cells.values.lastIndex(where: { $0 != nil }) {
        try drawing.labelValue(
          series, at: last, of: count, numberCode: chart.format.code, place: .above, isBold: true)
      }
    }
    var labels = scale.flatMap { isDirect ? self.labels($0, count, width, height) : nil }
    for role in [Chart.Series.Role.mean, .lowerLimit, .upperLimit, .target] {
      for one in all(role) {
        let cells = try cells(one)
        let series = try drawing.addSeries(one.name, categories: categories, values: cells)
        ChartPaint.line(series, role)
        let values = cells.values.map { $0?.number }
        guard let known = values.compactMap({ $0 }).last,
          let place = labels?.place("\(one.name) \(chart.format.text(known))", on: values)
        else { continue }
        try drawing.labelNameAndValue(
          series, at: place.index, of: count, numberCode: chart.format.code,
          place: place.isAbove ? .above : .below)
      }
    }
    try addHighlights(to: drawing) { (categories, $0) }
    return drawing
  }

  /// What the rules read, where that isn't what was measured: a ring marks the latter.
  private var lines: [Chart.Series] {
    let judged = all(.judged)
    return judged.isEmpty ? all(.measured) : judged
  }

  /// The room that is taken before lines are named: the measured line, its last value, and the words of
  /// highlights.
  private func labels(
    _ scale: ValueScale, _ count: Int, _ width: Int, _ height: Int
  ) -> LineLabels {
    var labels = LineLabels(
      scale: scale.low...scale.high, count: count, width: width, height: height)
    let values = lines.first.map(numbers) ?? []
    labels.avoid(values)
    if let last = values.lastIndex(where: { $0 != nil }), let value = values[last] {
      labels.avoid(chart.format.text(value), above: value, at: last)
    }
    let measured = all(.measured).first.map(numbers) ?? []
    for group in chart.highlightGroups {
      let marked = group.shape == .ring ? measured : values
      for (place, word) in group.words where marked.indices.contains(place) {
        if let value = marked[place] { labels.avoid(word, above: value, at: place) }
      }
    }
    return labels
  }
}
