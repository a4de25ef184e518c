import ReportModel

extension Cell {
  /// The number that a chart draws; nil for text, a drawing or no value.
  var plotted: Double? {
    if case .number(let number) = value, number.isFinite { number } else { nil }
  }
}

extension CellRange {
  var table: String {
    switch self {
    case .column(let table, _, _), .row(let table, _, _), .heads(let table, _): table
    }
  }
}

extension Report {
  /// The cells of a range; nil when the table, the row or the columns don't exist.
  func cells(_ range: CellRange) -> [Cell]? {
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
