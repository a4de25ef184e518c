import ReportModel

extension Page {
  /// Charts side by side; nil when none can be drawn.
  func figures(_ charts: [Chart]) -> Element? {
    let drawable = charts.compactMap { chart in
      ChartData(chart, in: report).map { (chart: chart, data: $0) }
    }
    let room = Room(count: drawable.count)
    let figures = drawable.compactMap { figure($0.chart, $0.data, room) }
    guard !figures.isEmpty else { return nil }
    return Element(.div, .classes(.charts, room.style)) { figures }
  }

  /// How many charts share a line.
  private enum Room {
    case lone, pair, many

    init(count: Int) {
      self = count == 1 ? .lone : count == 2 || count == 4 ? .pair : .many
    }

    var style: StyleClass {
      switch self {
      case .lone: .lone
      case .pair: .pair
      case .many: .many
      }
    }

    /// The second drawing, for wide screens; nil where the narrow one fits those too.
    var wideSize: ChartSize? {
      switch self {
      case .lone: .full
      case .pair: .half
      case .many: nil
      }
    }
  }

  private func figure(_ chart: Chart, _ data: ChartData, _ room: Room) -> Element? {
    guard let narrow = ChartDrawings.drawing(chart.form, data, size: .narrow) else { return nil }
    let wide = room.wideSize.flatMap { ChartDrawings.drawing(chart.form, data, size: $0) }
    return Element(.figure, .id(.chart(chart.id))) {
      Element(.figcaption) {
        Element(.h3) { chart.title }
        if !chart.description.isEmpty { Element(.p, .classes(.note)) { chart.description } }
      }
      Self.svg(chart, narrow, .narrow)
      if let wide { Self.svg(chart, wide, .wide) }
      if tableIDs.contains(data.table) {
        Element(.p, .classes(.note)) {
          Element(.a, .href(Reference(.table(data.table)))) { report.words.chartData }
        }
      }
    }
  }

  private static func svg(
    _ chart: Chart, _ drawing: any ChartDrawing, _ style: StyleClass
  ) -> Element {
    Element(
      .svg, .classes(style), .role(.img),
      .viewBox(width: drawing.width, height: drawing.height)
    ) {
      Element(.title) { chart.title }
      if !chart.description.isEmpty { Element(.desc) { chart.description } }
      drawing.nodes
    }
  }
}
