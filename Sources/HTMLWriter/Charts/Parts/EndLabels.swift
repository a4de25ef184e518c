import ReportModel

/// The labels to the right of a plot: each at the end of its line, none over another.
struct EndLabels: Sendable {
  private(set) var labels: [Label] = []

  struct Label: Sendable, Hashable {
    /// The name of the series; empty where the heading says it.
    var name: String
    /// The last value; empty when the last category has none.
    var value: String
    /// Whether the value is the reported one.
    var isStrong = false
    /// The value that the label stands at.
    var level: Double

    var text: String { name + (value.isEmpty ? "" : TextWidth.blank(after: name)) + value }
  }

  init() {}

  /// `measured` says whether the measured series have labels; columns carry their own. `edge` is where the
  /// target is named that lies beyond the scale, nil where it has a line.
  init(
    _ data: ChartData, measured: Bool = true, edge: (side: TargetEdge, level: Double)? = nil
  ) {
    if measured { addMeasured(data) }
    for target in data.targets {
      add(target) { data.targetText($0) + (edge.map { " " + $0.side.arrow } ?? "") }
      if let edge, !labels.isEmpty { labels[labels.count - 1].level = edge.level }
    }
  }

  mutating func addMeasured(_ data: ChartData) {
    let lastIndex = data.categories.count - 1
    for series in data.measured {
      guard let last = series.last else { continue }
      let isCurrent = last.index == lastIndex
      // One line alone is named by the heading, and its value by the label.
      let name = data.measured.count > 1 || !isCurrent ? series.name : ""
      labels.append(
        Label(
          name: name, value: isCurrent ? data.valueText(last.value) : "", isStrong: isCurrent,
          level: last.value))
    }
  }

  /// A line's name with its last level; none when the line has no level.
  mutating func add(_ line: ChartData.Series, text: (Double) -> String) {
    guard let last = line.last else { return }
    labels.append(Label(name: line.name, value: text(last.value), level: last.value))
  }

  /// A name alone, at a level.
  mutating func add(_ name: String, at level: Double) {
    labels.append(Label(name: name, value: "", level: level))
  }

  var texts: [String] { labels.map(\.text) }

  /// The labels in their places, with a thin line to the level where they had to move away.
  @MarkupBuilder func markup(in plot: Plot) -> Markup {
    let wishes = labels.map { plot.y($0.level) }
    let places = Spread.apart(wishes, gap: Plot.labelGap, in: plot.top - 4...plot.bottom)
    for (label, (wish, place)) in zip(labels, zip(wishes, places)) {
      if (wish - place).magnitude > 3 {
        Element(.path, .classes(.leader), .d(Self.leader(plot.right + 2, from: wish, to: place)))
      }
      Element(.text, .number(.x, plot.right + 10), .number(.y, place + 4), .classes(.end)) {
        Self.content(label, width: plot.width - plot.right - 10)
      }
    }
  }

  @MarkupBuilder private static func content(_ label: Label, width: Double) -> Markup {
    if !label.isStrong {
      TextWidth.fitted(label.text, to: width, size: Plot.labelSize)
    } else {
      if !label.name.isEmpty {
        let rest = width - TextWidth.of(label.value + " ", size: Plot.labelSize)
        let name = TextWidth.fitted(label.name, to: rest, size: Plot.labelSize)
        name + TextWidth.blank(after: name)
      }
      Element(.tspan, .classes(.strong)) { label.value }
    }
  }

  private static func leader(_ x: Double, from wish: Double, to place: Double) -> PathData {
    var path = PathData()
    path.move(x, wish)
    path.line(x + 6, place)
    return path
  }
}
