import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// Rates against volumes between limits that narrow: inside them the points differ by chance.
  func funnelChart() throws(ExcelWriterError) -> SafeChart {
    guard let measured = chart.series(.measured), let volume = chart.series(.volume) else {
      throw sheet.workbook.fault("reading a chart's cells")
    }
    let drawing = try SafeChart(.scatter, on: sheet)
    let drawn = chart.series.filter { $0.role != .volume && $0.role != .limitVolume }
    let up = ValueScale(numbers(of: drawn), isShare: chart.format.isPercent)
    drawing.setScatterAxes(
      acrossCode: NumberFormat.count.code, upCode: up?.code(chart.format) ?? chart.format.code)
    drawing.setAcrossTitle(volume.name)
    if let up { drawing.setUp(from: up.low, to: up.high, step: up.step) }
    let volumes = chart.series.filter { $0.role == .volume || $0.role == .limitVolume }
    if let across = ValueScale(numbers(of: volumes), isShare: false) {
      drawing.setAcross(from: across.low, to: across.high, step: across.step)
    }
    drawing.setLegend(isShown: false)
    let limits: [Chart.Series.Role] = [
      .lowerOuterLimit, .lowerLimit, .upperLimit, .upperOuterLimit, .mean, .target,
    ]
    for role in limits {
      for one in all(role) { try addLine(one, to: drawing) }
    }
    let across = try cells(volume)
    let points = try drawing.addSeries(
      measured.name, categories: across, values: try cells(measured))
    ChartPaint.marker(points, .dot, of: .second)
    try addHighlights(to: drawing, place: { _ in .right }) { (across, $0) }
    return drawing
  }

  private func addLine(
    _ series: Chart.Series, to drawing: SafeChart
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
    guard let last = values.values.lastIndex(where: { $0 != nil }) else { return }
    switch series.role {
    case .mean, .target:
      // The higher of the two lines has its label above it, so that labels stand apart.
      let other = chart.series(series.role == .mean ? .target : .mean).map(numbers)
      let (own, others) = (values.values[last]?.number ?? 0, other?.compactMap { $0 }.last ?? 0)
      let isHigher = own == others ? series.role == .target : own > others
      try drawing.labelNameAndValue(
        handle, at: last, of: values.values.count, numberCode: chart.format.code,
        place: other == nil || isHigher ? .above : .below)
    case .upperOuterLimit where isAtInnerLimit(values, at: min(1, last)): break
    case .upperLimit, .upperOuterLimit:
      // Where volumes are small the limits lie far from each other.
      try drawing.label(
        handle, at: [min(1, last): series.name], of: values.values.count, place: .above)
    default: break
    }
  }

  /// Whether an outer limit has met the inner one, as both do at 100%: one name is enough then.
  private func isAtInnerLimit(_ values: ChartCells, at place: Int) -> Bool {
    guard let inner = chart.series(.upperLimit).map(numbers), inner.indices.contains(place)
    else { return false }
    return inner[place] == values.values[place]?.number
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
