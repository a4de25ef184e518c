/// A chart of cells that stand in a table of the same report, so that the two can't differ.
public struct Chart: Sendable {
  public var id: String
  /// What the chart shows; the finding where there is one.
  public var title: String
  /// Unit and method, for readers who can't see the chart.
  public var description: String
  public var form: Form
  public var categories: CellRange
  public var series: [Series]
  public var format: NumberFormat

  public enum Form: Sendable, Hashable { case line, bar }

  public struct Series: Sendable, Hashable {
    public var name: String
    public var values: CellRange
    public var role: Role

    public enum Role: Sendable, Hashable { case measured, target }

    public init(_ name: String, values: CellRange, role: Role) {
      self.name = name
      self.values = values
      self.role = role
    }
  }

  public init(
    id: String, title: String, description: String, form: Form, categories: CellRange,
    series: [Series], format: NumberFormat
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.form = form
    self.categories = categories
    self.series = series
    self.format = format
  }
}

/// A run of cells in one row or one column of a table.
public enum CellRange: Sendable, Hashable {
  /// Body cells of one column, `rows` from 0.
  case column(table: String, column: Int, rows: Range<Int>)
  /// Body cells of one row, `columns` from 0.
  case row(table: String, row: Int, columns: Range<Int>)
  /// The heads of some columns.
  case heads(table: String, columns: Range<Int>)
}
