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
