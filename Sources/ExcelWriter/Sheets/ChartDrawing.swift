import ReportModel

/// A chart of cells of the workbook, drawn by the program that shows it.
struct ChartDrawing {
  var plan: WorkbookPlan
  var chart: Chart
  var sheet: SafeSheet

  /// Longer labels are easier read beside horizontal bars.
  private static let labelWidth = 7.0

  /// false when one of the chart's cells isn't in the workbook; nothing is drawn then.
  func draw(row: Int, slot: Int, slots: Int, pixels: Int) throws(ExcelWriterError) -> Bool {
    guard let categories = cells(chart.categories, asText: true), !chart.series.isEmpty else {
      return false
    }
    var series: [(series: Chart.Series, cells: ChartCells)] = []
    for one in chart.series {
      guard let values = cells(one.values, asText: false) else { return false }
      series.append((one, values))
    }
    let form = form(categories)
    let drawing = try SafeChart(form, on: sheet)
    drawing.setTitle(chart.title)
    drawing.setAxes(numberCode: chart.format.code)
    drawing.setLegend(isShown: series.count > 1)
    var measured = 0
    // Targets come last, so that their frame lies over the bars.
    for one in series.filter({ $0.series.role == .measured })
      + series.filter({ $0.series.role == .target })
    {
      let handle = try drawing.addSeries(
        one.series.name, categories: categories, values: one.cells)
      switch (one.series.role == .target, form) {
      case (false, .line): ChartPaint.measuredLine(handle, number: measured)
      case (false, .columns), (false, .bars): ChartPaint.measuredBar(handle, number: measured)
      case (true, .line): ChartPaint.targetLine(handle)
      case (true, .columns), (true, .bars): ChartPaint.targetBar(handle)
      }
      if one.series.role == .measured { measured += 1 }
    }
    let width = pixels / slots
    let description = [chart.title, chart.description].filter { !$0.isEmpty }
    try drawing.insert(
      row: row, left: slot * width, width: width - 12,
      height: SheetMetrics.chartRows * SheetMetrics.rowPixels - 8,
      description: description.joined(separator: ". "))
    return true
  }

  private func form(_ categories: ChartCells) -> SafeChart.Form {
    switch chart.form {
    case .line, .control: return .line
    case .bar, .interval, .funnel, .waterfall, .pareto, .heatMap:
      let labels = categories.values.compactMap { $0 }.map { TextWidth.of($0.text) }
      return (labels.max() ?? 0) > Self.labelWidth ? .bars : .columns
    }
  }

  /// nil when a cell isn't in the workbook, or the range is empty.
  private func cells(_ range: CellRange, asText: Bool) -> ChartCells? {
    switch range {
    case .column, .row:
      var places: [CellPlace] = []
      for reference in range.cells {
        guard let place = plan.index.place(reference) else { return nil }
        places.append(place)
      }
      guard let first = places.first, let last = places.last,
        // A column that only pages show may lie within a run of columns.
        places.count == (last.row - first.row + 1) * (last.column - first.column + 1)
      else { return nil }
      return ChartCells(
        sheet: first.sheet, rows: first.row...last.row, columns: first.column...last.column,
        values: places.map { value(of: $0.cell, asText: asText) })
    case .heads(let id, let columns):
      guard let table = plan.index.table(id), !columns.isEmpty,
        table.columns.indices.contains(columns.lowerBound),
        table.columns.indices.contains(columns.upperBound - 1)
      else { return nil }
      let shown = columns.filter { table.columns[$0] != nil }
      guard shown.count == columns.count, let first = table.columns[columns.lowerBound] else {
        return nil
      }
      return ChartCells(
        sheet: table.sheet, rows: table.headRow...table.headRow,
        columns: first...(first + columns.count - 1),
        values: shown.map { .text(table.table.columns[$0].title) })
    }
  }

  private func value(of cell: Cell, asText: Bool) -> CachedValue? {
    if asText { return .text(cell.shown) }
    if case .number(let number) = cell.value, number.isFinite { return .number(number) }
    return nil
  }
}
