/// What was written to a sheet, by count.
public struct ExpectedSheet: Hashable, Sendable {
  public var name: String
  /// Rows with at least one cell.
  public var rows: Int
  /// Cells, blank ones included.
  public var cells: Int
  public var formulas: Int
  public var charts: Int
  /// Links inside the workbook.
  public var links: Int
  /// Tables that filter and sort as one.
  public var tables: Int
  /// Rows, from 0, whose cells are checked and counted, but not handed back: of long lists nobody asks
  /// for a single cell.
  public var lists: [ClosedRange<Int>]

  public init(
    name: String, rows: Int, cells: Int, formulas: Int, charts: Int, links: Int, tables: Int = 0,
    lists: [ClosedRange<Int>] = []
  ) {
    self.name = name
    self.rows = rows
    self.cells = cells
    self.formulas = formulas
    self.charts = charts
    self.links = links
    self.tables = tables
    self.lists = lists
  }
}
