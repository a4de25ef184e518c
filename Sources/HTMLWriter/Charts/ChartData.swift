import ReportModel

/// The texts and numbers of a chart, read from the cells that it names.
struct ChartData: Sendable {
  var categories: [String]
  var format: NumberFormat
  var highlights: [Chart.Highlight]
  /// The table that holds the data, for the link below the chart.
  var table: String
  private var series: [(role: Chart.Series.Role, series: Series)]

  struct Series: Sendable, Hashable {
    var name: String
    /// As many as there are categories, but for the limits of a funnel, which have volumes of their
    /// own; nil where there is no value.
    var values: [Double?]
    /// What the cells show, beside the values.
    var texts: [String]

    /// The last value and its place; nil when there is none at all.
    var last: (index: Int, value: Double)? {
      for (index, value) in values.enumerated().reversed() {
        if let value { return (index, value) }
      }
      return nil
    }
  }

  /// nil when there is nothing to draw: no categories, or no measured series with a value.
  ///
  /// Series whose cells don't exist are left out.
  init?(_ chart: Chart, in report: Report) {
    guard let categories = report.cells(chart.categories), !categories.isEmpty else { return nil }
    self.categories = categories.map(\.shown)
    format = chart.format
    highlights = chart.highlights.compactMap { highlight in
      var kept = highlight
      kept.places = highlight.places.filter(categories.indices.contains)
      return kept.places.isEmpty ? nil : kept
    }
    series = []
    var table: String?
    for entry in chart.series {
      guard let cells = report.cells(entry.values) else { continue }
      let isFree = chart.form == .funnel && entry.role.isLimit
      let count = isFree ? cells.count : categories.count
      let missing = max(0, count - cells.count)
      let values = cells.prefix(count).map(\.plotted) + Array(repeating: nil, count: missing)
      // A row of a heat map without a call is still a row.
      let mayBeEmpty = chart.form == .heatMap || entry.role == .label
      guard mayBeEmpty || values.contains(where: { $0 != nil }) else { continue }
      let texts = cells.prefix(count).map(\.shown) + Array(repeating: "", count: missing)
      series.append((entry.role, Series(name: entry.name, values: values, texts: texts)))
      if entry.role == .measured { table = table ?? entry.values.table }
    }
    guard let table else { return nil }
    self.table = table
    guard measured.contains(where: { $0.last != nil }) else { return nil }
  }

  /// The series of a role, in the chart's order.
  subscript(role: Chart.Series.Role) -> [Series] {
    series.filter { $0.role == role }.map(\.series)
  }

  var measured: [Series] { self[.measured] }
  /// What limits and rules read.
  var lines: [Series] { self[.line(among: series.map(\.role))] }
  var targets: [Series] { self[.target] }

  /// The lowest and the highest value of the series of some roles.
  func extent(of roles: Chart.Series.Role...) -> (low: Double, high: Double) {
    extent(of: roles)
  }

  func extent(of roles: [Chart.Series.Role]) -> (low: Double, high: Double) {
    let all = roles.flatMap { self[$0] }.flatMap(\.values).compactMap { $0 }
    return (all.min() ?? 0, all.max() ?? 1)
  }

  /// What the scale of a chart with limits always takes in.
  static let controlled: [Chart.Series.Role] = [
    .measured, .judged, .mean, .lowerLimit, .upperLimit, .lowerOuterLimit, .upperOuterLimit,
  ]

  /// Where the target of a chart with limits lies beyond its scale.
  var targetEdge: TargetEdge? {
    TargetEdge(
      targets: targets.flatMap(\.values),
      beside: Self.controlled.flatMap { self[$0] }.flatMap(\.values))
  }

  /// The highlight that marks a place; the first named one wins.
  func highlight(at place: Int) -> Chart.Highlight? {
    highlights.first { $0.places.contains(place) }
  }

  /// The same among those that mark a value as measured, or as judged.
  func highlight(at place: Int, asMeasured: Bool) -> Chart.Highlight? {
    highlights.first { $0.shape.isOfMeasured == asMeasured && $0.places.contains(place) }
  }

  // MARK: Texts

  func valueText(_ value: Double) -> String { format.text(value) }

  /// A target without needless zeros: 150 s rather than 150.0 s.
  func targetText(_ value: Double) -> String {
    for decimals in 0..<max(format.decimals, 0) {
      let scale = (0..<decimals + (format.isPercent ? 2 : 0)).reduce(1.0) { scale, _ in scale * 10 }
      let scaled = value * scale
      if (scaled - scaled.rounded()).magnitude < 1e-7 {
        return format.with(decimals: decimals).text(value)
      }
    }
    return format.text(value)
  }

  /// A target's name, with its value where that is the same for all categories.
  func targetName(_ target: Series) -> String {
    let levels = Set(target.values.compactMap { $0 })
    guard levels.count == 1, let level = levels.first else { return target.name }
    return target.name + TextWidth.blank(after: target.name) + targetText(level)
  }

  func tickText(_ value: Double, _ ticks: Ticks) -> String {
    format.with(decimals: max(0, ticks.decimals - (format.isPercent ? 2 : 0))).text(value)
  }

  /// Whether the values are parts of a whole, and not changes of such.
  var isShare: Bool { format.isPercent && !format.isSigned }

  /// The decimals that values are printed in, of the number itself: a finer scale would show what no value says.
  var tickDecimals: Int { format.decimals + (format.isPercent ? 2 : 0) }

  /// Whether the scale may not divide a unit: half a call doesn't exist.
  var hasWholeSteps: Bool { format.decimals == 0 && !format.isPercent && format.suffix.isEmpty }
}

extension Chart.Series.Role {
  /// Whether the series of a funnel runs along volumes of its own.
  fileprivate var isLimit: Bool {
    switch self {
    case .lowerLimit, .upperLimit, .lowerOuterLimit, .upperOuterLimit, .limitVolume: true
    case .measured, .target, .judged, .mean, .low, .high, .reference, .volume, .cumulative, .label:
      false
    }
  }
}
