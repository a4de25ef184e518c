/// A table: one head row, rows of cells, and notes below.
public struct Table: Sendable {
  /// Lower-case ASCII letters, digits and hyphens, unique in the report: what cell references name.
  public var id: String
  public var caption: String
  public var columns: [Column]
  public var rows: [Row]
  public var notes: [String]

  public init(
    id: String, caption: String, columns: [Column], rows: [Row], notes: [String] = []
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  public struct Column: Sendable {
    /// The head, with the unit where all cells share it.
    public var title: String
    public var alignment: Alignment
    /// Which formats show it: a drawn trend is for pages, its parts are for workbooks.
    public var shownIn: Media

    public enum Alignment: Sendable { case leading, trailing, center }
    public enum Media: Sendable { case everywhere, page, workbook }

    public init(
      _ title: String, alignment: Alignment = .trailing, shownIn: Media = .everywhere
    ) {
      self.title = title
      self.alignment = alignment
      self.shownIn = shownIn
    }
  }

  public struct Row: Sendable {
    public var cells: [Cell]
    public var emphasis: Emphasis

    public enum Emphasis: Sendable { case plain, total }

    public init(_ cells: [Cell], emphasis: Emphasis = .plain) {
      self.cells = cells
      self.emphasis = emphasis
    }
  }
}
