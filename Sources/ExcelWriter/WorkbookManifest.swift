public import ReportModel

/// What a workbook holds by count, for a check of the finished file: a full disk can cut a sheet
/// short without any call failing.
public struct WorkbookManifest: Hashable, Sendable {
  /// In the order of the tabs.
  public var sheets: [Sheet]
  /// The names of cells that a reader may use in formulas.
  public var definedNames: [String]
  /// What the report asks for and the workbook doesn't hold; empty for a sound report.
  public var omissions: [Omission]

  /// Where the tables of the report stand.
  public var tables: [PlacedTable]

  /// A table of the report in the workbook.
  public struct PlacedTable: Hashable, Sendable {
    /// The table's id in the report.
    public var id: String
    public var sheet: String
    /// The row of its head, from 0; the rows follow.
    public var headRow: Int
    /// How many rows follow.
    public var rowCount: Int
    /// The column of the sheet for each of the table's columns, from 0; nil for one that only pages
    /// show.
    public var columns: [Int?]
  }

  public struct Sheet: Hashable, Sendable {
    public var name: String
    /// Rows with at least one cell.
    public var rows: Int
    /// Cells, blank ones with a format included.
    public var cells: Int
    public var formulas: Int
    public var charts: Int
    /// Links inside the workbook.
    public var links: Int
    /// Tables that filter and sort as one.
    public var tables: Int
    /// The rows, from 0, of each table without a number, as lists of records are.
    public var lists: [ClosedRange<Int>] = []
  }

  public enum Omission: Hashable, Sendable {
    /// The cell stands as a plain value: its parts aren't in the workbook.
    case partsMissing(CellReference)
    /// The cell stands as a plain value: its parts give another one.
    case partsDisagree(CellReference)
    /// The chart's cells aren't in the workbook.
    case chart(String)
  }
}
