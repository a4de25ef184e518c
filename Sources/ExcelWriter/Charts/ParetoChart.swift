import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// The largest first, stacked by where they arose. The share so far is written at the end of each
  /// bar: a second axis would set two scales side by side that have nothing to do with each other.
  func paretoChart(_ categories: ChartCells) throws(ExcelWriterError) -> SafeChart {
    let drawing = try SafeChart(.stackedBars, on: sheet)
    drawing.setAxes(numberCode: chart.format.code)
    let measured = all(.measured)
    let cumulative = chart.series(.cumulative)
    // What the numbers at the ends are; no part of the bar, so that it has no place in the legend.
    drawing.hideValues(key: cumulative.map { "% \($0.name)" } ?? "")
    drawing.setLegend(isShown: measured.count > 1)
    for (number, one) in measured.enumerated() {
      let series = try drawing.addSeries(one.name, categories: categories, values: try cells(one))
      ChartPaint.measuredBar(series, number: number)
      try drawing.labelValues(
        series, numberCode: "\(chart.format.code);", place: .center,
        color: ChartPaint.isDark(barOf: number) ? .white : .ink)
    }
    if let cumulative {
      // A share is at most 1 long: the bar can't be seen, its number stands at the end of the stack.
      // Nor has it a name: entries of legends taken away, some programs leave out that of a part instead.
      let series = try drawing.addSeries(
        " ", categories: categories, values: try cells(cumulative))
      ChartPaint.hiddenBar(series)
      try drawing.labelValues(series, numberCode: "\"  \"0%", place: .insideBase)
    }
    return drawing
  }
}
