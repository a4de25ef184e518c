import ReportModel

/// A form of chart in one size.
protocol ChartDrawing {
  /// nil when the values can't be drawn to a scale.
  init?(_ data: ChartData, size: ChartSize)
  var width: Double { get }
  var height: Double { get }
  var nodes: [Node] { get }
}

enum ChartDrawings {
  /// The drawing that suits the form, the names and the room.
  static func drawing(
    _ form: Chart.Form, _ data: ChartData, size: ChartSize
  ) -> (any ChartDrawing)? {
    switch form {
    case .line, .control: return LineDrawing(data, size: size)
    case .bar, .interval, .funnel, .waterfall, .pareto, .heatMap:
      // Names of periods may be thinned, because the reader counts on; other names may not.
      let columns = ColumnDrawing(data, size: size)
      let isPeriods = data.categories.count > 7 && data.categories.allSatisfy(\.hasDigit)
      if let columns, columns.hasRoom || isPeriods { return columns }
      return BarDrawing(data, size: size)
    }
  }
}

extension ChartData {
  /// Whether the scale may not divide a unit: half a call doesn't exist.
  var hasWholeSteps: Bool { format.decimals == 0 && !format.isPercent && format.suffix.isEmpty }
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
