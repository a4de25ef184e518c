import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// Values over time: measured ones solid, the target dashed, limits dotted, signals by shape and
  /// word. Lines are named where they run, so that no key is needed.
  func timeChart(_ categories: ChartCells) throws(ExcelWriterError) -> SafeChart {
    let drawing = try SafeChart(.line, on: sheet)
    drawing.setAxes(numberCode: chart.format.code)
    drawing.setValuesFrom(leastShown)
    let count = categories.values.count
    let measured = all(.measured)
    let isDirect = measured.count == 1 && count >= 5
    drawing.setLegend(isShown: chart.series.count > 1 && !isDirect)
    for (number, one) in measured.enumerated() {
      let cells = try cells(one)
      let series = try drawing.addSeries(one.name, categories: categories, values: cells)
      ChartPaint.measuredLine(series, number: number)
      if let last = cells.values.lastIndex(where: { $0 != nil }) {
        try drawing.labelValue(
          series, at: last, of: count, numberCode: chart.format.code, place: .above, isBold: true)
      }
    }
    for role in [Chart.Series.Role.mean, .lowerLimit, .upperLimit, .target] {
      for one in all(role) {
        let cells = try cells(one)
        let series = try drawing.addSeries(one.name, categories: categories, values: cells)
        ChartPaint.line(series, role)
        guard isDirect, let place = labelPlace(role, cells) else { continue }
        try drawing.labelNameAndValue(
          series, at: place, of: count, numberCode: chart.format.code,
          place: role == .lowerLimit ? .below : .above)
      }
    }
    try addHighlights(to: drawing) { (categories, $0) }
    return drawing
  }

  /// A round number below all lines, with room for a lower target: scales of time need not start at 0.
  private var leastShown: Double {
    let values = chart.series.flatMap { series in
      (reader.cells(series.values, asText: false)?.values ?? []).compactMap { value -> Double? in
        if case .number(let number)? = value { number } else { nil }
      }
    }
    guard let least = values.min(), let most = values.max() else { return 0 }
    let span = most - least
    guard least >= 0, span > 0, span.isFinite else { return min(least, 0) }
    // A power of ten not above the span.
    var step = 1.0
    while step > span { step /= 10 }
    while step * 10 <= span { step *= 10 }
    return max(0, ((least - span / 2) / step).rounded(.down) * step)
  }

  /// Where a line has its name: the lines one after the other from the left, so that names don't
  /// meet where lines are close.
  private func labelPlace(_ role: Chart.Series.Role, _ cells: ChartCells) -> Int? {
    let count = cells.values.count
    let wished =
      switch role {
      case .target: count / 2
      case .mean: count - 3
      default: 1
      }
    let known = cells.values.indices.filter { cells.values[$0] != nil }
    return known.min { abs($0 - wished) < abs($1 - wished) }
  }
}
