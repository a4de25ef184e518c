import ReportModel

/// The frame of a drawing with an upright scale: where values and categories lie.
struct Plot: Sendable {
  var data: ChartData
  var ticks: Ticks
  var width: Double
  var height: Double
  var left: Double
  var right: Double
  /// Room above the highest value.
  var top: Double
  var bottom: Double { height - axis.height }
  /// Whether values stand as columns in the middle of their slot, or as points up to both edges.
  var hasSlots: Bool
  private let axis: CategoryAxis

  /// The least distance of the base lines of two labels.
  static let labelGap = 15.0
  static let labelSize = 12.0
  /// Of names beside bars as paper prints them, where nothing may stand beyond the drawing's edge.
  static let nameSize = 12.5
  static let tickSize = 11.0
  /// Of bold digits, beside the estimate of others.
  private static let boldWidth = 1.08

  /// `endTexts` are the labels that will stand to the right of the plot.
  init(
    _ data: ChartData, ticks: Ticks, size: ChartSize, hasSlots: Bool, endTexts: [String],
    top: Double = 14
  ) {
    self.data = data
    self.ticks = ticks
    self.hasSlots = hasSlots
    self.top = top
    axis = CategoryAxis(data.categories)
    width = size.width
    let needed = Double(endTexts.count) * Self.labelGap + 44
    height = max(size.height, needed) + top - 14
    let tickWidth =
      ticks.values.map {
        TextWidth.of(data.tickText($0, ticks), size: Self.tickSize)
      }.max() ?? 0
    // The usual gutters are alike, so that plots in a row of charts are.
    left = max(tickWidth + 10, 44)
    let endWidth = endTexts.map { TextWidth.of($0, size: Self.labelSize) }.max() ?? 0
    // The last value is bold, and bold digits are wider: of few it does not matter.
    let endRoom = max(endWidth + 13, endWidth * Self.boldWidth + 10)
    right = width - (endWidth == 0 ? 8 : min(max(endRoom, 84), width * 0.36))
  }

  func y(_ value: Double) -> Double {
    bottom - (value - ticks.low) / (ticks.high - ticks.low) * (bottom - top)
  }

  /// The middle of a category.
  func x(_ index: Int) -> Double {
    let count = Double(data.categories.count)
    if hasSlots || data.categories.count == 1 {
      return left + (Double(index) + 0.5) * (right - left) / count
    }
    return left + 8 + Double(index) * (right - left - 14) / (count - 1)
  }

  /// The room of a category, from the middle between it and its neighbours.
  func span(_ index: Int) -> (left: Double, right: Double) {
    let last = data.categories.count - 1
    return (
      index == 0 ? left : (x(index - 1) + x(index)) / 2,
      index == last ? right : (x(index) + x(index + 1)) / 2
    )
  }

  func points(_ series: ChartData.Series) -> [Point?] {
    series.values.indices.map { place in
      series.values[place].map { Point(x: x(place), y: y($0)) }
    }
  }

  // MARK: Parts

  /// Grid lines, tick labels and category labels.
  @MarkupBuilder var frame: Markup {
    let levels = ticks.values.map(y)
    Element(.path, .classes(.grid), .d(.level(levels, from: left, to: right)))
    for (value, level) in zip(ticks.values, levels) {
      Element.label(data.tickText(value, ticks), x: left - 6, y: level + 4, .end)
    }
    for label in categoryLabels {
      Element(
        .text, .number(.x, label.x), .number(.y, bottom + label.y), .anchor(label.anchor)
      ) { label.text }
    }
  }

  /// A dashed line at each target, stepped where it changes.
  @MarkupBuilder var targetLines: Markup {
    for target in data.targets { self.steps(target, .target) }
  }

  /// A level for each category, stepped where it changes.
  func steps(_ series: ChartData.Series, _ style: StyleClass) -> Element {
    let levels = series.values.indices.map { index in
      let span = span(index)
      return (left: span.left, right: span.right, y: series.values[index].map(y))
    }
    return Element(.path, .classes(style), .d(.steps(levels)))
  }

  var categoryLabels: [CategoryAxis.Label] {
    axis.labels(left: left, right: right, width: width) { x($0) }
  }

  /// Whether all category names fit.
  var hasRoomForNames: Bool { axis.isWhole(categoryLabels) }

  /// The drawing above the names of the categories: where labels may stand.
  var room: LabelRoom {
    LabelRoom(Box(left: left, top: 0, right: width, bottom: bottom))
  }
}
