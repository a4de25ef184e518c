import ReportModel

/// A chart of cells of the workbook, drawn by the program that shows it.
struct ChartDrawing {
  var plan: WorkbookPlan
  var chart: Chart
  var sheet: SafeSheet

  var reader: ChartCellReader { ChartCellReader(index: plan.index) }
  /// The chart's own cells; nil when it needs none.
  var block: ChartBlock? { plan.chartCells.block(of: chart) }

  /// false when one of the chart's cells isn't in the workbook; nothing is drawn then.
  ///
  /// - Parameters:
  ///   - left: pixels from the sheet's edge.
  ///   - room: pixels across, some of which stay free beside the chart.
  func draw(row: Int, left: Int, room: Int, height: Int) throws(ExcelWriterError) -> Bool {
    guard let categories = reader.cells(chart.categories, asText: true),
      chart.series.contains(where: { $0.role == .measured }),
      chart.series.allSatisfy({ reader.cells($0.values, asText: false) != nil })
    else { return false }
    let drawing: SafeChart
    let width = room - 12
    switch chart.form {
    case .line, .control:
      drawing = try timeChart(categories, width: width, height: height)
    case .bar: drawing = try barChart(categories)
    case .interval: drawing = try intervalChart()
    case .funnel: drawing = try funnelChart(width: width, height: height)
    case .waterfall: drawing = try waterfallChart(categories)
    case .pareto: drawing = try paretoChart(categories)
    case .heatMap: return true
    }
    drawing.setTitle(chart.title)
    if drawing.form == .line || drawing.form == .columns {
      drawing.thinLabels(names()?.values ?? categories.values, pixels: room)
      drawing.setAcrossTitle(plan.chartCells.names(of: chart)?.title ?? "")
    }
    let description = [chart.title, chart.description].filter { !$0.isEmpty }
    try drawing.insert(
      row: row, left: left, width: width, height: height,
      description: description.joined(separator: ". "))
    return true
  }

  /// The cells of a series that `draw` has found to be there.
  func cells(_ series: Chart.Series) throws(ExcelWriterError) -> ChartCells {
    guard let cells = reader.cells(series.values, asText: false) else {
      throw sheet.workbook.fault("reading a chart's cells")
    }
    return cells
  }

  func all(_ role: Chart.Series.Role) -> [Chart.Series] { chart.series.filter { $0.role == role } }

  /// Draws the points that stand out as series of their own, shape and word beside the colour.
  ///
  /// - Parameter place: where the words of a group stand, by its number; nil for nowhere.
  func addHighlights(
    to drawing: SafeChart, place: (Int) -> SafeChart.LabelPlace? = { _ in .above },
    points: (ChartCells) -> (categories: ChartCells, values: ChartCells)?
  ) throws(ExcelWriterError) {
    for (number, group) in chart.highlightGroups.enumerated() {
      guard let cells = block?.cells(.highlight(number)), let points = points(cells) else {
        continue
      }
      let name = group.words.sorted { $0.key < $1.key }.map(\.value).first { !$0.isEmpty }
      let series = try drawing.addSeries(
        name ?? group.head, categories: points.categories, values: points.values)
      ChartPaint.marker(series, group.shape.marker, of: group.kind.color)
      let words = group.words.filter { !$0.value.isEmpty }
      if let place = place(number) {
        try drawing.label(
          series, at: words, of: cells.values.count, place: place, color: group.kind.color)
      }
      guard !group.isFirm else { continue }
      // Programs that don't draw the edge of a mark would leave a hole in the line.
      let core = try drawing.addSeries(
        group.head, categories: points.categories, values: points.values)
      ChartPaint.marker(core, group.shape.marker, of: .white, isCore: true)
    }
  }
}

extension Chart.Highlight.Shape {
  var marker: ChartPaint.Marker {
    switch self {
    case .diamond: .diamond
    case .square: .square
    case .plus: .plus
    }
  }
}

extension Mark.Kind {
  var color: Palette {
    switch self {
    case .good: .good
    case .bad: .bad
    case .neutral: .ink
    }
  }
}
