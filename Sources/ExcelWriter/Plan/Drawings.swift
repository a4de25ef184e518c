import ReportModel

/// What the charts of a report ask of the tables that they draw, known before any sheet is planned.
struct Drawings {
  /// Tables whose rows must keep their places, because a chart or the cover points to them; sorting
  /// one would put another indicator under a chart's title.
  private(set) var pinned: Set<String> = []
  /// Cells that a chart draws: one without a value stays empty there, because a chart takes a dash
  /// for 0.
  private(set) var drawnCells: Set<CellReference> = []
  /// The step of each shaded cell, from 0 (least) to 5.
  private(set) var shades: [CellReference: Int] = [:]
  /// The columns that hold them, by table.
  private var shaded: [String: Set<Int>] = [:]
  private var listed: Set<String> = []
  private var categoryCounts: [String: Int] = [:]

  /// How many steps a heat map has.
  static let steps = 6
  /// Longer names are easier read from top to bottom.
  private static let labelWidth = 7.0

  init(_ report: Report) {
    var tables: [String: Table] = [:]
    for section in report.sections {
      for case .table(let table) in section.blocks { tables[table.id] = table }
    }
    for section in report.sections {
      for case .chart(let chart) in section.blocks { add(chart, tables) }
    }
    for verdict in report.jointVerdicts { pinned.formUnion(verdict.parts.map(\.table)) }
    if let headline = Headline(report) { pinned.insert(headline.table) }
  }

  private mutating func add(_ chart: Chart, _ tables: [String: Table]) {
    for series in chart.series {
      drawnCells.formUnion(series.values.cells)
      if case .row(let table, _, _) = series.values { pinned.insert(table) }
    }
    if !chart.highlights.isEmpty { pinned.formUnion(chart.series.map(\.values.table)) }
    categoryCounts[chart.id] = chart.categories.cells.count
    let labels = chart.categories.labels(tables)
    if labels.map(TextWidth.of).max() ?? 0 > Self.labelWidth { listed.insert(chart.id) }
    if chart.form == .heatMap { shade(chart, tables) }
  }

  /// Whether the chart's categories are named from top to bottom.
  func isListed(_ chart: Chart) -> Bool {
    switch chart.form {
    case .bar: listed.contains(chart.id)
    case .interval, .waterfall, .pareto: true
    case .line, .control, .funnel, .heatMap: false
    }
  }

  /// Whether the chart's categories are named side by side below its plot.
  func isNamedAcross(_ chart: Chart) -> Bool {
    switch chart.form {
    case .line, .control, .bar: !isListed(chart)
    case .interval, .funnel, .waterfall, .pareto, .heatMap: false
    }
  }

  /// Whether the chart shows values over time.
  func isTime(_ chart: Chart) -> Bool { chart.form == .line || chart.form == .control }

  /// Rows that a chart covers: one that lists names grows with them.
  func rows(of chart: Chart) -> Int {
    if chart.form == .funnel { return 16 }
    guard isListed(chart) else { return SheetMetrics.chartRows }
    let count = categoryCounts[chart.id] ?? 0
    return max(SheetMetrics.chartRows, min(5 + count, 60))
  }

  // MARK: Heat maps

  /// Whether a table holds shaded cells.
  func hasShades(in table: String) -> Bool { shaded[table] != nil }

  /// The columns of a table that hold shaded cells.
  func shadedColumns(of table: String) -> Set<Int> { shaded[table] ?? [] }

  /// Equal steps from the least value to the greatest.
  private mutating func shade(_ chart: Chart, _ tables: [String: Table]) {
    var numbers: [(CellReference, Double)] = []
    for series in chart.series where series.role == .measured {
      pinned.insert(series.values.table)
      for cell in series.values.cells {
        if let number = tables[cell.table]?.number(cell) { numbers.append((cell, number)) }
      }
    }
    guard let least = numbers.map(\.1).min(), let most = numbers.map(\.1).max() else { return }
    let step = (most - least) / Double(Self.steps)
    for (cell, number) in numbers {
      shades[cell] = step > 0 ? min(Int((number - least) / step), Self.steps - 1) : 0
      shaded[cell.table, default: []].insert(cell.column)
    }
  }
}

extension Table {
  fileprivate func number(_ place: CellReference) -> Double? {
    guard rows.indices.contains(place.row), rows[place.row].cells.indices.contains(place.column),
      case .number(let number) = rows[place.row].cells[place.column].value, number.isFinite
    else { return nil }
    return number
  }
}

extension CellRange {
  /// What the cells of the range show.
  fileprivate func labels(_ tables: [String: Table]) -> [String] {
    guard let table = tables[self.table] else { return [] }
    if case .heads(_, let columns) = self {
      return columns.filter(table.columns.indices.contains).map { table.columns[$0].title }
    }
    return cells.compactMap { place in
      guard table.rows.indices.contains(place.row),
        table.rows[place.row].cells.indices.contains(place.column)
      else { return nil }
      return table.rows[place.row].cells[place.column].shown
    }
  }
}
