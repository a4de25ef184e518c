import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// Values over time: measured ones solid, the target dashed, limits dotted, signals by shape and
  /// word. Lines are named beside their last value, so that no key is needed.
  func timeChart(
    _ categories: ChartCells, width: Int, height: Int
  ) throws(ExcelWriterError) -> SafeChart {
    let drawing = try SafeChart(.line, on: sheet)
    let scale = ValueScale(numbers(of: chart.series), isShare: chart.format.isPercent)
    drawing.setAxes(numberCode: scale?.code(chart.format) ?? chart.format.code)
    if let scale { drawing.setUp(from: scale.low, to: scale.high, step: scale.step) }
    let count = categories.values.count
    let lines = chart.lines
    let isDirect = lines.count == 1 && count >= 5
    drawing.setLegend(isShown: chart.series.count > 1 && !isDirect)
    var labels = scale.flatMap { isDirect ? self.labels($0, count, width, height) : nil }
    let names = self.names(more: labels?.room ?? 0) ?? categories
    for (number, one) in lines.enumerated() {
      let cells = try cells(one)
      let series = try drawing.addSeries(one.name, categories: names, values: cells)
      ChartPaint.measuredLine(series, number: number)
      if let last = cells.values.lastIndex(where: { $0 != nil }) {
        let place = labels?.placeLast(
          chart.format.text(cells.values[last]?.number ?? 0), cells.values[last]?.number ?? 0,
          at: last)
        try drawing.labelValue(
          series, at: [last], of: count, numberCode: chart.format.code,
          place: place?.side ?? .above,
          isBold: true)
      }
    }
    let words = placeWords(&labels)
    let places = self.places(&labels)
    for role in [Chart.Series.Role.mean, .lowerLimit, .upperLimit, .target] {
      for one in all(role) {
        let cells = try cells(one)
        let series = try drawing.addSeries(one.name, categories: names, values: cells)
        ChartPaint.line(series, role)
        guard let place = places[one.values] else { continue }
        try drawing.labelNameAndValue(
          series, at: place.index, of: count, numberCode: chart.format.code, place: place.side)
      }
    }
    try addHighlights(to: drawing, place: { words[$0] }) { (names, $0) }
    if let labels, labels.room > 0, let block = plan.chartCells.names(of: chart) {
      // The axis is as long as the longest series: one of nothing makes the room.
      let room = try drawing.addSeries(
        " ", categories: names, values: block.room(count + labels.room))
      ChartPaint.hidden(room)
    }
    return drawing
  }

  /// Where lines are named, the mean the last: where another line would cross its name it has none, nor has a
  /// limit of a share that no share can pass.
  private func places(_ labels: inout LineLabels?) -> [CellRange: LineLabels.Place] {
    var places: [CellRange: LineLabels.Place] = [:]
    for role in [Chart.Series.Role.lowerLimit, .upperLimit, .target, .mean] {
      for one in all(role) {
        let values = numbers(one)
        guard let known = values.compactMap({ $0 }).last else { continue }
        places[one.values] = labels?.place(
          "\(one.name) \(chart.format.text(known))", on: values,
          isNeeded: role != .mean && (role == .target || !isEndOfScale(known)))
      }
    }
    return places
  }

  private func isEndOfScale(_ level: Double) -> Bool {
    chart.format.isPercent && (level <= 0 || level >= 1)
  }

  /// The short names of the categories, with empty ones beside the last.
  func names(more: Int = 0) -> ChartCells? {
    plan.chartCells.names(of: chart)?.cells(.name, more: more)
  }

  /// The room beside the plot, and the line that names of others keep away from.
  private func labels(
    _ scale: ValueScale, _ count: Int, _ width: Int, _ height: Int
  ) -> LineLabels {
    func last(_ series: Chart.Series) -> String? {
      numbers(series).compactMap { $0 }.last.map(chart.format.text)
    }
    let line = chart.lines.first
    let texts = chart.series.filter { $0.role == line?.role || $0.role != .measured }.compactMap {
      one in
      last(one).map { one.role == line?.role ? $0 : "\(one.name) \($0)" }
    }
    var labels = LineLabels(
      scale: scale.low...scale.high, count: count, width: width, height: height,
      beside: plan.chartCells.names(of: chart) == nil ? [] : texts)
    labels.avoid(line.map(numbers) ?? [])
    for role in [Chart.Series.Role.mean, .lowerLimit, .upperLimit, .target] {
      for one in all(role) { labels.avoidWhereFree(numbers(one)) }
    }
    return labels
  }

  private var hasKey: Bool { plan.report.words.workbook.chartMarks != nil }

  /// On which side of their marks the words of each group of highlights stand; no place for names. Those of
  /// a remark stand where they lie on nothing, else in the sheet's key alone.
  private func placeWords(_ labels: inout LineLabels?) -> [SafeChart.LabelPlace?] {
    let line = chart.lines.first.map(numbers) ?? []
    let measured = all(.measured).first.map(numbers) ?? []
    return chart.highlightGroups.map { group in
      let values = group.shape.isOfMeasured ? measured : line
      let words = group.words.sorted { $0.key < $1.key }.compactMap { place, word in
        let value = values.indices.contains(place) ? values[place] : nil
        return value.flatMap { word.isEmpty ? nil : (text: word, value: $0, index: place) }
      }
      guard labels != nil else { return .above }
      return labels?.placeWords(words, isNeeded: group.kind != .neutral || !hasKey)
    }
  }
}
