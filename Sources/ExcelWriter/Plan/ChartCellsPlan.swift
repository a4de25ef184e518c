import ReportModel

/// Cells that charts need beside those of the tables, each a live copy or a sum of theirs: points
/// that stand out, the two ends of a line, the hidden foot of a bar, the names of periods in few letters.
/// They stand on a sheet of their own, for everybody to see.
struct ChartCellsPlan {
  let sheet: String
  private(set) var blocks: [ChartBlock] = []
  /// A line on what they are for stands above.
  private(set) var rowCount = SheetPlan.firstRow + 2
  private var places: [String: Int] = [:]
  /// Blocks of names, by what they name: charts of the same periods share one.
  private var names: [CellRange: Int] = [:]

  /// - Parameter listed: how many blocks a list at the top names; 0 where that isn't known yet.
  init(sheet: String, listed: Int = 0) {
    self.sheet = sheet
    rowCount += listed
  }

  /// Adds what the chart needs; nothing for some.
  mutating func add(_ chart: Chart, _ reader: ChartCellReader, isNamedAcross: Bool) {
    if isNamedAcross { addNames(chart.categories, reader) }
    // A title and a head stand above.
    let place = ChartBlock.Place(sheet: sheet, firstRow: rowCount + 2)
    let columns = chart.extraColumns(reader, place)
    let rows = columns.map(\.cells.count).max() ?? 0
    guard rows > 0 else { return }
    places[chart.id] = blocks.count
    append(ChartBlock(chart.title, chart.format, at: place, columns: columns, rowCount: rows))
  }

  private mutating func addNames(_ range: CellRange, _ reader: ChartCellReader) {
    guard names[range] == nil,
      let texts = reader.cells(range, asText: true)?.values.map({ $0?.text ?? "" })
    else { return }
    let periods = PeriodNames(texts)
    let cells = periods.names.map(CellContent.text)
    names[range] = blocks.count
    append(
      ChartBlock(
        periods.span ?? "", .general, at: .init(sheet: sheet, firstRow: rowCount + 2),
        columns: [ChartColumn(key: .name, head: "", cells: cells)],
        // Cells without a name below them are room beside the last period.
        rowCount: cells.count + LineLabels.mostRoom))
  }

  private mutating func append(_ block: ChartBlock) {
    blocks.append(block)
    rowCount = block.place.firstRow + block.rowCount + 1
  }

  /// nil when the chart needs no cells of its own.
  func block(of chart: Chart) -> ChartBlock? { places[chart.id].map { blocks[$0] } }

  /// The short names of the chart's categories; nil where these stand from top to bottom.
  func names(of chart: Chart) -> ChartBlock? { names[chart.categories].map { blocks[$0] } }
}

/// The cells of one chart, or of several.
struct ChartBlock {
  var title: String
  var format: NumberFormat
  var place: Place
  var columns: [ChartColumn]
  var rowCount: Int

  struct Place {
    var sheet: String
    /// The row of the first cell, below the heads.
    var firstRow: Int

    /// The address of a cell within the sheet.
    func address(row: Int, column: Int) -> String {
      Address.relative(row: firstRow + row, column: column)
    }
  }

  init(
    _ title: String, _ format: NumberFormat, at place: Place, columns: [ChartColumn], rowCount: Int
  ) {
    self.title = title
    self.format = format
    self.place = place
    self.columns = columns
    self.rowCount = rowCount
  }

  /// The cells of a column, with some empty ones below; nil when the chart hasn't got it.
  func cells(_ key: ChartColumn.Key, more: Int = 0) -> ChartCells? {
    guard let column = columns.firstIndex(where: { $0.key == key }) else { return nil }
    let cells = columns[column].cells
    let values = cells.map { content -> CachedValue? in
      switch content {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .formula(_, let cached): cached
      case .blank: nil
      }
    }
    return ChartCells(
      sheet: place.sheet, rows: place.firstRow...(place.firstRow + cells.count + more - 1),
      columns: column...column, values: values + Array(repeating: nil, count: more))
  }

  /// One cell of a column; nil when the chart hasn't got it.
  func cells(_ key: ChartColumn.Key, at row: Int) -> ChartCells? {
    guard let all = cells(key), all.values.indices.contains(row) else { return nil }
    let place = all.rows.lowerBound + row
    return ChartCells(
      sheet: all.sheet, rows: place...place, columns: all.columns, values: [all.values[row]])
  }

  /// A column of as many cells that hold nothing.
  func room(_ count: Int) -> ChartCells {
    ChartCells(
      sheet: place.sheet, rows: place.firstRow...(place.firstRow + count - 1),
      columns: columns.count...columns.count, values: Array(repeating: nil, count: count))
  }
}

/// A column of a chart's own cells.
struct ChartColumn {
  var key: Key
  var head: String
  var cells: [CellContent]
  /// nil for that of the chart.
  var format: NumberFormat?

  enum Key: Hashable {
    /// What is written below the plot.
    case name
    /// The points of a highlight group, by its place in `Chart.highlightGroups`.
    case highlight(Int)
    /// The height of each name in a list, from the top down.
    case position
    /// Lines from one end to the other with a gap between them: across, and up.
    case across(Chart.Series.Role), up(Chart.Series.Role)
    /// From the end of a line to its name, and the name, by the place of its series.
    case end(Int), endText(Int)
    /// The parts of a waterfall.
    case level, base, rise, riseBelow, fall, fallBelow, total
  }
}

/// Reads ranges of a report as cells of the workbook.
struct ChartCellReader {
  var index: CellIndex

  /// The cells of a range; nil when one isn't in the workbook or there are none.
  func places(_ range: CellRange) -> [CellPlace]? {
    guard let places = index.places(range.cells), !places.isEmpty else { return nil }
    return places
  }

  /// nil when a cell isn't in the workbook, or the range is empty.
  func cells(_ range: CellRange, asText: Bool) -> ChartCells? {
    switch range {
    case .column, .row:
      guard let places = places(range), let first = places.first, let last = places.last,
        // A column that only pages show may lie within a run of columns.
        places.count == (last.row - first.row + 1) * (last.column - first.column + 1)
      else { return nil }
      return ChartCells(
        sheet: first.sheet, rows: first.row...last.row, columns: first.column...last.column,
        values: places.map { value(of: $0.cell, asText: asText) })
    case .heads(let id, let columns):
      guard let table = index.table(id), !columns.isEmpty,
        table.columns.indices.contains(columns.lowerBound),
        table.columns.indices.contains(columns.upperBound - 1)
      else { return nil }
      let shown = columns.filter { table.columns[$0] != nil }
      guard shown.count == columns.count, let first = table.columns[columns.lowerBound] else {
        return nil
      }
      return ChartCells(
        sheet: table.sheet, rows: table.headRow...table.headRow,
        columns: first...(first + columns.count - 1),
        values: shown.map { .text(table.table.columns[$0].title) })
    }
  }

  private func value(of cell: Cell, asText: Bool) -> CachedValue? {
    if asText { return .text(cell.shown) }
    return cell.number.map(CachedValue.number)
  }
}

extension Cell {
  /// A finite number; nil for anything else.
  var number: Double? {
    if case .number(let number) = value, number.isFinite { number } else { nil }
  }
}

extension CellPlace {
  /// A live copy on a sheet, empty where there is no number: a chart would take a dash for 0.
  func copy(on sheet: String) -> CellContent {
    guard let number = cell.number else { return .blank }
    return .formula(Formula(copying: self, on: sheet), .number(number))
  }
}
