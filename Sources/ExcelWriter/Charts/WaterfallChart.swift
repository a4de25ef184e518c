import CXlsxWriter
import ReportModel

extension ChartDrawing {
  /// How a value became another, from the top down: bars that hang where the one before ended,
  /// filled for what was added, hollow for what was taken away.
  func waterfallChart(_ categories: ChartCells) throws(ExcelWriterError) -> SafeChart {
    guard let block, let base = block.cells(.base) else {
      throw sheet.workbook.fault("reading a chart's cells")
    }
    let drawing = try SafeChart(.stackedBars, on: sheet)
    drawing.setAxes(numberCode: chart.format.code)
    drawing.hideValues()
    drawing.setLegend(isShown: false)
    if let least = leastShown { drawing.setValuesFrom(least) }
    let foot = try drawing.addSeries(" ", categories: categories, values: base)
    ChartPaint.hiddenBar(foot)
    var signed = chart.format
    signed.isSigned = true
    // A length of 0 is no bar, and needs no number.
    let parts = signed.code.split(separator: ";").map(String.init)
    let rise = "\(parts[0]);\(parts[0]);"
    let fall = "\(parts[1]);\(parts[1]);"
    let total = "\(chart.format.code);"
    let series: [(ChartColumn.Key, String)] = [
      (.total, total), (.rise, rise), (.riseBelow, rise), (.fall, fall), (.fallBelow, fall),
    ]
    for (key, code) in series {
      guard let cells = block.cells(key) else { continue }
      let handle = try drawing.addSeries(
        chart.series(.measured)?.name ?? "", categories: categories, values: cells)
      switch key {
      case .total: ChartPaint.bar(handle, fill: .second)
      case .rise, .riseBelow: ChartPaint.bar(handle, fill: .third)
      default: ChartPaint.bar(handle, fill: .white)
      }
      // The number of a bar across 0 stands once, at its longer part.
      try drawing.labelValues(
        handle, numberCode: code, place: .center, color: key == .total ? .white : .ink)
    }
    return drawing
  }

  /// Where the scale starts so that small changes of a large value can be seen; nil for 0.
  private var leastShown: Double? {
    let levels = block?.cells(.level)?.values.compactMap { value -> Double? in
      if case .number(let number)? = value { number } else { nil }
    }
    guard let low = levels?.min(), let high = levels?.max(), low > 0, (high - low) < low / 2 else {
      return nil
    }
    // A power of ten not above the spread.
    let spread = max(high - low, low / 1_000)
    var step = 1.0
    while step > spread { step /= 10 }
    while step * 10 <= spread { step *= 10 }
    return max(0, (low / step).rounded(.down) * step - step)
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
      if key == .total { return isTotal ? values[index].copy(on: place.sheet) : .blank }
      guard !isTotal else { return .blank }
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
      ChartColumn(key: key, head: head, cells: values.indices.map { cell(key, $0) })
    }
  }
}
