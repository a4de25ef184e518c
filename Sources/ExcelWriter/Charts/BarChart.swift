import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// Values side by side, in grey: whether one is good follows from a target that a reader may
  /// change. A target is a dashed frame round the bar that it belongs to.
  func barChart(_ categories: ChartCells) throws(ExcelWriterError) -> SafeChart {
    let isListed = plan.drawings.isListed(chart)
    let drawing = try SafeChart(isListed ? .bars : .columns, on: sheet)
    let measured = all(.measured)
    let targets = all(.target)
    // Bars start at 0.
    let scale = ValueScale(numbers(of: measured + targets) + [0], isShare: chart.format.isPercent)
    drawing.setAxes(numberCode: scale?.code(chart.format) ?? chart.format.code)
    if let scale { drawing.setUp(from: scale.low, to: scale.high, step: scale.step) }
    let names = isListed ? categories : self.names() ?? categories
    // Bars of several series stand beside each other; a frame needs one to stand round.
    drawing.setOverlap(measured.count > 1 ? 0 : 100)
    drawing.setLegend(isShown: measured.count + targets.count > 1)
    for (number, one) in measured.enumerated() {
      let series = try drawing.addSeries(one.name, categories: names, values: try cells(one))
      ChartPaint.measuredBar(series, number: number)
      if measured.count == 1, isListed || categories.values.count <= 12 {
        try drawing.labelValues(
          series, numberCode: chart.format.code,
          place: targets.isEmpty ? .outsideEnd : .insideBase,
          color: targets.isEmpty ? .ink : .white)
      }
    }
    for one in targets {
      let series = try drawing.addSeries(one.name, categories: names, values: try cells(one))
      ChartPaint.targetBar(series)
    }
    return drawing
  }
}
