/// The words that a workbook adds of its own, in the report's language; an empty one leaves its place
/// out.
public struct WorkbookWords: Sendable, Hashable {
  /// "data", after the name of a sheet whose charts stand on a sheet of their own.
  public var data: String
  /// "Chart data", the name of the sheet of cells that charts need beside those of the tables.
  public var chartCells: String
  /// "As published", above the targets that the edition was written with.
  public var published: String
  /// "changed", beside a target that is no longer as published.
  public var changed: String
  /// What may be changed and what follows.
  public var targetsHint: String
  /// Shown once a target is not as published: what follows it and what doesn't.
  public var targetsChanged: String
  /// "Name of the cell", for who writes formulas of their own.
  public var cellName: String

  /// Between the names of what stands on one sheet.
  public var listMark: String
  /// "details", after the name of a section whose short tables share a sheet.
  public var details: String
  /// What the sheet of chart data is for, and that no more of it is printed.
  public var chartCellsNote: String
  /// Below a waterfall: what its fills mean, and that its scale is cut.
  public var waterfallKey: String
  /// What stands above tables of a form that aren't printed.
  public var unprinted: String
  /// Beside charts over time; nil for none.
  public var chartMarks: ChartMarkWords?

  public init(
    data: String = "", chartCells: String = "", published: String = "", changed: String = "",
    targetsHint: String = "", targetsChanged: String = "", cellName: String = "",
    listMark: String = "", details: String = "", chartCellsNote: String = "",
    waterfallKey: String = "", unprinted: String = "", chartMarks: ChartMarkWords? = nil
  ) {
    self.data = data
    self.chartCells = chartCells
    self.published = published
    self.changed = changed
    self.targetsHint = targetsHint
    self.targetsChanged = targetsChanged
    self.cellName = cellName
    self.listMark = listMark
    self.details = details
    self.chartCellsNote = chartCellsNote
    self.waterfallKey = waterfallKey
    self.unprinted = unprinted
    self.chartMarks = chartMarks
  }
}
