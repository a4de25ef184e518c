import ReportModel

/// The texts and numbers of a chart, read from the cells that it names.
struct ChartData: Sendable {
  var categories: [String]
  /// Drawn as data, in the chart's order.
  var measured: [Series]
  /// Drawn dashed.
  var targets: [Series]
  var format: NumberFormat
  /// The table that holds the data, for the link below the chart.
  var table: String

  struct Series: Sendable, Hashable {
    var name: String
    /// As many as there are categories; nil where there is no value.
    var values: [Double?]

    /// The last value and its place; nil when there is none at all.
    var last: (index: Int, value: Double)? {
      for (index, value) in values.enumerated().reversed() {
        if let value { return (index, value) }
      }
      return nil
    }
  }

  /// nil when there is nothing to draw: no categories, or no series with a value.
  ///
  /// Series whose cells don't exist are left out.
  init?(_ chart: Chart, in report: Report) {
    guard let categories = report.cells(chart.categories), !categories.isEmpty else { return nil }
    self.categories = categories.map(\.shown)
    format = chart.format
    measured = []
    targets = []
    var table: String?
    for series in chart.series {
      guard let cells = report.cells(series.values) else { continue }
      var values = cells.prefix(categories.count).map(\.plotted)
      values += Array(repeating: nil, count: categories.count - values.count)
      guard values.contains(where: { $0 != nil }) else { continue }
      let read = Series(name: series.name, values: values)
      switch series.role {
      case .measured:
        measured.append(read)
        table = table ?? series.values.table
      case .target: targets.append(read)
      case .mean, .lowerLimit, .upperLimit, .lowerOuterLimit, .upperOuterLimit, .low, .high,
        .reference, .volume, .limitVolume, .cumulative, .label:
        continue
      }
    }
    guard let table else { return nil }
    self.table = table
  }

  /// The lowest and the highest value of all series.
  var extent: (low: Double, high: Double) {
    let all = (measured + targets).flatMap(\.values).compactMap { $0 }
    return (all.min() ?? 0, all.max() ?? 1)
  }

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
}

extension Cell {
  /// The number that a chart draws; nil for text, a trend or no value.
  fileprivate var plotted: Double? {
    if case .number(let number) = value, number.isFinite { number } else { nil }
  }
}

extension CellRange {
  fileprivate var table: String {
    switch self {
    case .column(let table, _, _), .row(let table, _, _), .heads(let table, _): table
    }
  }
}

extension Report {
  /// The cells of a range; nil when the table, the row or the columns don't exist.
  fileprivate func cells(_ range: CellRange) -> [Cell]? {
    guard let table = table(range.table) else { return nil }
    switch range {
    case .column(_, let column, let rows):
      guard table.columns.indices.contains(column), table.rows.indices.contains(rows) else {
        return nil
      }
      return table.rows[rows].map { row in
        row.cells.indices.contains(column) ? row.cells[column] : Cell(.none)
      }
    case .row(_, let row, let columns):
      guard table.rows.indices.contains(row),
        table.rows[row].cells.indices.contains(columns)
      else { return nil }
      return Array(table.rows[row].cells[columns])
    case .heads(_, let columns):
      guard table.columns.indices.contains(columns) else { return nil }
      return table.columns[columns].map { .text($0.title) }
    }
  }
}

extension Range<Int> {
  /// Whether all of the other range lies within this one.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    other.isEmpty || (lowerBound <= other.lowerBound && other.upperBound <= upperBound)
  }
}
