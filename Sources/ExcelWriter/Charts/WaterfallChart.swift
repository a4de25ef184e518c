import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// How a value became another, from the top down: bars that hang where the one before ended, in the
  /// colours of better and worse, each with its number beside it. The two values are marks at their
  /// place: a bar would need a scale from 0, on which nothing else could be seen.
  func waterfallChart(_ categories: ChartCells) throws(ExcelWriterError) -> SafeChart {
    guard let block, let base = block.cells(.base), let measured = chart.series(.measured),
      let values = reader.places(measured.values)
    else { throw sheet.workbook.fault("reading a chart's cells") }
    let drawing = try SafeChart(.stackedBars, on: sheet)
    drawing.setAxes(numberCode: chart.format.code)
    let isRiseWorse = isRiseWorse(values.map(\.cell.number))
    drawing.hideValues(key: isRiseWorse == nil ? "" : plan.report.words.workbook.waterfallKey)
    drawing.setLegend(isShown: false)
    let levels = block.cells(.level)?.values.compactMap { $0?.number } ?? []
    if let scale = ValueScale(levels, isShare: false) {
      drawing.setUp(from: scale.low, to: scale.high)
    }
    let foot = try drawing.addSeries(" ", categories: categories, values: base)
    ChartPaint.hiddenBar(foot)
    // Parts of a share are percentage points: each number as its cell has it.
    try drawing.labelValue(
      foot, at: [0, values.count - 1], of: values.count, numberCode: chart.format.code,
      place: .insideEnd, isBold: true)
    let (rise, fall) = values[1].cell.format.partCodes
    let series: [(ChartColumn.Key, String?)] = [
      (.total, nil), (.rise, rise), (.riseBelow, rise), (.fall, fall), (.fallBelow, fall),
    ]
    let (up, down): (Palette, Palette) =
      switch isRiseWorse {
      case true?: (.bad, .good)
      case false?: (.good, .bad)
      case nil: (.second, .second)
      }
    for (key, _) in series {
      guard let cells = block.cells(key) else { continue }
      let handle = try drawing.addSeries(
        chart.series(.measured)?.name ?? "", categories: categories, values: cells)
      switch key {
      case .total: ChartPaint.bar(handle, fill: .ink)
      case .rise, .riseBelow: ChartPaint.bar(handle, fill: up)
      default: ChartPaint.bar(handle, fill: down)
      }
    }
    // A bar is often shorter than its number: a copy that can't be seen has it, where the bar ends.
    for (key, code) in series {
      guard let code, let cells = block.cells(key) else { continue }
      let handle = try drawing.addSeries(" ", categories: categories, values: cells)
      ChartPaint.hiddenBar(handle)
      try drawing.labelValues(handle, numberCode: code, place: .insideBase)
    }
    return drawing
  }

  /// Whether what was added is for the worse: so say the marks of the parts; nil without any that
  /// is for better or worse.
  private func isRiseWorse(_ parts: [Double?]) -> Bool? {
    for highlight in chart.highlights where highlight.kind != .neutral {
      for place in highlight.places where parts.indices.contains(place) {
        if let part = parts[place], part != 0 { return (part > 0) == (highlight.kind == .bad) }
      }
    }
    return nil
  }
}

extension NumberFormat {
  /// The codes of the lengths of bars for what was added and what was taken away, with a blank between bar and number;
  /// a length of 0 is no bar, and needs no number.
  fileprivate var partCodes: (rise: String, fall: String) {
    func code(_ sign: String) -> String {
      "\" \(sign)\"\(plainCode)\" \";\" \(sign)\"\(plainCode)\" \";"
    }
    return (code("+"), code("\u{2212}"))
  }
}

extension Chart {
  /// The values so far, and the parts of the bar between each and the one before.
  func waterfallColumns(_ reader: ChartCellReader, _ place: ChartBlock.Place) -> [ChartColumn] {
    guard let measured = series(.measured), let values = reader.places(measured.values),
      values.count >= 2, values.allSatisfy({ $0.cell.number != nil })
    else { return [] }
    let numbers = values.compactMap(\.cell.number)
    let last = values.count - 1
    var levels = numbers
    for index in 1..<last { levels[index] = levels[index - 1] + numbers[index] }
    // How wide the marks of the two values are.
    let mark = ValueScale(levels, isShare: false).map { ($0.high - $0.low) / 160 } ?? 0
    let keys: [ChartColumn.Key] = [
      .level, .base, .total, .rise, .riseBelow, .fall, .fallBelow,
    ]
    let heads = ["=", "0", "Σ", "+", "+ (<0)", "−", "− (<0)"]
    func cell(_ key: ChartColumn.Key, _ index: Int) -> CellContent {
      let isTotal = index == 0 || index == last
      if key == .level {
        let copy = values[index].copy(on: place.sheet)
        guard !isTotal else { return copy }
        let formula = Formula(
          adding: values[index].address(from: place.sheet),
          to: place.address(row: index - 1, column: 0))
        return .formula(formula, .number(levels[index]))
      }
      if key == .total { return isTotal ? .number(mark) : .blank }
      if isTotal { return key == .base ? values[index].copy(on: place.sheet) : .blank }
      let ends = (
        place.address(row: index - 1, column: 0), place.address(row: index, column: 0)
      )
      let (a, b) = (levels[index - 1], levels[index])
      let above = max(0, max(a, b)) - max(0, min(a, b))
      let below = min(0, min(a, b)) - min(0, max(a, b))
      return switch key {
      case .base:
        .formula(
          Formula(baseBetween: ends.0, ends.1), .number(max(0, min(a, b)) + min(0, max(a, b))))
      case .rise:
        .formula(Formula(above: ends.0, ends.1, rising: true), .number(b >= a ? above : 0))
      case .riseBelow:
        .formula(Formula(below: ends.0, ends.1, rising: true), .number(b >= a ? below : 0))
      case .fall:
        .formula(Formula(above: ends.0, ends.1, rising: false), .number(b < a ? above : 0))
      default:
        .formula(Formula(below: ends.0, ends.1, rising: false), .number(b < a ? below : 0))
      }
    }
    return zip(keys, heads).map { key, head in
      ChartColumn(
        key: key, head: head, cells: values.indices.map { cell(key, $0) },
        format: [.level, .base].contains(key) ? nil : values[1].cell.format)
    }
  }
}
