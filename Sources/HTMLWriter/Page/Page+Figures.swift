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
    let description = description(chart, data)
    return Element(.figure, .id(.chart(chart.id))) {
      Element(.figcaption) {
        Element(.h3) { chart.title }
        if !chart.description.isEmpty {
          Element(.p, .classes(.note)) { self.prose(chart.description) }
        }
      }
      Self.svg(chart.title, description, narrow, .narrow)
      if let wide { Self.svg(chart.title, description, wide, .wide) }
      if tableIDs.contains(data.table) {
        Element(.p, .classes(.note)) {
          // Read out of their places, a dozen links of one name say nothing.
          let name = report.words.chartData + (isChinese ? "：" : ": ") + chart.title
          Element(.a, .href(Reference(.table(data.table))), .ariaLabel(name)) {
            report.words.chartData
          }
        }
      }
    }
  }

  /// Unit and method, the course of a line, then a sentence a signal that says what it is and where: what a
  /// reader who can't see the chart misses.
  private func description(_ chart: Chart, _ data: ChartData) -> String {
    let (colon, comma, stop) = isChinese ? ("：", "、", "。") : (": ", ", ", ".")
    let signals = data.highlights.map { highlight in
      let places = highlight.places.map { data.categories[$0] }
      let named = places.count > 4 ? [places[0] + "–" + places[places.count - 1]] : places
      let words = highlight.meaning.isEmpty ? highlight.text : highlight.meaning
      return (words.isEmpty ? "" : words.prefix(1).uppercased() + words.dropFirst() + colon)
        + named.joined(separator: comma)
    }
    let course =
      chart.form.isLine ? ChartCourse(data)?.text(report.words, isChinese: isChinese) : nil
    let beyond = chart.form == .control && data.targetEdge != nil ? beyondScale : ""
    let sentences = ([chart.description, course ?? "", beyond] + signals).filter { !$0.isEmpty }
    guard sentences.count > 1 else { return chart.description }
    return sentences.map { $0.hasSuffix(stop) ? $0 : $0 + stop }
      .joined(separator: isChinese ? "" : " ")
  }

  private static func svg(
    _ title: String, _ description: String, _ drawing: any ChartDrawing, _ style: StyleClass
  ) -> Element {
    Element(
      .svg, .classes(style), .role(.img),
      .viewBox(width: drawing.width, height: drawing.height)
    ) {
      Element(.title) { title }
      if !description.isEmpty { Element(.desc) { description } }
      drawing.markup
    }
  }
}

extension Chart.Form {
  /// Whether the chart is read from one period to the next.
  fileprivate var isLine: Bool { self == .line || self == .control }
}
