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
  var bottom: Double { height - 24 }
  /// Whether values stand as columns in the middle of their slot, or as points up to both edges.
  var hasSlots: Bool

  /// The least distance of the base lines of two labels.
  static let labelGap = 15.0
  static let labelSize = 12.0
  static let tickSize = 11.0

  /// `endTexts` are the labels that will stand to the right of the plot.
  init(
    _ data: ChartData, ticks: Ticks, size: ChartSize, hasSlots: Bool, endTexts: [String],
    top: Double = 14
  ) {
    self.data = data
    self.ticks = ticks
    self.hasSlots = hasSlots
    self.top = top
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
    right = width - (endWidth == 0 ? 8 : min(max(endWidth + 12, 84), width * 0.36))
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

  // MARK: Parts

  /// Grid lines, tick labels and category labels.
  @NodeBuilder var frame: [Node] {
    let levels = ticks.values.map(y)
    Element(.path, .classes(.grid), .d(Self.lines(levels, from: left, to: right)))
    for (value, level) in zip(ticks.values, levels) {
      Element(
        .text, .number(.x, left - 6), .number(.y, level + 4), .anchor(.end)
      ) { data.tickText(value, ticks) }
    }
    for label in categoryLabels {
      Element(
        .text, .number(.x, label.x), .number(.y, bottom + 17), .anchor(label.anchor)
      ) { label.text }
    }
  }

  /// A dashed line at each target, stepped where it changes.
  @NodeBuilder var targetLines: [Node] {
    for target in data.targets {
      let levels = target.values.indices.map { index in
        let span = span(index)
        return (left: span.left, right: span.right, y: target.values[index].map(y))
      }
      Element(.path, .classes(.target), .d(.steps(levels)))
    }
  }

  private static func lines(_ levels: [Double], from left: Double, to right: Double) -> PathData {
    var path = PathData()
    for level in levels {
      path.move(left, level)
      path.horizontal(to: right)
    }
    return path
  }

  struct CategoryLabel: Sendable, Hashable {
    var text: String
    var x: Double
    var anchor: Attribute.TextAnchor
  }

  /// Every category, or every second, third … counted back from the last, so that none touches.
  var categoryLabels: [CategoryLabel] {
    let count = data.categories.count
    let room = count > 1 ? x(1) - x(0) : right - left
    let limit = max(room, (right - left) / 3)
    let texts = data.categories.map {
      TextWidth.fitted($0, to: limit, size: Self.tickSize)
    }
    let widest = texts.map { TextWidth.of($0, size: Self.tickSize) }.max() ?? 0
    let stride = max(1, Int(((widest + 6) / room).rounded(.up)))
    return texts.indices.reversed().filter { (count - 1 - $0) % stride == 0 }.reversed().map {
      let half = TextWidth.of(texts[$0], size: Self.tickSize) / 2
      let middle = x($0)
      if middle - half < 0 { return CategoryLabel(text: texts[$0], x: 0, anchor: .start) }
      if middle + half > width { return CategoryLabel(text: texts[$0], x: width, anchor: .end) }
      return CategoryLabel(text: texts[$0], x: middle, anchor: .middle)
    }
  }
}
