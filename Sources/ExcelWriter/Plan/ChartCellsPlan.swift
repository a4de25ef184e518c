import ReportModel

/// Cells that charts need beside those of the tables, each a live copy or a sum of theirs: points
/// that stand out, the two ends of a line, the hidden foot of a bar. They stand on a sheet of their
/// own, for everybody to see.
struct ChartCellsPlan {
  let sheet: String
  private(set) var blocks: [ChartBlock] = []
  /// A line on what they are for stands above.
  private(set) var rowCount = SheetPlan.firstRow + 2
  private var places: [String: Int] = [:]

  init(sheet: String) { self.sheet = sheet }

  /// Adds what the chart needs; nothing for most.
  mutating func add(_ chart: Chart, _ reader: ChartCellReader) {
    // A title and a head stand above.
    let place = ChartBlock.Place(sheet: sheet, firstRow: rowCount + 2)
    let columns = chart.extraColumns(reader, place)
    let rows = columns.map(\.cells.count).max() ?? 0
    guard rows > 0 else { return }
    places[chart.id] = blocks.count
    blocks.append(ChartBlock(chart: chart, place: place, columns: columns, rowCount: rows))
    rowCount = place.firstRow + rows + 1
  }

  /// nil when the chart needs no cells of its own.
  func block(of chart: Chart) -> ChartBlock? { places[chart.id].map { blocks[$0] } }
}

/// The cells of one chart.
struct ChartBlock {
  var chart: Chart
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

  /// The cells of a column; nil when the chart hasn't got it.
  func cells(_ key: ChartColumn.Key) -> ChartCells? {
    guard let column = columns.firstIndex(where: { $0.key == key }) else { return nil }
    let cells = columns[column].cells
    return ChartCells(
      sheet: place.sheet, rows: place.firstRow...(place.firstRow + cells.count - 1),
      columns: column...column,
      values: cells.map { content in
        switch content {
        case .number(let number): .number(number)
        case .formula(_, let cached): cached
        case .blank, .text: nil
        }
      })
  }
}

/// A column of a chart's own cells.
struct ChartColumn {
  var key: Key
  var head: String
  var cells: [CellContent]

  enum Key: Hashable {
    /// The points of a highlight group, by its place in `Chart.highlightGroups`.
    case highlight(Int)
    /// The height of each name in a list, from the top down.
    case position
    /// Lines from one end to the other with a gap between them: across, and up.
    case across(Chart.Series.Role), up(Chart.Series.Role)
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
