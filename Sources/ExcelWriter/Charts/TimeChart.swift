import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// Values over time: measured ones solid, the target dashed, limits dotted, signals by shape and
  /// word. Lines are named where they run, so that no key is needed.
  func timeChart(_ categories: ChartCells) throws(ExcelWriterError) -> SafeChart {
    let drawing = try SafeChart(.line, on: sheet)
    drawing.setAxes(numberCode: chart.format.code)
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
