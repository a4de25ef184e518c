import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// A value with its interval for each name, from the top down: a dot on a line, ticks for the
  /// target (dashed) and for what the value is compared with.
  func intervalChart() throws(ExcelWriterError) -> SafeChart {
    guard let measured = chart.series(.measured), let positions = block?.cells(.position) else {
      throw sheet.workbook.fault("reading a chart's cells")
    }
    let drawing = try SafeChart(.scatter, on: sheet)
    let scale = ValueScale(numbers(of: chart.series), isShare: chart.format.isPercent)
    drawing.setScatterAxes(acrossCode: scale?.code(chart.format) ?? chart.format.code, upCode: nil)
    drawing.setUp(from: 0, to: Double(positions.values.count) + 1)
    drawing.setLegend(isShown: false)
    let ends = [Chart.Series.Role.low, .reference, .target]
    for role in ends {
      guard let across = block?.cells(.across(role)), let up = block?.cells(.up(role)) else {
        continue
      }
      let name = chart.series(role)?.name ?? ""
      let series = try drawing.addSeries(name, categories: across, values: up)
      ChartPaint.line(series, role)
      if role != .low {
        try drawing.label(series, at: [1: name], of: up.values.count, place: .above)
      }
    }
    let cells = try cells(measured)
    let dots = try drawing.addSeries(measured.name, categories: cells, values: positions)
    ChartPaint.marker(dots, .dot, of: .ink)
    try addHighlights(to: drawing) { (cells, $0) }
    try labelNames(drawing, positions)
    return drawing
  }

  /// Each name with its value right of the line.
  private func labelNames(
    _ drawing: SafeChart, _ positions: ChartCells
  ) throws(ExcelWriterError) {
    guard let names = reader.cells(chart.categories, asText: true),
      let measured = chart.series(.measured)
    else { return }
    let end = try cells(chart.series(.high) ?? measured)
    let series = try drawing.addSeries(" ", categories: end, values: positions)
    ChartPaint.hidden(series)
    let texts = names.values.enumerated().map { index, name in (index, name?.text ?? "") }
    try drawing.label(
      series, at: Dictionary(uniqueKeysWithValues: texts), of: texts.count, place: .right)
  }
}

extension Chart {
  /// The lines of the intervals and ticks, and the height of each name.
  func intervalColumns(_ reader: ChartCellReader, _ place: ChartBlock.Place) -> [ChartColumn] {
    guard let measured = series(.measured), let values = reader.places(measured.values) else {
      return []
    }
    let count = values.count
    func height(_ index: Int) -> Double { Double(count - index) }
    var columns = [
      ChartColumn(
        key: .position, head: "y", cells: (0..<count).map { .number(height($0)) })
    ]
    func add(_ role: Series.Role, _ first: [CellPlace], _ second: [CellPlace], _ reach: Double) {
      guard first.count == count, second.count == count else { return }
      var across: [CellContent] = []
      var up: [CellContent] = []
      for index in 0..<count {
        across += [
          first[index].copy(on: place.sheet), second[index].copy(on: place.sheet), .blank,
        ]
        up += [.number(height(index) - reach), .number(height(index) + reach), .blank]
      }
      let name = series(role)?.name ?? ""
      columns.append(ChartColumn(key: .across(role), head: "\(name) x", cells: across))
      columns.append(ChartColumn(key: .up(role), head: "\(name) y", cells: up))
    }
    func places(_ role: Series.Role) -> [CellPlace]? {
      series(role).flatMap { reader.places($0.values) }
    }
    if let low = places(.low), let high = places(.high) { add(.low, low, high, 0) }
    if let reference = places(.reference) { add(.reference, reference, reference, 0.3) }
    if let target = places(.target) { add(.target, target, target, 0.5) }
    columns += highlightGroups.enumerated().map { number, group in
      ChartColumn(
        key: .highlight(number), head: group.head,
        cells: (0..<count).map { group.words[$0] == nil ? .blank : .number(height($0)) })
    }
    return columns
  }
}
