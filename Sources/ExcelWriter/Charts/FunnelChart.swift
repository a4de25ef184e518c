import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// Rates against volumes between limits that narrow: inside them the points differ by chance.
  ///
  /// - Parameter width: of the chart in pixels, as is its height.
  func funnelChart(width: Int, height: Int) throws(ExcelWriterError) -> SafeChart {
    guard let measured = chart.series(.measured), let volume = chart.series(.volume) else {
      throw sheet.workbook.fault("reading a chart's cells")
    }
    let drawing = try SafeChart(.scatter, on: sheet)
    let drawn = chart.series.filter { $0.role != .volume && $0.role != .limitVolume }
    let up = ValueScale(numbers(of: drawn), isShare: chart.format.isPercent)
    drawing.setScatterAxes(
      acrossCode: NumberFormat.count.code, upCode: up?.code(chart.format) ?? chart.format.code)
    // It says what runs across, and which limits are dotted.
    drawing.setAcrossTitle(chart.description.isEmpty ? volume.name : chart.description)
    if let up { drawing.setUp(from: up.low, to: up.high, step: up.step) }
    let (names, across) = namesAndAcross(up, width: width, height: height)
    if let across { drawing.setAcross(from: across.low, to: across.high, step: across.step) }
    drawing.setLegend(isShown: false)
    for role in Self.funnelLines {
      for one in all(role) { try addLine(one, names, to: drawing) }
    }
    let volumes = try cells(volume)
    let points = try drawing.addSeries(
      measured.name, categories: volumes, values: try cells(measured))
    ChartPaint.marker(points, .dot, of: .second)
    try addHighlights(to: drawing, place: { _ in .right }) { (volumes, $0) }
    return drawing
  }

  private static let funnelLines: [Chart.Series.Role] = [
    .lowerOuterLimit, .lowerLimit, .upperLimit, .upperOuterLimit, .mean, .target,
  ]

  /// Where the lines are named, and the scale across with the room for that.
  private func namesAndAcross(
    _ up: ValueScale?, width: Int, height: Int
  ) -> (FunnelNames?, ValueScale?) {
    let volumes = numbers(
      of: chart.series.filter { $0.role == .volume || $0.role == .limitVolume })
    let across = ValueScale(volumes, isShare: false)
    guard let up, let across, let least = volumes.min(), let most = volumes.max() else {
      return (nil, across)
    }
    let lines = Self.funnelLines.compactMap { role -> (Chart.Series.Role, String, Double)? in
      guard let series = chart.series(role), let level = numbers(series).last ?? nil else {
        return nil
      }
      let isOfValue = role == .mean || role == .target
      return (
        role, isOfValue ? "\(series.name) \(chart.format.text(level))" : series.name, level
      )
    }
    func names(isOpenLeft: Bool) -> FunnelNames {
      FunnelNames(
        Dictionary(lines.map { ($0.0, $0.1) }) { first, _ in first },
        at: Dictionary(lines.map { ($0.0, $0.2) }) { first, _ in first },
        height: up.high - up.low, pixels: (width, height), isOpenLeft: isOpenLeft)
    }
    func scale(_ names: FunnelNames) -> ValueScale {
      across.leaving(left: names.left, right: names.right, beside: least...most)
    }
    let open = names(isOpenLeft: true)
    let wide = scale(open)
    guard least - wide.low < open.left * (wide.high - wide.low) else { return (open, wide) }
    let closed = names(isOpenLeft: false)
    return (closed, scale(closed))
  }

  private func addLine(
    _ series: Chart.Series, _ names: FunnelNames?, to drawing: SafeChart
  ) throws(ExcelWriterError) {
    let own = block.flatMap { block in
      block.cells(.across(series.role)).flatMap { across in
        block.cells(.up(series.role)).map { (across, $0) }
      }
    }
    var line = own
    if line == nil, let volume = chart.series(.limitVolume) {
      let values = try cells(series)
      let across = try cells(volume)
      if across.values.count == values.values.count { line = (across, values) }
    }
    guard let (across, values) = line else { return }
    let handle = try drawing.addSeries(series.name, categories: across, values: values)
    ChartPaint.line(handle, series.role)
    let filled = values.values.indices.filter { values.values[$0] != nil }
    guard let place = names?.places[series.role], let first = filled.first, let last = filled.last
    else { return }
    let end = place == .left ? first : last
    if series.role == .mean || series.role == .target {
      try drawing.labelNameAndValue(
        handle, at: end, of: values.values.count, numberCode: chart.format.code, place: place)
    } else {
      try drawing.label(handle, at: [end: series.name], of: values.values.count, place: place)
    }
  }
}

extension Chart {
  /// The ends of level lines whose value stands in one cell.
  func levelColumns(_ reader: ChartCellReader, _ place: ChartBlock.Place) -> [ChartColumn] {
    guard let volume = series(.limitVolume) ?? series(.volume),
      let across = reader.places(volume.values)?.filter({ $0.cell.number != nil }),
      let first = across.min(by: { ($0.cell.number ?? 0) < ($1.cell.number ?? 0) }),
      let last = across.max(by: { ($0.cell.number ?? 0) < ($1.cell.number ?? 0) })
    else { return [] }
    return [Series.Role.mean, .target].flatMap { role -> [ChartColumn] in
      guard let series = series(role), let values = reader.places(series.values),
        values.count == 1
      else { return [] }
      return [
        ChartColumn(
          key: .across(role), head: "\(series.name) x",
          cells: [first.copy(on: place.sheet), last.copy(on: place.sheet)]),
        ChartColumn(
          key: .up(role), head: "\(series.name) y",
          cells: [values[0].copy(on: place.sheet), values[0].copy(on: place.sheet)]),
      ]
    }
  }
}
