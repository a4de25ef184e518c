import ReportModel

/// A form of chart in one size.
protocol ChartDrawing {
  /// nil when the values can't be drawn to a scale.
  init?(_ data: ChartData, size: ChartSize)
  var width: Double { get }
  var height: Double { get }
  var markup: Markup { get }
}

enum ChartDrawings {
  /// The drawing that suits the form, the names and the room.
  static func drawing(
    _ form: Chart.Form, _ data: ChartData, size: ChartSize
  ) -> (any ChartDrawing)? {
    switch form {
    case .line: LineDrawing(data, size: size)
    case .control: ControlDrawing(data, size: size)
    case .bar: bars(data, size: size)
    case .interval: IntervalDrawing(data, size: size)
    case .funnel: FunnelDrawing(data, size: size)
    case .waterfall: WaterfallDrawing(data, size: size)
    case .pareto: ParetoDrawing(data, size: size)
    case .heatMap: HeatMapDrawing(data, size: size)
    }
  }

  private static func bars(_ data: ChartData, size: ChartSize) -> (any ChartDrawing)? {
    // Names of periods may be thinned, because the reader counts on; other names may not.
    let columns = ColumnDrawing(data, size: size)
    let isPeriods = data.categories.count > 7 && data.categories.allSatisfy(\.hasDigit)
    if let columns, columns.hasRoom || isPeriods { return columns }
    return BarDrawing(data, size: size)
  }
}

extension String {
  fileprivate var hasDigit: Bool {
    unicodeScalars.contains { ("0"..."9").contains($0) }
  }
}

extension StyleClass {
  /// The first series is the report's subject; later ones repeat the two quieter looks.
  static func line(_ index: Int) -> StyleClass { look(index, .line1, .line2, .line3) }
  static func dot(_ index: Int) -> StyleClass { look(index, .dot1, .dot2, .dot3) }
  static func bar(_ index: Int) -> StyleClass { look(index, .bar1, .bar2, .bar3) }

  private static func look(
    _ index: Int, _ first: StyleClass, _ second: StyleClass, _ third: StyleClass
  ) -> StyleClass {
    index == 0 ? first : index % 2 == 1 ? second : third
  }
}

extension Mark.Kind {
  /// The colour of a mark, a chip or the words beside it.
  var style: StyleClass {
    switch self {
    case .good: .good
    case .bad: .bad
    case .neutral: .neutral
    }
  }
}

extension ChartData {
  /// The look of a bar: where some are to be seen first, the others step back.
  func barLook(_ place: Int, series: Int) -> [StyleClass] {
    guard measured.count == 1, !highlights.isEmpty else { return [.bar(series)] }
    guard let highlight = highlight(at: place) else { return [.bar3] }
    return highlight.kind == .neutral ? [.bar1] : [.mark, highlight.kind.style]
  }
}
