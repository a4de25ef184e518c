import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// Values over time: measured ones solid, the target dashed, limits dotted, signals by shape and
  /// word. Lines are named beside their last value, so that no key is needed.
  func timeChart(
    _ categories: ChartCells, width: Int, height: Int
  ) throws(ExcelWriterError) -> SafeChart {
    let drawing = try SafeChart(.line, on: sheet)
    let scale = ValueScale(overTime: chart, numbers: numbers)
    let count = categories.values.count
    let lines = chart.lines
    let ends = EndNames(chart, numbers: numbers)
    let isDirect = lines.count == 1 && count >= EndNames.leastCategories
    var labels = scale.flatMap {
      isDirect ? self.labels($0, count, width, height, beside: ends?.names.map(\.text) ?? []) : nil
    }
    let room = labels?.room ?? 0
    drawing.setAxes(
      numberCode: scale?.code(chart.format) ?? chart.format.code, isBare: room > 0)
    if let scale { drawing.setUp(from: scale.low, to: scale.high, step: scale.step) }
    drawing.setLegend(isShown: chart.series.count > 1 && !isDirect)
    let names = self.names(more: room) ?? categories
    let beside = room > 0 ? ends : nil
    for (number, one) in lines.enumerated() {
      let cells = try cells(one)
      let series = try drawing.addSeries(one.name, categories: names, values: cells)
      ChartPaint.measuredLine(series, number: number)
      let name = beside?[chart.place(of: one)]
      if let last = cells.values.lastIndex(where: { $0 != nil }), name?.isAtItsLine ?? true {
        if name == nil {
          labels?.placeLast(
            chart.format.text(cells.values[last]?.number ?? 0), cells.values[last]?.number ?? 0,
            at: last)
        }
        try drawing.labelValue(
          series, at: [last], of: count, numberCode: chart.format.code,
          place: name == nil ? .above : .right, isBold: true)
      }
    }
    let words = placeWords(&labels)
    let places = beside == nil ? self.places(&labels) : [:]
    for role in [Chart.Series.Role.mean, .lowerLimit, .upperLimit, .target] {
      for one in all(role) {
        let cells = try cells(one)
        let series = try drawing.addSeries(one.name, categories: names, values: cells)
        ChartPaint.line(series, role)
        let name = beside?[chart.place(of: one)]
        if let name, name.isAtItsLine {
          try drawing.labelNameAndValue(
            series, at: name.last, of: count,
            numberCode: (role == .target ? chart.format : ends?.format ?? chart.format).code,
            place: .right)
        } else if let place = places[one.values] {
          try drawing.labelNameAndValue(
            series, at: place.index, of: count, numberCode: chart.format.code, place: place.side)
        }
      }
    }
    try addHighlights(to: drawing, place: { words[$0] }) { (names, $0) }
    for name in beside?.names ?? [] where !name.isAtItsLine {
      try add(name, to: drawing, beside: names)
    }
    if room > 0, let block = plan.chartCells.names(of: chart) {
      // The axis is as long as the longest series: one of nothing makes the room.
      let series = try drawing.addSeries(" ", categories: names, values: block.room(count + room))
      ChartPaint.hidden(series)
    }
    return drawing
  }

  /// A name that had to move from its line, and what leads there.
  private func add(
    _ name: EndNames.Name, to drawing: SafeChart, beside names: ChartCells
  ) throws(ExcelWriterError) {
    guard let line = block?.cells(.end(name.series)) else { return }
    let last = line.values.count - 1
    let own = chart.series[name.series]
    if let text = block?.cells(.endText(name.series), at: 0) {
      let series = try drawing.addSeries(namedBy: text, categories: names, values: line)
      ChartPaint.leader(series)
      try drawing.labelName(series, at: last, of: last + 1, place: .right)
    } else {
      let series = try drawing.addSeries(own.name, categories: names, values: line)
      ChartPaint.leader(series)
      let isReported = chart.lines.contains(own)
      try drawing.label(
        series, at: [last: name.text], of: last + 1, place: .right, isBold: isReported,
        color: isReported ? .ink : .quiet)
    }
  }

  /// Where lines are named that have no room beside them, the mean the last: where another line would cross its name it has none, nor has a
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
    _ scale: ValueScale, _ count: Int, _ width: Int, _ height: Int, beside texts: [String]
  ) -> LineLabels {
    let line = chart.lines.first
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
  /// a remark stand in the sheet's key alone, where there is one.
  private func placeWords(_ labels: inout LineLabels?) -> [SafeChart.LabelPlace?] {
    let line = chart.lines.first.map(numbers) ?? []
    let measured = all(.measured).first.map(numbers) ?? []
    return chart.highlightGroups.map { group in
      if group.kind == .neutral, hasKey { return nil }
      let values = group.shape.isOfMeasured ? measured : line
      let words = group.words.sorted { $0.key < $1.key }.compactMap { place, word in
        let value = values.indices.contains(place) ? values[place] : nil
        return value.flatMap { word.isEmpty ? nil : (text: word, value: $0, index: place) }
      }
      guard labels != nil else { return .above }
      return labels?.placeWords(words)
    }
  }
}

extension Chart {
  /// The place of one of its series.
  fileprivate func place(of one: Series) -> Int { series.firstIndex(of: one) ?? 0 }
}
